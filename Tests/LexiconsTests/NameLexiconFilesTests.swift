import Articles
import Lexicons
import TestSupport
import Testing

/// The lexicons that names are found with, in whichever languages have them.
@Suite struct NameLexiconFilesTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let file: String
    /// The values that each column after the first may have; an empty set allows any text.
    let columns: [Set<String>]
    /// Whether the last column may be left out.
    var isOpen = false
    var testDescription: String { file }
  }

  static let genders: Set<String> = ["m", "f", "mf"]
  static let ends: Set<String> = ["head", "suffix", "either"]
  static let places: Set<String> = [
    "continent", "country", "region", "city", "continent?", "country?", "region?", "city?",
  ]
  static let shapes = [
    Shape(file: "roles.tsv", columns: [["person", "body", "document"], genders, []]),
    Shape(file: "titles.tsv", columns: [genders]),
    Shape(file: "first-names.tsv", columns: [genders]),
    Shape(file: "organisation-heads.tsv", columns: [ends]),
    Shape(file: "organisations.tsv", columns: [["ORG", "ORG?"]]),
    Shape(file: "places.tsv", columns: [places]),
    Shape(file: "location-heads.tsv", columns: [ends], isOpen: true),
    Shape(file: "event-heads.tsv", columns: [ends], isOpen: true),
    Shape(file: "work-heads.tsv", columns: [ends], isOpen: true),
    Shape(file: "other-heads.tsv", columns: [ends], isOpen: true),
    Shape(file: "not-names.txt", columns: []),
    Shape(file: "name-particles.txt", columns: []),
    Shape(file: "place-prepositions.txt", columns: []),
    Shape(file: "common-acronyms.txt", columns: []),
    Shape(file: "small-heads.txt", columns: []),
    Shape(file: "role-adjectives.txt", columns: []),
  ]

  @Test("every row has its columns, with values that are known", arguments: shapes)
  func columns(shape: Shape) throws {
    let languages = Checkout.resources.languages(having: shape.file)
    #expect(languages.isEmpty == false)
    for language in languages {
      let bytes = try #require(Checkout.resources.lexicon(shape.file, language: language))
      for row in LexiconTable(bytes).rows {
        let place = "\(language)/\(shape.file):\(row.line)"
        let isFull = row.fields.count == shape.columns.count + 1
        #expect(isFull || shape.isOpen && row.fields.count == shape.columns.count, "\(place)")
        #expect(row.fields.allSatisfy { !$0.isEmpty }, "\(place)")
        for (value, allowed) in zip(row.fields.dropFirst(), shape.columns) {
          #expect(allowed.isEmpty || allowed.contains(value), "\(place): \(value)")
        }
      }
    }
  }

  @Test("no entry stands twice in a file", arguments: shapes)
  func unique(shape: Shape) throws {
    for language in Checkout.resources.languages(having: shape.file) {
      let bytes = try #require(Checkout.resources.lexicon(shape.file, language: language))
      var seen: Set<String> = []
      let twice = LexiconTable(bytes).rows.compactMap { row in
        row.fields.first.flatMap { seen.insert($0).inserted ? nil : $0 }
      }
      #expect(twice == [], "\(language)/\(shape.file)")
    }
  }
}
