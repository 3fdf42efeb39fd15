import Articles

/// The lexicon of each language, and one of all of them for languages that have none.
struct SentenceLexicons: Sendable {
  private var languages: [String: SentenceLexicon] = [:]
  private var neutral = SentenceLexicon()

  init(_ resources: Resources) throws {
    for code in resources.languages(having: "abbreviations.tsv") {
      var lexicon = SentenceLexicon()
      try lexicon.add(code, from: resources)
      languages[code] = lexicon
      try neutral.add(code, from: resources)
    }
  }

  /// Whether the language has a lexicon of its own.
  func knows(_ language: Language?) -> Bool {
    language.map { languages[$0.code] != nil } ?? false
  }

  /// - Parameter language: `nil` or a code that is not known gives what all languages know.
  func lexicon(for language: Language?) -> SentenceLexicon {
    language.flatMap { languages[$0.code] } ?? neutral
  }
}
