internal import Articles

/// Cuts the words of an article into runs that may be names.
struct RunReader {
  /// Words inside a nickname: *João “Rei da Serra” Prates*.
  private static let longestNickname = 4
  /// Words and marks inside a title in quotation marks.
  private static let longestTitle = 14
  /// Small words between two capitals: *Banco de la Nación*.
  private static let mostParticles = 2
  /// In words; longer runs are lists without commas or hostile.
  private static let longest = 24

  let tokens: [NameToken]
  let memory: CaseMemory
  let capitalisesNouns: Bool

  /// Runs in rising order, not overlapping.
  func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      if let work = quotedWork(behind: index) {
        runs.append(work)
        index = work.upperBound
        continue
      }
      guard let start = start(at: index) else {
        index += 1
        continue
      }
      let end = end(of: start)
      if isName(start..<end) {
        runs.append(start..<end)
        index = end
      } else {
        index = capitalisesNouns ? start + 1 : max(end, index + 1)
      }
    }
    return runs
  }

  /// *o filme “Vida nova”*: what stands in the marks behind a noun for a work.
  private func quotedWork(behind index: Int) -> Range<Int>? {
    guard tokens[index].hasAny(.workHead), index + 2 < tokens.count,
      Self.isMark(tokens[index + 1].mark), !tokens[index + 1].has(.word),
      tokens[index + 1].range.start > tokens[index].range.end, isCapital(index + 2)
    else { return nil }
    var close = index + 3
    while close < tokens.count, close - index <= Self.longestTitle,
      !tokens[close].has(.sentenceStart)
    {
      if Self.isMark(tokens[close].mark), !tokens[close].has(.word) { return (index + 2)..<close }
      close += 1
    }
    return nil
  }

  // MARK: Where a name begins

  private func start(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.has(.word), token.has(.capitalised) else { return nil }
    if isKnownPhrase(index) { return index }
    if token.phraseLength > 1, token.phraseTraits.hasAny([.title, .role, .notName]) { return nil }
    if token.hasAny(.saint), follows(index + 1), isCapital(index + 1) { return index }
    if token.hasAny([.title, .role]) && !token.hasAny(.known) { return nil }
    if token.hasAny(.functionWord) { return startsWithFunctionWord(index) ? index : nil }
    if token.hasAny(.notName), !token.hasAny(.known), !token.has(.acronym),
      !token.hasAny(.anyHead) || token.has(.opening) && !goesOn(index)
    {
      return nil
    }
    if token.has(.shouted) { return isTrusted(token) ? index : nil }
    guard token.has(.opening) || token.has(.titled) else { return index }
    if token.hasAny(.known) || token.hasAny(.anyHead) || token.has(.mixed) { return index }
    if token.has(.allCapitals) && !token.has(.shouted) { return index }
    if memory.isSmall(token) { return nil }
    // *Pesquisa Datafolha*: what is known of the second word is the name.
    if !memory.isCapitalised(token), isCapital(index + 1), follows(index + 1),
      tokens[index + 1].hasAny([.organisation, .place]) && !tokens[index + 1].hasAny(.firstName)
        || isKnownPhrase(index + 1)
    {
      return nil
    }
    return index
  }

  /// Whether a capital follows, or a particle and a capital.
  private func goesOn(_ index: Int) -> Bool {
    guard follows(index + 1) else { return false }
    if isCapital(index + 1) { return true }
    return tokens[index + 1].hasAny([.particle, .organisationParticle]) && follows(index + 2)
      && (isCapital(index + 2) || isCapital(index + 3))
  }

  /// *O Globo* inside a sentence, *DE* as an acronym; never *O* that opens one.
  private func startsWithFunctionWord(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.hasAny(.determiner), isCapital(index + 1), follows(index + 1),
      memory.isCapitalised(token, tokens[index + 1])
    {
      return true
    }
    guard !token.has(.opening), !token.has(.titled), !token.has(.shouted) else { return false }
    if token.has(.acronym) { return true }
    return token.range.count > 1 && token.hasAny(.determiner) == false && token.hasAny(.known)
      || follows(index + 1) && isCapital(index + 1) && token.hasAny(.determiner)
  }

  /// Whether a word in capitals is a name although all its line is in capitals.
  private func isTrusted(_ token: NameToken) -> Bool {
    token.hasAny(.known) || token.hasAny(.organisationHead)
      || memory.isCapitalised(token) && !memory.isSmall(token)
  }

  private func isKnownPhrase(_ index: Int) -> Bool {
    tokens[index].phraseLength > 1 && tokens[index].phraseTraits.hasAny([.organisation, .place])
      && isCapital(index + tokens[index].phraseLength - 1)
  }

  // MARK: Where it ends

  private func end(of start: Int) -> Int {
    var end = start + 1
    if isKnownPhrase(start) { end = start + tokens[start].phraseLength }
    let limit = min(tokens.count, start + Self.longest)
    while end < limit {
      guard let next = continued(start..<end) else { break }
      end = next
    }
    return end
  }

  private func continued(_ run: Range<Int>) -> Int? {
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
    if token.hasAny(.functionWord), !token.has(.initial), !token.has(.acronym) {
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

  private static func isMark(_ mark: UInt32) -> Bool {
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
    if token.hasAny([.title, .role]) && !token.hasAny(.known) { return false }
    if isHeaded(run) { return true }
    if first.has(.opening), !first.hasAny(.known), !memory.isCapitalised(first) { return false }
    let isNamed =
      token.hasAny([.place, .organisation]) || isKnownPhrase(index) || token.has(.acronym)
    if first.has(.acronym) || last.has(.acronym) || capitalisesNouns && isNamed { return false }
    if first.hasAny([.organisation, .place]) || isKnownPhrase(run.lowerBound) {
      return first.hasAny(.firstName) && !isNamed
    }
    return !isNamed || run.count == 1 && first.hasAny(.firstName)
  }

  private func isHeaded(_ run: Range<Int>) -> Bool {
    tokens[run.lowerBound].hasAny(.anyHead) || tokens[run.lowerBound].phraseTraits.hasAny(.anyHead)
      || tokens[run.upperBound - 1].hasAny([.anyHead, .organisationSuffix])
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

  // MARK: Whether it is one

  private func isName(_ run: Range<Int>) -> Bool {
    let first = tokens[run.lowerBound]
    if isKnownPhrase(run.lowerBound) { return true }
    if capitalisesNouns { return isNameAmongNouns(run) }
    if run.count > 1 {
      guard first.has(.opening) || first.has(.titled) || first.has(.shouted) else { return true }
      return true
    }
    if first.hasAny([.anyHead, .organisationSuffix]) && !first.hasAny(.known) {
      return first.has(.acronym)
        || first.hasAny(.organisationHead) && !first.has(.opening) && !first.has(.shouted)
          && !first.has(.titled)
    }
    if first.hasAny(.known) || first.has(.mixed) { return true }
    if first.has(.initial) { return false }
    if first.has(.shouted) { return memory.isCapitalised(first) }
    if first.has(.acronym) { return true }
    guard first.has(.opening) || first.has(.titled) else { return !memory.isSmall(first) }
    return memory.isCapitalised(first) || isSubject(run.upperBound)
  }

  private func isNameAmongNouns(_ run: Range<Int>) -> Bool {
    let (first, last) = (tokens[run.lowerBound], tokens[run.upperBound - 1])
    if first.hasAny(.known) || first.has(.mixed) { return true }
    if first.has(.acronym) && !first.has(.shouted) { return true }
    if first.hasAny(.anyHead) { return run.count > 1 }
    if last.hasAny(.organisationSuffix) && run.count > 1 { return true }
    guard run.lowerBound > 0, first.has(.adjacent) else { return false }
    return tokens[run.lowerBound - 1].hasAny([.title, .role])
  }

  private func isSubject(_ next: Int) -> Bool {
    next < tokens.count && tokens[next].hasAny(.reportingVerb) && follows(next)
  }

  // MARK: Small questions

  private func isCapital(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].has(.word) && tokens[index].has(.capitalised)
  }

  /// Whether no mark and no more than a space stands before the word.
  private func follows(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].has(.adjacent)
  }
}
