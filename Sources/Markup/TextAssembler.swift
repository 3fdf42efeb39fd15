import Articles

/// Puts kept paragraphs together, one a line, and remembers where each stands.
struct TextAssembler {
  private(set) var text: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var removed: [Removal] = []
  /// Bytes of linked text where the text was found.
  var linkCount = 0

  mutating func keep(_ bytes: ArraySlice<UInt8>, _ kind: Block.Kind) {
    guard !bytes.isEmpty else { return }
    if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
    let start = text.count
    text += bytes
    blocks.append(Block(TextRange(start, text.count), kind))
  }

  mutating func remove(_ removal: Removal) { removed.append(removal) }

  func article(_ metadata: Metadata) -> Article {
    Article(text: ArticleText(text), blocks: blocks, removed: removed, metadata: metadata)
  }
}
