internal import Articles
internal import Lexicons

/// Finds words in marks that a reporting verb, a colon or a source beside them gives to somebody.
struct DirectSpeech {
  private enum Score {
    static let tag = 0.95
    static let colon = 0.92
    static let adjacent = 0.85
    static let bareColon = 0.6
    static let split = 0.9
  }
  /// Small words between the marks and the verb of a tag: *"…", também disse*.
  private static let tagSlack = 3
  /// Words in a source that stands before a colon without a verb: *Reis: "Não saio"*.
  private static let longestSource = 8
  /// Words from which a pair behind a bare colon is speech rather than a title.
  private static let shortestColonSpeech = 3

  private var reading: PassageReading
  private var passage: Passage { reading.passage }
  private var trimmer: SpanTrimmer { SpanTrimmer(bytes: reading.prose.bytes) }

  static func find(in reading: PassageReading) -> PassageReading {
    guard !reading.pairIndexes.isEmpty else { return reading }
    var finder = DirectSpeech(reading: reading)
    for index in reading.pairIndexes { finder.look(at: index) }
    return finder.reading
  }

  private mutating func look(at index: Int) {
    guard reading.takenPairs[index] == nil else { return }
    if index == 0, let open = reading.open {
      goOn(with: open)
      return
    }
    let isFree = isFree(before: index)
    if isFree, let tag = tag(after: index) {
      take(index, .init(rule: "direct.cue-after", score: Score.tag), tag.cue, tag.subject)
    } else if takeInside(index) {
      return
    } else if passage.kind(index - 1) == .colon || isColonDash(index) {
      lookBeforeColon(index)
    } else if let previous = previousTagged(index), isFree {
      takeSplit(index, previous)
    } else if let (cue, subject) = tagBefore(index) {
      take(index, .init(rule: "direct.cue-before", score: Score.adjacent), cue, subject)
    }
  }

  /// A quotation that began in the paragraph before: one more span, and the tag if it stands here.
  private mutating func goOn(with open: Int) {
    reading.continuation = trimmer.words(reading.pair(0).content)
    reading.takenPairs[0] = open
    guard let tag = tag(after: 0) else { return }
    reading.usedCues.insert(tag.cue)
    reading.continuationTag = (reading.cue(tag.cue), reading.shown(tag.subject))
  }

  private struct Finding {
    let rule: String
    let score: Double
  }

  private mutating func take(
    _ index: Int, _ finding: Finding, _ cue: Int?, _ subject: NounPhrase?
  ) {
    guard let span = trimmer.words(reading.pair(index).content) else { return }
    reading.add(
      QuoteDraft(
        kind: .direct, spans: [span], cue: cue.map(reading.cue), voice: reading.shown(subject),
        position: cue.map { reading.cue($0).range.start } ?? span.start, continues: nil,
        score: finding.score, rule: finding.rule),
      pairs: [index], cue: cue)
  }

  /// Whether nothing of the narrator's own clause stands before the pair.
  private func isFree(before index: Int) -> Bool {
    guard let before = passage.element(index - 1) else { return true }
    switch before.kind {
    case .word: return index == 1 && before.isAny([.coordinator, .adverb])
    case .number, .closeBracket: return false
    default: return true
    }
  }

  // MARK: The tag behind

  /// `"…", disse X` or `"…", X disse`.
  func tag(after index: Int) -> (cue: Int, subject: NounPhrase?)? {
    var next = index + 1
    var isParted = endsApart(index)
    if passage.isAny(next, [.comma, .dash]) {
      isParted = true
      next += 1
      if passage.kind(next) == .dash { next += 1 }
    }
    for (number, cue) in reading.cues.enumerated() where !reading.usedCues.contains(number) {
      guard carriesQuote(cue), cue.span.lowerBound >= next else { continue }
      if cue.span.lowerBound <= next + Self.tagSlack, areSmall(next..<cue.span.lowerBound),
        isParted || cue.span.lowerBound == index + 1,
        passage.element(cue.span.upperBound)?.isAny(.complementiser) != true
      {
        return (number, reading.subjects.after(cue))
      }
      guard isParted, let phrase = reading.subjects.reader.phrase(at: next) else { return nil }
      let reach = max(phrase.next, phrase.span.upperBound)
      let starts = cue.span.lowerBound
      if starts >= phrase.span.upperBound, starts <= reach + Self.tagSlack,
        areSmall(min(reach, starts)..<starts), !hasOwnComplement(cue)
      {
        return (number, phrase)
      }
      return nil
    }
    return nil
  }

  private func hasOwnComplement(_ cue: ReportingCue) -> Bool {
    passage.element(cue.span.upperBound)?.isAny(.complementiser) == true
      || passage.kind(cue.span.upperBound) == .colon
  }

  private func carriesQuote(_ cue: ReportingCue) -> Bool {
    !cue.frames.isDisjoint(with: [.quote, .onlyWithMarks]) && cue.person == 3
      && cue.mood == .finite && !cue.isNegated && !cue.isPassive
  }

  private func areSmall(_ indexes: Range<Int>) -> Bool {
    indexes.allSatisfy { index in
      let element = passage.elements[index]
      return element.kind == .word
        && element.isAny([.adverb, .objectPronoun, .subordinator, .coordinator])
    }
  }

  /// Whether the marks hold a comma or final mark at their end.
  private func endsApart(_ index: Int) -> Bool {
    let content = reading.pair(index).content
    guard let last = reading.prose.bytes.scalar(before: content.end)?.value, !content.isEmpty else {
      return false
    }
    return [0x2C, 0x21, 0x3F, 0x2E, 0x2026].contains(last)
  }

  // MARK: The tag inside

  private mutating func takeInside(_ index: Int) -> Bool {
    let pair = reading.pair(index)
    guard let tag = InnerTag.find(in: pair, of: reading.prose) else { return false }
    var spans = [trimmer.clause(TextRange(pair.content.start, tag.range.start))]
    if pair.isClosed, tag.range.end < pair.content.end {
      spans.append(trimmer.words(TextRange(tag.range.end, pair.content.end)))
    }
    let kept = spans.compactMap(\.self)
    guard !kept.isEmpty else { return false }
    reading.add(
      QuoteDraft(
        kind: .direct, spans: kept, cue: tag.cue, voice: .phrase(tag.subject, isShown: true),
        position: tag.range.start, continues: nil, score: Score.tag, rule: "direct.cue-inside"),
      pairs: [index])
    return true
  }

  // MARK: Two pieces about one tag

  private func previousTagged(_ index: Int) -> Int? {
    guard let previous = reading.pairIndexes.last(where: { $0 < index }),
      let draft = reading.takenPairs[previous], draft >= reading.base,
      reading.drafts[draft - reading.base].kind == .direct,
      reading.drafts[draft - reading.base].cue != nil, index - previous > 1
    else { return nil }
    return draft
  }

  private mutating func takeSplit(_ index: Int, _ previous: Int) {
    guard let span = trimmer.words(reading.pair(index).content) else { return }
    reading.add(
      QuoteDraft(
        kind: .direct, spans: [span], cue: nil, voice: .same(previous), position: span.start,
        continues: previous, score: Score.split, rule: "direct.split"),
      pairs: [index])
  }

  // MARK: The cue before

  private func isColonDash(_ index: Int) -> Bool {
    passage.kind(index - 1) == .dash && passage.kind(index - 2) == .colon
  }

  private mutating func lookBeforeColon(_ index: Int) {
    let colon = passage.kind(index - 1) == .colon ? index - 1 : index - 2
    let evidence = PairEvidence(pairAt: index, in: passage, of: reading.prose)
    if passage.elements[..<colon].contains(where: { reading.prose.contains($0, .pointer) }) {
      return
    }
    let fits = { (cue: ReportingCue) in
      cue.span.upperBound <= colon && cue.person == 3 && !cue.isNegated && !cue.isOpen
        && !(cue.isAmbiguous && cue.span.upperBound != colon
          && evidence.wordCount < Self.shortestColonSpeech)
    }
    let number =
      reading.cues.lastIndex { fits($0) && ($0.mood == .finite || $0.mood == .gerund) }
      ?? reading.cues.lastIndex { fits($0) && $0.mood == .infinitive }
    let finding = Finding(rule: "direct.cue-before", score: Score.colon)
    if let number {
      let cue = reading.cues[number]
      if reading.clauses.complement(of: cue) != nil {
        takeUnshown(index, subject(of: cue), finding)
      } else if !passage.elements[..<colon].contains(where: { reading.prose.contains($0, .chant) })
      {
        take(index, finding, number, subject(of: cue))
      }
      return
    }
    let colonFinding = Finding(rule: "direct.colon", score: Score.bareColon)
    if let phrase = reading.subjects.reader.phrase(at: 0),
      phrase.next == colon || phrase.span.upperBound == colon,
      phrase.span.count <= Self.longestSource, mayspeak(phrase)
    {
      take(index, colonFinding, nil, phrase)
    } else if !evidence.isTerm, evidence.wordCount >= Self.shortestColonSpeech,
      evidence.hasVerb || evidence.endsFinal, !evidence.isTitleCase
    {
      takeUnshown(index, reading.subjects.main(before: colon), colonFinding)
    }
  }

  private func mayspeak(_ phrase: NounPhrase) -> Bool {
    phrase.span.contains { passage.elements[$0].has(.capitalised) }
  }

  private mutating func takeUnshown(_ index: Int, _ subject: NounPhrase?, _ finding: Finding) {
    guard let span = trimmer.words(reading.pair(index).content) else { return }
    let voice: QuoteDraft.Voice =
      subject.map { .phrase(MentionPhrase($0, in: passage), isShown: false) } ?? .elided
    reading.add(
      QuoteDraft(
        kind: .direct, spans: [span], cue: nil, voice: voice, position: span.start, continues: nil,
        score: finding.score, rule: finding.rule),
      pairs: [index])
  }

  private func subject(of cue: ReportingCue) -> NounPhrase? {
    if cue.isPassive { return nil }
    return reading.subjects.before(cue) ?? reading.subjects.after(cue)
      ?? (cue.mood == .finite && !isCoordinated(cue)
        ? nil : reading.subjects.main(before: cue.span.lowerBound))
  }

  private func isCoordinated(_ cue: ReportingCue) -> Bool { cue.span.lowerBound > 0 }

  /// *um cartaz dizendo "…"*
  private func isInscribed(before index: Int) -> Bool {
    passage.element(index - 1).map { reading.prose.contains($0, .term) } ?? false
  }

  /// `X disse "…"`, `X disse, "…"`, `disse X, "…"`.
  private func tagBefore(_ index: Int) -> (cue: Int, subject: NounPhrase?)? {
    if PairEvidence(pairAt: index, in: passage, of: reading.prose).isTerm { return nil }
    var last = index - 1
    if passage.kind(last) == .comma { last -= 1 }
    for (number, cue) in reading.cues.enumerated().reversed() where cue.span.upperBound <= index {
      guard !reading.usedCues.contains(number),
        carriesQuote(cue) || cue.mood == .gerund && !cue.isNegated,
        cue.frames.contains(.quote)
      else { return nil }
      if cue.frames.contains(.predicative) && !cue.frames.contains(.clause) { return nil }
      if cue.mood == .gerund, isInscribed(before: cue.span.lowerBound) { return nil }
      if cue.span.upperBound == last + 1 { return (number, subject(of: cue)) }
      if let phrase = reading.subjects.after(cue),
        phrase.next >= last + 1 || phrase.span.upperBound == last + 1,
        phrase.next <= index, passage.kind(index - 1) == .comma
      {
        return (number, reading.subjects.before(cue) ?? phrase)
      }
      if passage.elements[cue.span.upperBound..<(last + 1)].allSatisfy({
        $0.isAny([.adverb, .objectPronoun])
      }) {
        return (number, subject(of: cue))
      }
      return nil
    }
    return nil
  }
}
