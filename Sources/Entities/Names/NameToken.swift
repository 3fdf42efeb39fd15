internal import Articles

/// A word of the article as the name finder sees it.
struct NameToken: Sendable {
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt16
    /// Begins with a capital, or is digits and capitals (`G20`, `3M`).
    static let capitalised = Shape(rawValue: 1 << 0)
    /// Two capitals or more and no small letter.
    static let allCapitals = Shape(rawValue: 1 << 1)
    /// One capital and perhaps a full stop: *J.*
    static let initial = Shape(rawValue: 1 << 2)
    /// A sentence, a quotation, or what follows a colon begins here.
    static let opening = Shape(rawValue: 1 << 3)
    /// Stands in a line that is all in capitals.
    static let shouted = Shape(rawValue: 1 << 4)
    /// Nothing but at most one space parts it from the word before.
    static let adjacent = Shape(rawValue: 1 << 5)
    static let word = Shape(rawValue: 1 << 6)
    static let number = Shape(rawValue: 1 << 7)
    static let sentenceStart = Shape(rawValue: 1 << 8)
    /// A capital behind a small letter, or a digit: *CoreWeave*, *G20*.
    static let mixed = Shape(rawValue: 1 << 9)
    /// Few capitals, so that it reads as an acronym: *PT*, *IBGE*.
    static let acronym = Shape(rawValue: 1 << 10)
    /// Every word of its line that could begins with a capital.
    static let titled = Shape(rawValue: 1 << 11)
  }

  let range: TextRange
  var shape: Shape
  /// The first code point, for marks.
  let mark: UInt32
  /// What the lexicon says of this word alone.
  var traits: NameTraits = []
  /// What it says of the longest phrase of several words that begins here.
  var phraseTraits: NameTraits = []
  /// The words of that phrase; 1 where there is none.
  var phraseLength = 1
  /// The same number for the same word, whatever its case.
  var folded: UInt64 = 0

  func has(_ shape: Shape) -> Bool { self.shape.isSuperset(of: shape) }
  func hasAny(_ wanted: NameTraits) -> Bool { traits.hasAny(wanted) }
}
