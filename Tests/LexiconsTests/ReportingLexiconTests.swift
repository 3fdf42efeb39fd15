import Articles
import Lexicons
import TestSupport
import Testing

@Suite struct ReportingLexiconTests {
  @Test(arguments: [
    "disse": "dizer", "Disse": "dizer", "disse-lhe": "dizer", "dizê-lo": "dizer",
    "dir-se-ia": "dizer", "queixou-se": "queixar-se", "frisou": "frisar", "expôs": "expor",
  ])
  func formsAreReadAsTheirVerbs(word: String, lemma: String) throws {
    let lexicon = try ReportingLexicon(language: "pt", Checkout.resources)
    let bytes = Array(word.utf8)
    let lemmas = lexicon.forms(bytes, TextRange(0, bytes.count)).map(\.verb.lemma)
    #expect(lemmas.contains(lemma))
  }
}
