import Articles
import Sentences
import TestSupport
import Testing

@Suite struct WordExpanderTests {
  @Test(arguments: [
    ("pt", "da", "de a"), ("pt", "Dos", "De os"), ("pt", "PELA", "POR A"), ("pt", "à", "a a"),
    ("pt", "disse-lhe", "disse lhe"), ("pt", "deu-lho", "deu lhe o"), ("pt", "fazê-lo", "fazê lo"),
    ("pt", "dá-lo-ia", "daria lo"), ("pt", "dir-lhe-ia", "diria lhe"),
    ("pt", "poder-se-á", "poderá se"), ("pt", "guarda-chuva", "guarda-chuva"),
    ("pt", "naquele", "em aquele"), ("pt", "comigo", "com mim"), ("pt", "-se", "-se"),
    ("es", "del", "de el"), ("es", "quedarse", "quedar se"), ("es", "pensándolo", "pensando lo"),
    ("es", "parte", "parte"), ("es", "gobiernos", "gobiernos"),
    ("fr", "du", "de le"), ("fr", "Auxquels", "À lesquels"),
    ("it", "degli", "di gli"), ("it", "dell'", "di l'"), ("it", "farsi", "far si"),
    ("de", "zum", "zu dem"), ("de", "Im", "In dem"), ("gl", "coa", "con a"),
    ("gl", "nunha", "en unha"),
    ("ca", "pels", "per els"), ("ca", "fer-ho", "fer ho"), ("sv", "da", "da"),
  ])
  func aContractionGivesItsWords(language: String, form: String, words: String) throws {
    let expander = try WordExpander(Checkout.resources)
    let text = ArticleText(form)
    let forms = expander.forms(
      of: Word(text.range, .word), in: text, language: Language(code: language, score: 1))
    #expect(forms.joined(separator: " ") == words)
  }

  @Test(arguments: ["", "-", "--", "-se-", "a--se", "lo-ia", "\u{301}", "se-á"])
  func oddHyphensAreNoContraction(form: String) throws {
    let expander = try WordExpander(Checkout.resources)
    let text = ArticleText(form)
    let forms = expander.forms(
      of: Word(text.range, .word), in: text, language: Language(code: "pt", score: 1))
    #expect(forms == [form])
  }
}
