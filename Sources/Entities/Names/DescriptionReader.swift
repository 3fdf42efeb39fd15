internal import Articles

/// Reads the role that stands beside a name.
struct DescriptionReader {
  /// In words; a longer apposition tells a story rather than a role.
  private static let longest = 14
  /// Adjectives before the noun: *the former deputy mayor*.
  private static let mostAdjectives = 3

  let tokens: [NameToken]

  /// *o diretor da Prates*, Ana Sá; Ana Sá, *diretora da Prates*, — without the article.
  func role(of run: Range<Int>) -> TextRange? {
    guard !tokens[run.lowerBound].hasAny(.smallHead) else { return nil }
    return before(run) ?? after(run)
  }

  /// a *cooperativa* Prates
  func body(of run: Range<Int>) -> TextRange? {
    guard run.lowerBound > 0, tokens[run.lowerBound].has(.adjacent) else { return nil }
    let noun = tokens[run.lowerBound - 1]
    guard noun.hasAny(.bodyRole), !noun.has(.capitalised), noun.has(.word) else { return nil }
    return noun.range
  }

  private func before(_ run: Range<Int>) -> TextRange? {
    guard run.lowerBound > 0, !tokens[run.lowerBound].has(.sentenceStart) else { return nil }
    var end = run.lowerBound
    let hasComma = tokens[end - 1].mark == 0x2C
    if hasComma { end -= 1 }
    // *a diretora da* Prates: the name hangs on the role, it does not bear it.
    if end > 0, tokens[end - 1].hasAny([.functionWord, .particle]) { return nil }
    var index = end - 1
    while index >= 0, end - index <= Self.longest {
      let token = tokens[index]
      guard token.has(.word), !token.hasAny(.reportingVerb) else { return nil }
      if token.hasAny(.role), !isInsideName(index) {
        guard isOpen(index, hasComma: hasComma), isPhrase(index, end) else { return nil }
        return TextRange(tokens[adjectives(before: index)].range.start, tokens[end - 1].range.end)
      }
      if token.has(.sentenceStart) { return nil }
      index -= 1
    }
    return nil
  }

  private func isInsideName(_ index: Int) -> Bool {
    index > 0 && tokens[index].has(.capitalised) && tokens[index].has(.adjacent)
      && tokens[index - 1].has(.capitalised) && !tokens[index - 1].has(.opening)
  }

  /// With a comma the role needs an article, or to stand first; without one it is beside the name.
  private func isOpen(_ role: Int, hasComma: Bool) -> Bool {
    guard hasComma else { return true }
    let first = adjectives(before: role)
    return tokens[first].has(.opening) || first > 0 && tokens[first - 1].hasAny(.determiner)
  }

  private func adjectives(before role: Int) -> Int {
    var first = role
    while first > 0, role - first < Self.mostAdjectives, !tokens[first].has(.sentenceStart),
      tokens[first - 1].hasAny(.roleAdjective), tokens[first].has(.adjacent)
    {
      first -= 1
    }
    return first
  }

  /// Nothing but the role, its adjectives and what hangs on it by *de* and its like, uncut.
  private func isPhrase(_ role: Int, _ end: Int) -> Bool {
    guard !tokens[end - 1].hasAny([.functionWord, .particle]) else { return false }
    return tokens[role..<end].dropFirst().allSatisfy { token in
      token.has(.word) && !token.hasAny([.auxiliary, .reportingVerb])
        && (!token.hasAny(.functionWord)
          || token.hasAny([.preposition, .determiner, .coordinator]))
    }
  }

  private func after(_ run: Range<Int>) -> TextRange? {
    var index = run.upperBound
    guard index < tokens.count, tokens[index].mark == 0x2C, !tokens[index].has(.sentenceStart)
    else { return nil }
    index += 1
    if index + 1 < tokens.count, tokens[index].has(.number), tokens[index + 1].mark == 0x2C {
      index += 2
    }
    if index < tokens.count, tokens[index].hasAny(.determiner) { index += 1 }
    let start = index
    var hasRole = false
    while index < tokens.count, index - start < Self.longest, tokens[index].has(.word),
      !tokens[index].has(.sentenceStart)
    {
      if tokens[index].hasAny(.role), !hasRole {
        hasRole = tokens[start..<index].allSatisfy { $0.hasAny([.roleAdjective, .role]) }
      }
      if tokens[index].hasAny(.reportingVerb), index > start { return nil }
      index += 1
    }
    guard hasRole, index > start, isPhrase(start, index) else { return nil }
    guard index == tokens.count || tokens[index].has(.sentenceStart) || !tokens[index].has(.word)
    else { return nil }
    return TextRange(tokens[start].range.start, tokens[index - 1].range.end)
  }
}
