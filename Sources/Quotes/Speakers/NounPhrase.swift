internal import Articles

/// A noun phrase in a passage, as the mention of a speaker would be written.
struct NounPhrase: Sendable {
  /// The mention: roles and short appositions kept, ages and long participles left out.
  let span: Range<Int>
  /// The first element behind the phrase and all that belongs to it: brackets, ages, the comma
  /// that closes an apposition.
  let next: Int
  /// Whether two are named: *Ana e Beto*.
  let isJoint: Bool
  /// Where the first apposition begins, or the end of the phrase.
  let coreEnd: Int

  /// The phrase without its appositions.
  var core: NounPhrase {
    NounPhrase(
      span: span.lowerBound..<max(coreEnd, span.lowerBound + 1), next: coreEnd, isJoint: isJoint,
      coreEnd: coreEnd)
  }
}
