import Articles
import Entities
import StageSupport
import TestSupport
import Testing

/// Whatever the text: no crash, mentions that rise and cut no word, and things that fit them.
@Suite struct NamesHostileTests {
  @Test func aThousandMutationsAreSurvived() throws {
    let finder = try EntityFinder(NoOptions(), Checkout.resources)
    let cases = NameCase.languages("names").flatMap { NameCase.all("names", $0) }
    try #require(!cases.isEmpty)
    var state: UInt64 = 2024
    for _ in 0..<1_000 {
      let example = cases[below(cases.count, &state)]
      var bytes = MarkedText(example.text).text.bytes
      for _ in 0...below(4, &state) {
        let place = below(bytes.count + 1, &state)
        switch below(5, &state) {
        case 0 where place < bytes.count: bytes.remove(at: place)
        case 1 where place < bytes.count:
          bytes[place] = UInt8(truncatingIfNeeded: below(256, &state))
        case 2: bytes.insert(contentsOf: Array(" “A” & e da, (B) 7 ".utf8), at: place)
        case 3:
          let other = cases[below(cases.count, &state)]
          bytes.insert(contentsOf: MarkedText(other.text).text.bytes, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + below(12, &state)))
        }
      }
      try check(finder, ArticleText(bytes), example.language)
    }
  }

  @Test func thousandsOfDifferentNamesAreTold() throws {
    let finder = try EntityFinder(NoOptions(), Checkout.resources)
    let text = (0..<3_000).map { "O Vo\(String($0, radix: 6).letters) saiu." }
      .joined(separator: " ")
    let article = try Article.split(ArticleText(text), language: "pt")
    #expect(finder.find(in: article).things.count > 2_000)
  }

  @Test(arguments: [
    "A ", "da ", "Ana da ", "João “A” ", "Banco de la ", "A & ", "Sr. ", "PT (", "(", "“ ", "O O ",
    "Lei 1 ", "Ana, ", "Ana e ", "filme “A ", "diz Ana ", "presidente da ", "É", "\u{301}A",
  ])
  func whatRepeatsForEverIsSurvived(piece: String) throws {
    let finder = try EntityFinder(NoOptions(), Checkout.resources)
    for language in ["pt", "de", "en", "und"] {
      try check(finder, ArticleText(String(repeating: piece, count: 3_000)), language)
    }
  }

  private func check(_ finder: EntityFinder, _ text: ArticleText, _ language: String) throws {
    let article = try Article.split(text, language: language)
    let entities = finder.find(in: article)
    let starts = Set((article.words ?? []).map(\.start))
    var end = 0
    for mention in entities.mentions {
      #expect(mention.range.start >= end && !mention.range.isEmpty, "\(text.string.prefix(200))")
      end = mention.range.end
      guard mention.kind.isName else {
        #expect(mention.thing == nil)
        continue
      }
      #expect(starts.contains(mention.range.start), "\(text.string.prefix(200))")
      let thing = try #require(mention.thing)
      #expect(entities.things[thing].kind == mention.kind)
    }
    for (index, thing) in entities.things.enumerated() {
      #expect(thing.mentions == thing.mentions.sorted() && !thing.name.isEmpty)
      #expect(thing.mentions.allSatisfy { entities.mentions[$0].thing == index })
    }
    #expect(entities.things.map { $0.mentions.first ?? -1 }.isRising)
  }

  /// SplitMix64: the same numbers on every run.
  private func below(_ bound: Int, _ state: inout UInt64) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}

extension [Int] {
  fileprivate var isRising: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}

extension String {
  /// Small letters for digits: `102` is `bac`.
  fileprivate var letters: String {
    String(decoding: utf8.map { $0 < 0x3A ? $0 + 0x31 : $0 }, as: UTF8.self)
  }
}
