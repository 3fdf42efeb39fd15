import Articles

/// One article being read for values: the tokens of the present block and what was found so far.
struct ValueScan {
  /// A value that may stand at some token; the longest of several wins.
  struct Candidate {
    var start: Int
    var end: Int
    let kind: Mention.Kind
    let value: Mention.Value?
    var score = 0.95
  }

  let bytes: [UInt8]
  let lexicon: ValueLexicon
  /// The region of the language's variety (`BR`), upper case; empty where unknown.
  let region: String
  let published: CalendarDay?
  private(set) var tokens: [ValueToken] = []
  private(set) var mentions: [Mention] = []

  init(bytes: [UInt8], lexicon: ValueLexicon, region: String, published: CalendarDay?) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.region = region
    self.published = published
  }

  /// Reads one block; `addresses` lie in it, rise, and are mentions already.
  mutating func read(_ block: TextRange, skipping addresses: [Mention]) {
    var start = block.start
    for address in addresses {
      read(TextRange(start, address.range.start))
      mentions.append(address)
      start = address.range.end
    }
    read(TextRange(start, block.end))
  }

  private mutating func read(_ range: TextRange) {
    tokens.removeAll(keepingCapacity: true)
    ValueToken.scan(bytes, range, into: &tokens) { lexicon.word(bytes, $0) }
    var index = 0
    while index < tokens.count {
      let numeral = numeral(at: index)
      // A word that no lexicon knows starts nothing.
      if numeral == nil && tokens[index].word < 0 && tokens[index].kind != .digits {
        index += 1
        continue
      }
      if let found = longest(at: index, numeral) {
        file(found)
        index = max(found.end, index + 1)
      } else {
        index = max(numeral?.end ?? 0, index + 1)
      }
    }
  }

  private func longest(at index: Int, _ numeral: Numeral?) -> Candidate? {
    var best: Candidate?
    func consider(_ candidate: Candidate?) {
      guard let candidate, candidate.end > best?.end ?? 0 else { return }
      best = candidate
    }
    if let numeral {
      consider(money(numeral, from: index))
      consider(percent(numeral, from: index))
      consider(time(numeral, from: index))
      consider(duration(numeral, from: index))
      consider(quantity(numeral, from: index))
    }
    consider(moneyAfterSymbol(at: index))
    consider(date(at: index, numeral))
    consider(namedTime(at: index))
    return best
  }

  private mutating func file(_ found: Candidate) {
    let range = TextRange(tokens[found.start].start, tokens[found.end - 1].end)
    mentions.append(Mention(range, found.kind, score: found.score, value: found.value))
  }
}

/// Looking at tokens.
extension ValueScan {
  /// The longest phrase at `index` that has one of `roles`.
  func phrase(_ roles: ValueRoles, at index: Int) -> (sense: ValueSense, end: Int)? {
    guard index < tokens.count, tokens[index].word >= 0 else { return nil }
    return lexicon.longest(roles, tokens, at: index)
  }

  /// Whether a phrase of one of `roles` ends just before `index`.
  func follows(_ roles: ValueRoles, _ index: Int) -> Bool {
    (1...4).contains { length in
      index >= length && phrase(roles, at: index - length)?.end == index
    }
  }

  /// The token after the phrase at `index`, or `index` itself where none of `roles` stands there.
  func past(_ roles: ValueRoles, _ index: Int) -> Int { phrase(roles, at: index)?.end ?? index }

  func isDigits(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .digits }
  func isWord(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .word }

  func isSymbol(_ index: Int, _ symbol: Unicode.Scalar) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .symbol
      && bytes.scalar(at: tokens[index].start).value == symbol.value
  }

  /// Whether nothing stands between this token and the one before it.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].end == tokens[index].start
  }

  func startsUpper(_ index: Int) -> Bool {
    index < tokens.count && Scalars.isUppercase(bytes.scalar(at: tokens[index].start).value)
  }

  /// The whole number that a run of at most nine digits writes.
  func integer(_ index: Int, digits allowed: ClosedRange<Int>) -> Int? {
    guard isDigits(index) else { return nil }
    let range = tokens[index].range
    guard allowed.contains(range.count), range.count <= 9 else { return nil }
    return bytes[range.bytes].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
