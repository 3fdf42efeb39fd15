import Articles
import Evaluation
import Foundation
import Syntax
import TestSupport
import Testing

@Suite struct TokenScorerTests {
  private static let treebank = """
    # newdoc id = 1
    # text = Vai da casa.
    1\tVai\tir\tVERB\t_\t_\t0\troot\t_\t_
    2-3\tda\t_\t_\t_\t_\t_\t_\t_\t_
    2\tde\tde\tADP\t_\t_\t4\tcase\t_\t_
    3\ta\to\tDET\t_\t_\t4\tdet\t_\t_
    4\tcasa\tcasa\tNOUN\t_\t_\t1\tobl\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_

    # text = Já.
    1\tJá\tjá\tADV\t_\t_\t0\troot\t_\tSpaceAfter=No
    2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_

    """

  private static func documents() throws -> [TreebankText] {
    TreebankText.documents(try ConlluReader.read(Array(treebank.utf8)))
  }

  @Test func aTreebankIsReadAsRunningText() throws {
    let document = try #require(try Self.documents().first)
    let text = ArticleText(document.text)
    #expect(document.text == "Vai da casa. Já.")
    #expect(document.sentences.map { text[$0] } == ["Vai da casa.", "Já."])
    #expect(document.tokens.map { text[$0.range] } == ["Vai", "da", "casa", ".", "Já", "."])
  }

  @Test func aContractionThatIsNotSplitIsMissed() throws {
    let document = try #require(try Self.documents().first)
    let found = document.tokens.map { TokenScorer.Token(range: $0.range, words: [""]) }
    var scorer = TokenScorer()
    scorer.add(gold: document.tokens, found: found, text: ArticleText(document.text))
    #expect(scorer.tokens.f1 == 1)
    #expect(scorer.mistakes == ["wrong\tda\t", "missed\tda\tde", "missed\tda\ta"])
  }

  @Test func aLanguageIsToldFromTheWholeAndFromFiveWords() throws {
    let line = #"{"id":"1","lang":"pt","text":"um dois três quatro cinco seis"}"#
    let gold = try JSONDecoder().decode(GoldDocument.self, from: Data(line.utf8))
    var scorer = LanguageScorer()
    scorer.add(gold) { $0.string.hasSuffix("seis") ? "pt" : "gl" }
    #expect(scorer.whole.part == 1)
    #expect(scorer.firstWords.part == 0)
  }
}
