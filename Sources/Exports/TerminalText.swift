public import Articles

/// Shows a record to a person: title and source, then the text with every quote in the colour of
/// its speaker, then who said how much.
///
/// Control characters of the article never come through. Without colour, quotes stand between
/// `⟦` and `⟧` with the number of their speaker.
public struct TerminalText: Sendable {
  /// Readable on dark and on light grounds (ANSI SGR).
  private static let colours = [32, 36, 35, 33, 34, 31]
  private static let unknownSpeaker = "?"

  private let hasColour: Bool

  public init(colour: Bool) { hasColour = colour }

  public func page(_ record: Record) -> [UInt8] {
    var page = heading(record)
    switch record.status {
    case .ok: page += body(record.article)
    case .noArticle: page += line("no article on this page")
    case .error, .deleted: page += line(record.error.map { "error: \($0.message)" } ?? "error")
    }
    return page + [UInt8(ascii: "\n")]
  }

  private func heading(_ record: Record) -> [UInt8] {
    let meta = record.article.metadata
    var page = styled(1, Self.clean(meta.title ?? record.source.uri)) + line("")
    let facts = [
      meta.title == nil ? nil : record.source.uri, meta.site, meta.published,
      meta.authors.isEmpty ? nil : meta.authors.joined(separator: ", "),
      record.article.language.map { $0.variant ?? $0.code },
    ].compactMap { $0 }
    if !facts.isEmpty { page += styled(2, Self.clean(facts.joined(separator: " · "))) + line("") }
    return page + line("")
  }

  private func body(_ article: Article) -> [UInt8] {
    let speakers = Speakers(article)
    var page = text(article, speakers) + line("")
    for (index, speaker) in speakers.names.enumerated() {
      let count = speakers.counts[index]
      page += styled(colour(index), "\(index + 1) \(Self.clean(speaker))")
      page += line(" — \(count) \(count == 1 ? "quote" : "quotes")")
    }
    if !article.removed.isEmpty {
      let count = article.removed.count
      page += styled(2, "removed: \(count) \(count == 1 ? "piece" : "pieces")") + line("")
      for removal in article.removed {
        page += styled(2, "  \(removal.rule): \(Self.clean(removal.text))") + line("")
      }
    }
    return page
  }

  private func text(_ article: Article, _ speakers: Speakers) -> [UInt8] {
    var page: [UInt8] = []
    var offset = 0
    for piece in speakers.pieces where piece.range.start >= offset {
      page += Self.clean(article.text, TextRange(offset, piece.range.start))
      let words = Self.clean(article.text, piece.range)
      page += hasColour ? styled(colour(piece.speaker), words) : marked(words, piece.speaker)
      offset = piece.range.end
    }
    page += Self.clean(article.text, TextRange(offset, article.text.bytes.count))
    return page + line("")
  }

  private func marked(_ words: [UInt8], _ speaker: Int?) -> [UInt8] {
    Array("⟦".utf8) + words + Array("⟧\(speaker.map { "\($0 + 1)" } ?? Self.unknownSpeaker)".utf8)
  }

  private func colour(_ speaker: Int?) -> Int {
    speaker.map { Self.colours[$0 % Self.colours.count] } ?? 4
  }

  private func styled(_ code: Int, _ text: String) -> [UInt8] { styled(code, Array(text.utf8)) }

  private func styled(_ code: Int, _ text: [UInt8]) -> [UInt8] {
    guard hasColour else { return text }
    return Array("\u{1B}[\(code)m".utf8) + text + Array("\u{1B}[0m".utf8)
  }

  private func line(_ text: String) -> [UInt8] { Array(Self.clean(text).utf8) + [0x0A] }

  private static func clean(_ text: String) -> String {
    let text = ArticleText(text)
    return String(decoding: clean(text, text.range), as: UTF8.self)
  }

  /// Without C0 and C1 controls other than the line end.
  private static func clean(_ text: ArticleText, _ range: TextRange) -> [UInt8] {
    var clean: [UInt8] = []
    var offset = range.start
    while offset < range.end {
      let (value, length) = text.bytes.scalar(at: offset)
      let isControl = value < 0x20 && value != 0x0A || (0x7F..<0xA0).contains(value)
      if !isControl { clean += text.bytes[offset..<min(offset + length, range.end)] }
      offset += length
    }
    return clean
  }
}

/// The speakers of an article in the order in which they first speak, and what each of them says.
private struct Speakers {
  private(set) var names: [String] = []
  private(set) var counts: [Int] = []
  /// Rising; of quotes inside one another only the outer.
  private(set) var pieces: [(range: TextRange, speaker: Int?)] = []

  init(_ article: Article) {
    for quote in article.quotes ?? [] {
      let speaker = quote.speaker?.name.map { index(of: $0) }
      if let speaker { counts[speaker] += 1 }
      guard quote.outer == nil else { continue }
      pieces += quote.spans.map { ($0, speaker) }
    }
    pieces.sort { $0.range < $1.range }
  }

  private mutating func index(of name: String) -> Int {
    if let known = names.firstIndex(of: name) { return known }
    names.append(name)
    counts.append(0)
    return names.count - 1
  }
}
