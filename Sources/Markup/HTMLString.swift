import Articles

/// Text out of values that were written as HTML.
enum HTMLString {
  /// Character references resolved, tags dropped, white space made single spaces and trimmed.
  static func plain(_ bytes: [UInt8]) -> String {
    var decoded: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "&"),
        let (value, end) = CharacterReferences.read(bytes, at: offset),
        let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar)
      {
        decoded += units
        offset = end
      } else {
        decoded.append(bytes[offset])
        offset += 1
      }
    }
    return collapsed(decoded)
  }

  static func plain(_ string: String) -> String { plain(Array(string.utf8)) }

  private static func collapsed(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    var pending = false
    var offset = 0
    while offset < bytes.count {
      let (value, length) = bytes.scalar(at: offset)
      let end = min(offset + length, bytes.count)
      if Scalars.isSpace(value) || value < 0x20 {
        pending = true
      } else if bytes[offset] == UInt8(ascii: "<"), end < bytes.count,
        bytes[end] == UInt8(ascii: "/") || (bytes[end] | 0x20) &- 0x61 < 26,
        let close = bytes[end...].prefix(64).firstIndex(of: UInt8(ascii: ">"))
      {
        offset = close + 1
        continue
      } else {
        if pending, !output.isEmpty { output.append(0x20) }
        pending = false
        output += bytes[offset..<end]
      }
      offset = end
    }
    return String(decoding: output, as: UTF8.self)
  }
}
