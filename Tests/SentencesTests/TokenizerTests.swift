import Articles
import Sentences
import StageSupport
import TestSupport
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: HardCase.all("words"))
  func hardCasesAreCutAsWritten(hardCase: HardCase) throws {
    let text = ArticleText(hardCase.line.replacing("|", with: ""))
    let words = try Article.split(text, language: hardCase.language).words ?? []
    let wanted = hardCase.line.split { $0 == " " || $0 == "|" }.map(String.init)
    #expect(words.map { text[$0.range] } == wanted)
  }

  @Test(arguments: [
    ("Ela", Word.Kind.word), ("2.340,50", .number), ("10h30", .number), ("US$", .symbol),
    ("€", .symbol), ("%", .symbol), ("…", .punctuation), ("--", .punctuation),
    ("https://exemplo.pt/a", .url), ("a.b@exemplo.pt", .email), ("@rita", .handle),
    ("#sol", .hashtag), ("disse-lhe", .word), ("🎈", .symbol),
  ])
  func everyTokenHasItsKind(token: String, kind: Word.Kind) throws {
    let text = ArticleText("Vi \(token) ontem")
    let words = try Article.split(text, language: "pt").words ?? []
    #expect(words.map { text[$0.range] } == ["Vi", token, "ontem"])
    #expect(words.dropFirst().first?.kind == kind)
  }
}
