/// A choice among single-byte encodings for bytes that declare none and are not UTF-8.
///
/// Every byte above 0x7F is read in each encoding and scored by how well it fits its neighbours:
/// a letter of a European language inside a word counts for an encoding, a control character, or
/// a symbol between two letters, against it. The scores are hand-set on short news sentences.
enum EncodingGuess {
  /// In order of preference: the first of those with the best score is chosen.
  private static let candidates = [
    "windows-1252", "iso-8859-15", "windows-1250", "windows-1251", "koi8-r", "macintosh",
  ]

  /// More evidence than this does not change the choice.
  private static let evidenceLimit = 4096

  static func encoding(of bytes: [UInt8]) -> String {
    var best = (name: "windows-1252", score: Int.min)
    let positions = bytes.indices.lazy.filter { bytes[$0] >= 0x80 }.prefix(evidenceLimit)
    let evidence = Array(positions)
    for name in candidates {
      guard let table = SingleByteTables.upperHalf(of: name) else { continue }
      let score = evidence.reduce(0) { $0 + fitness(of: bytes, at: $1, in: table) }
      if score > best.score { best = (name, score) }
    }
    return best.name
  }

  private static func fitness(of bytes: [UInt8], at offset: Int, in table: [UInt16]) -> Int {
    let scalar = scalar(bytes[offset], in: table)
    let before = offset > 0 ? scalarClass(self.scalar(bytes[offset - 1], in: table)) : .other
    let after =
      offset + 1 < bytes.count ? scalarClass(self.scalar(bytes[offset + 1], in: table)) : .other
    let isInside = before.isLetter && after.isLetter
    switch scalarClass(scalar) {
    case .control: return -10
    case .mark: return scalar == 0x2019 ? 3 : isInside ? -2 : 2
    case .other: return -2
    case .cyrillic(let isUpper):
      if before == .ascii || after == .ascii { return -4 }
      if isUpper, case .cyrillic(false) = before { return -3 }
      return before.isLetter || after.isLetter ? 4 : 0
    case .latin(let isUpper):
      if isUpper, before.isLowerCase || after.isLowerCase && before.isLetter { return -3 }
      if !before.isLetter, !after.isLetter { return 0 }
      if case .latin = before, case .latin = after { return -3 }
      if !isUpper, after == .upperASCII { return -3 }
      return weight(of: scalar)
    case .ascii, .upperASCII: return 0
    }
  }

  private static func scalar(_ byte: UInt8, in table: [UInt16]) -> UInt16 {
    byte < 0x80 ? UInt16(byte) : table[Int(byte) - 0x80]
  }

  private enum ScalarClass: Equatable {
    case ascii, upperASCII, mark, control, other
    case latin(isUpper: Bool)
    case cyrillic(isUpper: Bool)

    var isLetter: Bool {
      switch self {
      case .ascii, .upperASCII, .latin, .cyrillic: true
      case .mark, .control, .other: false
      }
    }

    var isLowerCase: Bool { self == .ascii || self == .latin(isUpper: false) }
  }

  private static func scalarClass(_ value: UInt16) -> ScalarClass {
    switch value {
    case 0x61...0x7A: .ascii
    case 0x41...0x5A: .upperASCII
    case 0x80...0x9F, 0xFFFD: .control
    case 0x410...0x42F, 0x401: .cyrillic(isUpper: true)
    case 0x430...0x44F, 0x451: .cyrillic(isUpper: false)
    case 0xD7, 0xF7: .other
    case 0xC0...0xDE: .latin(isUpper: true)
    case 0xDF...0xFF: .latin(isUpper: false)
    case 0x139...0x148, 0x179...0x17E: .latin(isUpper: value % 2 == 1)
    case 0x178: .latin(isUpper: true)
    case 0x100...0x17F, 0x218...0x21B: .latin(isUpper: value % 2 == 0)
    case 0x2013, 0x2014, 0x2018...0x201E, 0x2026, 0x20AC: .mark
    case 0xA0, 0xA3, 0xA7, 0xAA, 0xAB, 0xAD, 0xB0, 0xBA, 0xBB, 0xBF, 0xA1: .mark
    default: .other
    }
  }

  private static func weight(of value: UInt16) -> Int {
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    if common.contains(scalar) { return 3 }
    return rare.contains(scalar) ? 0 : uncommon.contains(scalar) ? 2 : 1
  }

  /// Letters that are frequent in news of some language of western or central Europe.
  private static let common = Set(
    "áàâãäåæçéèêíóôõöøúüñßÁÀÂÃÇÉÊÍÓÔÕÚÜÑÄÖčěřšžýůąęłśżćőűČŘŠŽŁŚŻ".unicodeScalars)
  private static let uncommon = Set("ăńňťďşţț".unicodeScalars)
  private static let rare = Set("ŕĺľŔĹĽđ".unicodeScalars)
}
