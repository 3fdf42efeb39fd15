import Articles

/// What a page says of itself, from the most to the least dependable place: JSON-LD, Open Graph and
/// other `meta` elements, microdata, `time` elements, then what readers see.
struct MetadataReader: Sendable {
  /// A run that gives a date is no longer than this (bytes).
  private static let longestDateline = 120

  private let dates: DateReader
  private let authors: AuthorReader

  init(_ words: PageWords) {
    dates = DateReader(words)
    authors = AuthorReader(words)
  }

  /// What was found, and for the fields of which several places may speak, which one it was.
  struct Reading {
    var metadata = Metadata()
    var titleOrigin: String?
    var authorsOrigin: String?
    var publishedOrigin: String?
  }

  func read(_ page: Page, _ linked: LinkedArticle?, uri: String) -> Reading {
    var reading = Reading()
    let head = page.head
    var metadata = Metadata()
    metadata.site = text(
      head.first("og:site_name") ?? linked?.site ?? head.first("application-name", "dc.publisher"))
    let title = title(page, linked, site: metadata.site)
    metadata.title = title?.value
    reading.titleOrigin = title?.origin
    metadata.description = text(
      linked?.description ?? head.first("og:description", "description", "twitter:description"))
    let authors = authors.read(page, linked, site: metadata.site)
    metadata.authors = authors.names
    reading.authorsOrigin = authors.origin
    let published = published(page, linked, uri: uri)
    metadata.published = published?.value
    reading.publishedOrigin = published?.origin
    metadata.modified = modified(head, linked)
    metadata.url = text(head.canonical ?? head.first("og:url") ?? linked?.url)
    metadata.tags = tags(head, linked)
    let language =
      head.language ?? head.first("og:locale", "content-language", "dc.language")
      ?? linked?.language
    metadata.declaredLanguage = text(language).map {
      .page($0.replacing("_", with: "-"))
    }
    reading.metadata = metadata
    return reading
  }

  /// A value and the place it was found in.
  private typealias Found = (value: String, origin: String)

  private func text(_ value: String?) -> String? {
    guard let value else { return nil }
    let plain = HTMLString.plain(value)
    return plain.isEmpty ? nil : plain
  }

  // MARK: Title

  private func title(_ page: Page, _ linked: LinkedArticle?, site: String?) -> Found? {
    let headings = page.captures.filter { $0.kind == .headline && $0.range.count < 400 }
      .map { page.visible($0.range) }.filter { !$0.isEmpty }
    let declared: [Found] = [
      (linked?.headline, "JSON-LD headline"),
      (page.head.first("og:title", "twitter:title", "dc.title", "title"), "meta title"),
      (page.head.title, "title element"),
    ].compactMap { given in text(given.0).map { ($0, given.1) } }
    // A headline that the page's own title repeats is the title as its readers see it.
    let titles = declared.map { FoldedLine.key($0.value) }
    let repeated = headings.first { heading in
      let key = FoldedLine.key(heading)
      return key.utf8.count >= 15 && titles.contains { $0.contains(key) }
    }
    if let repeated { return (repeated, "headline on the page") }
    guard let found = declared.first ?? headings.first.map({ ($0, "headline on the page") }) else {
      return nil
    }
    return (withoutSite(found.value, site), found.origin)
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

  // MARK: Dates

  private static let dateNames = [
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish_date", "dc.date.issued", "dc.date", "dcterms.created",
    "dcterms.date", "sailthru.date", "parsely-pub-date", "article.published", "created",
    "article:published", "publication_date", "citation_publication_date", "last-modified",
  ]

  private func published(_ page: Page, _ linked: LinkedArticle?, uri: String) -> Found? {
    let head = page.head
    if let date = linked?.published.flatMap(dates.read) { return (date, "JSON-LD datePublished") }
    for name in Self.dateNames {
      if let date = head.first(name).flatMap(dates.read) { return (date, "meta \(name)") }
    }
    for address in [head.canonical, head.first("og:url"), uri] {
      if let date = address.flatMap({ dates.date(inAddress: $0) }) { return (date, "address") }
    }
    return visibleDate(page).map { ($0, "date on the page") }
  }

  private func visibleDate(_ page: Page) -> String? {
    for capture in page.captures where capture.kind == .date {
      let given = capture.value ?? page.visible(capture.range.prefix(Self.longestDateline))
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
