import Articles
import Lexicons
import Testing

@Suite struct PhraseMapTests {
  private func found(_ map: PhraseMap<Int>, in text: String) -> [String: Int] {
    let bytes = Array(text.utf8)
    var found: [String: Int] = [:]
    map.matches(in: bytes, from: 0, to: bytes.count) { end, value in
      found[String(decoding: bytes[..<end], as: UTF8.self)] = value
    }
    return found
  }

  @Test func everyPhraseThatBeginsAtAPlaceIsFound() {
    var map = PhraseMap<Int>()
    map["Rio"] = 1
    map["rio de janeiro"] = 2
    map["Rio Grande do Sul"] = 3
    #expect(found(map, in: "Rio de Janeiro fica") == ["Rio": 1, "Rio de Janeiro": 2])
    #expect(found(map, in: "RIO GRANDE") == ["RIO": 1])
    #expect(found(map, in: "Rios") == [:])
    #expect(map.count == 3)
  }

  @Test func spacesAndApostrophesOfTheTextMayDiffer() {
    var map = PhraseMap<Int>()
    map["S.A."] = 1
    map["Côte d'Ivoire"] = 2
    #expect(found(map, in: "S. A. e") == ["S. A.": 1])
    #expect(found(map, in: "Côte d’Ivoire") == ["Côte d’Ivoire": 2])
  }

  @Test func anExactMapTellsCaseApart() {
    var map = PhraseMap<Int>(.exact)
    map["FAZ"] = 1
    #expect(map["FAZ"] == 1)
    #expect(map["Faz"] == nil)
  }

  @Test func aThousandPhrasesKeepTheirValues() {
    var map = PhraseMap<Int>()
    let names = (0..<1_000).map { "casa número \($0)" }
    for (number, name) in names.enumerated() { map[name] = number }
    #expect(names.map { map[$0.uppercased()] } == Array(0..<1_000))
  }
}
