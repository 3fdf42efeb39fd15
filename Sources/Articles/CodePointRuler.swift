/// Turns byte offsets of one text into code-point or UTF-16 offsets.
///
/// Asking for rising offsets costs one pass over the text in all; asking backwards starts again
/// from the nearest mark (one every `stride` bytes).
public struct CodePointRuler: Sendable {
  /// The unit in which offsets leave the program.
  public enum Unit: String, Sendable, CaseIterable {
    case codePoint = "codepoint"
    case utf16
    case utf8
  }

  private static let stride = 256
  private let text: ArticleText
  private let unit: Unit
  private let marks: [Int]

  public init(_ text: ArticleText, unit: Unit = .codePoint) {
    self.text = text
    self.unit = unit
    var marks: [Int] = []
    guard unit != .utf8 else {
      self.marks = []
      return
    }
    marks.reserveCapacity(text.bytes.count / Self.stride + 1)
    var units = 0
    for (offset, byte) in text.bytes.enumerated() {
      if offset % Self.stride == 0 { marks.append(units) }
      units += Self.units(byte, unit)
    }
    self.marks = marks
  }

  /// The offset, in this ruler's unit, of the code point that starts at byte `offset`.
  public func offset(_ offset: Int) -> Int {
    guard unit != .utf8, offset > 0 else { return offset }
    let mark = min(offset / Self.stride, marks.count - 1)
    var units = marks[mark]
    for byte in text.bytes[(mark * Self.stride)..<offset] { units += Self.units(byte, unit) }
    return units
  }

  @inline(__always)
  private static func units(_ byte: UInt8, _ unit: Unit) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
