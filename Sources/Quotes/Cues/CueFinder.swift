internal import Articles
internal import Lexicons

/// Finds the reporting verbs of a passage, outside marks.
struct CueFinder {
  /// Auxiliaries in a row: *teria voltado a dizer*.
  private static let mostAuxiliaries = 3
  /// Small words between an auxiliary and its verb: *tinha ainda assim dito*.
  private static let auxiliaryReach = 4

  let prose: Prose
  let passage: Passage

  static func cues(in passage: Passage, of prose: Prose) -> [ReportingCue] {
    let finder = CueFinder(prose: prose, passage: passage)
    var cues: [ReportingCue] = []
    for index in passage.elements.indices where passage.elements[index].kind == .word {
      if let cue = finder.cue(at: index) { cues.append(cue) }
    }
    return cues
  }

  private func cue(at index: Int) -> ReportingCue? {
    let word = passage.elements[index].word
    let matches = prose.lexicon.reporting.reports(in: prose.article, at: word)
    guard let best = best(of: matches, at: index) else { return nil }
    let form = best.form
    var start = index
    var mood = form.mood
    var (person, number) = (form.person, form.number)
    var (isPassive, isOpen) = (false, false)
    for _ in 0..<Self.mostAuxiliaries {
      guard let (at, auxiliary) = auxiliary(before: start, wanting: mood) else { break }
      (start, mood) = (at, auxiliary.mood)
      (person, number) = (auxiliary.person, auxiliary.number)
      switch auxiliary.auxiliary.force {
      case .asserted: break
      case .passive: isPassive = true
      case .open, .denied: isOpen = true
      }
    }
    let end = min(passage.count, index + best.words.count)
    if isNounHere(start, form) { return nil }
    let same = matches.filter { $0.form.mood == form.mood && $0.words.count == best.words.count }
    return ReportingCue(
      span: start..<end, lemma: form.verb.lemma,
      frames: Self.frames(of: same.map(\.form.verb)),
      links: same.flatMap(\.form.verb.links), mood: mood, number: number, person: person,
      isAmbiguous: form.isAmbiguous,
      isNegated: isNegated(start)
        || passage.elements[start..<index].contains { $0.isAny(.negation) }, isPassive: isPassive,
      isOpen: isOpen)
  }

  /// What any of the verbs may do; a limit holds only where it holds for all of them.
  private static func frames(of verbs: [ReportingVerb]) -> ReportingVerb.Frames {
    let limits: ReportingVerb.Frames = [.onlyWithMarks, .belief]
    let any = verbs.reduce(into: ReportingVerb.Frames()) { $0.formUnion($1.frames) }
    let all = verbs.reduce(into: limits) { $0.formIntersection($1.frames) }
    return any.subtracting(limits).union(all)
  }

  /// The reading that an auxiliary before it asks for, else the one that reports best.
  private func best(of matches: [ReportingMatch], at index: Int) -> ReportingMatch? {
    let governed = matches.filter { match in
      match.form.mood != .finite && match.form.mood != .subjunctive
        && auxiliary(before: index, wanting: match.form.mood) != nil
    }
    if index == 0, !prose.lexicon.grammar.properties.contains(.subjectDrop),
      passage.element(index + matches.reduce(1) { max($0, $1.words.count) })?
        .isAny(.interrogative) == true,
      let asked = matches.first(where: { $0.form.mood == .participle })
    {
      // "Asked if …" opens no question of a missing subject.
      return asked
    }
    return (governed.isEmpty ? matches : governed).min { rank($0) < rank($1) }
  }

  /// The reading that reports best first: whole phrases, then finite forms of the third person.
  private func rank(_ match: ReportingMatch) -> Int {
    let mood: Int
    switch match.form.mood {
    case .finite: mood = match.form.person == 3 ? 0 : 4
    case .gerund: mood = 1
    case .participle: mood = 2
    case .infinitive: mood = 3
    case .subjunctive: mood = 5
    }
    let belief = match.form.verb.frames.contains(.belief) ? 1 : 0
    let narrow = match.form.verb.frames.contains(.onlyWithMarks) ? 1 : 0
    return mood * 100 - match.words.count * 10 + belief * 2 + narrow
  }

  /// A determiner or preposition right before makes a finite form a noun: *a pergunta*.
  private func isNounHere(_ start: Int, _ form: ReportingForm) -> Bool {
    guard let before = passage.element(start - 1), before.kind == .word else { return false }
    if before.isAny(.possessive) { return true }
    guard before.isAny([.determiner, .preposition]) else { return false }
    if form.mood == .finite && !form.isAmbiguous { return false }
    if before.isAny([.objectPronoun, .complementiser, .relative]) { return form.isAmbiguous }
    return form.mood != .gerund && form.mood != .infinitive
  }

  private func isNegated(_ start: Int) -> Bool {
    var index = start - 1
    while index >= 0, start - index <= Self.auxiliaryReach {
      let element = passage.elements[index]
      guard element.kind == .word else { return false }
      if element.isAny(.negation) { return true }
      if prose.contains(element, .instead) { return true }
      guard element.isAny([.objectPronoun, .adverb, .preposition]) else { return false }
      index -= 1
    }
    return false
  }

  private func auxiliary(
    before index: Int, wanting mood: ReportingForm.Mood
  ) -> (Int, AuxiliaryForm)? {
    var between: [TextRange] = []
    var at = index - 1
    while at >= 0, index - at <= Self.auxiliaryReach {
      let element = passage.elements[at]
      guard element.kind == .word else { return nil }
      let forms = prose.lexicon.reporting.auxiliary(prose.bytes, element.range)
      let fitting = forms.filter { form in
        form.auxiliary.following == mood
          && (!form.auxiliary.isReflexive || form.hasReflexive || isReflexiveBefore(at))
          && fits(form.auxiliary.links, between)
      }
      if let form = fitting.min(by: { moodRank($0) < moodRank($1) }) { return (at, form) }
      guard element.isAny([.adverb, .objectPronoun, .preposition, .negation, .subjectPronoun])
      else { return nil }
      between.append(element.range)
      at -= 1
    }
    return nil
  }

  private func moodRank(_ form: AuxiliaryForm) -> Int {
    let force = form.auxiliary.force == .asserted ? 0 : 1
    return (form.mood == .finite ? 0 : 2) + (form.person == 3 ? 0 : 4) + force
  }

  private func isReflexiveBefore(_ index: Int) -> Bool {
    passage.element(index - 1).map { $0.isAny(.objectPronoun) } ?? false
  }

  private func fits(_ links: [String], _ between: [TextRange]) -> Bool {
    let words = between.reversed().map { range in
      String(prose.text(range).lowercased().map { $0 == "’" ? "'" : $0 })
    }
    if links.isEmpty || links == [""] {
      return !between.contains { range in
        !prose.lexicon.functions.classes(prose.bytes, range).isDisjoint(with: .preposition)
      }
    }
    return links.contains { link in words.joined(separator: " ").hasSuffix(link) }
  }
}
