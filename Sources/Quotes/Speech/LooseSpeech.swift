internal import Articles
internal import Lexicons

/// Decides on words in marks that no verb and no source beside them gives to anybody.
struct LooseSpeech {
  private enum Score {
    static let followOn = 0.8
    static let alone = 0.5
    static let fragment = 0.6
  }
  /// A gap of more paragraphs than this ends a turn of speech.
  private static let furthestBlock = 1
  /// How far before the marks their subject may begin, in elements; the longest in our own articles
  /// has nine.
  private static let subjectReach = 12

  private var reading: PassageReading
  /// The last draft before this passage, and the block it stands in.
  private let previous: LastDraft?
  private let announced: Announcement?
  private var passage: Passage { reading.passage }
  private var trimmer: SpanTrimmer { SpanTrimmer(bytes: reading.prose.bytes) }

  static func find(
    in reading: PassageReading, after previous: LastDraft?,
    announced: Announcement?
  ) -> PassageReading {
    guard !reading.pairIndexes.isEmpty else { return reading }
    var finder = LooseSpeech(reading: reading, previous: previous, announced: announced)
    for index in reading.pairIndexes where finder.reading.takenPairs[index] == nil {
      finder.look(at: index)
    }
    return finder.reading
  }

  private mutating func look(at index: Int) {
    if takeUnderSubject(index) || takeAnnounced(index) { return }
    let evidence = PairEvidence(pairAt: index, in: passage, of: reading.prose)
    let isWhole = isWholeSentence(index)
    let follows = previous.map { passage.block - $0.block <= 0 } ?? false
    guard isWhole,
      evidence.weight(wholeSentence: isWhole, followsSpeech: follows) >= PairEvidence.threshold,
      let span = trimmer.words(reading.pair(index).content)
    else { return }
    let near = previous.flatMap { passage.block - $0.block <= Self.furthestBlock ? $0.draft : nil }
    let isGroup = follows && previous?.kind == .direct
    reading.add(
      QuoteDraft(
        kind: .direct, spans: [span], cue: nil,
        voice: follows ? near.map { .same($0) } ?? .elided : .elided, position: span.start,
        continues: isGroup ? near : nil, score: follows ? Score.followOn : Score.alone,
        rule: follows ? "direct.follow-on" : "direct.alone"),
      pairs: [index])
  }

  /// Words in marks that a paragraph before them announced with a colon.
  private mutating func takeAnnounced(_ index: Int) -> Bool {
    guard let announced, index == 0, let span = trimmer.words(reading.pair(index).content) else {
      return false
    }
    reading.add(
      QuoteDraft(
        kind: .direct, spans: [span], cue: announced.cue, voice: announced.voice,
        position: announced.cue?.range.start ?? span.start, continues: nil, score: Score.followOn,
        rule: "direct.announced"),
      pairs: [index])
    return true
  }

  private func isWholeSentence(_ index: Int) -> Bool {
    passage.elements.indices.allSatisfy { other in
      other == index
        || [.final, .dash, .comma, .other, .pair].contains(passage.elements[other].kind)
    } || index == 0 && PairEvidence(pairAt: index, in: passage, of: reading.prose).endsFinal
  }

  /// *a câmara "lamenta o atraso" e "pede desculpa"*
  private mutating func takeUnderSubject(_ index: Int) -> Bool {
    guard index > 0, startsWithVerb(index),
      let span = trimmer.words(reading.pair(index).content)
    else { return false }
    if let phrase = subjectRight(before: index) {
      reading.add(
        QuoteDraft(
          kind: .direct, spans: [span], cue: nil, voice: reading.shown(phrase),
          position: span.start, continues: nil, score: Score.fragment,
          rule: "direct.subject-outside"),
        pairs: [index])
      return true
    }
    guard let coordinator = passage.element(index - 1), coordinator.isAny(.coordinator),
      let draft = reading.takenPairs[index - 2], draft >= reading.base,
      reading.drafts[draft - reading.base].rule == "direct.subject-outside"
    else { return false }
    reading.add(
      QuoteDraft(
        kind: .direct, spans: [span], cue: nil, voice: reading.drafts[draft - reading.base].voice,
        position: span.start, continues: draft, score: Score.fragment,
        rule: "direct.subject-outside"),
      pairs: [index])
    return true
  }

  private func subjectRight(before index: Int) -> NounPhrase? {
    var start = max(0, index - Self.subjectReach)
    while start < index {
      if let phrase = reading.subjects.reader.phrase(at: start),
        phrase.next == index || phrase.span.upperBound == index,
        start == 0 || passage.isAny(start - 1, [.comma, .colon, .semicolon])
          || passage.elements[start - 1].isAny([.complementiser, .coordinator])
      {
        return phrase
      }
      start += 1
    }
    return nil
  }

  private func startsWithVerb(_ index: Int) -> Bool {
    let inside = reading.prose.article.words(in: reading.pair(index).content)
    guard inside.count > 1, let words = reading.prose.article.words else { return false }
    let first = words[inside.lowerBound]
    let (value, _) = reading.prose.bytes.scalar(at: first.start)
    let skip =
      reading.prose.lexicon.functions.classes(reading.prose.bytes, first.range)
        .isDisjoint(with: [.negation, .objectPronoun]) ? 0 : 1
    let verb = words[min(inside.lowerBound + skip, inside.upperBound - 1)]
    return Scalars.isLowercase(value)
      && reading.prose.lexicon.grammar.classes(reading.prose.bytes, verb.range).contains(.finite)
  }
}
