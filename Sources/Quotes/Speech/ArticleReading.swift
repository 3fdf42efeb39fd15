internal import Articles
internal import Lexicons

/// Goes through an article paragraph by paragraph and lets each way of giving speech have its turn.
struct ArticleReading {
  private let prose: Prose
  private let interview: [Int: InterviewSpeech.Turn?]
  private var drafts: [QuoteDraft] = []
  private var previous: LastDraft?
  /// The draft whose marks the last block left open.
  private var open: Int?
  /// A report whose words stand in the next paragraph: *O ministro disse:*
  private var announced: Announcement?
  /// The first drafts of the travessão turns of the dialogue that is running.
  private var turns: [Int] = []

  static func drafts(of prose: Prose) -> [QuoteDraft] {
    var reading = ArticleReading(prose)
    reading.run()
    return reading.drafts
  }

  private init(_ prose: Prose) {
    self.prose = prose
    interview = InterviewSpeech.turns(in: prose)
  }

  private mutating func run() {
    var index = 0
    while index < prose.passages.count {
      let block = prose.passages[index].block
      var end = index
      while end < prose.passages.count, prose.passages[end].block == block { end += 1 }
      readBlock(prose.passages[index..<end], block)
      index = end
    }
  }

  private mutating func readBlock(_ passages: ArraySlice<Passage>, _ block: Int) {
    if let turn = interview[block] {
      if let turn {
        addAnswer(turn)
        note(block)
      }
    } else {
      readNarration(passages, prose.article.blocks[block])
    }
  }

  private mutating func note(_ block: Int) {
    guard let last = drafts.last else { return }
    previous = LastDraft(draft: drafts.count - 1, kind: last.kind, block: block)
  }

  /// Sentences until one that begins with a dash; from there on the paragraph is dialogue.
  private mutating func readNarration(_ passages: ArraySlice<Passage>, _ block: Block) {
    let dash = passages.firstIndex { $0.kind(0) == .dash } ?? passages.endIndex
    if dash > passages.startIndex { turns = [] }
    for passage in passages[..<dash] { readPassage(passage) }
    guard dash < passages.endIndex else { return }
    let end = passages[(dash + 1)...].firstIndex(where: opensWithSource) ?? passages.endIndex
    if let turn = DialogueSpeech.turn(in: passages[dash..<end], of: prose, block),
      turn.isTagged || dash == passages.startIndex
    {
      addTurn(turn)
      note(passages[dash].block)
      for passage in passages[end...] { readPassage(passage) }
    } else {
      for passage in passages[dash...] { readPassage(passage) }
    }
  }

  /// *Segundo a filha, …*: the narrator again.
  private func opensWithSource(_ passage: Passage) -> Bool {
    guard let first = passage.elements.first, first.kind == .word else { return false }
    let match = prose.lexicon.reporting.sources.match(in: prose.article, at: first.word)
    return match.map {
      $0.phrase.traits.contains(.opening) && !$0.phrase.traits.contains(.needsComma)
    } ?? false
  }

  private mutating func readPassage(_ passage: Passage) {
    var reading = PassageReading(prose, passage, base: drafts.count, open: open)
    reading = DirectSpeech.find(in: reading)
    reading = IndirectSpeech.find(in: reading)
    reading = SourceSpeech.find(in: reading)
    reading = LooseSpeech.find(in: reading, after: previous, announced: announced)
    drafts += reading.drafts
    goOn(reading)
    announced = Announcement(reading)
    if !reading.drafts.isEmpty { note(passage.block) }
    for index in reading.pairIndexes where reading.takenPairs[index] != nil {
      readInside(passage.elements[index].pair)
    }
  }

  /// Looks in what somebody says for words that are given to another: *"Ele me disse: 'Fica'"*.
  private mutating func readInside(_ pair: Int) {
    let builder = PassageBuilder(prose.article, prose.lexicon, prose.pairs)
    guard pair + 1 < prose.pairs.count, prose.pairs[pair + 1].parent == pair,
      let passage = builder.passage(inside: pair)
    else { return }
    let reading = PassageReading(prose, passage, base: drafts.count, open: nil)
    drafts += DirectSpeech.find(in: reading).drafts.filter { $0.cue != nil && $0.continues == nil }
  }

  /// Adds to a quotation over paragraphs, and sees whether this passage leaves one open.
  private mutating func goOn(_ reading: PassageReading) {
    if let open, let span = reading.continuation {
      drafts[open].spans.append(span)
      if let tag = reading.continuationTag, drafts[open].cue == nil {
        drafts[open].cue = tag.cue
        drafts[open].voice = tag.voice
        drafts[open].position = tag.cue.range.start
      }
    }
    let last = reading.passage.count - 1
    open = nil
    guard reading.passage.kind(last) == .pair, !reading.pair(last).isClosed,
      let draft = reading.takenPairs[last]
    else { return }
    open = draft
  }

  private mutating func addAnswer(_ turn: InterviewSpeech.Turn) {
    drafts.append(
      QuoteDraft(
        kind: .direct, spans: [turn.words], cue: nil,
        voice: turn.mention.map { .phrase($0, isShown: true) } ?? .principal,
        position: turn.words.start, continues: nil, score: InterviewSpeech.score,
        rule: "direct.interview"))
  }

  private mutating func addTurn(_ turn: DialogueSpeech.Turn) {
    let voice: QuoteDraft.Voice
    var cue = turn.cue
    if let subject = turn.subject {
      voice = .phrase(subject, isShown: true)
    } else if let announced, turns.isEmpty, !turn.isTagged {
      voice = announced.voice
      cue = announced.cue
    } else if !turn.isTagged, turns.count > 1 {
      voice = .same(turns[turns.count - 2])
    } else {
      voice = .elided
    }
    let first = drafts.count
    for (number, piece) in turn.pieces.enumerated() {
      drafts.append(
        QuoteDraft(
          kind: .direct, spans: [piece], cue: number == 0 ? cue : nil,
          voice: number == 0 ? voice : .same(first),
          position: number == 0 ? cue?.range.start ?? piece.start : piece.start,
          continues: number == 0 ? nil : first, score: turn.score, rule: "direct.dialogue"))
    }
    turns.append(first)
    announced = nil
  }
}
