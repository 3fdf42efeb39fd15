internal import Articles

/// All mentions of an article that are written alike.
struct NameGroup {
  /// See ``NameKey``.
  let words: [String]
  /// Indexes into the names, rising.
  var names: [Int]
  var scores: KindScores
  /// The group of the fuller name for which this one is short; itself where there is none.
  var fuller: [Int] = []
}
