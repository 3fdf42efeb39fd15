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
  /// A clause without a complementiser has a subject, a verb and one word more.
  private static let shortestClause = 3
  /// Fewer words in marks behind an object are its name rather than a predicate.
  private static let shortestPredicate = 3
  /// Elements of an agent or an incise between a verb and what it governs.
  private static let inciseReach = 8
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
    if cue.mood == .participle, frames.contains(.question), let start = questionStart(cue) {
      return complement(.question, from: start, cue)
    }
    if !frames.isDisjoint(with: [.clause, .request, .question]), let start = clauseStart(cue) {
      return complement(.clause, from: start, cue)
    }
    if !frames.isDisjoint(with: [.question, .clause]), let start = questionStart(cue) {
      return complement(.question, from: start, cue)
    }
    if let start = gerundStart(cue) { return complement(.infinitive, from: start, cue) }
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
    let end = end(from: start, of: cue, isInfinitive: shape == .infinitive || shape == .request)
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
    // "avisou duas vezes a direção e que …" goes on with an earlier verb.
    if before.isAny(.coordinator), before.kind == .word { return false }
    if before.has(.attaching) {
      return index == first + 1 && cue.links.contains(prose.text(before.range).lowercased())
    }
    let opening = passage.elements[behindTime(first)]
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

  /// Past a phrase that only says when: *este jueves*, *na terça-feira*.
  private func behindTime(_ index: Int) -> Int {
    let behind = prose.behindTime(index, in: passage)
    return behind < passage.count ? behind : index
  }

  /// The question itself: a bare *se* is left out, *quem* and its like stay.
  private func questionStart(_ cue: ReportingCue) -> Int? {
    var index = cue.span.upperBound
    while let element = element(index), element.kind == .word,
      element.isAny([.adverb, .objectPronoun]), !element.isAny(.interrogative)
    {
      index += 1
    }
    if cue.mood == .participle, let behind = behindAgent(index) { index = behind }
    guard let first = element(index), first.kind == .word else { return nil }
    if first.isAny(.preposition), let next = element(index + 1), next.isAny(.interrogative),
      cue.frames.contains(.question)
    {
      return isBareQuestion(next) ? index + 2 : index
    }
    guard first.isAny(.interrogative) else { return nil }
    if isBareQuestion(first) { return index + 1 }
    let isClear = cue.frames.contains(.question) || !first.isAny([.subordinator])
    return isClear ? index : nil
  }

  /// *se*, *si*, *if*: not part of the question.
  private func isBareQuestion(_ word: Element) -> Bool {
    word.isAny(.complementiser) || word.isAny(.subordinator) && word.isAny(.objectPronoun)
  }

  /// *Perguntada* pelo jornal *se …*: the interrogative behind the one who asked.
  private func behindAgent(_ index: Int) -> Int? {
    guard let first = element(index), first.isAny(.preposition) else { return nil }
    for at in (index + 1)..<max(index + 1, min(passage.count, index + Self.inciseReach)) {
      let element = passage.elements[at]
      guard element.kind == .word, !element.has(.finite) || element.has(.capitalised) else {
        return nil
      }
      if element.isAny(.interrogative), passage.elements[at - 1].isContent { return at }
    }
    return nil
  }

  /// *respondeu*, por escrito, *desconhecer*: the element behind the incise, if `index` opens one.
  private func behindIncise(_ index: Int) -> Int? {
    guard passage.kind(index) == .comma else { return nil }
    for at in (index + 1)..<max(index + 1, min(passage.count, index + Self.inciseReach)) {
      let element = passage.elements[at]
      if element.kind == .comma { return at + 1 }
      guard element.kind == .word || element.kind == .number, !element.has(.finite),
        !element.isAny([.relative, .complementiser])
      else { return nil }
    }
    return nil
  }

  /// *denied* ⟦*hiding the bill*⟧
  private func gerundStart(_ cue: ReportingCue) -> Int? {
    guard prose.lexicon.grammar.properties.contains(.gerundComplement),
      cue.frames.isSuperset(of: [.clause, .object]), let next = element(cue.span.upperBound),
      next.has(.nonfinite), !next.has(.capitalised)
    else { return nil }
    return cue.span.upperBound
  }

  private func infinitiveStart(_ cue: ReportingCue) -> Int? {
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

  private func isPronoun(_ index: Int) -> Bool {
    element(index).map { $0.kind == .word && $0.isAny([.objectPronoun, .subjectPronoun]) } ?? false
  }

  /// *chamou-lhe*: the object is in the verb.
  private func hasClitic(_ cue: ReportingCue) -> Bool {
    let verb = passage.elements[cue.span.upperBound - 1].range
    return prose.bytes[verb.bytes].contains(UInt8(ascii: "-"))
  }

  /// *considera* a ameaça *"um direito"*: an object that reaches words in marks of three or more.
  private func standsBeforePair(_ first: Int) -> Bool {
    let reader = NounPhraseReader(prose: prose, passage: passage)
    guard let opening = element(first), opening.isAny(.determiner),
      let object = reader.phrase(at: first, appositions: false, joint: false),
      passage.kind(object.span.upperBound) == .pair
    else { return false }
    let evidence = PairEvidence(pairAt: object.span.upperBound, in: passage, of: prose)
    return evidence.wordCount >= Self.shortestPredicate && !evidence.startsCapitalised
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
      cue.span.lowerBound > 0, passage.count - first >= Self.shortestClause,
      !closesReport(cue.span.lowerBound - 1)
    else { return nil }
    let rest = passage.elements[first...].prefix(Self.clauseReach)
    let hasVerb = rest.dropFirst().contains { $0.has(.finite) }
    return hasVerb ? behindHearer(first) : nil
  }

  /// Whether the comma at `index` ends a report that the verb behind it tags, rather than an incise
  /// of its subject: *One captain, who gave no name, warned*.
  private func closesReport(_ index: Int) -> Bool {
    guard passage.kind(index) == .comma,
      let finite = passage.elements[..<index].firstIndex(where: { $0.has(.finite) })
    else { return false }
    let comma = passage.elements[..<index].firstIndex { $0.kind == .comma }
    return comma.map { $0 > finite } ?? true
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
  private func returnsToNarrator(_ index: Int) -> Bool {
    guard passage.elements[index].isAny(.coordinator) else { return false }
    return element(behindSmall(index + 1)).map { $0.has(.finite) && !$0.has(.infinitive) } ?? false
  }

  /// *conta que choveu* ⟦*e reclamou do preço*⟧: a reporting verb that is nothing else.
  private func isBareReport(_ index: Int) -> Bool {
    let verb = behindSmall(index)
    guard let cue = cue(from: verb), cue.span.lowerBound == verb else { return false }
    return cue.mood == .finite && cue.person == 3 && !cue.isAmbiguous
  }

  private func behindSmall(_ index: Int) -> Int {
    var next = index
    while let small = element(next), small.kind == .word, small.isAny([.adverb, .objectPronoun]),
      !small.has(.finite)
    {
      next += 1
    }
    return next
  }

  /// *Camargo, que revelou que* ⟦*saiu cedo*⟧*, calou-se*: the verb behind a comma is the main one.
  private func isRelative(_ cue: ReportingCue) -> Bool {
    guard let before = element(cue.span.lowerBound - 1) else { return false }
    return before.kind == .word && before.isAny(.relative)
      && passage.isAny(cue.span.lowerBound - 2, [.comma])
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
