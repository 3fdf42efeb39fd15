import Articles
import Sentences
import StageSupport
import TestSupport
import Testing

@Suite struct SentenceSplitterTests {
  /// Cases that are known to fail stay among the others; hardly any may.
  @Test func hardCasesAreSplitAsWritten() throws {
    let cases = HardCase.all("sentences")
    let wrong = try cases.filter { hardCase in
      let marked = hardCase.line.replacing("\\n", with: "\n")
      let text = MarkedText(marked).text
      let article = try Article.split(text, language: hardCase.language)
      return MarkedText.marking(article.sentences ?? [], in: text) != marked
    }
    #expect(cases.count >= 150)
    #expect(wrong.count * 50 <= cases.count, "\(wrong.map(\.testDescription))")
  }

  @Test(arguments: ["sv", "und"])
  func aLanguageWithoutLexiconUsesWhatAllLanguagesKnow(language: String) throws {
    let marked = "⟦Dr. Ekdal kom i går.⟧ ⟦Han gick.⟧"
    let text = MarkedText(marked).text
    let article = try Article.split(text, language: language)
    #expect(MarkedText.marking(article.sentences ?? [], in: text) == marked)
  }

  @Test func blocksAreHardBordersEvenWithoutALineEnd() throws {
    let text = ArticleText("Chuva na capital O sol volta")
    let blocks = [Block(TextRange(0, 16), .title), Block(TextRange(16, 28), .paragraph)]
    let article = Article(text: text, blocks: blocks, metadata: Metadata())
    let splitter = try SentenceSplitter(NoOptions(), Checkout.resources)
    #expect(splitter.find(in: article).map { text[$0] } == ["Chuva na capital", "O sol volta"])
  }

  @Test(arguments: ["", " ", "\n\n", "\u{FEFF}", "\u{2028} \t"])
  func textWithoutWordsHasNoSentence(string: String) throws {
    #expect(try Article.split(string, language: "pt").sentences == [])
  }
}
