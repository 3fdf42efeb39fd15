import Articles
import Lexicons

/// What one language knows of names.
struct NameLexicon: Sendable {
  /// The files, each with the clue that its phrases give; a language may lack any of them.
  private static let files: [(name: String, clue: NameClues)] = [
    ("titles.tsv", .title), ("first-names.tsv", .firstName),
    ("organisation-heads.tsv", .organisationHead), ("location-heads.tsv", .locationHead),
    ("event-heads.tsv", .eventHead), ("work-heads.tsv", .workHead),
    ("other-heads.tsv", .otherHead), ("not-names.txt", .notName),
    ("organisations.tsv", .organisation), ("places.tsv", .place), ("countries.tsv", .place),
    ("name-particles.txt", .particle), ("place-prepositions.txt", .placePreposition),
    ("name-articles.txt", .article),
  ]

  /// Whether common nouns are written with a capital, as in German.
  let capitalisesNouns: Bool
  private var phrases = PhraseMap<NameClues>()

  init(language: String, _ resources: Resources) {
    capitalisesNouns =
      resources.languages(having: "capitalised-nouns.txt").contains(language)
    for folder in ["mul", language] {
      for (name, clue) in Self.files { add(name, clue, folder, resources) }
    }
    guard let roles = resources.lexicon("roles.tsv", language: language) else { return }
    for row in LexiconTable(roles).rows where row.fields.count > 1 && row.fields[1] == "person" {
      add(row.fields[0], .role)
      if row.fields.count > 3 { add(row.fields[3], .role) }
    }
  }

  /// The longest known phrase that begins at `index`.
  func longest(_ article: Article, _ words: [Word], at index: Int) -> (NameClues, end: Int)? {
    phrases.longest(article.text, words, at: index)
  }

  private mutating func add(
    _ name: String, _ clue: NameClues, _ folder: String, _ resources: Resources
  ) {
    guard let bytes = resources.lexicon(name, language: folder) else { return }
    for row in LexiconTable(bytes).rows { add(row.fields[0], clue) }
  }

  private mutating func add(_ phrase: String, _ clue: NameClues) {
    let words = phrase.split(separator: " ").map(String.init)
    phrases.insert(words, clue) { $0.union($1) }
  }
}
