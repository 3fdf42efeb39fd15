import Articles

/// What a page says of itself, from the most to the least dependable place: JSON-LD, Open Graph and
/// other `meta` elements, microdata, `time` elements, then what readers see.
struct MetadataReader: Sendable {
  private let dates: DateReader
  private let authors: AuthorNames

  init(_ resources: Resources) throws {
    let words = try PageWords(resources)
    dates = DateReader(words)
    authors = AuthorNames(words)
  }

  func read(_ page: Page, _ scripts: [LinkedData], uri: String) -> Metadata {
    let linked = LinkedArticle(scripts)
    let head = page.head
    var metadata = Metadata()
    metadata.site = text(
      head.first("og:site_name") ?? linked?.site ?? head.first("application-name", "dc.publisher"))
    metadata.title = title(page, linked, site: metadata.site)
    metadata.description = text(
      linked?.description ?? head.first("og:description", "description", "twitter:description"))
    metadata.authors = authorNames(page, linked)
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
    let headings = page.captures.filter { $0.kind == .headline && $0.run.count < 400 }
      .map { page.string($0.run) }
    let candidates = [
      linked?.headline, page.head.first("og:title", "twitter:title", "dc.title", "title"),
      headings.count == 1 ? headings[0] : nil, page.head.title, headings.first,
    ]
    return candidates.lazy.compactMap { text($0) }.first.map { withoutSite($0, site) }
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

  private func authorNames(_ page: Page, _ linked: LinkedArticle?) -> [String] {
    let properties = page.captures.filter { $0.kind == .authorProperty }
    let sources: [[String]] = [
      linked?.authors ?? [],
      page.head.all("author"), page.head.all("article:author"), page.head.all("parsely-author"),
      page.head.all("dc.creator") + page.head.all("dcterms.creator"),
      page.head.all("sailthru.author"), page.head.all("twitter:data1"),
      properties.map { $0.value ?? page.string($0.run) },
      page.captures.filter { $0.kind == .author && $0.run.count < 100 }.map { page.string($0.run) },
    ]
    for source in sources {
      let names = authors.names(in: source)
      if !names.isEmpty { return names }
    }
    return []
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
    for capture in page.captures where capture.kind == .date {
      if let date = (capture.value ?? page.string(capture.run.prefix(120))).nonEmpty
        .flatMap({ dates.read($0) })
      {
        return date
      }
    }
    for address in [head.canonical, head.first("og:url"), uri] {
      if let date = address.flatMap({ dates.date(inAddress: $0) }) { return date }
    }
    return nil
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

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension Range where Bound == Int {
  /// The first `count` at most.
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
