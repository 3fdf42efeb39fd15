internal import Articles

/// A quote whose speaker is known by its phrase only.
struct QuoteDraft: Sendable {
  enum Voice: Sendable {
    /// The phrase beside the cue; `isShown` where it is this quote's own mention.
    case phrase(MentionPhrase, isShown: Bool)
    /// The verb stands without a subject: whoever spoke or acted last.
    case elided
    /// The speaker of another draft.
    case same(Int)
    /// The person the article names most: one who answers without being named.
    case principal
    /// Nothing can be said: a passive without agent.
    case nobody
  }

  var kind: Quote.Kind
  var spans: [TextRange]
  var cue: Quote.Cue?
  var voice: Voice
  /// Where the speaker is asked for: the cue, or the words themselves.
  var position: Int
  /// The draft whose utterance this one goes on with.
  var continues: Int?
  var score: Double
  var rule: String
}

/// A noun phrase as the resolution of speakers needs it, freed of its passage.
struct MentionPhrase: Sendable {
  let range: TextRange
  /// The phrase without its appositions.
  let core: TextRange
  /// The tokens of the core.
  let elements: [Element]
  let isJoint: Bool

  init(_ phrase: NounPhrase, in passage: Passage) {
    range = passage.range(phrase.span)
    let coreEnd = max(phrase.span.lowerBound + 1, min(phrase.coreEnd, phrase.span.upperBound))
    let span = phrase.span.lowerBound..<coreEnd
    core = passage.range(span)
    elements = Array(passage.elements[span])
    isJoint = phrase.isJoint
  }

  init(range: TextRange, elements: [Element]) {
    self.range = range
    core = range
    self.elements = elements
    isJoint = false
  }
}
