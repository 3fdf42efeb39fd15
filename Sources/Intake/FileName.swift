/// A file name or a path: bytes, as the file system has it, that need not be valid UTF-8.
struct FileName: Hashable, Sendable {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ string: String) { bytes = Array(string.utf8) }

  func appending(_ name: FileName) -> FileName {
    if bytes.isEmpty { return name }
    return FileName(
      bytes.last == UInt8(ascii: "/") ? bytes + name.bytes : bytes + [0x2F] + name.bytes)
  }

  /// Calls `body` with the path as a C string.
  func withPath<R>(_ body: (UnsafePointer<CChar>) -> R) -> R? {
    guard !bytes.contains(0) else { return nil }
    return (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body)
    }
  }

  /// The code points of the name; a byte that is not UTF-8 stands above them all, as a unit.
  var units: [UInt32] {
    var units: [UInt32] = []
    units.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let length = UTF8Validation.length(of: buffer, at: offset)
        units.append(
          length == 0 ? 0x11_0000 + UInt32(buffer[offset]) : scalar(buffer, offset, length))
        offset += max(1, length)
      }
    }
    return units
  }

  /// The name as text. A byte that is not UTF-8 becomes U+FFFD and its hexadecimal value (`\u{FFFD}%E7`),
  /// U+FFFD itself is doubled, so that two names never share a text.
  var text: String {
    var scalars = String.UnicodeScalarView()
    for unit in units {
      if unit >= 0x11_0000 {
        scalars.append("\u{FFFD}")
        let hex = String(unit - 0x11_0000, radix: 16, uppercase: true)
        scalars.append(contentsOf: ("%" + hex).unicodeScalars)
      } else if let scalar = Unicode.Scalar(unit) {
        scalars.append(scalar)
        if scalar == "\u{FFFD}" { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  private func scalar(_ buffer: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int) -> UInt32
  {
    if length == 1 { return UInt32(buffer[offset]) }
    var value = UInt32(buffer[offset]) & (0x7F >> UInt32(length))
    for index in (offset + 1)..<(offset + length) {
      value = value << 6 | UInt32(buffer[index] & 0x3F)
    }
    return value
  }
}
