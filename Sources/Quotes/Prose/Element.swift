internal import Articles
internal import Lexicons

/// One thing in a row of narration: a token, or a whole pair of marks seen from outside.
struct Element: Sendable {
  enum Kind: Hashable, Sendable {
    case word
    case number
    case comma
    case colon
    case semicolon
    /// `.` `?` `!` `…`
    case final
    case dash
    case openBracket
    case closeBracket
    case pair
    case other
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// Begins with an upper-case letter.
    static let capitalised = Traits(rawValue: 1 << 0)
    /// Two letters or more, all upper-case.
    static let allCapitals = Traits(rawValue: 1 << 1)
    /// Probably a finite verb.
    static let finite = Traits(rawValue: 1 << 2)
    /// Probably an infinitive.
    static let infinitive = Traits(rawValue: 1 << 3)
    /// A preposition that ties a noun to the noun before it (*de*, *of*).
    static let attaching = Traits(rawValue: 1 << 4)
    /// Probably a gerund or participle, which opens no noun phrase.
    static let nonfinite = Traits(rawValue: 1 << 5)
  }

  let range: TextRange
  let kind: Kind
  let classes: FunctionWord.Classes
  let traits: Traits
  /// Index into the words of the article; -1 for a pair.
  let word: Int
  /// Index into the pairs of the prose; -1 for a word.
  let pair: Int

  /// A word that names, does or qualifies: none of the small words.
  var isContent: Bool {
    kind == .word && classes.isDisjoint(with: Self.small)
  }

  private static let small: FunctionWord.Classes = [
    .complementiser, .interrogative, .negation, .relative, .subordinator, .coordinator,
    .determiner, .possessive, .preposition, .subjectPronoun, .objectPronoun, .adverb,
  ]

  func has(_ trait: Traits) -> Bool { traits.contains(trait) }
  func isAny(_ wanted: FunctionWord.Classes) -> Bool { !classes.isDisjoint(with: wanted) }
}
