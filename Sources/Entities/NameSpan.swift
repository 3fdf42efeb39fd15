import Articles

/// A run of words that may be a name, before its kind is decided.
struct NameSpan: Sendable {
  /// Indexes into the tokens.
  let tokens: Range<Int>
  let range: TextRange
  /// Of all its words; equal for equal names whatever their case.
  let key: UInt64
}
