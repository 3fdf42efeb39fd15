internal import Articles

/// Cuts the words of an article into runs that may be names.
struct RunReader {
  /// Words and marks inside a title in quotation marks.
  private static let longestTitle = 14
  /// In words; longer runs are lists without commas or hostile.
  static let longest = 24

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
      if let headed = nameBehindSmallHead(at: index) {
        runs.append(headed)
        index = headed.upperBound
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

  /// *rio Verde*, *serra da Mata*, *operação Lince*: the noun is part of the name.
  private func nameBehindSmallHead(at index: Int) -> Range<Int>? {
    guard tokens[index].hasAny(.smallHead), !tokens[index].has(.capitalised), follows(index + 1)
    else { return nil }
    var first = index + 1
    if tokens[first].hasAny(.particle), !tokens[first].has(.capitalised) { first += 1 }
    guard isCapital(first), follows(first), !tokens[first].has(.initial),
      !tokens[first].hasAny(.functionWord)
    else { return nil }
    return index..<end(of: first)
  }

  // MARK: Where a name begins

  func start(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.has(.word), token.has(.capitalised) else { return nil }
    if isKnownPhrase(index) { return index }
    if token.phraseLength > 1, token.phraseTraits.hasAny([.title, .role, .notName]) { return nil }
    if token.hasAny(.commonAcronym), !token.hasAny(.place) {
      return token.hasAny(.organisationHead) && goesOn(index) ? index : nil
    }
    if token.hasAny(.saint), follows(index + 1), isCapital(index + 1) { return index }
    if token.hasAny([.title, .role]) && !token.hasAny(.known) { return nil }
    if token.hasAny(.functionWord) { return startsWithFunctionWord(index) ? index : nil }
    if isBehindHead(index), isCapital(index + 1), follows(index + 1) { return index }
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

  /// *o bairro* Boa Espera: the noun in small letters tells that a name follows.
  private func isBehindHead(_ index: Int) -> Bool {
    index > 0 && tokens[index].has(.adjacent) && tokens[index - 1].hasAny(.locationHead)
      && !tokens[index - 1].has(.capitalised)
  }

  /// Whether a capital follows, or a particle and a capital.
  func goesOn(_ index: Int) -> Bool {
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
        && (!tokens[index + 1].hasAny([.role, .title]) || goesOn(index + 1))
  }

  /// Whether a word in capitals is a name although all its line is in capitals.
  func isTrusted(_ token: NameToken) -> Bool {
    token.hasAny(.known) || token.hasAny(.organisationHead)
      || memory.isCapitalised(token) && !memory.isSmall(token)
  }

  func isKnownPhrase(_ index: Int) -> Bool {
    tokens[index].phraseLength > 1 && tokens[index].phraseTraits.hasAny(.listed)
      && isCapital(index + tokens[index].phraseLength - 1)
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
    if last.hasAny(.organisationSuffix), run.count > 1,
      !first.has(.opening) || !last.hasAny(.organisationHead)
    {
      return true
    }
    guard run.lowerBound > 0, first.has(.adjacent) else { return false }
    return tokens[run.lowerBound - 1].hasAny([.title, .role])
  }

  private func isSubject(_ next: Int) -> Bool {
    next < tokens.count && tokens[next].hasAny(.reportingVerb) && follows(next)
  }

  // MARK: Small questions

  func isCapital(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].has(.word) && tokens[index].has(.capitalised)
  }

  /// Whether no mark and no more than a space stands before the word.
  func follows(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].has(.adjacent)
  }
}
