import Articles
import Lexicons

/// Tells pages that hold no article by what their titles say and by how much of them is links.
struct PageKinds: Sendable {
  private static let name = "no-article.tsv"
  /// A text this long (bytes) is an article, whatever the title says.
  private static let longArticle = 1500
  /// A short text among more than this many times as much linked text is a list of links.
  private static let linkShare = 3

  private let titles: [(pattern: PhrasePattern, kind: String)]

  init(_ resources: Resources) throws {
    var titles: [(PhrasePattern, String)] = []
    for language in resources.languages(having: Self.name) {
      let path = "lexicons/\(language)/\(Self.name)"
      for row in LexiconTable(try resources.file(path)).rows {
        guard row.fields.count == 2, Self.reasons[row.fields[0]] != nil,
          let pattern = PhrasePattern(
            pattern: row.fields[1], kind: .boilerplate, rule: "\(language).no-article.\(row.line)")
        else {
          throw LexiconError(
            path: path, line: row.line, problem: "a line has error, search or login, and a pattern")
        }
        titles.append((pattern, row.fields[0]))
      }
    }
    self.titles = titles
  }

  private static let reasons = [
    "error": "the page says that something went wrong", "search": "the page lists search results",
    "login": "the page asks to log in",
  ]

  /// Why the page holds no article although some text was found, or `nil`.
  ///
  /// - Parameters:
  ///   - count: bytes of the text found.
  ///   - links: bytes of linked text in the element it was found in.
  ///   - saysArticle: whether its metadata call the page an article.
  func reason(
    title: String?, count: Int, links: Int, saysArticle: Bool
  ) -> String? {
    guard count < Self.longArticle else { return nil }
    if !saysArticle, links > Self.linkShare * count { return "the page is a list of links" }
    guard let title else { return nil }
    // Titles such as `Search | The Site` are asked in parts, too.
    for part in [title[...]] + title.split(whereSeparator: { "|-–—".contains($0) }) {
      let line = FoldedLine(Array(part.utf8), 0..<part.utf8.count)
      for (pattern, kind) in titles
      where line.words.indices.contains(where: { pattern.matches(line, from: $0) }) {
        return Self.reasons[kind]
      }
    }
    return nil
  }
}
