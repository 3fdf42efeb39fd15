/// A phrase that gives the source of a statement without a verb: *segundo*, *de acordo com*.
public struct SourcePhrase: Hashable, Sendable {
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// May open the sentence or clause: *Segundo o relatório, …*.
    public static let opening = Traits(rawValue: 1 << 0)
    /// May stand inside or behind the clause, set off by commas: *…, segundo o relatório, …*.
    public static let incise = Traits(rawValue: 1 << 1)
    /// Has other uses, so the whole phrase must be set off by a comma: *Para o ministro, …*.
    public static let needsComma = Traits(rawValue: 1 << 2)
    /// Holds a possessive that points to the source: *em sua opinião*; no name follows.
    public static let possessive = Traits(rawValue: 1 << 3)
    /// Compares with a reporting verb that follows: *como disse X*, *conforme explicou X*.
    public static let beforeVerb = Traits(rawValue: 1 << 4)
    /// The source need not be one who speaks (*de acordo com dados*): with names and with bodies
    /// it is a source, with laws and plans it may be a manner (*de acordo com o previsto*).
    public static let manner = Traits(rawValue: 1 << 5)

    static let named: [(name: String, trait: Self)] = [
      ("opening", .opening), ("incise", .incise), ("needs-comma", .needsComma),
      ("possessive", .possessive), ("before-verb", .beforeVerb), ("manner", .manner),
    ]
  }

  /// As the lexicon writes it, the last word not fused: `na opinião de`.
  public let phrase: String
  public let traits: Traits
  /// The word that follows the source where the phrase closes around it (`'s opinion` of
  /// `in … 's opinion`); `nil` for most.
  public let closing: String?
}
