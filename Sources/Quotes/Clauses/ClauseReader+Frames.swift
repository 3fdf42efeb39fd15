internal import Articles
internal import Lexicons

/// Where an infinitive, a request, a predicative, an object or a bare clause begins.
extension ClauseReader {
  /// *denied* ⟦*hiding the bill*⟧
  func gerundStart(_ cue: ReportingCue) -> Int? {
    guard prose.lexicon.grammar.properties.contains(.gerundComplement),
      cue.frames.isSuperset(of: [.clause, .object]), let next = element(cue.span.upperBound),
      next.has(.nonfinite), !next.has(.capitalised)
    else { return nil }
    return cue.span.upperBound
  }

  func infinitiveStart(_ cue: ReportingCue) -> Int? {
    var index = behindIncise(cue.span.upperBound) ?? cue.span.upperBound
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
  func requestStart(_ cue: ReportingCue) -> Int? {
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
  func predicativeStart(_ cue: ReportingCue) -> Int? {
    let first = cue.span.upperBound
    var index = first
    var link: Int?
    let limit = min(passage.count, index + Self.predicativeReach)
    scan: while index < limit, link == nil {
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
      case .comma:
        guard let behind = behindIncise(index) else { break scan }
        index = behind
        continue
      default: break scan
      }
      index += 1
    }
    if link != nil { return first }
    if isPronoun(first), kindOfPair(first + 1) { return first + 1 }
    let mayLackLink = cue.links.isEmpty || cue.frames.contains(.clause)
    if mayLackLink || hasClitic(cue), kindOfPair(first) { return first }
    return mayLackLink && standsBeforePair(first) ? first : nil
  }

  func isPronoun(_ index: Int) -> Bool {
    element(index).map { $0.kind == .word && $0.isAny([.objectPronoun, .subjectPronoun]) } ?? false
  }

  /// *chamou-lhe*: the object is in the verb.
  func hasClitic(_ cue: ReportingCue) -> Bool {
    let verb = passage.elements[cue.span.upperBound - 1].range
    return prose.bytes[verb.bytes].contains(UInt8(ascii: "-"))
  }

  /// *considera* a ameaça *"um direito"*: an object that reaches words in marks of three or more.
  func standsBeforePair(_ first: Int) -> Bool {
    let reader = NounPhraseReader(prose: prose, passage: passage)
    guard let opening = element(first), opening.isAny(.determiner),
      let object = reader.phrase(at: first, appositions: false, joint: false),
      passage.kind(object.span.upperBound) == .pair
    else { return false }
    let evidence = PairEvidence(pairAt: object.span.upperBound, in: passage, of: prose)
    return evidence.wordCount >= Self.shortestPredicate && !evidence.startsCapitalised
  }

  func kindOfPair(_ index: Int) -> Bool { passage.kind(index) == .pair }

  /// Whether a pair follows at once, a determiner apart.
  func holdsPair(_ index: Int) -> Bool {
    passage.kind(index) == .pair
      || element(index)?.isAny(.determiner) == true && passage.kind(index + 1) == .pair
  }

  /// *manifestou* ⟦*seu "apoio total" à greve*⟧
  func objectSpan(_ cue: ReportingCue) -> Range<Int>? {
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
  func bareClauseStart(_ cue: ReportingCue) -> Int? {
    let first = cue.span.upperBound
    guard cue.mood == .finite, !cue.isAmbiguous, let opening = element(first),
      opening.kind == .word,
      !opening.isAny([.preposition, .coordinator, .adverb, .subordinator, .interrogative])
        || opening.isAny([.determiner, .subjectPronoun]),
      cue.span.lowerBound > 0, passage.count - first >= Self.shortestClause,
      !closesReport(cue.span.lowerBound - 1)
    else { return nil }
    let rest = passage.elements[first...].prefix(Self.clauseReach)
    let hasVerb = rest.dropFirst().contains { $0.has(.finite) }
    return hasVerb ? behindHearer(first) : nil
  }

  /// Whether the comma at `index` ends a report that the verb behind it tags, rather than an incise
  /// of its subject: *One captain, who gave no name, warned*.
  func closesReport(_ index: Int) -> Bool {
    guard passage.kind(index) == .comma,
      let finite = passage.elements[..<index].firstIndex(where: { $0.has(.finite) })
    else { return false }
    let comma = passage.elements[..<index].firstIndex { $0.kind == .comma }
    return comma.map { $0 > finite } ?? true
  }

  /// *told the Beacon* ⟦*he was sorry*⟧: a subject pronoun right behind a noun begins the clause.
  func behindHearer(_ first: Int) -> Int {
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
}
