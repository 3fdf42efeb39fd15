/// Well-formed UTF-8 as Unicode table 3-7 has it: no overlong forms, no surrogates.
enum UTF8Validation {
  struct Evidence: Equatable {
    /// Well-formed sequences of two bytes or more.
    var sequences = 0
    /// Maximal ill-formed subparts, each of which a decoder replaces by one U+FFFD.
    var errors = 0
    /// Whether the last error is a sequence that the end of the bytes cut off.
    var isCutAtEnd = false
  }

  static func evidence(_ bytes: [UInt8]) -> Evidence {
    bytes.withUnsafeBufferPointer { buffer in
      var evidence = Evidence()
      var offset = 0
      while offset < buffer.count {
        offset = endOfASCII(buffer, from: offset)
        guard offset < buffer.count else { break }
        let length = length(of: buffer, at: offset)
        if length > 0 {
          evidence.sequences += 1
          offset += length
        } else {
          evidence.errors += 1
          let prefix = prefixLength(of: buffer, at: offset)
          evidence.isCutAtEnd =
            offset + prefix == buffer.count && expectedLength(buffer[offset]) > prefix
          offset += prefix
        }
      }
      return evidence
    }
  }

  /// The length in bytes of the well-formed character at `offset`; 0 where there is none.
  static func length(of buffer: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let length = expectedLength(buffer[offset])
    return length > 0 && prefixLength(of: buffer, at: offset) == length ? length : 0
  }

  /// The longest prefix of a well-formed character at `offset`, in bytes; at least 1.
  private static func prefixLength(of buffer: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let lead = buffer[offset]
    let expected = expectedLength(lead)
    guard expected > 1 else { return 1 }
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xE0: second = 0xA0...0xBF
    case 0xED: second = 0x80...0x9F
    case 0xF0: second = 0x90...0xBF
    case 0xF4: second = 0x80...0x8F
    default: break
    }
    guard offset + 1 < buffer.count, second.contains(buffer[offset + 1]) else { return 1 }
    var length = 2
    while length < expected, offset + length < buffer.count, buffer[offset + length] & 0xC0 == 0x80
    {
      length += 1
    }
    return length
  }

  private static func expectedLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0x00..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  private static func endOfASCII(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    let raw = UnsafeRawBufferPointer(buffer)
    while offset + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0 else { break }
      offset += 8
    }
    while offset < buffer.count, buffer[offset] < 0x80 { offset += 1 }
    return offset
  }
}
