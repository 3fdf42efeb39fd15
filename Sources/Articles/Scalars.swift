/// Reading code points out of UTF-8 bytes that are known to be valid.
///
/// Offsets are bytes. A function that is given an offset inside a code point answers as for the
/// code point it lies in or the bytes it can see; it never reads outside the array.
extension [UInt8] {
  /// The code point that starts at `offset`, and its length in bytes.
  @inlinable
  public func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 {
      guard offset + 1 < count else { return (0xFFFD, 1) }
      return (UInt32(lead & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), 2)
    }
    if lead < 0xF0 {
      guard offset + 2 < count else { return (0xFFFD, 1) }
      return (
        UInt32(lead & 0x0F) << 12 | UInt32(self[offset + 1] & 0x3F) << 6
          | UInt32(self[offset + 2] & 0x3F), 3
      )
    }
    guard offset + 3 < count else { return (0xFFFD, 1) }
    return (
      UInt32(lead & 0x07) << 18 | UInt32(self[offset + 1] & 0x3F) << 12
        | UInt32(self[offset + 2] & 0x3F) << 6 | UInt32(self[offset + 3] & 0x3F), 4
    )
  }

  /// The code point that ends just before `offset`, and its length in bytes; `nil` at the start.
  @inlinable
  public func scalar(before offset: Int) -> (value: UInt32, length: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0 && self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, offset - start)
  }
}

/// What kind of character a code point is, as far as text scanning asks.
///
/// Latin, Greek and Cyrillic letters are answered from arithmetic; everything else asks the Unicode
/// tables of the standard library.
public enum Scalars {
  @inlinable
  public static func isUppercase(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x41 < 26 }
    if value < 0x100 { return value >= 0xC0 && value <= 0xDE && value != 0xD7 }
    return properties(value)?.isUppercase ?? false
  }

  @inlinable
  public static func isLowercase(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x61 < 26 }
    if value < 0x100 {
      return value >= 0xDF && value != 0xF7 || value == 0xAA || value == 0xBA || value == 0xB5
    }
    return properties(value)?.isLowercase ?? false
  }

  @inlinable
  public static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return value | 0x20 &- 0x61 < 26 }
    if value < 0x100 {
      return value >= 0xC0 && value != 0xD7 && value != 0xF7 || value == 0xAA || value == 0xBA
        || value == 0xB5
    }
    return properties(value)?.isAlphabetic ?? false
  }

  @inlinable
  public static func isDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 }

  /// A combining mark, which belongs to the letter before it.
  @inlinable
  public static func isCombining(_ value: UInt32) -> Bool {
    if value < 0x300 { return false }
    if value < 0x370 { return true }
    switch properties(value)?.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Spaces of every kind, the no-break ones, zero-width ones and line ends among them.
  @inlinable
  public static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// The simple lower-case form; a letter whose lower case is several code points is left alone.
  @inlinable
  public static func lowercase(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value &- 0x41 < 26 ? value | 0x20 : value }
    if value < 0x100 { return isUppercase(value) ? value + 0x20 : value }
    guard let mapping = properties(value)?.lowercaseMapping.unicodeScalars, mapping.count == 1
    else { return value }
    return mapping.first?.value ?? value
  }

  @usableFromInline
  static func properties(_ value: UInt32) -> Unicode.Scalar.Properties? {
    Unicode.Scalar(value)?.properties
  }
}
