public import Articles

/// Scores words against a treebank the way the CoNLL 2018 shared task does: positions are counted in
/// visible characters, and a contraction is right when its words are.
public struct TokenScorer: Sendable {
  /// A surface token and the words that it stands for.
  public struct Token: Hashable, Sendable {
    /// In UTF-8 bytes of the text that was annotated.
    public let range: TextRange
    public let words: [String]

    public init(range: TextRange, words: [String]) {
      self.range = range
      self.words = words
    }
  }

  /// Surface tokens with equal borders.
  public private(set) var tokens = Ratio()
  /// Words: equal borders, and within a contraction the same form at the same place.
  public private(set) var words = Ratio()
  /// Sentences with equal borders.
  public private(set) var sentences = Ratio()
  /// One line for each token missed or wrongly reported.
  public private(set) var mistakes: [String] = []

  public init() {}

  private struct Unit: Hashable {
    let range: TextRange
    let place: Int
    let form: String
  }

  /// - Parameter gold: over the same text as `found`.
  public mutating func add(gold: [Token], found: [Token], text: ArticleText) {
    Self.count(Set(gold.map(\.range)), Set(found.map(\.range)), &tokens)
    let wanted = Set(gold.flatMap(Self.units))
    let given = Set(found.flatMap(Self.units))
    Self.count(wanted, given, &words)
    let wrong = wanted.symmetricDifference(given).sorted {
      ($0.range, $0.place, $0.form) < ($1.range, $1.place, $1.form)
    }
    for unit in wrong {
      let verdict = wanted.contains(unit) ? "missed" : "wrong"
      mistakes.append("\(verdict)\t\(text[unit.range])\t\(unit.form)")
    }
  }

  public mutating func add(gold: [TextRange], found: [TextRange]) {
    Self.count(Set(gold), Set(found), &sentences)
  }

  private static func count<Element>(
    _ gold: Set<Element>, _ found: Set<Element>, _ ratio: inout Ratio
  ) {
    ratio.gold += gold.count
    ratio.found += found.count
    ratio.right += gold.intersection(found).count
  }

  /// A word that is a token by itself is judged by its borders alone.
  private static func units(_ token: Token) -> [Unit] {
    guard token.words.count > 1 else { return [Unit(range: token.range, place: 0, form: "")] }
    return token.words.enumerated().map {
      Unit(range: token.range, place: $0.offset, form: $0.element.lowercased())
    }
  }
}
