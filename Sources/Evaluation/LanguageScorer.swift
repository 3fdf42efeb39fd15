public import Articles

/// Counts how often the language of a text is told right, from the whole text and from the first
/// five words of it.
public struct LanguageScorer: Sendable {
  public private(set) var whole = Share()
  public private(set) var firstWords = Share()
  public private(set) var byLanguage: [String: Share] = [:]
  /// One line for each whole text that is taken for another language.
  public private(set) var mistakes: [String] = []

  private static let fewWords = 5

  public init() {}

  /// - Parameter answer: the code of the language of a text.
  public mutating func add(_ gold: GoldDocument, answer: (ArticleText) throws -> String?) rethrows {
    guard let wanted = gold.lang else { return }
    let found = try answer(ArticleText(gold.text))
    let few = gold.text.split(separator: " ").prefix(Self.fewWords).joined(separator: " ")
    whole.count(found == wanted)
    byLanguage[wanted, default: Share()].count(found == wanted)
    firstWords.count(try answer(ArticleText(few)) == wanted)
    if found != wanted { mistakes.append("\(wanted)\t\(found ?? "")\t\(gold.text)") }
  }
}
