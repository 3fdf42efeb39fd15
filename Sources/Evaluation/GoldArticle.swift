public import Articles

extension GoldDocument {
  /// The gold's text as an article to annotate: verbatim, a block for each line, in the language
  /// that the gold states.
  public var article: Article {
    let text = ArticleText(self.text)
    var blocks: [Block] = []
    var start = 0
    for offset in 0...text.bytes.count
    where offset == text.bytes.count || text.bytes[offset] == UInt8(ascii: "\n") {
      if offset > start { blocks.append(Block(TextRange(start, offset), .paragraph)) }
      start = offset + 1
    }
    return Article(
      text: text, blocks: blocks,
      metadata: Metadata(declaredLanguage: lang.map { .sender($0) }))
  }
}
