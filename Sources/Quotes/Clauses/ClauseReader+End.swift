internal import Articles
internal import Lexicons

/// Where a reported clause ends.
extension ClauseReader {
  /// Where the clause that begins at `start` ends: with the sentence, or before what another source
  /// or another report takes over.
  func end(from start: Int, of cue: ReportingCue? = nil, isInfinitive: Bool = false) -> Int {
    var index = start
    while index < passage.count {
      let element = passage.elements[index]
      switch element.kind {
      case .semicolon:
        if !goesOn(index + 1) { return index }
      case .colon:
        if passage.isAny(index + 1, [.pair, .dash]) { return index }
      case .comma where cue?.mood == .participle && cue?.isPassive == false: return index
      case .word where isInfinitive && index > start && returnsToNarrator(index): return index
      case .comma, .dash:
        if index > start, isTakenOver(after: index) { return index }
        if let cue, isRelative(cue), self.element(behindSmall(index + 1))?.has(.finite) == true {
          return index
        }
      case .word:
        if index > start, element.isAny(.coordinator),
          isCoordinatedReport(index + 1) || isBareReport(index + 1)
        {
          return index
        }
      default: break
      }
      index += 1
    }
    return passage.count
  }

  /// *prometeu ensinar o ofício* ⟦*e lamentou*⟧: a finite verb coordinated with an infinitive has
  /// the narrator's subject again.
  func returnsToNarrator(_ index: Int) -> Bool {
    guard passage.elements[index].isAny(.coordinator) else { return false }
    return element(behindSmall(index + 1)).map { $0.has(.finite) && !$0.has(.infinitive) } ?? false
  }

  /// *conta que choveu* ⟦*e reclamou do preço*⟧: a reporting verb that is nothing else.
  func isBareReport(_ index: Int) -> Bool {
    let verb = behindSmall(index)
    guard let cue = cue(from: verb), cue.span.lowerBound == verb else { return false }
    return cue.mood == .finite && cue.person == 3 && !cue.isAmbiguous
  }

  func behindSmall(_ index: Int) -> Int {
    var next = index
    while let small = element(next), small.kind == .word, small.isAny([.adverb, .objectPronoun]),
      !small.has(.finite)
    {
      next += 1
    }
    return next
  }

  /// *Camargo, que revelou que* ⟦*saiu cedo*⟧*, calou-se*: the verb behind a comma is the main one.
  func isRelative(_ cue: ReportingCue) -> Bool {
    guard let before = element(cue.span.lowerBound - 1) else { return false }
    return before.kind == .word && before.isAny(.relative)
      && passage.isAny(cue.span.lowerBound - 2, [.comma])
  }

  func goesOn(_ index: Int) -> Bool {
    guard let next = element(index) else { return false }
    if next.isAny(.complementiser) { return true }
    return next.isAny(.coordinator) && element(index + 1)?.isAny(.complementiser) == true
  }

  /// Whether another report, a tag or a source begins behind the comma at `index`.
  func isTakenOver(after index: Int) -> Bool {
    var next = index + 1
    while let word = element(next), word.kind == .word, word.isAny(.coordinator) { next += 1 }
    if isCoordinatedReport(next) { return true }
    if let cue = cue(from: next), cue.span.lowerBound == next, cue.mood == .gerund,
      hasComplementiser(cue)
    {
      return true
    }
    if let word = element(next), word.isAny(.relative) {
      // ", que, segundo ele, …"
      return passage.kind(next + 1) == .comma && isSource(next + 2)
    }
    return isSource(next) && endsSoon(next)
  }

  func isSource(_ index: Int) -> Bool {
    guard let element = element(index), element.kind == .word else { return false }
    return prose.lexicon.reporting.sources.match(in: prose.article, at: element.word)
      .map {
        !$0.phrase.traits.isDisjoint(with: [.incise]) && !$0.phrase.traits.contains(.needsComma)
      }
      ?? false
  }

  /// Whether no further comma or verb stands behind `index`: the source closes the sentence.
  func endsSoon(_ index: Int) -> Bool { lastFinite < index }

  /// Whether a reporting verb with a complement of its own begins at `index`, or behind the subject
  /// that begins there.
  func isCoordinatedReport(_ index: Int) -> Bool {
    guard let cue = cue(from: index), cue.span.lowerBound <= index + Self.subjectReach,
      cue.mood == .finite, cue.person == 3
    else { return false }
    var at = index
    while at < cue.span.lowerBound {
      let element = passage.elements[at]
      guard element.kind == .word || element.kind == .number,
        !element.isAny([.complementiser, .relative]), !element.has(.finite)
      else { return false }
      at += 1
    }
    return hasComplementiser(cue) || cue.isOpen && cue.span.lowerBound <= index + 1
  }

  func hasComplementiser(_ cue: ReportingCue) -> Bool {
    clauseStart(cue) != nil && !cue.frames.isDisjoint(with: [.clause, .request])
      || cue.frames.contains(.question) && questionStart(cue) != nil
      || cue.frames.contains(.infinitive) && infinitiveStart(cue) != nil
      || cue.frames.contains(.request) && requestStart(cue) != nil
      || passage.isAny(cue.span.upperBound, [.colon, .pair])
      || cue.frames.contains(.predicative) && predicativeStart(cue) != nil
      || cue.frames.contains(.object) && objectSpan(cue) != nil
      || cue.frames.contains(.clause)
        && prose.lexicon.grammar.properties.contains(.bareClause) && bareClauseStart(cue) != nil
  }
}
