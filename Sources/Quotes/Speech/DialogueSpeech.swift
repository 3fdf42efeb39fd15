internal import Articles
internal import Lexicons

/// Finds speech that a travessão opens at the beginning of a paragraph, and the tags that cut it.
struct DialogueSpeech {
  private static let score = 0.9
  private static let untaggedScore = 0.6
  private static let tagSlack = 3

  private let prose: Prose
  private let passage: Passage
  private let cues: [ReportingCue]
  private let subjects: SubjectFinder

  /// What one paragraph holds.
  struct Turn {
    let pieces: [TextRange]
    let cue: Quote.Cue?
    let subject: MentionPhrase?
    let isTagged: Bool
    let score: Double
  }

  /// The turn of speech in a paragraph that begins with a dash, or `nil` where it is none.
  static func turn(in passages: ArraySlice<Passage>, of prose: Prose, _ block: Block) -> Turn? {
    guard let first = passages.first?.elements.first, first.kind == .dash, block.kind != .listItem
    else { return nil }
    let elements = passages.flatMap(\.elements)
    let passage = Passage(elements: elements, block: passages.first?.block ?? 0, range: block.range)
    return DialogueSpeech(prose, passage).turn()
  }

  private init(_ prose: Prose, _ passage: Passage) {
    self.prose = prose
    self.passage = passage
    cues = CueFinder.cues(in: passage, of: prose)
    subjects = SubjectFinder(prose: prose, passage: passage)
  }

  private func turn() -> Turn? {
    let trimmer = SpanTrimmer(bytes: prose.bytes)
    var pieces: [TextRange] = []
    var tag: (cue: ReportingCue, subject: NounPhrase?)?
    var start = 1
    var index = 1
    while index < passage.count {
      if passage.kind(index) == .dash, passage.kind(index - 1) == .final, start < index {
        if let piece = trimmer.words(passage.range(start..<index)) { pieces.append(piece) }
        start = index + 1
      }
      guard passage.isAny(index, [.dash, .comma]), let found = self.tag(at: index) else {
        index += 1
        continue
      }
      if start < index, let piece = trimmer.words(passage.range(start..<index)) {
        pieces.append(piece)
      }
      if tag == nil { tag = (found.cue, found.subject) }
      start = resume(after: found, from: index)
      index = start
    }
    if start < passage.count, let piece = trimmer.words(passage.range(start..<passage.count)) {
      pieces.append(piece)
    }
    guard !pieces.isEmpty, tag != nil || looksSpoken() else { return nil }
    return Turn(
      pieces: pieces,
      cue: tag.map { Quote.Cue(passage.range($0.cue.span), lemma: $0.cue.lemma) },
      subject: tag?.subject.map { MentionPhrase($0, in: passage) }, isTagged: tag != nil,
      score: tag == nil ? Self.untaggedScore : Self.score)
  }

  /// The tag that begins behind the dash or comma at `index`.
  private func tag(at index: Int) -> (cue: ReportingCue, subject: NounPhrase?)? {
    let next = index + 1
    let place = cues.partitioningIndex { $0.span.lowerBound >= next }
    guard place < cues.count, case let cue = cues[place],
      !cue.frames.isDisjoint(with: [.quote, .onlyWithMarks]), cue.mood == .finite,
      cue.person == 3, !cue.isNegated
    else { return nil }
    let isDash = passage.kind(index) == .dash
    if cue.span.lowerBound <= next + Self.tagSlack,
      passage.elements[next..<cue.span.lowerBound].allSatisfy({
        $0.isAny([.adverb, .objectPronoun])
      })
    {
      let subject = subjects.after(cue)
      return isDash || subject != nil ? (cue, subject) : nil
    }
    guard isDash, let phrase = subjects.reader.phrase(at: next),
      phrase.span.upperBound == cue.span.lowerBound || phrase.next == cue.span.lowerBound
    else { return nil }
    return (cue, phrase)
  }

  /// The element at which speech goes on: behind the dash that closes the tag, or behind its
  /// sentence where a comma opened it.
  private func resume(
    after tag: (cue: ReportingCue, subject: NounPhrase?), from index: Int
  ) -> Int {
    var at = max(tag.cue.span.upperBound, tag.subject?.span.upperBound ?? 0)
    while at < passage.count {
      if passage.kind(at) == .dash {
        return passage.isAny(at + 1, [.final, .comma, .colon, .semicolon]) ? at + 2 : at + 1
      }
      if passage.kind(index) == .comma, passage.isAny(at, [.final, .comma]) { return at + 1 }
      at += 1
    }
    return at
  }

  /// Whether a paragraph without a tag may be speech: a long dash, a capital, a final mark.
  private func looksSpoken() -> Bool {
    guard passage.count > 2, let dash = passage.elements.first,
      prose.bytes[dash.range.start] >= 0x80, passage.elements[1].has(.capitalised)
    else { return false }
    return passage.kind(passage.count - 1) == .final
  }
}
