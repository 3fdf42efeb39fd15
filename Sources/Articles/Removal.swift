/// A piece that stood inside the article and was cut, and the rule that cut it.
public struct Removal: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case ad, promo, related, share, boilerplate
  }

  public let kind: Kind
  public let text: String
  /// The lexicon line or structural rule, as `pt.promo.3` or `structure.share`.
  public let rule: String

  public init(_ kind: Kind, text: String, rule: String) {
    self.kind = kind
    self.text = text
    self.rule = rule
  }
}
