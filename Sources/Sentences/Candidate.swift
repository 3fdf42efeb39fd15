import Articles

/// A place where a sentence may end, and what there is to judge it by.
struct Candidate: Hashable, Sendable {
  enum Mark: Hashable, Sendable {
    case fullStop(FullStop)
    /// One or more of `!` and `?`.
    case exclamation
    case ellipsis
    /// A colon or semicolon.
    case colon, semicolon
    /// A space and nothing more, before what could open a sentence.
    case unwritten
  }

  /// What the next sentence would start with; `continuation` is a mark that none starts with.
  enum Shape: UInt32, Sendable { case lowercase, uppercase, digit, continuation, other }

  var mark: Mark
  /// Where the marks start, and what is before them ends.
  var start: Int
  /// After the marks and what closes with them.
  var end: Int
  /// Where the next sentence would start.
  var next: Int
  /// Where its first letter or digit stands, after marks that open.
  var nextWord: Int
  var closesQuote = false
  /// A bracket closes that was opened within the sentence, not at its start.
  var closesInnerBracket = false
  /// The bracket holds nothing but the marks: *(...)*.
  var isBracketedMark = false
  /// What follows is cut off from the marks by a dash: *— perguntou*.
  var hasDash = false
  /// The quotation mark that opens right after, or 0.
  var openingQuote: UInt32 = 0
  var opensBracket = false
  var shape = Shape.other
  /// The next word is a Roman numeral: *séc. XII*.
  var isRoman = false
  /// The next word is itself an abbreviation that may end a sentence: *Cia. Ltda.*
  var hasAbbreviation = false
  /// The next word is capitalised only because a sentence starts with it.
  var hasStarter = false
  /// What follows numbers an item: *b)*, *ii.*
  var opensItem = false

  var opensQuote: Bool { openingQuote != 0 }

  init(_ mark: Mark, start: Int, end: Int) {
    self.mark = mark
    self.start = start
    self.end = end
    next = end
    nextWord = end
  }
}
