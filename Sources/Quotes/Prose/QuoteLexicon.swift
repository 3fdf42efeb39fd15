internal import Articles
internal import Lexicons

/// All that the finding of quotes knows of one language.
struct QuoteLexicon: Sendable {
  let reporting: ReportingLexicon
  let functions: FunctionWords
  let grammar: ClauseGrammar
  let people: PeopleLexicon

  init(language: String, _ resources: Resources) throws(LexiconError) {
    reporting = try ReportingLexicon(language: language, resources)
    functions = try FunctionWords(language: language, resources)
    grammar = ClauseGrammar(resources.lexicon("clauses.tsv", language: language) ?? [])
    people = PeopleLexicon(language: language, resources)
  }
}
