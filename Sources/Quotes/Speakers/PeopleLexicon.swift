internal import Articles
internal import Lexicons

/// First names with their gender, and roles.
struct PeopleLexicon: Sendable {
  private var roles = WordMap<FunctionWord.Gender?>()
  private var names = WordMap<FunctionWord.Gender>()

  init(language: String, _ resources: Resources) {
    for row in LexiconTable(resources.lexicon("roles.tsv", language: language) ?? []).rows {
      let fields = row.fields
      guard let noun = fields.first else { continue }
      let gender = fields.count > 2 ? Self.gender(fields[2]) : nil
      roles[noun] = .some(gender)
      if fields.count > 3 && !fields[3].isEmpty { roles[fields[3]] = .some(gender) }
    }
    for row in LexiconTable(resources.lexicon("first-names.tsv", language: language) ?? []).rows
    where row.fields.count > 1 {
      if let gender = Self.gender(row.fields[1]) { names[row.fields[0]] = gender }
    }
  }

  func isRole(_ bytes: [UInt8], _ range: TextRange) -> Bool { roles.contains(bytes, range) }

  func genderOfRole(_ bytes: [UInt8], _ range: TextRange) -> FunctionWord.Gender? {
    roles[bytes, range] ?? nil
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
