import Articles

/// A place where a sentence may end, and what there is to judge it by.
struct Candidate: Hashable, Sendable {
  enum Mark: Hashable, Sendable {
    case fullStop(FullStop)
    /// One or more of `!` and `?`.
    case exclamation
    case ellipsis
  }

  /// What the next sentence would start with; `continuation` is a mark that none starts with.
  enum Shape: Hashable, Sendable { case lowercase, uppercase, digit, continuation, other }

  var mark: Mark
  /// After the marks and what closes with them.
  var end: Int
  /// Where the next sentence would start.
  var next: Int
  var closesQuote = false
  /// A bracket closes that was opened within the sentence, not at its start.
  var closesInnerBracket = false
  /// The bracket holds nothing but the marks: *(...)*.
  var isBracketedMark = false
  /// What follows is cut off from the marks by a dash: *— perguntou*.
  var hasDash = false
  var opensQuote = false
  var opensBracket = false
  var shape = Shape.other
  /// The next word is a Roman numeral: *séc. XII*.
  var isRoman = false
  /// The next word is itself an abbreviation that may end a sentence: *Cia. Ltda.*
  var hasAbbreviation = false
  /// The next word is capitalised only because a sentence starts with it.
  var hasStarter = false
}
