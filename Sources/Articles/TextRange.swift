/// A stretch of an article's text, in UTF-8 byte offsets, half open.
///
/// Both borders lie between two code points of the text they were measured in; Aspas never makes a
/// range that cuts a code point. At the border of the program (JSON, command line) offsets are code
/// points: see ``CodePointRuler``.
public struct TextRange: Hashable, Sendable {
  public let start: Int
  public let end: Int

  /// - Precondition: `start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a text range cannot end before it starts")
    self.start = start
    self.end = end
  }

  /// The length in bytes.
  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }
  public var bytes: Range<Int> { start..<end }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}

extension TextRange: Comparable {
  /// By start; of two that start together the longer first, so that what contains comes before
  /// what is contained.
  public static func < (a: TextRange, b: TextRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}

extension TextRange: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}
