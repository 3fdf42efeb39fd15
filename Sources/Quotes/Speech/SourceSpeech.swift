internal import Articles
internal import Lexicons

/// Finds clauses that a phrase without a verb gives to a source: *segundo o relatório*, *para ela*.
struct SourceSpeech {
  private enum Score {
    static let opening = 0.85
    static let incise = 0.8
    static let needsComma = 0.65
  }

  /// Words of a participle between a source and the comma that closes it.
  private static let longestParticiple = 12

  private var reading: PassageReading
  private var passage: Passage { reading.passage }
  private var prose: Prose { reading.prose }
  private var trimmer: SpanTrimmer { SpanTrimmer(bytes: reading.prose.bytes) }

  static func find(in reading: PassageReading) -> PassageReading {
    var finder = SourceSpeech(reading: reading)
    var index = 0
    while index < reading.passage.count {
      let element = reading.passage.elements[index]
      if element.kind == .word,
        let match = reading.prose.lexicon.reporting.sources.match(
          in: reading.prose.article, at: element.word)
      {
        finder.look(at: index, match)
        index += max(1, match.words.count)
      } else {
        index += 1
      }
    }
    return finder.reading
  }

  private mutating func look(at index: Int, _ match: SourcePhrases.Match) {
    let traits = match.phrase.traits
    let first = index + match.words.count
    guard traits.contains(.opening) || traits.contains(.incise),
      !reading.cues.contains(where: { $0.span.contains(index) })
    else { return }
    guard let source = source(match, first) else { return }
    let end = source.next
    if traits.contains(.needsComma) && !mayNeedComma(source, end) { return }
    let voice: QuoteDraft.Voice = source.mention.map { .phrase($0, isShown: true) } ?? .elided
    let cue = Quote.Cue(match.range, lemma: match.phrase.phrase)
    if opens(index), traits.contains(.opening) {
      takeOpening(index, end, cue, voice, traits)
    } else if passage.isAny(index - 1, [.comma, .dash, .openBracket]), traits.contains(.incise) {
      takeIncise(index, end, cue, voice)
    } else if traits.contains(.incise), !traits.contains(.needsComma), !traits.contains(.manner),
      index > 0, isSentenceEnd(end)
    {
      takeIncise(index + 1, end, cue, voice)
    }
  }

  private struct Source {
    let mention: MentionPhrase?
    let next: Int
  }

  private func source(_ match: SourcePhrases.Match, _ first: Int) -> Source? {
    if match.phrase.traits.contains(.possessive) { return Source(mention: nil, next: first) }
    if let enclosed = match.enclosed {
      let elements = passage.elements.filter { enclosed.contains($0.range) }
      return elements.isEmpty
        ? nil : Source(mention: MentionPhrase(range: enclosed, elements: elements), next: first)
    }
    // A verb may stand before its subject: "segundo afirmou o ministro".
    var start = first
    if let cue = reading.cues.first(where: { $0.span.lowerBound == first }), cue.mood == .finite {
      start = cue.span.upperBound
    }
    if let phrase = reading.subjects.reader.phrase(at: start) {
      let close = phrase.next > phrase.span.upperBound && passage.kind(phrase.next - 1) == .comma
      let next = close ? phrase.next - 1 : phrase.next
      return Source(
        mention: MentionPhrase(phrase, in: passage), next: behindParticiple(next))
    }
    // A pronoun fused with the preposition is the source itself: "na opinião dele".
    if match.isFused, let last = passage.element(first - 1), last.isAny(.objectPronoun) {
      return Source(mention: nil, next: first)
    }
    return nil
  }

  /// *segundo o boletim* divulgado à tarde*,*: the comma that closes what hangs on the source.
  private func behindParticiple(_ index: Int) -> Int {
    guard passage.element(index)?.has(.nonfinite) == true else { return index }
    for at in index..<min(passage.count, index + Self.longestParticiple) {
      if passage.kind(at) == .comma { return at }
      guard passage.isAny(at, [.word, .number]), !passage.elements[at].has(.finite) else { break }
    }
    return index
  }

  /// Phrases with other uses must name one who can speak, and be set off.
  private func mayNeedComma(_ source: Source, _ end: Int) -> Bool {
    guard passage.isAny(end, [.comma, .pair]) || isSentenceEnd(end), let mention = source.mention
    else { return source.mention == nil }
    guard let head = mention.elements.first(where: { $0.isContent || $0.isAny(.subjectPronoun) })
    else { return false }
    if head.isAny(.subjectPronoun) {
      return prose.lexicon.functions.word(prose.bytes, head.range)?.gender != .neuter
        && !head.isAny(.determiner)
    }
    if prose.lexicon.people.isRole(prose.bytes, head.range) { return true }
    let mentions = prose.article.entities?.mentions ?? []
    let first = mentions.partitioningIndex { $0.range.start >= mention.core.start }
    return mentions[first...].prefix { $0.range.start < mention.range.end }.contains {
      $0.kind == .person || $0.kind == .organisation && $0.range.contains(head.range.start)
    }
  }

  private func isSentenceEnd(_ index: Int) -> Bool {
    index >= passage.count || passage.kind(index) == .final
  }

  /// Whether the phrase opens its sentence or the clause it stands in.
  private func opens(_ index: Int) -> Bool {
    guard let before = passage.element(index - 1) else { return true }
    if before.kind == .word {
      return before.isAny([.coordinator, .complementiser, .adverb])
        && (index == 1 || before.isAny(.coordinator))
    }
    return before.kind == .semicolon || before.kind == .colon
  }

  private mutating func takeOpening(
    _ index: Int, _ end: Int, _ cue: Quote.Cue, _ voice: QuoteDraft.Voice,
    _ traits: SourcePhrase.Traits
  ) {
    var start = end
    guard
      passage.isAny(end, [.comma, .colon, .pair, .dash])
        || !traits.contains(.needsComma) && passage.element(end)?.kind == .word
    else { return }
    if passage.isAny(end, [.comma, .colon, .dash]) { start = end + 1 }
    guard start < passage.count else { return }
    let stop = reading.clauses.end(from: start)
    guard stop > start else { return }
    add(
      [start..<stop], cue, voice,
      score: traits.contains(.needsComma) ? Score.needsComma : Score.opening)
  }

  private mutating func takeIncise(
    _ index: Int, _ end: Int, _ cue: Quote.Cue, _ voice: QuoteDraft.Voice
  ) {
    let comma = index - 1
    let start = clauseStart(before: comma)
    guard start < comma else { return }
    var pieces = [start..<comma]
    if passage.isAny(end, [.comma, .dash, .closeBracket]), end + 1 < passage.count {
      let next = passage.elements[end + 1]
      let leftHasVerb = pieces[0].contains { passage.elements[$0].has(.finite) }
      let isRelative = next.isAny(.relative) && leftHasVerb
      let stop = isRelative ? end + 1 : reading.clauses.end(from: end + 1)
      if stop > end + 1 { pieces.append((end + 1)..<stop) }
    }
    add(pieces, cue, voice, score: Score.incise)
  }

  /// Where the clause begins that the incise cuts: behind a complementiser, at a relative, or at the
  /// beginning of the sentence.
  private func clauseStart(before comma: Int) -> Int {
    if let last = passage.element(comma - 1), last.isAny([.relative, .complementiser]),
      last.kind == .word
    {
      return passage.kind(comma - 2) == .comma ? comma - 1 : comma
    }
    var index = comma - 1
    while index >= 0 {
      if passage.elements[index].kind == .semicolon { return index + 1 }
      index -= 1
    }
    return 0
  }

  private mutating func add(
    _ pieces: [Range<Int>], _ cue: Quote.Cue, _ voice: QuoteDraft.Voice, score: Double
  ) {
    let inside = reading.pairIndexes.filter { index in pieces.contains { $0.contains(index) } }
    if pieces.count == 1, inside.count == 1, reading.takenPairs[inside[0]] != nil { return }
    let spans = pieces.compactMap { span($0, inside) }
    guard !spans.isEmpty else { return }
    let isMixed = inside.contains { index in
      let evidence = PairEvidence(pairAt: index, in: passage, of: prose)
      return !evidence.isTerm && !(evidence.isTitleCase && evidence.startsCapitalised)
    }
    let kind: Quote.Kind = isMixed ? .mixed : .indirect
    reading.add(
      QuoteDraft(
        kind: kind, spans: spans, cue: cue, voice: voice, position: cue.range.start,
        continues: nil, score: score, rule: "\(kind.rawValue).source"),
      pairs: inside.filter { reading.takenPairs[$0] == nil })
  }

  private func span(_ elements: Range<Int>, _ inside: [Int]) -> TextRange? {
    guard let trimmed = trimmer.clause(passage.range(elements)) else { return nil }
    for index in inside where elements.contains(index) {
      let pair = reading.pair(index)
      if pair.range.start <= trimmed.start && trimmed.end <= pair.range.end {
        return trimmer.words(pair.content)
      }
    }
    return trimmed
  }
}
