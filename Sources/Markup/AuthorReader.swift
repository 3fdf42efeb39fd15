/// Finds who wrote the article: in JSON-LD, `meta` elements, microdata, then what readers see.
struct AuthorReader: Sendable {
  /// Bytes between two authors of one byline.
  private static let nextAuthor = 12
  /// A byline that only its words show stands among this many runs, and is no longer (bytes).
  private static let lastByline = 400
  private static let longestByline = 80
  private static let metaNames = [
    "author", "article:author", "parsely-author", "cxenseparse:author", "dc.creator",
    "dcterms.creator", "sailthru.author", "twitter:data1",
  ]

  private let names: AuthorNames
  private let bylines: BylineLine

  init(_ words: PageWords) {
    names = AuthorNames(words)
    bylines = BylineLine(words)
  }

  /// The names, and which place gave them.
  func read(
    _ page: Page, _ linked: LinkedArticle?, site: String?
  ) -> (names: [String], origin: String?) {
    let properties = page.captures.filter { $0.kind == .authorProperty }
    let head = page.head
    let sources: [(origin: String, bylines: [String])] =
      [("JSON-LD author", linked?.authors ?? [])]
      + Self.metaNames.map { ("meta \($0)", head.all($0)) }
      + [("itemprop author", properties.map { $0.value ?? page.visible($0.range.prefix(200)) })]
    var signature: (names: [String], origin: String?) = ([], nil)
    for (index, source) in sources.enumerated() {
      let isLinked = index == 0
      let found = names.names(in: source.bylines, anyCase: isLinked)
      if found.isEmpty { continue }
      // A site that signs with its own name says nothing of the author.
      let isOfSite = found.count == 1 && found.contains { isSite($0, site, head) }
      if isOfSite || isLinked && linked?.isSignedByOrganization == true {
        if signature.names.isEmpty { signature = (found, source.origin) }
        continue
      }
      return (found, source.origin)
    }
    let shown = visibleAuthors(page)
    return shown.isEmpty ? signature : (shown, "byline on the page")
  }

  /// Whether a name is the site's, or that of its host: `LTO` at `www.lto.de`.
  private func isSite(_ name: String, _ site: String?, _ head: PageHead) -> Bool {
    let folded = name.lowercased()
    if folded == site?.lowercased() { return true }
    guard let address = head.canonical ?? head.first("og:url") else { return false }
    let host = address.split(separator: "/").dropFirst().first ?? ""
    return host.split(separator: ".").contains { $0 == folded }
  }

  /// The names in the first byline that holds any, and in those that stand directly after it.
  private func visibleAuthors(_ page: Page) -> [String] {
    var found: [String] = []
    var end = 0
    for capture in page.captures where capture.kind == .author && capture.range.count < 160 {
      if !found.isEmpty, capture.range.lowerBound > end + Self.nextAuthor { break }
      for line in page.lines(in: capture.range) {
        for name in names.names(inVisible: page.string(line)) where !found.contains(name) {
          found.append(name)
          end = capture.range.upperBound
        }
        // The lines after a name tell who that is.
        if !found.isEmpty { break }
      }
    }
    if !found.isEmpty { return found }
    let inText = bylineInText(page)
    return inText.isEmpty ? linkedAuthors(page) : inText
  }

  /// The names in links to the pages of authors that stand in one place.
  private func linkedAuthors(_ page: Page) -> [String] {
    var found: [String] = []
    var end = 0
    for capture in page.captures where capture.kind == .authorPage && capture.range.count < 80 {
      if !found.isEmpty, capture.range.lowerBound > end + Self.nextAuthor { break }
      for name in names.names(inVisible: page.visible(capture.range))
      where name.contains(" ") && !found.contains(name) {
        found.append(name)
        end = capture.range.upperBound
      }
    }
    return found
  }

  private func bylineInText(_ page: Page) -> [String] {
    for run in page.runs.prefix(Self.lastByline)
    where run.range.count <= Self.longestByline && bylines.mayOpen(page.text, run.range) {
      let found = names.names(inLineOfText: page.string(run.range))
      if !found.isEmpty { return found }
    }
    return []
  }
}
