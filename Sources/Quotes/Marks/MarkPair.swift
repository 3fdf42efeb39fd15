internal import Articles

/// A stretch of text between two quotation marks that belong together.
struct MarkPair: Hashable, Sendable {
  /// From the opening mark to the closing one, marks included.
  let range: TextRange
  /// What stands between the marks, untrimmed.
  let content: TextRange
  /// Whether a mark closes it; one that never closes ends with its block.
  let isClosed: Bool
  /// Index of the pair that this one stands inside.
  let parent: Int?
  let family: MarkFamily
}

/// Marks that open and close each other.
enum MarkFamily: Hashable, Sendable {
  /// `"` `“` `”` `„`
  case double
  /// `«` `»`
  case angle
  /// `‹` `›`
  case singleAngle
  /// `'` `‘` `’`
  case single
}
