import Articles
import Quotes
import Sentences
import TestSupport
import Testing

@Suite struct QuoteFinderTests {
  static let languages = ["pt", "es", "en", "fr", "it"]
  static let finder = try? QuoteFinder(NoOptions(), Checkout.resources)
  static let splitter = try? SentenceSplitter(NoOptions(), Checkout.resources)
  static let tokenizer = try? Tokenizer(NoOptions(), Checkout.resources)
  static let cases: [QuoteCase] = languages.flatMap { language in
    let bytes = (try? Checkout.resources.file("cases/quotes/\(language).txt")) ?? []
    return QuoteCase.cases(in: String(decoding: bytes, as: UTF8.self), language: language)
  }

  static func article(
    _ text: ArticleText, _ language: String,
    _ entities: Entities = Entities(mentions: [], things: [])
  ) throws -> Article {
    let article = Article(plain: text).filing(Language(code: language, score: 1), as: .language)
    let sentences = try #require(splitter).find(in: article)
    let words = try #require(tokenizer).find(in: article)
    return article.filing(sentences, as: .sentences).filing(words, as: .words)
      .filing(entities, as: .entities)
  }

  @Test func everyLanguageHasItsCases() {
    for language in Self.languages {
      #expect(Self.cases.count { $0.language == language } >= 10)
    }
    #expect(Self.cases.count >= 200)
  }

  @Test(arguments: cases) func aCaseIsAnsweredAsWritten(_ wanted: QuoteCase) throws {
    let finder = try #require(Self.finder)
    let article = try Self.article(wanted.text, wanted.language, wanted.entities)
    let found = wanted.lines(finder.find(in: article))
    #expect(found == wanted.expected)
  }

  /// Cuts, doubles and swaps bytes of a text by a fixed sequence of numbers.
  static func mutated(_ bytes: [UInt8], _ seed: UInt64) -> [UInt8] {
    var bytes = bytes
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let marks = Array("\"“”«»—–',:.\n ‘’„(".utf8)
    for _ in 0..<6 where !bytes.isEmpty {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(state >> 33) % bytes.count
      switch (state >> 20) % 4 {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(marks[Int(state >> 40) % marks.count], at: place)
      case 2: bytes[place] = marks[Int(state >> 40) % marks.count]
      default: bytes.removeSubrange(place..<min(bytes.count, place + Int(state >> 50) % 9))
      }
    }
    return bytes
  }

  @Test func noMutationBreaksTheSpans() throws {
    let finder = try #require(Self.finder)
    for seed in 0..<2_000 {
      let sample = Self.cases[seed % Self.cases.count]
      let text = ArticleText(Self.mutated(sample.text.bytes, UInt64(seed)))
      let article = try Self.article(text, sample.language)
      let quotes = finder.find(in: article)
      let ranges = quotes.flatMap(\.spans) + quotes.compactMap { $0.cue?.range }
      #expect(ranges.allSatisfy { !$0.isEmpty && $0.end <= text.bytes.count })
      #expect(
        quotes.allSatisfy { zip($0.spans, $0.spans.dropFirst()).allSatisfy { $0.end <= $1.start } })
      #expect(quotes.map(\.range) == quotes.map(\.range).sorted())
    }
  }

  @Test func theSameTextIsAnsweredTheSame() throws {
    let text = ArticleText(Self.cases.prefix(60).map(\.text.string).joined(separator: "\n"))
    let article = try Self.article(text, "pt")
    let first = try #require(Self.finder).find(in: article)
    let second = try QuoteFinder(NoOptions(), Checkout.resources).find(in: article)
    #expect(first == second)
    #expect(first.count > 40)
  }

  /// The time to find the quotes of `count` pieces in a row, in a release build a matter of
  /// milliseconds.
  static func time(_ piece: String, _ count: Int) throws -> Duration {
    let finder = try #require(Self.finder)
    let article = try article(ArticleText(String(repeating: piece, count: count)), "pt")
    var quotes: [Quote] = []
    let time = ContinuousClock().measure { quotes = finder.find(in: article) }
    #expect(quotes.count <= count)
    return time
  }

  /// Ten times the text takes about ten times the work; a square would take a hundred times.
  @Test(
    arguments: [
      "\"", "“", "”", "«", "'", "— ", "\"a ", "“a” ", "disse ", "segundo o x, ", "disse que ",
      "— disse ", ". “", "Ana Prates ", "“A casa\n", "— Vou, disse ele.\n", "a casa de pedra ",
      "Ela disse que o dono da casa saiu. ",
    ])
  func workGrowsWithTheTextAndNoFaster(_ piece: String) throws {
    let slack = Duration.milliseconds(400)
    let short = try Self.time(piece, 1_000)
    let long = try Self.time(piece, 10_000)
    #expect(long < short * 25 + slack)
  }

  @Test func aLanguageWithoutVerbsGivesTheMarksAlone() throws {
    let text = ArticleText("„Wir haben heute alles verloren“, sagte sie.")
    let quotes = try #require(Self.finder).find(in: try Self.article(text, "de"))
    #expect(quotes.map { text[$0.range] } == ["Wir haben heute alles verloren"])
    #expect(quotes.allSatisfy { $0.score < 0.5 && $0.speaker == nil })
  }
}
