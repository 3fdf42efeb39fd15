/// What a full stop after an abbreviation may be.
enum Abbreviation: String, Sendable {
  /// Something always follows in the same sentence: *Sr. Prates*.
  case never
  /// May end the sentence: *carros, motos etc.*
  case may
  /// An abbreviation before a number only, else a word: *art. 5*, but *uma obra de art.*
  case number
}
