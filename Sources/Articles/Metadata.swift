/// What the page says of itself. Dates are ISO 8601, as precise as the page gave them.
public struct Metadata: Hashable, Sendable {
  public var title: String?
  public var description: String?
  public var authors: [String]
  public var published: String?
  public var modified: String?
  public var site: String?
  public var url: String?
  public var tags: [String]
  /// The language the page or the sender declares, as BCP 47; a hint, not a finding.
  public var declaredLanguage: DeclaredLanguage?

  public init(
    title: String? = nil, description: String? = nil, authors: [String] = [],
    published: String? = nil, modified: String? = nil, site: String? = nil, url: String? = nil,
    tags: [String] = [], declaredLanguage: DeclaredLanguage? = nil
  ) {
    self.title = title
    self.description = description
    self.authors = authors
    self.published = published
    self.modified = modified
    self.site = site
    self.url = url
    self.tags = tags
    self.declaredLanguage = declaredLanguage
  }
}

/// A language tag, and who says so: a page's word is doubted, the sender's is taken.
public enum DeclaredLanguage: Hashable, Sendable {
  case page(String)
  case sender(String)
}
