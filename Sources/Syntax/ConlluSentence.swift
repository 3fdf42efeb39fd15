/// A sentence of a treebank, as CoNLL-U gives it.
public struct ConlluSentence: Hashable, Sendable {
  /// A syntactic word: one numbered line.
  public struct Word: Hashable, Sendable {
    public let form: String
    public let lemma: String
    public let upos: UPOS
    /// Morphological features as written (`Gender=Fem|Number=Sing`); empty where there are none.
    public let features: String
    /// Index of the head among the words, counted from 1; 0 for the root.
    public let head: Int
    public let relation: String
    /// Index into ``surfaceTokens``.
    public let surfaceToken: Int
  }

  /// What stands between spaces and punctuation: one word, or the fused form of several.
  public struct SurfaceToken: Hashable, Sendable {
    public let form: String
    /// `SpaceAfter=No` where false.
    public let isFollowedBySpace: Bool
  }

  /// The comments `# key = value`, in their order.
  public let comments: [Comment]
  public let words: [Word]
  public let surfaceTokens: [SurfaceToken]

  public struct Comment: Hashable, Sendable {
    public let key: String
    public let value: String
  }

  /// The value of a comment such as `sent_id` or `newdoc id`.
  public func comment(_ key: String) -> String? {
    comments.first { $0.key == key }?.value
  }

  /// The sentence as running text, without a space at its end.
  public var text: String {
    var text = ""
    for (index, token) in surfaceTokens.enumerated() {
      text += token.form
      if token.isFollowedBySpace && index + 1 < surfaceTokens.count { text += " " }
    }
    return text
  }
}
