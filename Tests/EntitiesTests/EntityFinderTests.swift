import Articles
import Entities
import StageSupport
import TestSupport
import Testing

/// Names, their kinds, and which of them are the same.
@Suite struct EntityFinderTests {
  private static let finder = Result { try EntityFinder(NoOptions(), Checkout.resources) }

  private func entities(_ text: String, _ language: String = "pt") throws -> Entities {
    try Self.finder.get().find(in: Article.split(text, language: language))
  }

  /// The examples of `Corpus/cases/names/<lang>.tsv`: what is not marked must not be found.
  @Test(arguments: NameCase.languages("names"))
  func everyNameIsFoundAsMarked(language: String) throws {
    let cases = NameCase.all("names", language)
    #expect(!cases.isEmpty)
    for example in cases {
      let article = try example.article
      let names = try Self.finder.get().find(in: article).names
      #expect(MarkedText.marking(names.map(\.range), in: article.text) == example.text)
      #expect(names.map(\.kind.rawValue) == example.expected, "\(example.text)")
    }
  }

  /// The examples of `Corpus/cases/things/<lang>.tsv`.
  @Test(arguments: NameCase.languages("things"))
  func namesOfOneThingAreJoined(language: String) throws {
    let cases = NameCase.all("things", language)
    #expect(!cases.isEmpty)
    for example in cases {
      let entities = try Self.finder.get().find(in: example.article)
      #expect(entities.shown == example.expected, "\(example.text)")
    }
  }

  @Test func aNameHasOneKindInAnArticle() throws {
    let text = """
      O presidente da Lagoa Clara, Rui Sá, saiu. A empresa Lagoa Clara fechou.
      Ele viveu em Lagoa Clara. Disse Lagoa Clara que não.
      """
    let names = try entities(text).names.filter { $0.range.count == "Lagoa Clara".utf8.count }
    #expect(names.count == 4)
    #expect(Set(names.map(\.kind)).count == 1)
    #expect(Set(names.map(\.thing)).count == 1)
  }

  @Test func valuesAreFiledBetweenTheNamesAndHaveNoThing() throws {
    let text = ArticleText("Ana Prates pagou R$ 40 em Lisboa.")
    let found = try entities(text.string)
    #expect(found.mentions.map { text[$0.range] } == ["Ana Prates", "R$ 40", "Lisboa"])
    #expect(found.mentions.map(\.kind) == [.person, .money, .location])
    #expect(found.mentions.map(\.thing) == [0, nil, 1])
    #expect(found.things.map(\.mentions) == [[0], [2]])
  }

  @Test func anUnknownLanguageIsReadByCapitals() throws {
    let text = ArticleText("Zu ikusi du Jokin Arrieta Bilbon.")
    let found = try entities(text.string, "eu")
    #expect(found.names.map { text[$0.range] } == ["Jokin Arrieta Bilbon"])
  }

  @Test func anEmptyTextNamesNothing() throws {
    #expect(try entities("") == Entities(mentions: [], things: []))
  }

  @Test func theSameArticleIsAnsweredAlike() throws {
    let text = NameCase.all("names", "pt").map { MarkedText($0.text).text.string }
      .joined(separator: "\n")
    let first = try entities(text)
    for _ in 0..<3 {
      let again = try EntityFinder(NoOptions(), Checkout.resources)
        .find(in: Article.split(text, language: "pt"))
      #expect(again == first)
    }
  }
}
