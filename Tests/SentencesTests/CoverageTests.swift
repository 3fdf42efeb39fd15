import Articles
import Learning
import Sentences
import StageSupport
import TestSupport
import Testing

/// What must hold of any text whatever.
@Suite struct CoverageTests {
  private static let seeds: [ArticleText] = HardCase.all("sentences").map {
    MarkedText($0.line.replacing("\\n", with: "\n")).text
  }

  private static let insertions: [String] = [
    ".", "...", "!?", "\"", "“", "”", "«", "»", "(", ")", "[", "'", "’", "—", "-", " ", "\u{A0}",
    "\n", "\u{2028}", "1.", "A.", "S.A.", "http://", "www.", "@", "#", "$", "%", "é", "e\u{301}",
    "\u{301}", "🇧🇷", "\u{200D}", "\u{0}", "。", "漢字", "ß", "İ", "a.b.c.", ",", "¿",
  ]

  /// A text with bytes cut, doubled and put in; repaired to valid UTF-8 as any input is.
  private static func mutate(_ text: ArticleText, _ random: inout SeededGenerator) -> ArticleText {
    var bytes = text.bytes
    for _ in 0..<(1 + random.below(6)) {
      let start = random.below(bytes.count + 1)
      let end = min(bytes.count, start + random.below(8))
      switch random.below(4) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.insert(UInt8(random.below(256)), at: start)
      default:
        bytes.insert(
          contentsOf: Array(insertions[random.below(insertions.count)].utf8), at: start)
      }
    }
    return ArticleText(bytes)
  }

  @Test func sentencesAndWordsOfMutatedTextsCoverThem() throws {
    var random = SeededGenerator(seed: 7)
    let languages = ["pt", "es", "en", "fr", "de", "it", "gl", "ca", "und"]
    let splitter = try SentenceSplitter(NoOptions(), Checkout.resources)
    let tokenizer = try Tokenizer(NoOptions(), Checkout.resources)
    for round in 0..<1_500 {
      let text = Self.mutate(Self.seeds[random.below(Self.seeds.count)], &random)
      let article = Article(plain: text).filing(
        Language(code: languages[round % languages.count], score: 1), as: .language)
      let sentences = splitter.find(in: article)
      let words = tokenizer.find(in: article).map(\.range)
      #expect(Self.flaw(in: sentences, of: text) == nil, "\(text.string)")
      #expect(Self.flaw(in: words, of: text) == nil, "\(text.string)")
      #expect(splitter.find(in: article) == sentences)
    }
  }

  /// What is wrong with ranges that should rise, hold all that is not space and cut no code point.
  private static func flaw(in ranges: [TextRange], of text: ArticleText) -> String? {
    var offset = 0
    for range in ranges {
      if range.isEmpty { return "an empty range at \(range)" }
      if range.start < offset || range.end > text.bytes.count { return "\(range) is out of order" }
      if !isSpace(text, offset..<range.start) { return "text left out before \(range)" }
      for border in [range.start, range.end] where border < text.bytes.count {
        if text.bytes[border] & 0xC0 == 0x80 { return "\(range) cuts a code point" }
      }
      if Scalars.isSpace(text.bytes.scalar(at: range.start).value) { return "\(range) opens blank" }
      if let last = text.bytes.scalar(before: range.end), Scalars.isSpace(last.value) {
        return "\(range) ends blank"
      }
      offset = range.end
    }
    return isSpace(text, offset..<text.bytes.count) ? nil : "text left out at the end"
  }

  private static func isSpace(_ text: ArticleText, _ bytes: Range<Int>) -> Bool {
    var offset = bytes.lowerBound
    while offset < bytes.upperBound {
      let (value, length) = text.bytes.scalar(at: offset)
      guard Scalars.isSpace(value) else { return false }
      offset += length
    }
    return true
  }

  @Test(arguments: [
    ".", "...", "a.", "A. ", "\"", ". \"", "(", "’", "l'", "x'", "a/", "a.pt/\"", "-a", "1.", "@a",
    "« . ", "a.A",
  ])
  func hostileRepetitionTakesLinearTime(unit: String) throws {
    let text = ArticleText(String(repeating: unit, count: 50_000))
    let clock = ContinuousClock()
    let article = Article(plain: text)
    var sentences: [TextRange] = []
    let splitter = try SentenceSplitter(NoOptions(), Checkout.resources)
    let tokenizer = try Tokenizer(NoOptions(), Checkout.resources)
    let time = clock.measure {
      sentences = splitter.find(in: article)
      sentences += tokenizer.find(in: article).map(\.range)
    }
    #expect(!sentences.isEmpty)
    #expect(time < .seconds(20))
  }
}
