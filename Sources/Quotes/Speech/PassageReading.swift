internal import Articles
internal import Lexicons

/// What is being made of one passage: its cues, which of them are spoken for, and the drafts so far.
struct PassageReading {
  let prose: Prose
  let passage: Passage
  let cues: [ReportingCue]
  let subjects: SubjectFinder
  let clauses: ClauseReader
  var usedCues: Set<Int> = []
  /// Pairs by element index that some draft holds.
  var takenPairs: [Int: Int] = [:]
  /// The drafts of this passage; in the article they are numbered from ``base``.
  var drafts: [QuoteDraft] = []
  let base: Int
  /// The draft whose marks the paragraph before left open.
  let open: Int?
  /// What this passage adds to the open draft.
  var continuation: TextRange?
  var continuationTag: (cue: Quote.Cue, voice: QuoteDraft.Voice)?

  init(_ prose: Prose, _ passage: Passage, base: Int, open: Int?) {
    self.prose = prose
    self.base = base
    self.open = open
    cues = CueFinder.cues(in: passage, of: prose)
    var passage = passage
    passage.verbs = Set(
      cues.filter { cue in
        cue.mood != .infinitive
          && (!cue.isAmbiguous
            || passage.element(cue.span.upperBound)?.isAny(.complementiser) == true
            || passage.isAny(cue.span.upperBound, [.colon, .pair]))
      }.map(\.span.lowerBound))
    self.passage = passage
    pairIndexes = passage.elements.indices.filter { passage.elements[$0].kind == .pair }
    subjects = SubjectFinder(prose: prose, passage: passage)
    clauses = ClauseReader(prose: prose, passage: passage, cues: cues)
  }

  func pair(_ index: Int) -> MarkPair { prose.pairs[passage.elements[index].pair] }

  /// Indexes of the elements that are pairs, rising.
  let pairIndexes: [Int]

  func cue(_ index: Int) -> Quote.Cue {
    Quote.Cue(passage.range(cues[index].span), lemma: cues[index].lemma)
  }

  func shown(_ phrase: NounPhrase?) -> QuoteDraft.Voice {
    phrase.map { .phrase(MentionPhrase($0, in: passage), isShown: true) } ?? .elided
  }

  mutating func add(_ draft: QuoteDraft, pairs: [Int] = [], cue: Int? = nil) {
    drafts.append(draft)
    for pair in pairs { takenPairs[pair] = base + drafts.count - 1 }
    if let cue { usedCues.insert(cue) }
  }
}
