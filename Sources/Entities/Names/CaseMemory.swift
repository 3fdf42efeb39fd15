/// How the article writes each word where a capital would say something.
struct CaseMemory {
  private struct Seen {
    var small: UInt32 = 0
    var capital: UInt32 = 0
  }

  private var words: [UInt64: Seen] = [:]
  /// An article with a capital inside a sentence, and the capitalised word behind it.
  private var pairs: Set<UInt64> = []

  init(_ tokens: [NameToken]) {
    words.reserveCapacity(tokens.count / 2)
    for (token, next) in zip(tokens, tokens.dropFirst())
    where token.has(.capitalised) && token.hasAny(.determiner) && !token.has(.opening)
      && !token.has(.shouted) && !token.has(.titled) && next.has(.capitalised)
      && !token.has(.acronym)
    {
      pairs.insert(Self.pair(token, next))
    }
    for token in tokens where token.has(.word) && !token.has(.shouted) && !token.has(.titled) {
      if token.has(.capitalised) {
        if !token.has(.opening) { words[token.folded, default: Seen()].capital += 1 }
      } else if !token.hasAny(.functionWord) {
        words[token.folded, default: Seen()].small += 1
      }
    }
  }

  /// Whether the two stand together with capitals inside a sentence somewhere: *leu O Globo*.
  func isCapitalised(_ token: NameToken, _ next: NameToken) -> Bool {
    pairs.contains(Self.pair(token, next))
  }

  private static func pair(_ token: NameToken, _ next: NameToken) -> UInt64 {
    token.folded &* 0x9E37_79B9_7F4A_7C15 ^ next.folded
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
