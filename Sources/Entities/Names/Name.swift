internal import Articles

/// A name in the text, and what speaks for its kind.
struct Name {
  /// The words of the name, as indexes into the tokens.
  let tokens: Range<Int>
  var range: TextRange
  var scores: KindScores
  /// The role that stands beside it, without its article, if it is a person.
  var role: TextRange?
  /// The kind of body that it is said to be: *cooperativa*.
  var body: TextRange?
}
