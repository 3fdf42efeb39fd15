internal import Articles
internal import Lexicons

/// First names with their gender, and nouns for those who speak.
struct PeopleLexicon: Sendable {
  enum Kind: String, Sendable { case person, body, document }

  private struct Role: Sendable {
    let kind: Kind
    let gender: FunctionWord.Gender?
  }

  private var roles = WordMap<Role>()
  private var names = WordMap<FunctionWord.Gender>()

  /// Reads `roles.tsv` (noun, kind, gender, plural) and `first-names.tsv` (name, gender) of the
  /// language, where it has them.
  init(language: String, _ resources: Resources) {
    for row in LexiconTable(resources.lexicon("roles.tsv", language: language) ?? []).rows {
      let fields = row.fields
      guard fields.count > 1, let kind = Kind(rawValue: fields[1]) else { continue }
      let role = Role(kind: kind, gender: fields.count > 2 ? Self.gender(fields[2]) : nil)
      for noun in [fields[0], fields.count > 3 ? fields[3] : ""]
      where !noun.isEmpty && (roles[noun] == nil || kind == .person) {
        roles[noun] = role
      }
    }
    for row in LexiconTable(resources.lexicon("first-names.tsv", language: language) ?? []).rows
    where row.fields.count > 1 {
      if let gender = Self.gender(row.fields[1]) { names[row.fields[0]] = gender }
    }
  }

  /// What the noun names, if it names one who speaks.
  func kind(_ bytes: [UInt8], _ range: TextRange) -> Kind? { roles[bytes, range]?.kind }

  /// Whether the noun says what a person does or is.
  func isRole(_ bytes: [UInt8], _ range: TextRange) -> Bool { kind(bytes, range) == .person }

  func genderOfRole(_ bytes: [UInt8], _ range: TextRange) -> FunctionWord.Gender? {
    roles[bytes, range]?.gender
  }

  func genderOfName(_ name: String) -> FunctionWord.Gender? {
    name.split(separator: " ").first.flatMap { names[String($0)] }
  }

  private static func gender(_ field: String) -> FunctionWord.Gender? {
    switch field {
    case "m": .masculine
    case "f": .feminine
    default: nil
    }
  }
}
