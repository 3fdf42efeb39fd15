import Articles

/// What a page says of itself, from the most to the least dependable place: JSON-LD, Open Graph and
/// other `meta` elements, microdata, `time` elements, then what readers see.
struct MetadataReader: Sendable {
  /// Bytes between two authors of one byline.
  private static let nextAuthor = 12
  /// A byline that only its words show stands among this many runs, and is no longer (bytes).
  private static let lastByline = 400
  private static let longestByline = 80
  /// A run that gives a date is no longer than this (bytes).
  private static let longestDateline = 120

  private let dates: DateReader
  private let authors: AuthorNames

  init(_ words: PageWords) {
    dates = DateReader(words)
    authors = AuthorNames(words)
  }

  func read(_ page: Page, _ linked: LinkedArticle?, uri: String) -> Metadata {
    let head = page.head
    var metadata = Metadata()
    metadata.site = text(
      head.first("og:site_name") ?? linked?.site ?? head.first("application-name", "dc.publisher"))
    metadata.title = title(page, linked, site: metadata.site)
    metadata.description = text(
      linked?.description ?? head.first("og:description", "description", "twitter:description"))
    metadata.authors = authorNames(page, linked, site: metadata.site)
    metadata.published = published(page, linked, uri: uri)
    metadata.modified = modified(head, linked)
    metadata.url = text(head.canonical ?? head.first("og:url") ?? linked?.url)
    metadata.tags = tags(head, linked)
    let language =
      head.language ?? head.first("og:locale", "content-language", "dc.language")
      ?? linked?.language
    metadata.declaredLanguage = text(language).map {
      .page($0.replacing("_", with: "-"))
    }
    return metadata
  }

  private func text(_ value: String?) -> String? {
    guard let value else { return nil }
    let plain = HTMLString.plain(value)
    return plain.isEmpty ? nil : plain
  }

  // MARK: Title

  private func title(_ page: Page, _ linked: LinkedArticle?, site: String?) -> String? {
    let headings = page.captures.filter { $0.kind == .headline && $0.range.count < 400 }
      .map { visible(page, $0.range) }.filter { !$0.isEmpty }
    let declared = [
      linked?.headline, page.head.first("og:title", "twitter:title", "dc.title", "title"),
      page.head.title,
    ].compactMap { text($0) }
    // A headline that the page's own title repeats is the title as its readers see it.
    let titles = declared.map { FoldedLine.key($0) }
    let repeated = headings.first { heading in
      let key = FoldedLine.key(heading)
      return key.utf8.count >= 15 && titles.contains { $0.contains(key) }
    }
    if let repeated { return repeated }
    let title = declared.first ?? headings.first
    return title.map { withoutSite($0, site) }
  }

  /// `Headline | Site` and `Headline - Site` without what names the site.
  private func withoutSite(_ title: String, _ site: String?) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " • ", " · "] {
      let parts = title.split(separator: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let rest = title.dropLast(last.count + separator.count)
      if let site, same(String(last), site) { return String(rest) }
      if separator == " | ", rest.count > last.count { return String(rest) }
    }
    return title
  }

  private func same(_ a: String, _ b: String) -> Bool {
    let (a, b) = (a.lowercased(), b.lowercased())
    return a == b || a.hasPrefix(b) || b.hasPrefix(a)
  }

  // MARK: Authors

  private func authorNames(
    _ page: Page, _ linked: LinkedArticle?, site: String?
  ) -> [String] {
    let properties = page.captures.filter { $0.kind == .authorProperty }
    let sources: [[String]] = [
      linked?.authors ?? [],
      page.head.all("author"), page.head.all("article:author"), page.head.all("parsely-author"),
      page.head.all("cxenseparse:author"),
      page.head.all("dc.creator") + page.head.all("dcterms.creator"),
      page.head.all("sailthru.author"), page.head.all("twitter:data1"),
      properties.map { $0.value ?? visible(page, $0.range.prefix(200)) },
    ]
    var signature: [String] = []
    for (index, source) in sources.enumerated() {
      let isLinked = index == 0
      let names = authors.names(in: source, anyCase: isLinked)
      if names.isEmpty { continue }
      // A site that signs with its own name says nothing of the author.
      let isOfSite = names.count == 1 && names.contains { isSite($0, site, page.head) }
      if isOfSite || isLinked && linked?.isSignedByOrganization == true {
        if signature.isEmpty { signature = names }
        continue
      }
      return names
    }
    let shown = visibleAuthors(page)
    return shown.isEmpty ? signature : shown
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
        for name in authors.names(inVisible: page.string(line)) where !found.contains(name) {
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
      for name in authors.names(inVisible: visible(page, capture.range))
      where name.contains(" ") && !found.contains(name) {
        found.append(name)
        end = capture.range.upperBound
      }
    }
    return found
  }

  private func bylineInText(_ page: Page) -> [String] {
    for run in page.runs.prefix(Self.lastByline) where run.range.count <= Self.longestByline {
      let names = authors.names(inLineOfText: page.string(run.range))
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The text of a range, a line a run.
  private func visible(_ page: Page, _ range: Range<Int>) -> String {
    page.lines(in: range).map { page.string($0) }.joined(separator: "\n")
  }

  // MARK: Dates

  private func published(_ page: Page, _ linked: LinkedArticle?, uri: String) -> String? {
    let head = page.head
    let given =
      [linked?.published]
      + [
        "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
        "publishdate", "publish_date", "dc.date.issued", "dc.date", "dcterms.created",
        "dcterms.date", "sailthru.date", "parsely-pub-date", "article.published", "created",
        "article:published", "publication_date", "citation_publication_date", "last-modified",
      ].map { head.first($0) }
    if let date = given.lazy.compactMap({ $0.flatMap { dates.read($0) } }).first { return date }
    for address in [head.canonical, head.first("og:url"), uri] {
      if let date = address.flatMap({ dates.date(inAddress: $0) }) { return date }
    }
    return visibleDate(page)
  }

  private func visibleDate(_ page: Page) -> String? {
    for capture in page.captures where capture.kind == .date {
      let given = capture.value ?? visible(page, capture.range.prefix(Self.longestDateline))
      if !given.isEmpty, let date = dates.read(given) { return date }
    }
    for run in page.runs where run.range.count <= Self.longestDateline {
      if hasYear(page.text[run.range]), let date = dates.read(page.string(run.range)) {
        return date
      }
    }
    return nil
  }

  /// Whether four digits that start with 19 or 20 stand in the text: without them no date is read.
  private func hasYear(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for offset in text.indices {
      digits = text[offset] &- 0x30 < 10 ? digits + 1 : 0
      guard digits == 4 else { continue }
      let century = (text[offset - 3], text[offset - 2])
      if century == (0x31, 0x39) || century == (0x32, 0x30) { return true }
    }
    return false
  }

  private func modified(_ head: PageHead, _ linked: LinkedArticle?) -> String? {
    let given = [
      linked?.modified,
      head.first(
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
        "dc.date.modified", "lastmod"),
    ]
    return given.lazy.compactMap { $0.flatMap { dates.read($0) } }.first
  }

  // MARK: Tags

  private func tags(_ head: PageHead, _ linked: LinkedArticle?) -> [String] {
    let listed = head.first("news_keywords", "keywords")?.split(separator: ",").map(String.init)
    let sources = [head.all("article:tag"), linked?.keywords ?? [], listed ?? []]
    var tags: [String] = []
    for tag in (sources.first { !$0.isEmpty } ?? []).compactMap({ text($0) })
    where !tags.contains(tag) && tags.count < 50 {
      tags.append(tag)
    }
    return tags
  }
}

extension Range where Bound == Int {
  /// The first `count` at most.
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
