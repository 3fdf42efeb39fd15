/// Tells a file of JSON lines by its first line that is not blank: an object with a "text", "html"
/// or "html_base64".
enum JSONLines {
  /// Whether the bytes do not rule it out yet.
  static func mayBegin(_ bytes: [UInt8]) -> Bool {
    let first = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).first {
      !isBlank($0)
    }
    return first == nil || first == UInt8(ascii: "{")
  }

  /// Whether more bytes would not change the answer of `begin`.
  static func isDecided(_ bytes: [UInt8]) -> Bool {
    guard mayBegin(bytes) else { return true }
    guard let start = bytes.firstIndex(of: UInt8(ascii: "{")) else { return false }
    return bytes[start...].contains(0x0A)
  }

  static func begin(_ bytes: [UInt8]) -> Bool {
    guard mayBegin(bytes), let start = bytes.firstIndex(of: UInt8(ascii: "{")) else { return false }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let line = DocumentLine(Array(bytes[start..<end]))
    // Of a very long line only the beginning is known.
    return end == bytes.endIndex ? line.namesContent : line.hasContent && line.fault == nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
