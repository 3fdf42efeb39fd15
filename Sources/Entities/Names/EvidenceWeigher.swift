internal import Articles

/// Gathers what speaks for the kind of one name.
struct EvidenceWeigher {
  /// *Prates, 54,*: nobody is named by a bigger number.
  private static let oldest = 3

  let tokens: [NameToken]

  func scores(of run: Range<Int>) -> KindScores {
    var scores = KindScores()
    for evidence in inside(run) + outside(run) { scores += evidence.scores }
    return scores
  }

  private func inside(_ run: Range<Int>) -> [Evidence] {
    var found: [Evidence] = []
    let (first, last) = (tokens[run.lowerBound], tokens[run.upperBound - 1])
    let whole = first.phraseLength == run.count ? first.phraseTraits : []
    let head = first.traits.union(first.phraseTraits)
    let hasHead = appendHead(head, last.traits, run, &found)
    let listed = run.count == 1 ? first.traits : whole
    if listed.hasAny(.organisation) { found.append(.organisationListed) }
    if listed.hasAny(.place) { found.append(.placeListed) }
    if listed.hasAny(.perhapsOrganisation) { found.append(.perhapsOrganisation) }
    if listed.hasAny(.perhapsPlace) { found.append(.perhapsPlace) }
    if first.hasAny(.determiner), run.count > 1, !hasHead { found.append(.articleInside) }
    if first.hasAny(.saint), run.count > 1 { found.append(.saint) }
    if !hasHead {
      if first.hasAny(.firstName) { found.append(run.count > 1 ? .fullName : .firstName) }
      if run.count > 1, first.hasAny(.firstName) { found.append(.firstName) }
    }
    if run.count == 1 {
      if listed.hasAny(.known) {
        // What is listed needs no guess by its letters.
      } else if first.has(.acronym), !first.has(.shouted) {
        found.append(first.range.count == 2 ? .shortAcronym : .acronym)
      } else if first.has(.mixed) {
        found.append(.mixedCase)
      } else {
        found.append(.oneWord)
      }
    } else if run.contains(where: { Self.isNickname(tokens[$0].mark) }) {
      found.append(.nickname)
    } else {
      found.append(capitals(run) > 3 ? .manyWords : .plainWords)
    }
    if run.dropFirst().contains(where: { isParticle(tokens[$0]) }) { found.append(.personParticle) }
    if run.dropLast().contains(where: { tokens[$0].has(.initial) }) { found.append(.initial) }
    if run.count > 1, !hasHead, run.contains(where: { isForeign(tokens[$0]) }) {
      found.append(.foreignWord)
    }
    return found
  }

  private func appendHead(
    _ first: NameTraits, _ last: NameTraits, _ run: Range<Int>, _ found: inout [Evidence]
  ) -> Bool {
    let count = found.count
    guard run.count > 1 else {
      if first.hasAny(.organisationHead) { found.append(.organisationHead) }
      return found.count > count
    }
    if first.hasAny(.organisationHead) || last.hasAny([.organisationSuffix]) {
      found.append(.organisationHead)
    }
    if first.hasAny(.locationHead) || last.hasAny(.locationSuffix) { found.append(.locationHead) }
    if first.hasAny(.eventHead) || last.hasAny(.eventSuffix) { found.append(.eventHead) }
    if first.hasAny(.workHead) || last.hasAny(.workSuffix) { found.append(.workHead) }
    if first.hasAny(.otherHead) || last.hasAny(.otherSuffix) { found.append(.otherHead) }
    return found.count > count
  }

  private func outside(_ run: Range<Int>) -> [Evidence] {
    var found: [Evidence] = []
    if let before = token(run.lowerBound - 1), !tokens[run.lowerBound].has(.sentenceStart) {
      if before.hasAny([.title, .role]), tokens[run.lowerBound].has(.adjacent) {
        found.append(.titleBefore)
      }
      if isPlaceNoun(run.lowerBound - 1)
        || before.hasAny(.particle) && !before.hasAny(.locationHead)
          && isPlaceNoun(run.lowerBound - 2)
      {
        found.append(.placeNounBefore)
      }
      if before.hasAny(.bodyRole), !before.has(.capitalised) { found.append(.bodyBefore) }
      appendNoun(before: run, &found)
      if Self.isNickname(before.mark), !before.has(.word), let noun = token(run.lowerBound - 2),
        noun.hasAny(.workHead)
      {
        found.append(.workBefore)
      }
      if before.hasAny(.placePreposition) { found.append(.placePreposition) }
      if before.hasAny(.reportingVerb) { found.append(.reportingVerb) }
      if before.hasAny(.determiner) {
        found.append(.articleBefore)
      } else if run.count == 1, before.has(.word),
        !before.hasAny(.placePreposition)
      {
        found.append(before.hasAny(.particle) ? .bareParticle : .bare)
      }
      if before.hasAny(.particle), let noun = token(run.lowerBound - 2),
        noun.hasAny([.role, .bodyRole])
      {
        found.append(.behindRole)
      }
      if Self.isNickname(before.mark) && !before.has(.word) { found.append(.inMarks) }
    }
    if run.count == 1, isFirst(run.lowerBound) { found.append(.bare) }
    guard let after = token(run.upperBound), !after.has(.sentenceStart) else { return found }
    if after.hasAny(.reportingVerb) { found.append(.reportingVerb) }
    if after.mark == 0x2C, let next = token(run.upperBound + 1), !next.has(.sentenceStart) {
      if next.has(.number), next.range.count < Self.oldest,
        let close = token(run.upperBound + 2), !close.has(.word) || close.range.count > 2
      {
        found.append(.ageAfter)
      }
      if next.hasAny([.role, .roles]) { found.append(.roleAfter) }
      if next.hasAny(.determiner), let noun = token(run.upperBound + 2), noun.hasAny(.role) {
        found.append(.roleAfter)
      }
    }
    return found
  }

  /// Whether the word opens a sentence or stands behind a mark, so that it has no article.
  private func isFirst(_ index: Int) -> Bool {
    tokens[index].has(.sentenceStart) || index > 0 && !tokens[index - 1].has(.word)
  }

  private func isForeign(_ token: NameToken) -> Bool {
    token.hasAny([.commonAcronym, .organisationSuffix, .eventSuffix]) && token.has(.capitalised)
      && !token.hasAny(.firstName)
  }

  /// *o filme* Vida Nova, *a conferência* Prates: the noun in small letters right before the name.
  private func appendNoun(before run: Range<Int>, _ found: inout [Evidence]) {
    let first = tokens[run.lowerBound]
    guard run.lowerBound > 0, first.has(.adjacent), !first.hasAny(.anyHead) else { return }
    let noun = tokens[run.lowerBound - 1]
    guard noun.has(.word), !noun.has(.capitalised), !noun.hasAny([.role, .bodyRole, .title]) else {
      return
    }
    if noun.hasAny(.eventHead) { found.append(.eventNounBefore) }
    if noun.hasAny(.otherHead), !noun.hasAny(.eventHead) { found.append(.otherNounBefore) }
    if noun.hasAny(.workHead) { found.append(.workNounBefore) }
  }

  private func isPlaceNoun(_ index: Int) -> Bool {
    guard let noun = token(index) else { return false }
    return noun.hasAny(.locationHead) && !noun.has(.capitalised)
  }

  private func capitals(_ run: Range<Int>) -> Int {
    run.count { tokens[$0].has(.capitalised) }
  }

  private func isParticle(_ token: NameToken) -> Bool {
    token.hasAny(.particle) && !token.has(.capitalised)
  }

  private static func isNickname(_ mark: UInt32) -> Bool {
    mark == 0x22 || mark == 0x201C || mark == 0xAB || mark == 0x201E || mark == 0x2018
  }

  private func token(_ index: Int) -> NameToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }
}
