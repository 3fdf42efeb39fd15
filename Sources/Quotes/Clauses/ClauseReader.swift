internal import Articles
internal import Lexicons

/// Finds what a reporting verb governs without a parse: by complementisers, infinitives, linking
/// words, commas and the verbs that follow.
struct ClauseReader {
  /// Elements between a verb and its complementiser: *afirmou na sexta-feira, no Porto, que*.
  private static let clauseReach = 30
  private static let infinitiveReach = 4
  private static let requestReach = 10
  private static let predicativeReach = 18
  private static let objectReach = 12
  private static let hearerReach = 6
  /// Elements between a coordinator and the verb of the next report: *e a ministra da Saúde disse*.
  private static let subjectReach = 10

  let prose: Prose
  let passage: Passage
  /// By position.
  let cues: [ReportingCue]
  private let lastFinite: Int

  init(prose: Prose, passage: Passage, cues: [ReportingCue]) {
    self.prose = prose
    self.passage = passage
    self.cues = cues
    lastFinite = passage.elements.lastIndex { $0.has(.finite) } ?? -1
  }

  /// The first cue that begins at `index` or behind it.
  private func cue(from index: Int) -> ReportingCue? {
    let place = cues.partitioningIndex { $0.span.lowerBound >= index }
    return place < cues.count ? cues[place] : nil
  }

  private func element(_ index: Int) -> Element? { passage.element(index) }

  func complement(of cue: ReportingCue) -> Complement? {
    let frames = cue.frames
    if !frames.isDisjoint(with: [.clause, .request, .question]), let start = clauseStart(cue) {
      return complement(.clause, from: start, cue)
    }
    if !frames.isDisjoint(with: [.question, .clause]), let start = questionStart(cue) {
      return complement(.question, from: start, cue)
    }
    if frames.contains(.infinitive), let start = infinitiveStart(cue) {
      return complement(.infinitive, from: start, cue)
    }
    if frames.contains(.request), let start = requestStart(cue) {
      return complement(.request, from: start, cue)
    }
    if frames.contains(.predicative), let start = predicativeStart(cue) {
      return complement(.predicative, from: start, cue)
    }
    if frames.contains(.object), let span = objectSpan(cue) {
      return Complement(shape: .object, span: span)
    }
    if frames.contains(.clause), prose.lexicon.grammar.properties.contains(.bareClause),
      let start = bareClauseStart(cue)
    {
      return complement(.clause, from: start, cue)
    }
    return nil
  }

  private func complement(
    _ shape: Complement.Shape, from start: Int, _ cue: ReportingCue
  ) -> Complement? {
    let end = end(from: start, of: cue)
    return end > start ? Complement(shape: shape, span: start..<end) : nil
  }

  /// The element behind the complementiser.
  private func clauseStart(_ cue: ReportingCue) -> Int? {
    var index = cue.span.upperBound
    let limit = min(passage.count, index + Self.clauseReach)
    while index < limit {
      let element = passage.elements[index]
      if element.kind == .word, element.isAny(.complementiser), !element.isAny(.interrogative) {
        return isComplement(index, cue) ? index + 1 : nil
      }
      switch element.kind {
      case .word:
        if index > cue.span.upperBound && element.has(.finite) && !element.has(.capitalised) {
          return nil
        }
        if element.isAny(.relative) && !element.isAny(.complementiser) { return nil }
      case .comma, .number, .openBracket, .closeBracket: break
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether the *que* at `index` opens what the verb says rather than a relative clause.
  private func isComplement(_ index: Int, _ cue: ReportingCue) -> Bool {
    let first = cue.span.upperBound
    guard index > first else { return true }
    let before = passage.elements[index - 1]
    if before.has(.attaching) {
      return index == first + 1 && cue.links.contains(prose.text(before.range).lowercased())
    }
    let opening = passage.elements[first]
    let opensNoun =
      opening.kind == .word
      && (opening.isAny(.determiner) && (!opening.isAny(.preposition) || opening.range.count == 1)
        || opening.has(.capitalised) || opening.isContent)
    guard opensNoun else { return true }
    let comma = passage.elements[first..<index].lastIndex { $0.kind == .comma }
    guard let comma else { return !cue.frames.contains(.object) || opening.has(.capitalised) }
    guard comma == index - 1 else { return !cue.frames.contains(.object) }
    // ", que": the complement where an adjunct closes with that comma, else a relative.
    let segment = passage.elements[first..<comma].lastIndex { $0.kind == .comma }
    guard let segment, let head = element(segment + 1) else { return false }
    return head.isAny([.preposition, .adverb, .subordinator])
  }

  /// The question itself: a bare *se* is left out, *quem* and its like stay.
  private func questionStart(_ cue: ReportingCue) -> Int? {
    var index = cue.span.upperBound
    while let element = element(index), element.kind == .word,
      element.isAny([.adverb, .objectPronoun]), !element.isAny(.interrogative)
    {
      index += 1
    }
    guard let first = element(index), first.kind == .word else { return nil }
    if first.isAny(.preposition), let next = element(index + 1), next.isAny(.interrogative),
      cue.frames.contains(.question)
    {
      return index
    }
    guard first.isAny(.interrogative) else { return nil }
    if first.isAny(.complementiser) || first.isAny(.subordinator) && first.isAny(.objectPronoun) {
      return index + 1
    }
    let isClear = cue.frames.contains(.question) || !first.isAny([.subordinator])
    return isClear ? index : nil
  }

  private func infinitiveStart(_ cue: ReportingCue) -> Int? {
    var index = cue.span.upperBound
    var start: Int?
    let limit = min(passage.count, index + Self.infinitiveReach)
    while index < limit {
      let element = passage.elements[index]
      guard element.kind == .word else { return nil }
      if element.has(.infinitive) { return start ?? index }
      if element.isAny([.negation, .objectPronoun]) {
        start = start ?? index
      } else if cue.links.contains(prose.text(element.range).lowercased()) {
        start = nil
      } else if element.isAny(.adverb) {
        start = start ?? index
      } else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// *aconselha os investidores a* ⟦*ignorarem…*⟧
  private func requestStart(_ cue: ReportingCue) -> Int? {
    var index = cue.span.upperBound
    let limit = min(passage.count, index + Self.requestReach)
    while index < limit {
      let element = passage.elements[index]
      guard element.kind == .word || element.kind == .number else { return nil }
      if index > cue.span.upperBound, element.has(.infinitive), element.isAny(.preposition) {
        return index
      }
      if element.kind == .word, index > cue.span.upperBound,
        cue.links.contains(prose.text(element.range).lowercased())
      {
        var next = index + 1
        while let small = self.element(next), small.kind == .word,
          small.isAny([.negation, .objectPronoun]), next - index < Self.infinitiveReach
        {
          next += 1
        }
        if self.element(next)?.has(.infinitive) == true { return index + 1 }
      }
      if element.has(.finite) { return nil }
      index += 1
    }
    return nil
  }

  /// *classificou* ⟦*a proposta como "absurda"*⟧
  private func predicativeStart(_ cue: ReportingCue) -> Int? {
    let first = cue.span.upperBound
    var index = first
    var link: Int?
    let limit = min(passage.count, index + Self.predicativeReach)
    while index < limit, link == nil {
      let element = passage.elements[index]
      switch element.kind {
      case .word:
        if element.isAny([.complementiser, .relative]) && !element.isAny(.interrogative) {
          return nil
        }
        if element.has(.finite) { return nil }
        let word = prose.text(element.range).lowercased()
        if cue.links.contains(word), !element.has(.attaching) || holdsPair(index + 1) {
          link = index
        }
      case .number, .pair: break
      default: return nil
      }
      index += 1
    }
    if link == nil, cue.links.isEmpty || cue.frames.contains(.clause), kindOfPair(first) {
      return first
    }
    return link == nil ? nil : first
  }

  private func kindOfPair(_ index: Int) -> Bool { passage.kind(index) == .pair }

  /// Whether a pair follows at once, a determiner apart.
  private func holdsPair(_ index: Int) -> Bool {
    passage.kind(index) == .pair
      || element(index)?.isAny(.determiner) == true && passage.kind(index + 1) == .pair
  }

  /// *manifestou* ⟦*seu "apoio total" à greve*⟧
  private func objectSpan(_ cue: ReportingCue) -> Range<Int>? {
    let first = cue.span.upperBound
    guard let opening = element(first), opening.kind == .word else { return nil }
    var hasPair = false
    var index = first
    let isAdjunct = opening.isAny(.preposition) && opening.range.count > 1
    let begin =
      isAdjunct ? passage.elements[first...].firstIndex { $0.kind == .pair } ?? first : first
    while index < min(passage.count, first + Self.objectReach) || hasPair,
      let element = element(index)
    {
      switch element.kind {
      case .pair: hasPair = true
      case .comma, .semicolon, .colon, .final, .dash:
        return hasPair ? begin..<index : nil
      case .word:
        if element.isAny([.complementiser, .relative]) || element.has(.finite) {
          return hasPair ? begin..<index : nil
        }
      default: break
      }
      index += 1
    }
    return hasPair ? begin..<index : nil
  }

  /// *She said* ⟦*the works begin in May*⟧.
  private func bareClauseStart(_ cue: ReportingCue) -> Int? {
    let first = cue.span.upperBound
    guard cue.mood == .finite, !cue.isAmbiguous, let opening = element(first),
      opening.kind == .word,
      !opening.isAny([.preposition, .coordinator, .adverb, .subordinator, .interrogative])
        || opening.isAny([.determiner, .subjectPronoun]),
      cue.span.lowerBound > 0, passage.count - first >= 3,
      !(passage.kind(cue.span.lowerBound - 1) == .comma
        && passage.elements[..<cue.span.lowerBound].contains { $0.has(.finite) })
    else { return nil }
    let rest = passage.elements[first...].prefix(Self.clauseReach)
    let hasVerb = rest.dropFirst().contains { $0.has(.finite) }
    return hasVerb ? behindHearer(first) : nil
  }

  /// *told the Beacon* ⟦*he was sorry*⟧: a subject pronoun right behind a noun begins the clause.
  private func behindHearer(_ first: Int) -> Int {
    for index in first..<min(passage.count, first + Self.hearerReach) {
      let element = passage.elements[index]
      guard element.kind == .word, !element.has(.finite) || element.has(.capitalised) else { break }
      if index > first, element.isAny(.subjectPronoun), !element.isAny(.determiner),
        passage.elements[index - 1].isContent
      {
        return index
      }
    }
    return first
  }

  /// Where the clause that begins at `start` ends: with the sentence, or before what another source
  /// or another report takes over.
  func end(from start: Int, of cue: ReportingCue? = nil) -> Int {
    var index = start
    while index < passage.count {
      let element = passage.elements[index]
      switch element.kind {
      case .semicolon:
        if !goesOn(index + 1) { return index }
      case .colon:
        if passage.isAny(index + 1, [.pair, .dash]) { return index }
      case .comma where cue?.mood == .participle && cue?.isPassive == false: return index
      case .comma, .dash:
        if index > start, isTakenOver(after: index) { return index }
      case .word:
        if index > start, element.isAny(.coordinator), isCoordinatedReport(index + 1) {
          return index
        }
      default: break
      }
      index += 1
    }
    return passage.count
  }

  private func goesOn(_ index: Int) -> Bool {
    guard let next = element(index) else { return false }
    if next.isAny(.complementiser) { return true }
    return next.isAny(.coordinator) && element(index + 1)?.isAny(.complementiser) == true
  }

  /// Whether another report, a tag or a source begins behind the comma at `index`.
  private func isTakenOver(after index: Int) -> Bool {
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

  private func isSource(_ index: Int) -> Bool {
    guard let element = element(index), element.kind == .word else { return false }
    return prose.lexicon.reporting.sources.match(in: prose.article, at: element.word)
      .map {
        !$0.phrase.traits.isDisjoint(with: [.incise]) && !$0.phrase.traits.contains(.needsComma)
      }
      ?? false
  }

  /// Whether no further comma or verb stands behind `index`: the source closes the sentence.
  private func endsSoon(_ index: Int) -> Bool { lastFinite < index }

  /// Whether a reporting verb with a complement of its own begins at `index`, or behind the subject
  /// that begins there.
  private func isCoordinatedReport(_ index: Int) -> Bool {
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

  private func hasComplementiser(_ cue: ReportingCue) -> Bool {
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
