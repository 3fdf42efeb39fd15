/// Resolves what JSON escapes in a string.
enum JSONString {
  static func decode(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\\"), offset < range.upperBound else {
        output.append(byte)
        continue
      }
      let escape = bytes[offset]
      offset += 1
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): output.append(0x0A)
      case UInt8(ascii: "t"): output.append(0x20)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): break
      case UInt8(ascii: "u"): appendUnit(bytes, &offset, range.upperBound, &output)
      default: output.append(escape)
      }
    }
    return output
  }

  private static func appendUnit(
    _ bytes: [UInt8], _ offset: inout Int, _ end: Int, _ output: inout [UInt8]
  ) {
    guard var value = hex(bytes, offset, end) else { return }
    offset += 4
    if value &- 0xD800 < 0x400, offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u"), let low = hex(bytes, offset + 2, end),
      low &- 0xDC00 < 0x400
    {
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      offset += 6
    }
    if let scalar = Unicode.Scalar(value), value >= 0x20 {
      output += Array(UTF8.encode(scalar) ?? .init())
    }
  }

  private static func hex(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> UInt32? {
    guard offset + 4 <= end else { return nil }
    return UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
  }
}
