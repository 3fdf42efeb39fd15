internal import Articles

/// The words of a name as they are compared: small letters, without accents, marks and nicknames.
enum NameKey {
  /// `["joao", "prates"]` of *João “Carreta” Prates*.
  static func words(of range: TextRange, in bytes: [UInt8]) -> [String] {
    plain(of: range, in: bytes).split(separator: " ").compactMap { word in
      let folded = folded(word)
      return folded.isEmpty ? nil : folded
    }
  }

  /// `["carreta"]` of *João “Carreta” Prates*; empty where nothing stands in marks.
  static func nickname(in range: TextRange, of bytes: [UInt8]) -> [String] {
    guard let open = bytes[range.bytes].firstIndex(where: isQuote) else { return [] }
    var (start, offset) = (range.end, open)
    while offset < range.end {
      let (value, length) = bytes.scalar(at: offset)
      if isMark(value, after: 0x20, closing: start < range.end) {
        if start < range.end { return words(of: TextRange(start, offset), in: bytes) }
        start = min(offset + length, range.end)
      }
      offset += length
    }
    return []
  }

  /// The first byte of every mark that may hold a nickname.
  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2
  }

  /// The text of the name with its nickname in marks left out, and single spaces.
  static func plain(of range: TextRange, in bytes: [UInt8]) -> String {
    var pieces: [UInt8] = []
    var (inside, offset) = (false, range.start)
    while offset < range.end {
      let (value, length) = bytes.scalar(at: offset)
      let end = min(offset + length, range.end)
      if isMark(value, after: pieces.last, closing: inside) {
        inside.toggle()
      } else if Scalars.isSpace(value) {
        if pieces.last != 0x20 { pieces.append(0x20) }
      } else if !inside {
        pieces += bytes[offset..<end]
      }
      offset = end
    }
    return String(decoding: pieces, as: UTF8.self)
  }

  private static func isMark(_ value: UInt32, after last: UInt8?, closing: Bool) -> Bool {
    switch value {
    case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E: true
    case 0x27, 0x2018: last == 0x20 || closing
    case 0x2019: closing
    default: false
    }
  }

  private static func folded(_ word: Substring) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { continue }
      for lower in properties.lowercaseMapping.unicodeScalars { folded.append(base(lower)) }
    }
    return String(folded)
  }

  /// The Latin-1 letter without its accent.
  private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xE0...0xE5: "a"
    case 0xE7: "c"
    case 0xE8...0xEB: "e"
    case 0xEC...0xEF: "i"
    case 0xF1: "n"
    case 0xF2...0xF6: "o"
    case 0xF9...0xFC: "u"
    default: scalar
    }
  }
}
