/// How the article writes each word where a capital would say something.
struct CaseMemory {
  private struct Seen {
    var small: UInt32 = 0
    var capital: UInt32 = 0
  }

  private var words: [UInt64: Seen] = [:]

  init(_ tokens: [NameToken]) {
    words.reserveCapacity(tokens.count / 2)
    for token in tokens where token.has(.word) && !token.has(.shouted) && !token.has(.titled) {
      if token.has(.capitalised) {
        if !token.has(.opening) { words[token.folded, default: Seen()].capital += 1 }
      } else if !token.hasAny(.functionWord) {
        words[token.folded, default: Seen()].small += 1
      }
    }
  }

  /// Whether the article writes the word small somewhere, and seldom with a capital.
  func isSmall(_ token: NameToken) -> Bool {
    guard let seen = words[token.folded] else { return false }
    return seen.small > seen.capital
  }

  /// Whether the word has a capital where no sentence begins.
  func isCapitalised(_ token: NameToken) -> Bool {
    guard let seen = words[token.folded] else { return false }
    return seen.capital > 0 && seen.capital >= seen.small
  }
}
