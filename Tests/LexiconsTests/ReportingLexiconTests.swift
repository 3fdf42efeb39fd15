import Articles
import Foundation
import Lexicons
import TestSupport
import Testing

@Suite struct ReportingLexiconTests {
  private func lexicon(_ language: String) throws -> ReportingLexicon {
    try LexiconsUnderTest.reporting(language)
  }

  private func forms(_ word: String, _ language: String) throws -> [ReportingForm] {
    let bytes = Array(word.utf8)
    return try lexicon(language).forms(bytes, TextRange(0, bytes.count))
  }

  @Test(arguments: [("pt", 300), ("es", 200), ("en", 200), ("fr", 180), ("it", 120)])
  func aLanguageHasEnoughVerbs(language: String, least: Int) throws {
    let lexicon = try ReportingLexicon(language: language, Checkout.resources)
    #expect(lexicon.verbs.filter { $0.following.isEmpty }.count >= least)
    #expect(Set(lexicon.verbs.map(\.lemma)).count == lexicon.verbs.count)
  }

  @Test(arguments: ["pt", "es", "en", "fr", "it"])
  func everyVerbHasItsPrincipalForms(language: String) throws {
    let conjugation = try LexiconsUnderTest.conjugation(language)
    for verb in try lexicon(language).verbs {
      let bare = conjugation.withoutReflexive(verb.lemma) ?? verb.lemma
      let infinitive = bare.split(separator: " ").first.map(String.init) ?? ""
      let forms = conjugation.forms(of: infinitive)
      let isListed = forms.contains {
        $0.features.mood == .infinitive && $0.form == Array(infinitive.utf8)
      }
      #expect(isListed, "\(verb.lemma) has no infinitive")
      #expect(forms.contains { $0.features.mood == .gerund }, "\(verb.lemma) has no gerund")
      for number in [ReportingForm.Number.singular, .plural] {
        let hasThird = forms.contains {
          $0.features.mood == .finite && $0.features.person == 3 && $0.features.number == number
        }
        #expect(hasThird, "\(verb.lemma) has no third person \(number)")
      }
    }
  }

  @Test(arguments: [
    ("pt", "disse", "dizer"), ("pt", "DISSE", "dizer"), ("pt", "disse-lhe", "dizer"),
    ("pt", "disseram-me", "dizer"), ("pt", "dizê-lo", "dizer"), ("pt", "di-lo", "dizer"),
    ("pt", "dir-se-ia", "dizer"), ("pt", "dir-lhe-ei", "dizer"), ("pt", "afirmá-lo", "afirmar"),
    ("pt", "pediu-lhes", "pedir"), ("pt", "pedi-lo", "pedir"), ("pt", "propô-lo", "propor"),
    ("pt", "queixou-se", "queixar-se"), ("pt", "queixar-se-á", "queixar-se"),
    ("pt", "perguntou-se-lhe", "perguntar"), ("pt", "lê-se", "ler-se"),
    ("pt", "frisou", "frisar"), ("pt", "vincou", "vincar"), ("pt", "tuitou", "tuitar"),
    ("es", "decirle", "decir"), ("es", "diciéndole", "decir"), ("es", "decírselo", "decir"),
    ("es", "quejándose", "quejarse"), ("es", "quejarse", "quejarse"),
    ("es", "advirtió", "advertir"), ("en", "said", "say"), ("en", "Says", "say"),
    ("fr", "affirme-t-il", "affirmer"), ("fr", "s’exclame-t-il", "s'exclamer"),
    ("fr", "l'affirme", "affirmer"), ("fr", "dit-elle", "dire"),
    ("fr", "prévient-elle", "prévenir"), ("fr", "explique-t-on", "expliquer"),
    ("it", "dirgli", "dire"), ("it", "lamentandosi", "lamentarsi"),
    ("it", "chiedendole", "chiedere"),
  ])
  func wordsAreReadAsTheirVerbs(language: String, word: String, lemma: String) throws {
    #expect(try forms(word, language).map(\.verb.lemma).contains(lemma))
  }

  @Test(arguments: [
    ("pt", "como"), ("pt", "mesa"), ("pt", "porta"), ("pt", "era"), ("pt", "foi"),
    ("pt", "para"), ("pt", "sobre"), ("pt", "cedo"), ("pt", "guarda-chuva"), ("pt", "ex-se"),
    ("pt", "segunda-feira"), ("pt", "-se"), ("pt", "-"), ("pt", "--"), ("pt", ""),
    ("es", "como"), ("es", "para"), ("es", "tarde"), ("es", "calle"), ("es", "parle"),
    ("en", "the"), ("en", "king"), ("en", "red"), ("en", "sing-along"), ("fr", "rendez-vous"),
    ("fr", "peut-être"), ("fr", "l'"), ("fr", "qu’"), ("fr", "d’abord"), ("fr", "parc"),
    ("it", "mare"), ("it", "così"), ("it", "quasi"),
  ])
  func otherWordsHaveNoReading(language: String, word: String) throws {
    #expect(try forms(word, language).map(\.verb.lemma) == [])
  }

  @Test(arguments: [
    ("pt", "nota"), ("pt", "conta"), ("pt", "fala"), ("pt", "pública"), ("pt", "alerta"),
    ("es", "cuenta"), ("es", "nota"), ("en", "states"), ("en", "report"), ("fr", "montre"),
    ("it", "nota"),
  ])
  func wordsThatAreMoreThanVerbsAreMarked(language: String, word: String) throws {
    #expect(try forms(word, language).allSatisfy { $0.isAmbiguous })
  }

  @Test(arguments: [
    ("pt", "disse"), ("pt", "afirma"), ("es", "dijo"), ("en", "said"), ("fr", "dit"),
  ])
  func plainVerbsAreNotMarked(language: String, word: String) throws {
    let forms = try forms(word, language)
    #expect(!forms.isEmpty && !forms.contains { $0.isAmbiguous })
  }

  @Test func aReflexivePronounIsTold() throws {
    #expect(try forms("queixou-se", "pt").map(\.hasReflexive) == [true])
    #expect(try forms("disse-lhe", "pt").allSatisfy { !$0.hasReflexive })
  }

  @Test func mutatedWordsNeverTrap() throws {
    let words = ["dir-se-ia", "dizê-lo", "queixou-se", "diciéndole", "s’exclame-t-il", "é-lo", "à"]
    for language in ["pt", "es", "en", "fr", "it"] {
      let lexicon = try lexicon(language)
      for word in words {
        let bytes = Array(word.utf8)
        for start in bytes.indices {
          for end in start...bytes.count {
            let found = lexicon.forms(bytes, TextRange(start, end))
            #expect(found.count < 40)
            #expect(lexicon.auxiliary(bytes, TextRange(start, end)).count < 40)
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("pt", "limitou-se", "limitar-se", Auxiliary.Force.asserted),
    ("pt", "voltou", "voltar", .asserted),
    ("pt", "tinha", "ter", .asserted), ("pt", "deve", "dever", .open),
    ("pt", "recusou-se", "recusar-se", .denied), ("es", "ha", "haber", .asserted),
    ("en", "has", "have", .asserted), ("en", "declined", "decline", .denied),
    ("en", "could", "can", .open), ("fr", "a", "avoir", .asserted),
    ("it", "ha", "avere", .asserted),
  ])
  func auxiliariesAreRead(language: String, word: String, lemma: String, force: Auxiliary.Force)
    throws
  {
    let bytes = Array(word.utf8)
    let found = try lexicon(language).auxiliary(bytes, TextRange(0, bytes.count))
    #expect(found.contains { $0.auxiliary.lemma == lemma && $0.auxiliary.force == force })
  }

  @Test func aMissingFileIsNamed() {
    let error = #expect(throws: LexiconError.self) {
      try ReportingLexicon(language: "xx", Checkout.resources)
    }
    #expect(error?.path == "lexicons/xx/conjugation.tsv")
  }

  @Test(arguments: [
    (
      "*ar\tpresent\to as a", "dizar\tquote",
      "conjugation.tsv, line 2: 'present' has 2 cells, but 3"
    ),
    ("*ar\tuse\tor", "dizar\tquote", "conjugation.tsv, line 2: there is no paradigm 'or'"),
    ("*ar\tpast\to a", "dizar\tquote", "conjugation.tsv, line 2: there is no tense 'past'"),
    ("*ar\tpresent\to a", "dizar\tquoth", "reporting.tsv, line 1: there is no frame 'quoth'"),
    ("*ar\tpresent\to a", "dizir\tquote", "reporting.tsv, line 1: no paradigm of conjugation.tsv"),
    (
      "*ar\tpresent\to a", "dizar", "reporting.tsv, line 1: a row has a verb and at least one frame"
    ),
  ])
  func aBadRowIsRefusedWithItsPlace(ending: String, verb: String, problem: String) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "lexicons/xx")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("tense\tpresent\tfinite\t1s 3s\n\(ending)\n".utf8)
      .write(to: folder.appending(path: "conjugation.tsv"))
    try Data("\(verb)\n".utf8).write(to: folder.appending(path: "reporting.tsv"))
    let error = #expect(throws: LexiconError.self) {
      try ReportingLexicon(language: "xx", Resources(root: root.path))
    }
    #expect(error?.description.hasPrefix("lexicons/xx/\(problem)") == true)
  }
}
