import Articles
import Lexicons

/// The words of each language in bylines and datelines: `by`, `and`, names of months.
struct PageWords: Sendable {
  private static let name = "page-words.tsv"

  /// Lower-case words that stand before the name of an author.
  private(set) var by: [String] = []
  /// Lower-case words between the last two of several authors.
  private(set) var and: Set<String> = []
  /// Lower-case names of months, 1 to 12.
  private(set) var months: [String: Int] = [:]

  init(_ resources: Resources) throws {
    for language in resources.languages(having: Self.name) {
      let path = "lexicons/\(language)/\(Self.name)"
      for row in LexiconTable(try resources.file(path)).rows {
        switch row.fields.first {
        case "by": by += row.fields.dropFirst()
        case "and": and.formUnion(row.fields.dropFirst())
        case "month":
          guard row.fields.count > 2, let number = Int(row.fields[1]), 1...12 ~= number else {
            throw LexiconError(path: path, line: row.line, problem: "month, its number, its names")
          }
          for word in row.fields[2].split(separator: " ") { months[String(word)] = number }
        default:
          throw LexiconError(path: path, line: row.line, problem: "by, and or month")
        }
      }
    }
    // Longer words first, so that "written by" goes before "by".
    by.sort { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }
}
