internal import Articles
internal import Lexicons

/// Finds what reporting verbs say in the narrator's syntax: clauses, infinitives, requests,
/// predicatives, and clauses with the verb behind them.
struct IndirectSpeech {
  private enum Score {
    static let clause = 0.9
    static let infinitive = 0.75
    static let predicative = 0.7
    static let trailing = 0.75
    static let ambiguous = 0.6
  }
  /// What may follow a tag that closes its sentence: *disse ontem à noite*.
  private static let longestTail = 8
  /// Words in marks behind *a operação* and its like that are more than its name.
  private static let shortestPredicate = 3
  /// Words before a tag that are a report though no verb among them is known.
  private static let shortestReport = 5

  private var reading: PassageReading
  private var passage: Passage { reading.passage }
  private var trimmer: SpanTrimmer { SpanTrimmer(bytes: reading.prose.bytes) }

  static func find(in reading: PassageReading) -> PassageReading {
    guard !reading.cues.isEmpty else { return reading }
    var finder = IndirectSpeech(reading: reading)
    for number in reading.cues.indices { finder.look(at: number) }
    return finder.reading
  }

  private mutating func look(at number: Int) {
    let cue = reading.cues[number]
    guard mayReport(cue) else { return }
    let isUsed = reading.usedCues.contains(number)
    if let complement = reading.clauses.complement(of: cue) {
      guard !isUsed || startsClause(cue, complement) else { return }
      take(number, complement)
    } else if !isUsed, cue.mood == .finite {
      takeTrailing(number)
    }
  }

  /// A verb that already has its words in marks governs a clause only right behind it.
  private func startsClause(_ cue: ReportingCue, _ complement: Complement) -> Bool {
    complement.shape == .clause && complement.span.lowerBound <= cue.span.upperBound + 1
  }

  private func mayReport(_ cue: ReportingCue) -> Bool {
    if cue.isNegated || cue.isOpen || cue.person != 3 { return false }
    switch cue.mood {
    case .finite, .gerund: return true
    case .participle: return cue.frames.contains(.question)
    case .infinitive:
      return passage.element(cue.span.lowerBound - 1).map {
        reading.prose.contains($0, .infinitiveOpener)
      } ?? false
    case .subjunctive: return false
    }
  }

  private mutating func take(_ number: Int, _ complement: Complement) {
    let cue = reading.cues[number]
    let inside = reading.pairIndexes.filter { complement.span.contains($0) }
    if inside.contains(where: { reading.takenPairs[$0] != nil }) && complement.shape != .clause {
      return
    }
    let subject = subject(of: cue, complement)
    if cue.frames.contains(.belief) && !speaksAsBody(subject, cue) { return }
    if cue.frames.contains(.onlyWithMarks) && inside.isEmpty { return }
    if complement.shape == .predicative && !isPredicative(complement, inside, cue) { return }
    if cue.mood == .participle && !cue.isPassive && complement.shape != .question { return }
    guard let span = span(complement.span, inside) else { return }
    let isMixed =
      inside.contains { isSpoken($0) } || complement.shape == .object
      || complement.shape == .predicative && !inside.isEmpty
    let isFragment =
      complement.shape == .predicative && inside.count == 1
      && trimmer.words(reading.pair(inside[0]).content) == span
    let kind: Quote.Kind = isFragment ? .direct : isMixed ? .mixed : .indirect
    let voice: QuoteDraft.Voice =
      cue.isPassive || cue.mood == .participle ? .nobody : reading.shown(subject)
    reading.add(
      QuoteDraft(
        kind: kind, spans: [span], cue: reading.cue(number), voice: voice,
        position: reading.cue(number).range.start, continues: nil,
        score: score(cue, complement), rule: "\(kind.rawValue).\(complement.shape.rawValue)"),
      pairs: inside, cue: number)
  }

  private func score(_ cue: ReportingCue, _ complement: Complement) -> Double {
    if cue.isAmbiguous { return Score.ambiguous }
    switch complement.shape {
    case .clause, .question: return Score.clause
    case .infinitive, .request: return Score.infinitive
    case .predicative, .object: return Score.predicative
    }
  }

  /// The clause trimmed; the words alone where one pair is all of it.
  private func span(_ elements: Range<Int>, _ inside: [Int]) -> TextRange? {
    guard let trimmed = trimmer.clause(passage.range(elements)) else { return nil }
    if let only = inside.first, inside.count == 1 {
      let pair = reading.pair(only)
      if pair.range.start <= trimmed.start && trimmed.end <= pair.range.end {
        return trimmer.words(pair.content)
      }
    }
    return trimmed
  }

  /// Whether the marks hold words of the speaker rather than a term or a title.
  private func isSpoken(_ index: Int) -> Bool {
    let evidence = PairEvidence(pairAt: index, in: passage, of: reading.prose)
    return !evidence.isTerm && !(evidence.isTitleCase && evidence.startsCapitalised)
  }

  private func isPredicative(_ complement: Complement, _ inside: [Int], _ cue: ReportingCue) -> Bool
  {
    guard let pair = inside.first else { return !cue.frames.contains(.clause) }
    // "chamam-lhe «velha guarda»" gives a name.
    if passage.elements[cue.span].contains(where: {
      reading.prose.bytes[$0.range.bytes].contains(UInt8(ascii: "-"))
        && reading.prose.contains($0, .naming)
    }) {
      return false
    }
    let evidence = PairEvidence(pairAt: pair, in: passage, of: reading.prose)
    return !evidence.isTitleCase && !(evidence.startsCapitalised && evidence.wordCount <= 2)
      && !(evidence.isTerm && (evidence.wordCount < Self.shortestPredicate || !followsNoun(pair)))
  }

  /// *juge l’opération « sympathique »* against *chamou a operação de “Maré”*.
  private func followsNoun(_ pair: Int) -> Bool {
    passage.element(pair - 1).map(\.isContent) ?? false
  }

  /// Belief counts as speech where a body holds it.
  private func speaksAsBody(_ subject: NounPhrase?, _ cue: ReportingCue) -> Bool {
    guard let subject, let entities = reading.prose.article.entities else { return false }
    let range = passage.range(subject.span)
    let first = entities.mentions.partitioningIndex { $0.range.start >= range.start }
    let inside = entities.mentions[first...].prefix { $0.range.end <= range.end }
    return inside.contains { $0.kind == .organisation } && !inside.contains { $0.kind == .person }
  }

  private func subject(of cue: ReportingCue, _ complement: Complement) -> NounPhrase? {
    if cue.mood == .gerund || cue.mood == .infinitive {
      return reading.subjects.main(before: cue.span.lowerBound)
    }
    if let before = reading.subjects.before(cue) { return before }
    let mayFollow = complement.shape == .clause || complement.shape == .question
    if mayFollow, let after = reading.subjects.after(cue),
      after.span.upperBound < complement.span.lowerBound
    {
      return after
    }
    return reading.subjects.main(before: cue.span.lowerBound)
  }

  // MARK: The verb behind its clause

  /// *A obra começa em maio, disse a ministra.* and *A obra, disse a ministra, começa em maio.*
  private mutating func takeTrailing(_ number: Int) {
    let cue = reading.cues[number]
    guard cue.frames.contains(.quote),
      !cue.frames.contains(.onlyWithMarks) || holdsPair(before: cue),
      let tag = trailingTag(cue), tag.comma > 0
    else { return }
    let left = 0..<tag.comma
    guard left.allSatisfy({ reading.takenPairs[$0] == nil }),
      !passage.elements[0].isAny([.subordinator, .preposition])
        || passage.elements[0].range.count == 1
        || passage.elements[left].contains(where: { $0.kind == .comma })
    else { return }
    let hasVerb = left.contains { passage.elements[$0].has(.finite) }
    // "destacou a secretária" behind a comma is a tag even where no verb before it is known.
    let isInverted =
      mayDropSubject && !cue.isAmbiguous && passage.kind(tag.comma) == .comma
      && opensNoun(passage.elements[0])
      && tag.subject.map { $0.span.lowerBound > cue.span.lowerBound } ?? false
    var spans = [trimmer.clause(passage.range(left))]
    if passage.kind(tag.end) == .comma, tag.end + 2 < passage.count,
      passage.element(tag.end + 1).map({ !$0.isAny(.relative) }) ?? false
    {
      let right = (tag.end + 1)..<passage.count
      guard
        hasVerb || isInverted
          || right.contains(where: {
            passage.elements[$0].has(.finite) || passage.kind($0) == .pair
          })
      else { return }
      spans.append(trimmer.clause(passage.range(right)))
    } else if !hasVerb, !isInverted || left.count < Self.shortestReport {
      return
    }
    let kept = spans.compactMap(\.self)
    guard !kept.isEmpty else { return }
    let inside = reading.pairIndexes.filter { left.contains($0) || $0 > tag.end }
    let kind: Quote.Kind = inside.contains { isSpoken($0) } ? .mixed : .indirect
    reading.add(
      QuoteDraft(
        kind: kind, spans: kept, cue: reading.cue(number), voice: reading.shown(tag.subject),
        position: reading.cue(number).range.start, continues: nil,
        score: cue.isAmbiguous ? Score.ambiguous : Score.trailing, rule: "\(kind.rawValue).trailing"
      ),
      pairs: inside, cue: number)
  }

  private func opensNoun(_ element: Element) -> Bool {
    element.isAny([.determiner, .possessive]) || element.isContent
  }

  private func holdsPair(before cue: ReportingCue) -> Bool {
    reading.pairIndexes.contains { $0 < cue.span.lowerBound }
  }

  private func trailingTag(
    _ cue: ReportingCue
  ) -> (comma: Int, end: Int, subject: NounPhrase?)? {
    let first = cue.span.lowerBound
    if passage.isAny(first - 1, [.comma, .dash]) {
      guard let subject = reading.subjects.after(cue) else {
        let end = cue.span.upperBound
        return passage.isAny(end, [.comma, .dash]) && mayDropSubject ? (first - 1, end, nil) : nil
      }
      let isClosed =
        subject.next > subject.span.upperBound && passage.kind(subject.next - 1) == .comma
      let end = isClosed ? subject.next - 1 : subject.next
      guard end >= passage.count || passage.isAny(end, [.comma, .final, .dash]) || isTail(end)
      else { return nil }
      return (first - 1, end, subject)
    }
    guard let subject = reading.subjects.before(cue),
      passage.isAny(subject.span.lowerBound - 1, [.comma])
    else { return nil }
    if passage.kind(cue.span.upperBound) == .comma {
      return (subject.span.lowerBound - 1, cue.span.upperBound, subject)
    }
    return isTail(cue.span.upperBound)
      ? (subject.span.lowerBound - 1, passage.count, subject) : nil
  }

  private var mayDropSubject: Bool {
    reading.prose.lexicon.grammar.properties.contains(.subjectDrop)
  }

  /// Whether what follows is only when, where and to whom it was said.
  private func isTail(_ index: Int) -> Bool {
    guard index < passage.count else { return true }
    if passage.kind(index) == .final { return true }
    let tail = passage.elements[index...]
    return tail.count <= Self.longestTail
      && !tail.contains { $0.has(.finite) || $0.kind == .comma || $0.kind == .pair }
      && (tail.first.map { $0.isAny([.preposition, .adverb]) || $0.isContent } ?? true)
  }
}
