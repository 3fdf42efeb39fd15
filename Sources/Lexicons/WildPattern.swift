/// A word with one gap, written `*`: `*-se`, `se *`.
struct WildPattern: Sendable {
  private let head: String
  private let tail: String

  init?(_ written: String) {
    let parts = written.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    head = String(parts[0])
    tail = String(parts[1])
  }

  /// What fills the gap in `word`, or `nil` where the pattern does not fit.
  func middle(of word: String) -> Substring? {
    guard word.count > head.count + tail.count, word.hasPrefix(head), word.hasSuffix(tail) else {
      return nil
    }
    return word.dropFirst(head.count).dropLast(tail.count)
  }

  func filled(_ middle: Substring) -> String { head + middle + tail }
}
