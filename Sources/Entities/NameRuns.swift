import Articles

/// Finds where capitalised names begin and end.
struct NameRuns: Sendable {
  let tokens: [NameToken]
  let capitalisesNouns: Bool
  private let lowerCased: Set<UInt64>
  private let namedInside: Set<UInt64>
  /// A longer run is a headline in capitals or a list, and no name.
  private static let longestName = 12

  init(_ tokens: [NameToken], capitalisesNouns: Bool) {
    self.tokens = tokens
    self.capitalisesNouns = capitalisesNouns
    lowerCased = Set(tokens.lazy.filter { $0.shape == .lower }.map(\.hash))
    namedInside = Set(tokens.lazy.filter { $0.isCapital && !$0.isStart }.map(\.hash))
  }

  func spans() -> [NameSpan] {
    var spans: [NameSpan] = []
    var index = 0
    while index < tokens.count {
      guard begins(at: index) else {
        index += 1
        continue
      }
      let end = end(from: index)
      let first = withoutTitles(index..<end)
      if first < end && !isBareHead(first..<end) { spans.append(span(first..<end)) }
      index = end
    }
    return spans
  }

  /// Whether a span is only the common part of a name: *Estado*, *Copa*, *Lei*.
  private func isBareHead(_ run: Range<Int>) -> Bool {
    let clues = tokens[run.lowerBound].clues
    return run.count == 1
      && !clues.isDisjoint(with: [.locationHead, .eventHead, .workHead, .otherHead])
      && clues.isDisjoint(with: [.place, .organisation, .firstName])
  }

  private func begins(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.isCapital, token.range.count > 1 else { return false }
    if token.clues.contains(.notName) && !continues(index) { return false }
    if !token.clues.isDisjoint(with: .beginning) { return true }
    if capitalisesNouns { return token.shape == .acronym }
    guard token.isStart else { return true }
    if token.clues.contains(.notName) || token.clues.contains(.particle) { return false }
    if token.clues.contains(.role) { return continues(index) }
    if lowerCased.contains(token.hash) { return false }
    return token.shape == .acronym || namedInside.contains(token.hash) || continues(index)
  }

  private func continues(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].isJoined && tokens[index + 1].isCapital
      && !tokens[index + 1].clues.contains(.notName)
  }

  private func end(from start: Int) -> Int {
    var end = start + 1
    while end < tokens.count && end - start < Self.longestName && tokens[end].isJoined {
      let token = tokens[end]
      if token.isCapital && !(token.clues.contains(.notName) && end == start + 1) {
        end += 1
      } else if isInsideKnownName(end) {
        end += 1
      } else if let after = acrossNickname(end) ?? acrossParticles(end, from: start) {
        end = after
      } else {
        break
      }
    }
    return end
  }

  /// Whether a lower-case word stands between capitals of one known phrase: *Rio de Janeiro*.
  private func isInsideKnownName(_ index: Int) -> Bool {
    let clues = tokens[index].clues
    return index + 1 < tokens.count && !clues.isDisjoint(with: [.place, .organisation])
      && tokens[index].shape == .lower && tokens[index - 1].clues == clues
      && tokens[index + 1].clues == clues && tokens[index + 1].isCapital
      && tokens[index + 1].isJoined
  }

  /// The index after `"Carreta"` where another part of the name follows the marks.
  private func acrossNickname(_ index: Int) -> Int? {
    guard index + 3 < tokens.count, tokens[index].shape == .other,
      tokens[index].range.count <= 3, tokens[index + 1].isCapital,
      tokens[index + 2].shape == .other, tokens[index + 3].isCapital,
      tokens[index + 1].range.start == tokens[index].range.end,
      tokens[index + 2].range.start == tokens[index + 1].range.end
    else { return nil }
    return index + 3
  }

  /// The index of the capital behind particles, where they belong to the name.
  private func acrossParticles(_ index: Int, from start: Int) -> Int? {
    var next = index
    while next < tokens.count && next - index < 2 && tokens[next].shape == .lower
      && tokens[next].clues.contains(.particle) && tokens[next].isJoined
    { next += 1 }
    guard next > index, next < tokens.count, tokens[next].isCapital, tokens[next].isJoined else {
      return nil
    }
    let head = tokens[start].clues
    let isHead = !head.isDisjoint(with: [
      .organisationHead, .locationHead, .eventHead, .otherHead,
    ])
    if isHead { return next }
    let right = tokens[next].clues
    if !right.isDisjoint(with: [.place, .organisation, .organisationHead]) { return nil }
    if tokens[next].shape == .acronym || tokens[start].shape == .acronym { return nil }
    let isOneLetter = tokens[index].range.count == 1
    if isOneLetter && (index - start < 3 || right.contains(.firstName)) { return nil }
    return head.contains(.role) ? nil : next
  }

  private func withoutTitles(_ run: Range<Int>) -> Int {
    var first = run.lowerBound
    while first < run.upperBound
      && !tokens[first].clues.isDisjoint(with: [.title, .role, .particle, .notName])
      && tokens[first].clues.isDisjoint(with: [.firstName, .organisationHead, .place])
    { first += 1 }
    while first < run.upperBound && !tokens[first].isCapital { first += 1 }
    return first
  }

  private func span(_ run: Range<Int>) -> NameSpan {
    let key = tokens[run].reduce(UInt64(17)) { ($0 ^ $1.hash) &* 0x100_0000_01B3 }
    let range = TextRange(tokens[run.lowerBound].range.start, tokens[run.upperBound - 1].range.end)
    return NameSpan(tokens: run, range: range, key: key)
  }
}
