/// The text of an article: valid UTF-8, and never changed once made.
///
/// Stages scan `bytes`; a `String` is made only to show somebody.
public struct ArticleText: Sendable, Hashable {
  public let bytes: [UInt8]

  /// Invalid UTF-8 is repaired with U+FFFD, so that offsets always count what is written out.
  public init(_ bytes: [UInt8]) {
    self.bytes =
      bytes.withUnsafeBufferPointer { isValidUTF8($0) }
      ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  public var string: String { String(decoding: bytes, as: UTF8.self) }
  public var range: TextRange { TextRange(0, bytes.count) }
  public var isEmpty: Bool { bytes.isEmpty }

  public subscript(range: TextRange) -> String {
    String(decoding: bytes[range.bytes], as: UTF8.self)
  }

  public subscript(offset: Int) -> UInt8 { bytes[offset] }
}

private func isValidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var offset = 0
  while offset < bytes.count {
    if bytes[offset] < 0x80 {
      offset = asciiEnd(bytes, from: offset + 1)
      continue
    }
    guard let scalar = decodeScalar(bytes, at: offset) else { return false }
    offset += scalar.length
  }
  return true
}

/// Where the run of ASCII at `offset` ends, eight bytes at a time as far as they go.
@inline(__always)
private func asciiEnd(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
  var offset = offset
  let words = UnsafeRawBufferPointer(bytes)
  while offset + 8 <= words.count,
    words.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  {
    offset += 8
  }
  return offset
}

/// One well-formed scalar (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF), or `nil`.
private func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
) -> (value: UInt32, length: Int)? {
  let lead = bytes[offset]
  let length: Int
  var value: UInt32
  switch lead {
  case 0x00..<0x80: return (UInt32(lead), 1)
  case 0xC2..<0xE0: (length, value) = (2, UInt32(lead & 0x1F))
  case 0xE0..<0xF0: (length, value) = (3, UInt32(lead & 0x0F))
  case 0xF0..<0xF5: (length, value) = (4, UInt32(lead & 0x07))
  default: return nil
  }
  guard offset + length <= bytes.count else { return nil }
  for next in bytes[(offset + 1)..<(offset + length)] {
    guard next & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(next & 0x3F)
  }
  let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
  guard value >= smallest[length], value <= 0x10FFFF, !(0xD800..<0xE000).contains(value) else {
    return nil
  }
  return (value, length)
}
