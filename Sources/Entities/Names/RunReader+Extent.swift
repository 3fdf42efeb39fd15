internal import Articles

/// How far a name goes.
extension RunReader {
  /// Words inside a nickname: *João “Rei da Serra” Prates*.
  private static let longestNickname = 4
  /// Small words between two capitals: *Banco de la Nación*.
  private static let mostParticles = 2

  func end(of start: Int) -> Int {
    var end = start + 1
    if isKnownPhrase(start) { end = start + tokens[start].phraseLength }
    let limit = min(tokens.count, start + Self.longest)
    while end < limit {
      guard let next = continued(start..<end) else { break }
      end = next
    }
    return end
  }

  func continued(_ run: Range<Int>) -> Int? {
    let next = run.upperBound
    guard next < tokens.count, !tokens[next].has(.sentenceStart) else { return nil }
    if isCapital(next), follows(next), mayContinue(run, next) {
      return isKnownPhrase(next) ? next + tokens[next].phraseLength : next + 1
    }
    return numberEnd(run) ?? ampersandEnd(run) ?? nicknameEnd(run) ?? suffixEnd(run)
      ?? particleEnd(run) ?? coordinatedEnd(run)
  }

  private func mayContinue(_ run: Range<Int>, _ next: Int) -> Bool {
    let token = tokens[next]
    if token.has(.shouted) {
      return isTrusted(token) || !token.hasAny([.functionWord, .notName, .role])
    }
    let last = tokens[next - 1]
    if last.has(.allCapitals), !last.has(.acronym), !token.has(.allCapitals) { return false }
    if capitalisesNouns { return continuesAmongNouns(run, next) }
    // *PSD Ana Prates*: a body that the lexicon has and a person are two names.
    if run.count == 1, last.hasAny(.organisation), !last.hasAny([.firstName, .anyHead]),
      token.hasAny(.firstName), !token.hasAny([.place, .organisation]), isCapital(next + 1),
      follows(next + 1)
    {
      return false
    }
    // *Ana Prates A gente vai*: one letter without a full stop is an article.
    let isLetter = token.range.count == 1
    if token.hasAny(.functionWord), isLetter || !token.has(.initial) && !token.has(.acronym) {
      return isCapital(next + 1) && follows(next + 1)
    }
    return true
  }

  /// Where every noun has a capital, only what is known of the words joins them.
  private func continuesAmongNouns(_ run: Range<Int>, _ next: Int) -> Bool {
    let (first, last, token) = (tokens[run.lowerBound], tokens[run.upperBound - 1], tokens[next])
    if token.hasAny([.role, .title, .notName, .functionWord]) { return false }
    if first.hasAny(.firstName) && !first.hasAny(.anyHead) { return run.count < 3 }
    if first.hasAny(.anyHead) || token.hasAny(.organisationSuffix) { return true }
    return last.has(.mixed) || last.has(.acronym) && token.hasAny(.known)
  }

  /// *Lei 1.234*, *Operação 7*
  private func numberEnd(_ run: Range<Int>) -> Int? {
    let next = run.upperBound
    guard tokens[next].has(.number), follows(next),
      tokens[run.lowerBound].hasAny([.eventHead, .workHead, .otherHead, .locationHead])
        || tokens[next - 1].hasAny(.otherHead)
    else { return nil }
    return next + 1
  }

  /// *Prates & Filhos*
  private func ampersandEnd(_ run: Range<Int>) -> Int? {
    let next = run.upperBound
    guard tokens[next].mark == 0x26, isCapital(next + 1), !tokens[next + 1].has(.sentenceStart)
    else { return nil }
    return next + 2
  }

  /// *João “Carreta” Prates*
  private func nicknameEnd(_ run: Range<Int>) -> Int? {
    let next = run.upperBound
    guard Self.isMark(tokens[next].mark), !capitalisesNouns || tokens[next - 1].hasAny(.firstName),
      !tokens[run.lowerBound].hasAny(.anyHead)
    else { return nil }
    var close = next + 1
    while close < tokens.count, close - next <= Self.longestNickname, tokens[close].has(.word) {
      close += 1
    }
    guard close > next + 1, close < tokens.count, Self.isMark(tokens[close].mark),
      isCapital(close + 1), follows(close + 1), tokens[next].has(.adjacent),
      tokens[next].range.start > tokens[next - 1].range.end, isCapital(next + 1),
      tokens[close + 1].range.start > tokens[close].range.end
    else { return nil }
    return close + 2
  }

  static func isMark(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E: true
    default: false
    }
  }

  /// *Prates, Inc.*
  private func suffixEnd(_ run: Range<Int>) -> Int? {
    let next = run.upperBound
    let at = tokens[next].mark == 0x2C ? next + 1 : next
    guard at < tokens.count, follows(at), isCapital(at) else { return nil }
    if tokens[at].phraseLength > 1, tokens[at].phraseTraits.hasAny(.organisationSuffix) {
      return at + tokens[at].phraseLength
    }
    guard tokens[at].hasAny(.organisationSuffix), !tokens[at].hasAny(.organisationHead),
      at > next
    else { return nil }
    return at + 1
  }

  /// *Rio de Janeiro*, *Universidade Federal do Rio Grande do Sul*
  private func particleEnd(_ run: Range<Int>) -> Int? {
    var next = run.upperBound
    let small: NameTraits = isHeaded(run) ? [.particle, .organisationParticle] : .particle
    guard tokens[next].hasAny(small), !tokens[next].hasAny(.coordinator) else { return nil }
    while next < tokens.count, next - run.upperBound < Self.mostParticles, follows(next),
      !tokens[next].has(.capitalised),
      tokens[next].hasAny(small.union(.determiner)), !tokens[next].hasAny(.coordinator)
    {
      next += 1
    }
    guard next < tokens.count, isCapital(next), follows(next), joins(run, tokens[next], next)
    else { return nil }
    return isKnownPhrase(next) ? next + tokens[next].phraseLength : next + 1
  }

  /// Whether a name goes on behind *de* and its like.
  private func joins(_ run: Range<Int>, _ token: NameToken, _ index: Int) -> Bool {
    let (first, last) = (tokens[run.lowerBound], tokens[run.upperBound - 1])
    if token.hasAny([.title, .role]), !token.hasAny(.known), !first.hasAny(.firstName) {
      return false
    }
    if isHeaded(run) || first.hasAny(.saint) { return true }
    if first.has(.opening), !first.hasAny(.known), !memory.isCapitalised(first) { return false }
    let isNamed =
      token.hasAny([.place, .organisation]) || isKnownPhrase(index) || token.has(.acronym)
    if first.has(.acronym) || last.has(.acronym) || capitalisesNouns && isNamed { return false }
    if first.hasAny([.organisation, .place]) || isKnownPhrase(run.lowerBound) {
      return first.hasAny(.firstName) && !isNamed
    }
    return !isNamed || run.count == 1 && first.hasAny(.firstName)
  }

  func isHeaded(_ run: Range<Int>) -> Bool {
    tokens[run.lowerBound].hasAny(.anyHead) || tokens[run.lowerBound].phraseTraits.hasAny(.anyHead)
      || tokens[run.upperBound - 1].hasAny(.anySuffix)
  }

  /// *Joana de Sousa e Silva*, *Ministério da Ciência e Tecnologia*; but *Lula e Prates* are two.
  private func coordinatedEnd(_ run: Range<Int>) -> Int? {
    let next = run.upperBound
    guard tokens[next].hasAny(.coordinator), follows(next),
      isCapital(next + 1), follows(next + 1)
    else { return nil }
    let token = tokens[next + 1]
    let hasParticle = run.contains { tokens[$0].hasAny(.particle) && !tokens[$0].has(.capitalised) }
    guard hasParticle, !token.hasAny(.known), !token.hasAny(.anyHead), !token.has(.acronym),
      !isKnownPhrase(next + 1)
    else { return nil }
    if isHeaded(run) { return next + 2 }
    return tokens[run.lowerBound].hasAny(.firstName) && !isCapital(next + 2) ? next + 2 : nil
  }
}
