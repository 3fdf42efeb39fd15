/// A reporting verb in an article.
public struct ReportingMatch: Hashable, Sendable {
  public let form: ReportingForm
  /// Indexes into the words of the article: the inflected word, then the others of the verb. A
  /// reflexive pronoun that is a word of its own is left out.
  public let words: Range<Int>
}
