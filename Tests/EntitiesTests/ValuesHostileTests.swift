import Articles
import Entities
import TestSupport
import Testing

/// Whatever the text: no crash, and mentions that rise, do not overlap and cut no code point.
@Suite struct ValuesHostileTests {
  @Test func twoThousandMutationsAreSurvived() throws {
    let finder = try ValueFinder(Checkout.resources)
    var random = SplitMix(seed: 2024)
    let cases = ValueCase.languages.flatMap(ValueCase.all)
    try #require(!cases.isEmpty)
    for _ in 0..<2_000 {
      let example = cases[random.below(cases.count)]
      var bytes = example.article.text.bytes
      for _ in 0...random.below(4) { mutate(&bytes, cases, &random) }
      let article = ValueCase.article(
        ArticleText(bytes), example.language, random.below(3) == 0 ? "0001-01-01" : "2024-05-03")
      check(finder.find(in: article), article.text)
    }
  }

  @Test(arguments: Extreme.all)
  func extremesAreSurvived(extreme: Extreme) throws {
    let finder = try ValueFinder(Checkout.resources)
    for language in ["pt", "de", "en", "und"] {
      for published in [nil, "2024-05-03", "9999-12-31", "0001-01-01", "soon"] {
        let article = ValueCase.article(ArticleText(extreme.text), language, published)
        check(finder.find(in: article), article.text)
      }
    }
  }

  @Test func blocksAreNotJoined() throws {
    let finder = try ValueFinder(Checkout.resources)
    let article = Article(plain: ArticleText("Custou 40\neuros a mais"))
    #expect(finder.find(in: article).isEmpty)
  }

  private func check(_ mentions: [Mention], _ text: ArticleText) {
    var end = 0
    let sound = mentions.allSatisfy { mention in
      defer { end = mention.range.end }
      guard mention.range.start >= end, !mention.range.isEmpty else { return false }
      if case .money(let amount, _)? = mention.value, !amount.isFinite { return false }
      return [mention.range.start, mention.range.end].allSatisfy { border in
        border == text.bytes.count
          || border < text.bytes.count && text.bytes[border] & 0xC0 != 0x80
      }
    }
    #expect(sound, "\(text.string.prefix(200))")
  }

  private func mutate(_ bytes: inout [UInt8], _ cases: [ValueCase], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let place = random.below(bytes.count)
    switch random.below(5) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8(truncatingIfNeeded: random.below(256))
    case 2: bytes.insert(contentsOf: Array("0123456789.,:/-%$ ".utf8).shuffled(&random), at: place)
    case 3: bytes.insert(contentsOf: cases[random.below(cases.count)].article.text.bytes, at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + random.below(12)))
    }
  }
}

/// A text that a hostile page may hold; shown by its beginning only.
struct Extreme: Sendable, CustomTestStringConvertible {
  let text: String
  var testDescription: String { String(text.prefix(24)) }

  static let all = [
    String(repeating: "9", count: 400), "US$ " + String(repeating: "9", count: 400) + " milhões",
    String(repeating: "1.", count: 1_000), String(repeating: "mil ", count: 1_000),
    String(repeating: "milhões ", count: 1_000), String(repeating: "e ", count: 1_000),
    String(repeating: "@", count: 1_000), String(repeating: "a@", count: 1_000),
    String(repeating: "há três dias ", count: 500), "-4%", "-", "º", "$", ")", "3", "-3 de", "e",
    "0/0/0000 31/02/2024 99:99 -1 --1%",
    "anos 9999999999 século MMMXXXIIIVVV", String(repeating: "vinte e ", count: 1_000) + "%",
    "há 999999 anos, daqui a 999999999 semanas, há 9000 milhões de dias", "١٢٣ ٪ ½ ²",
    String(repeating: "1 000 ", count: 1_000), "fünfund" + String(repeating: "und", count: 50),
  ].map(Extreme.init)
}

/// Sebastiano Vigna's SplitMix64: the same numbers on every run.
private struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

extension [UInt8] {
  fileprivate func shuffled(_ random: inout SplitMix) -> [UInt8] {
    (0..<3).map { _ in self[random.below(count)] }
  }
}
