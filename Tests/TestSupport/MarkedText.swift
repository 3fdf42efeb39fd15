public import Articles

/// A text with marked spans, as tests write them: `Ela disse que ⟦não vai⟧.`
///
/// The marks are taken out; what stood between them becomes a range of the remaining text. Marks may
/// nest; ranges come in order of their opening marks.
public struct MarkedText: Sendable {
  public let text: ArticleText
  public let ranges: [TextRange]

  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var found: [(start: Int, end: Int)] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(found.count)
        found.append((bytes.count, bytes.count))
      case "⟧":
        guard let index = open.popLast() else { continue }
        found[index].end = bytes.count
      default:
        bytes += Array(UTF8.encode(scalar) ?? .init())
      }
    }
    text = ArticleText(bytes)
    ranges = found.map { TextRange($0.start, $0.end) }
  }

  /// The same text with other ranges marked: what a test shows when it fails.
  public static func marking(_ ranges: [TextRange], in text: ArticleText) -> String {
    var bytes: [UInt8] = []
    for offset in 0...text.bytes.count {
      for range in ranges where range.end == offset && !range.isEmpty { bytes += Array("⟧".utf8) }
      for range in ranges where range.start == offset { bytes += Array("⟦".utf8) }
      for range in ranges where range.end == offset && range.isEmpty { bytes += Array("⟧".utf8) }
      if offset < text.bytes.count { bytes.append(text.bytes[offset]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An article of this text, a block for each line, with no layer filled.
  public var article: Article { Article(plain: text) }
}

extension Article {
  /// An article of a plain text, a block for each line that is not empty, with no layer filled.
  public init(plain text: ArticleText) {
    var blocks: [Block] = []
    var start = 0
    for offset in 0...text.bytes.count
    where offset == text.bytes.count || text.bytes[offset] == UInt8(ascii: "\n") {
      if offset > start { blocks.append(Block(TextRange(start, offset), .paragraph)) }
      start = offset + 1
    }
    self.init(text: text, blocks: blocks, metadata: Metadata())
  }
}
