import Articles
import Lexicons

/// The words of each language in bylines and datelines: `by`, `and`, names of months.
struct PageWords: Sendable {
  private static let name = "page-words.tsv"
  private static let weekdays = "weekdays.tsv"

  /// Lower-case words that stand before the name of an author.
  private(set) var by: [String] = []
  /// Lower-case words between the last two of several authors.
  private(set) var and: Set<String> = []
  /// Lower-case words inside names: `de`, `von`.
  private(set) var particles: Set<String> = []
  /// Lower-case words beside a date: `updated`, `at`, `read`, and the names of weekdays.
  private(set) var dateline: Set<String> = []
  /// In lower case, what is no name though it stands in the place of one: `admin`.
  private(set) var nobody: Set<String> = []
  /// Lower-case names of months, 1 to 12.
  private(set) var months: [String: Int] = [:]

  init(_ resources: Resources) throws {
    for language in resources.languages(having: Self.name) {
      let path = "lexicons/\(language)/\(Self.name)"
      for row in LexiconTable(try resources.file(path)).rows {
        switch row.fields.first {
        case "by": by += row.fields.dropFirst()
        case "and": and.formUnion(row.fields.dropFirst())
        case "particle": particles.formUnion(row.fields.dropFirst())
        case "nobody": nobody.formUnion(row.fields.dropFirst())
        case "dateline": dateline.formUnion(row.fields.dropFirst())
        case "month":
          guard row.fields.count > 2, let number = Int(row.fields[1]), 1...12 ~= number else {
            throw LexiconError(path: path, line: row.line, problem: "month, its number, its names")
          }
          for word in row.fields[2].split(separator: " ") { months[String(word)] = number }
        default:
          throw LexiconError(
            path: path, line: row.line, problem: "by, and, particle, dateline, nobody or month")
        }
      }
    }
    for language in resources.languages(having: Self.weekdays) {
      for row in LexiconTable(try resources.file("lexicons/\(language)/\(Self.weekdays)")).rows {
        let words = row.fields.first?.split { !$0.isLetter } ?? []
        dateline.formUnion(words.map { $0.lowercased() })
      }
    }
    // Longer words first, so that "written by" goes before "by".
    by.sort { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }
}
