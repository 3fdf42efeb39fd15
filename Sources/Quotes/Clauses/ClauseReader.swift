internal import Articles
internal import Lexicons

/// Finds what a reporting verb governs without a parse: by complementisers, infinitives, linking
/// words, commas and the verbs that follow.
struct ClauseReader {
  /// Elements between a verb and its complementiser: *afirmou na sexta-feira, no Porto, que*.
  static let clauseReach = 30
  static let infinitiveReach = 4
  static let requestReach = 10
  static let predicativeReach = 18
  static let objectReach = 12
  static let hearerReach = 6
  /// A clause without a complementiser has a subject, a verb and one word more.
  static let shortestClause = 3
  /// Fewer words in marks behind an object are its name rather than a predicate.
  static let shortestPredicate = 3
  /// Elements of an agent or an incise between a verb and what it governs.
  static let inciseReach = 8
  /// Elements between a coordinator and the verb of the next report: *e a ministra da Saúde disse*.
  static let subjectReach = 10

  let prose: Prose
  let passage: Passage
  /// By position.
  let cues: [ReportingCue]
  let lastFinite: Int

  init(prose: Prose, passage: Passage, cues: [ReportingCue]) {
    self.prose = prose
    self.passage = passage
    self.cues = cues
    lastFinite = passage.elements.lastIndex { $0.has(.finite) } ?? -1
  }

  /// The first cue that begins at `index` or behind it.
  func cue(from index: Int) -> ReportingCue? {
    let place = cues.partitioningIndex { $0.span.lowerBound >= index }
    return place < cues.count ? cues[place] : nil
  }

  func element(_ index: Int) -> Element? { passage.element(index) }

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

  func complement(
    _ shape: Complement.Shape, from start: Int, _ cue: ReportingCue
  ) -> Complement? {
    let end = end(from: start, of: cue, isInfinitive: shape == .infinitive || shape == .request)
    return end > start ? Complement(shape: shape, span: start..<end) : nil
  }
}
