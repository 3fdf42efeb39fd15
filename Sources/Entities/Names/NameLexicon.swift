internal import Articles
internal import Lexicons

/// What is known of the words of one language, and of names that are the same in every language.
struct NameLexicon: Sendable {
  /// Files of phrases whose first field is the phrase and whose presence is all they say.
  private static let plain: [(file: String, traits: NameTraits)] = [
    ("titles.tsv", .title), ("first-names.tsv", .firstName),
    ("not-names.txt", .notName),

    ("saints.txt", .saint), ("name-particles.txt", .particle),
    ("organisation-particles.txt", .organisationParticle),
    ("place-prepositions.txt", .placePreposition),
    ("small-heads.txt", .smallHead), ("role-adjectives.txt", .roleAdjective),
    ("auxiliaries.tsv", .auxiliary),
  ]
  /// Files of words that begin or end a name, which the second field tells; without one they begin.
  private static let heads: [(file: String, head: NameTraits, suffix: NameTraits)] = [
    ("organisation-heads.tsv", .organisationHead, .organisationSuffix),
    ("location-heads.tsv", .locationHead, .locationSuffix),
    ("event-heads.tsv", .eventHead, .eventSuffix), ("work-heads.tsv", .workHead, .workSuffix),
    ("other-heads.tsv", .otherHead, .otherSuffix),
  ]
  /// The folder of what all languages share.
  private static let shared = "mul"

  private(set) var phrases = PhraseMap<NameTraits>()
  /// Well-known bodies, whose case counts: *FAZ* is a paper, *Faz* is not.
  private(set) var bodies = PhraseMap<NameTraits>(.exact)
  let reporting: ReportingLexicon?
  /// Whether every noun begins with a capital, so that a capital says nothing.
  private(set) var capitalisesNouns = false

  init(language: String, _ resources: Resources) throws {
    reporting =
      resources.languages(having: "reporting.tsv").contains(language)
      ? try ReportingLexicon(language: language, resources) : nil
    for folder in [Self.shared, language] {
      for (file, traits) in Self.plain { add(file, folder, resources) { _ in traits } }
      add("places.tsv", folder, resources) { fields in
        fields.dropFirst().first?.last == "?" ? .perhapsPlace : .place
      }
      add("roles.tsv", folder, resources) { fields in
        switch fields.dropFirst().first {
        case "person": .role
        case "body": .bodyRole
        default: []
        }
      }
      for (file, head, suffix) in Self.heads {
        add(file, folder, resources) { fields in
          switch fields.dropFirst().first {
          case "suffix": suffix
          case "either": head.union(suffix)
          default: head
          }
        }
      }
    }
    for folder in [Self.shared, language] {
      let table = LexiconTable(resources.lexicon("organisations.tsv", language: folder) ?? [])
      for row in table.rows {
        guard let name = row.fields.first else { continue }
        bodies[name] =
          row.fields.dropFirst().first?.last == "?" ? .perhapsOrganisation : .organisation
      }
      let acronyms = LexiconTable(resources.lexicon("common-acronyms.txt", language: folder) ?? [])
      for row in acronyms.rows {
        guard let name = row.fields.first else { continue }
        bodies[name] = (bodies[name] ?? []).union(.commonAcronym)
      }
    }
    addPlurals(language, resources)
    addFunctionWords(language, resources)
    for row in LexiconTable(resources.lexicon("name-grammar.tsv", language: language) ?? []).rows
    where row.fields == ["nouns", "capitalised"] {
      capitalisesNouns = true
    }
  }

  private mutating func add(
    _ file: String, _ folder: String, _ resources: Resources, _ traits: ([String]) -> NameTraits
  ) {
    for row in LexiconTable(resources.lexicon(file, language: folder) ?? []).rows {
      guard let phrase = row.fields.first else { continue }
      phrases[phrase] = (phrases[phrase] ?? []).union(traits(row.fields))
    }
  }

  private mutating func addPlurals(_ language: String, _ resources: Resources) {
    for row in LexiconTable(resources.lexicon("roles.tsv", language: language) ?? []).rows
    where row.fields.count > 3 && row.fields[1] == "person" && !row.fields[3].isEmpty {
      phrases[row.fields[3]] = (phrases[row.fields[3]] ?? []).union(.roles)
    }
  }

  private mutating func addFunctionWords(_ language: String, _ resources: Resources) {
    let table = LexiconTable(resources.lexicon("function-words.tsv", language: language) ?? [])
    for row in table.rows {
      guard let word = row.fields.first, row.fields.count > 1 else { continue }
      var traits: NameTraits = .functionWord
      let classes = row.fields[1]
      if classes.contains("coordinator") { traits.insert(.coordinator) }
      if classes.contains("determiner") { traits.insert(.determiner) }
      if classes.contains("preposition") { traits.insert(.preposition) }
      phrases[word] = (phrases[word] ?? []).union(traits)
    }
  }
}
