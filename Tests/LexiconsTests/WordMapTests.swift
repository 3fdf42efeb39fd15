import Articles
import Lexicons
import Testing

@Suite struct WordMapTests {
  @Test(arguments: ["água", "ÁGUA", "Água"])
  func foldedKeysIgnoreCase(asked: String) {
    var map = WordMap<Int>()
    map["Água"] = 7
    #expect(map[asked] == 7)
    #expect(map["agua"] == nil)
  }

  @Test func exactKeysMindCase() {
    var map = WordMap<Int>(.exact)
    map["Estado"] = 1
    #expect(map["estado"] == nil)
    #expect(map["Estado"] == 1)
  }

  @Test func thousandsOfKeysAreAllFound() {
    var map = WordMap<Int>()
    for number in 0..<5_000 { map["palavra\(number)"] = number }
    map["palavra7"] = -7
    #expect(map.count == 5_000)
    #expect((0..<5_000).allSatisfy { map["Palavra\($0)"] == ($0 == 7 ? -7 : $0) })
    #expect(map["palavra"] == nil)
  }

  @Test func asksWithoutCutting() {
    var map = WordMap<String>()
    map["disse"] = "dizer"
    let text = ArticleText("Ontem disse que não")
    #expect(map[text, TextRange(6, 11)] == "dizer")
    #expect(map[text, TextRange(6, 15)] == nil)
  }
}
