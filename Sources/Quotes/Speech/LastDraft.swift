internal import Articles

/// The draft made last before a passage.
struct LastDraft {
  let draft: Int
  let kind: Quote.Kind
  /// The block it stands in.
  let block: Int
}
