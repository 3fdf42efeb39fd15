internal import Articles
internal import Lexicons

/// One who may be meant by a pronoun, a role or an absent subject.
struct Person: Sendable {
  let name: String
  let thing: Int?
  let gender: FunctionWord.Gender?
  let isPlural: Bool
  let isBody: Bool
  var isDocument = false
  /// Byte offset of the last place where the article spoke of them, so far.
  var lastSeen: Int
}
