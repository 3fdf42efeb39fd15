public import Articles

/// Reads an article that came as plain text: verbatim, but for the advertising lines that are listed
/// in `removed`.
public struct PlainTextReader: Sendable {
  /// A first line up to this length (bytes) that ends no sentence is the title.
  private static let longestTitle = 200
  /// Lines of hard-wrapped text are no longer than this (bytes).
  private static let longestWrappedLine = 110

  private let phrases: PhraseLexicon

  public init(_ resources: Resources) throws {
    phrases = try PhraseLexicon(resources)
  }

  /// - Parameters:
  ///   - text: valid UTF-8, lines ended by `\n` only.
  ///   - uri: where the text came from.
  public func read(_ text: [UInt8], uri: String) -> Extraction {
    let lines = lines(of: text)
    let title = titleLine(lines, text)
    var builder = VerbatimText()
    for (index, line) in lines.enumerated() {
      let content = trimmed(line, text)
      switch phrases.verdict(on: text, content) {
      case .keep:
        builder.add(text[line], index == title ? .title : content.isEmpty ? nil : .paragraph)
      case .cut(let removal): builder.remove(removal)
      case .trim(let kept, let removed):
        builder.add(text[kept], .paragraph)
        for removal in removed { builder.remove(removal) }
      }
    }
    if isWrapped(lines, text) { builder.joinWrappedLines() }
    var metadata = Metadata()
    if let title { metadata.title = string(text, trimmed(lines[title], text)) }
    let article = builder.article(metadata)
    guard !article.blocks.isEmpty else {
      return Extraction(article: article, isArticle: false, reason: "the text is empty")
    }
    return Extraction(article: article, isArticle: true)
  }

  private func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for offset in text.indices where text[offset] == UInt8(ascii: "\n") {
      lines.append(start..<offset)
      start = offset + 1
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }

  private func trimmed(_ line: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The first line with text, if it is short, ends no sentence and something follows it.
  private func titleLine(_ lines: [Range<Int>], _ text: [UInt8]) -> Int? {
    guard let first = lines.firstIndex(where: { !trimmed($0, text).isEmpty }) else { return nil }
    let line = trimmed(lines[first], text)
    guard line.count <= Self.longestTitle, !RunValues.endsSentence(text, line),
      text[line.upperBound - 1] != UInt8(ascii: ","),
      text[line.upperBound - 1] != UInt8(ascii: "\"")
    else { return nil }
    let rest = lines[(first + 1)...].map { trimmed($0, text) }
    guard rest.first?.isEmpty == true || rest.contains(where: { $0.count > 2 * line.count }) else {
      return nil
    }
    return rest.contains { !$0.isEmpty } ? first : nil
  }

  /// Whether paragraphs are parted by empty lines and broken into lines of one length.
  private func isWrapped(_ lines: [Range<Int>], _ text: [UInt8]) -> Bool {
    var inner = 0
    var full = 0
    for index in lines.indices.dropLast() {
      guard !trimmed(lines[index], text).isEmpty, !trimmed(lines[index + 1], text).isEmpty else {
        continue
      }
      inner += 1
      let count = lines[index].count
      if count > Self.longestWrappedLine { return false }
      if count * 2 >= Self.longestWrappedLine && !RunValues.endsSentence(text, lines[index]) {
        full += 1
      }
    }
    return inner >= 2 && full * 2 > inner
  }

  private func string(_ text: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// A text put together line by line, with empty lines kept.
private struct VerbatimText {
  private var text: [UInt8] = []
  private var blocks: [Block] = []
  private var removed: [Removal] = []
  private var isFirst = true

  mutating func add(_ line: ArraySlice<UInt8>, _ kind: Block.Kind?) {
    if !isFirst { text.append(UInt8(ascii: "\n")) }
    isFirst = false
    let start = text.count
    text += line
    if let kind { blocks.append(Block(TextRange(start, text.count), kind)) }
  }

  mutating func remove(_ removal: Removal) { removed.append(removal) }

  /// Makes one block of neighbouring lines.
  mutating func joinWrappedLines() {
    var joined: [Block] = []
    for block in blocks {
      if let last = joined.last, last.kind == .paragraph, block.kind == .paragraph,
        block.range.start == last.range.end + 1
      {
        joined[joined.count - 1] = Block(last.range.union(block.range), .paragraph)
      } else {
        joined.append(block)
      }
    }
    blocks = joined
  }

  func article(_ metadata: Metadata) -> Article {
    Article(text: ArticleText(text), blocks: blocks, removed: removed, metadata: metadata)
  }
}
