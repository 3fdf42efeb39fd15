public import Articles

/// What was found on a page.
public struct Extraction: Sendable {
  /// With an empty text, but with its metadata, where there is no article.
  public let article: Article
  public let isArticle: Bool
  /// Why there is no article, in a sentence; `nil` where there is one.
  public let reason: String?

  public init(article: Article, isArticle: Bool, reason: String? = nil) {
    self.article = article
    self.isArticle = isArticle
    self.reason = reason
  }
}
