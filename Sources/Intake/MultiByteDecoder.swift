#if canImport(Glibc)
  import Glibc
#endif

/// The East Asian encodings, read through the system's `iconv`.
enum MultiByteDecoder {
  private static let systemNames: [(whatwg: String, system: String)] = [
    ("gbk", "GB18030"), ("gb18030", "GB18030"), ("big5", "BIG5-HKSCS"), ("euc-jp", "EUC-JP"),
    ("iso-2022-jp", "ISO-2022-JP"), ("shift_jis", "CP932"), ("euc-kr", "CP949"),
  ]

  static func canDecode(_ encoding: String) -> Bool {
    systemNames.contains { $0.whatwg == encoding }
  }

  /// UTF-8, each byte that has no meaning replaced by U+FFFD; `nil` when the system does not know
  /// the encoding.
  static func utf8(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    #if canImport(Glibc)
      guard let system = systemNames.first(where: { $0.whatwg == encoding })?.system else {
        return nil
      }
      let converter = iconv_open("UTF-8", system)
      guard Int(bitPattern: converter) != -1 else { return nil }
      defer { iconv_close(converter) }
      return convert(bytes, with: converter)
    #else
      return nil
    #endif
  }

  #if canImport(Glibc)
    private static func convert(_ bytes: [UInt8], with converter: iconv_t?) -> [UInt8] {
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count * 3 / 2)
      var input = bytes.map { CChar(bitPattern: $0) }
      var offset = 0
      while offset < input.count {
        let taken = min(input.count - offset, 16 << 10)
        let isLast = offset + taken == input.count
        let (used, isIllFormed) = step(&input, offset, taken, converter, &output)
        offset += used
        if isIllFormed || (used == 0 && isLast) {
          output += [0xEF, 0xBF, 0xBD]
          offset += 1
        } else if used == 0 {
          offset += 1
        }
      }
      return output
    }

    /// Converts some of `taken` bytes; says how many, and whether an ill-formed one stopped it.
    private static func step(
      _ input: inout [CChar], _ offset: Int, _ taken: Int, _ converter: iconv_t?,
      _ output: inout [UInt8]
    ) -> (used: Int, isIllFormed: Bool) {
      var isIllFormed = false
      var left = taken
      // Four bytes of UTF-8 for each byte are more than any of the encodings can need.
      let room = taken * 4 + 16
      let converted = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        buffer.withMemoryRebound(to: CChar.self) { target in
          input.withUnsafeMutableBufferPointer { source in
            var from = source.baseAddress.map { $0 + offset }
            var to = target.baseAddress
            var space = room
            if iconv(converter, &from, &left, &to, &space) == Int.max.magnitude * 2 + 1 {
              isIllFormed = errno == EILSEQ
            }
            count = room - space
          }
        }
      }
      output += converted
      return (taken - left, isIllFormed)
    }
  #endif
}
