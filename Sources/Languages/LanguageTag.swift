/// The two parts of a BCP 47 tag that are used here: `pt-BR`, `zh-Hant-TW`.
struct LanguageTag: Hashable {
  /// Lower case, two or three letters.
  let code: String
  /// `pt-BR` where the tag names a country, else `nil`.
  let variant: String?

  /// `nil` for what cannot be a language tag.
  init?(_ tag: String) {
    let parts = tag.utf8.split(whereSeparator: {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    })
    .map { Array($0) }
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(Self.isLetter)
    else { return nil }
    let code = String(decoding: first.map { $0 | 0x20 }, as: UTF8.self)
    self.code = code
    let region = parts.dropFirst().first { $0.count == 2 && $0.allSatisfy(Self.isLetter) }
    variant = region.map { "\(code)-\(String(decoding: $0.map { $0 & 0xDF }, as: UTF8.self))" }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 }
}
