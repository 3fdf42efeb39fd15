public import Articles

/// Reads an article that came as plain text: verbatim, but for the advertising lines that are listed
/// in `removed`.
public struct PlainTextReader: Sendable {
  /// A first line up to this length (bytes) that ends no sentence is the title.
  private static let longestTitle = 200
  /// Lines of hard-wrapped text are no longer than this (bytes).
  private static let longestWrappedLine = 110

  /// Bylines stand among the first lines.
  private static let lastByline = 4

  private let phrases: PhraseLexicon
  private let bylines: BylineLine
  private let authors: AuthorNames

  public init(_ resources: Resources) throws {
    phrases = try PhraseLexicon(resources)
    let words = try PageWords(resources)
    bylines = BylineLine(words)
    authors = AuthorNames(words)
  }

  /// - Parameters:
  ///   - text: valid UTF-8, lines ended by `\n` only.
  ///   - uri: where the text came from.
  public func read(_ text: [UInt8], uri: String) -> Extraction {
    let text = ArticleText(text).bytes
    var lines = lines(of: text)
    let title = titleLine(lines, text)
    if isWrapped(lines, text) { lines = unwrapped(lines, text, after: title) }
    var builder = VerbatimText()
    var metadata = Metadata()
    var linesSeen = 0
    for (index, line) in lines.enumerated() {
      let content = trimmed(line, text)
      if !content.isEmpty { linesSeen += 1 }
      if linesSeen <= Self.lastByline, index != title, !content.isEmpty,
        bylines.kind(of: text, content) != nil
      {
        let byline = string(text, content)
        metadata.authors += authors.names(inLineOfText: byline)
        builder.remove(Removal(.boilerplate, text: byline, rule: "structure.byline"))
        continue
      }
      switch phrases.verdict(on: text, content) {
      case .keep:
        builder.add(text[line], index == title ? .title : content.isEmpty ? nil : .paragraph)
      case .cut(let removal), .end(let removal): builder.remove(removal)
      case .trim(let kept, let removed):
        builder.add(text[kept], .paragraph)
        for removal in removed { builder.remove(removal) }
      }
    }
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

  /// Paragraphs in the place of their lines; the title stays a line.
  private func unwrapped(_ lines: [Range<Int>], _ text: [UInt8], after title: Int?) -> [Range<Int>]
  {
    var joined: [Range<Int>] = []
    var isOpen = false
    for (index, line) in lines.enumerated() {
      let isText = !trimmed(line, text).isEmpty
      if isText, isOpen, let last = joined.popLast() {
        joined.append(last.lowerBound..<line.upperBound)
      } else {
        joined.append(line)
      }
      isOpen = isText && index != title
    }
    return joined
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

  func article(_ metadata: Metadata) -> Article {
    Article(text: ArticleText(text), blocks: blocks, removed: removed, metadata: metadata)
  }
}
