public import Articles

/// Gives for a surface word the syntactic words it stands for, as Universal Dependencies counts
/// them: *da* is *de* + *a*, *disse-lhe* is *disse* + *lhe*, *dá-lo-ia* is *daria* + *lo*.
public struct WordExpander: Sendable {
  private let languages: [String: ContractionLexicon]

  /// In bytes; a longer word is no contraction.
  private static let longestWord = 48

  public init(_ resources: Resources) throws {
    var languages: [String: ContractionLexicon] = [:]
    for code in resources.languages(having: ContractionLexicon.file) {
      languages[code] = try ContractionLexicon(code, resources)
    }
    self.languages = languages
  }

  /// The forms of the syntactic words over the span of `word`: one for most words. A capital at the
  /// start stays, and so do words in capitals.
  ///
  /// - Parameter language: `nil` or a language without a table gives the word itself.
  public func forms(of word: Word, in text: ArticleText, language: Language?) -> [String] {
    let form = text[word.range]
    guard word.kind == .word, word.range.count <= Self.longestWord,
      let lexicon = language.flatMap({ languages[$0.code] }),
      var words = lexicon.words(of: form.lowercased())
    else { return [form] }
    if word.range.count > 2, form == form.uppercased() { return words.map { $0.uppercased() } }
    if let first = form.unicodeScalars.first, Scalars.isUppercase(first.value), !words.isEmpty {
      words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    }
    return words
  }
}
