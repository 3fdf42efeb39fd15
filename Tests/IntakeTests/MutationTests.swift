import Testing

@testable import Intake

@Suite struct MutationTests {
  /// A fixed sequence (Marsaglia's xorshift), so that a failure comes back.
  private struct Sequence: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  private static let seeds: [[UInt8]] = [
    Array("<?xml version='1.0' encoding='latin1'?><html><meta charset=utf-8><p>Olá</p>".utf8),
    Array("<!-- x --><meta http-equiv=content-type content='text/html; charset=gbk'>é".utf8),
    Array(#"{"id":12,"text":"\ud83d\ude00 \"Oi\"","a":[{"b":[1.5e3,null]},"x"],"uri":"u"}"#.utf8),
    Array(#"{"html_base64":"PHA+4Q==","lang":"pt"}"#.utf8),
    [0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8, 0, 0xDE], [0, 0, 0xFE, 0xFF, 0, 1, 0xF6, 0],
    Array("*.html\n!a[b-c[:alpha:]]/**/d\\ \n".utf8),
    [0x93, 0xE7, 0xE3, 0x6F, 0x94, 0x0D, 0x0A, 0],
  ]

  @Test func `no mutation of an input crashes, and what is decoded is valid`() throws {
    var random = Sequence(state: 0x9E37_79B9_7F4A_7C15)
    let tricky: [UInt8] = [
      0, 0x0A, 0x22, 0x3C, 0x5B, 0x5C, 0x7B, 0x80, 0xC3, 0xE2, 0xED, 0xF4, 0xFF,
    ]
    for round in 0..<2000 {
      var bytes = Self.seeds[round % Self.seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(tricky.randomElement(using: &random) ?? 0, at: index)
        case 3: bytes.removeSubrange(index...)
        default: bytes.insert(contentsOf: bytes[index...], at: index)
        }
      }
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    for label in [nil, "utf-8", "gbk", "iso-2022-jp", "utf-16", "big5"] {
      let decoded = CharsetDecoder.decode(bytes, declared: label)
      #expect(UTF8Validation.evidence(decoded.utf8).errors == 0)
      #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
    }
    let line = DocumentLine(bytes)
    #expect(line.fault != nil || String(decoding: bytes, as: UTF8.self).contains("{"))
    let rules = IgnoreRules(file: bytes)
    let path = bytes.split(separator: 0x2F).map { FileName(Array($0)).units }
    let verdict = rules.verdict(on: path[...], isFolder: false)
    #expect(verdict == rules.verdict(on: path[...], isFolder: false))
    let loaded = Input(bytes: bytes, uri: "x").load(maxBytes: 300)
    #expect((loaded.string == nil) == (loaded.code != nil))
  }
}
