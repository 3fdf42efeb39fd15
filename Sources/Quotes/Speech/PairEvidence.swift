internal import Articles
internal import Lexicons

/// What a pair of marks shows by itself and by the words around it.
struct PairEvidence {
  /// Weights were set on articles of our own; a pair needs ``threshold`` to count as speech without
  /// a cue.
  private enum Weight {
    static let wholeSentence = 2.0
    static let followsSpeech = 2.0
    static let finalInside = 1.0
    static let capitalStart = 0.5
    static let verbInside = 1.5
    static let long = 1.0
    static let short = -1.5
    static let underDeterminer = -1.5
    static let term = -4.0
    static let titleCase = -1.5
  }

  static let threshold = 3.0
  private static let shortest = 3
  private static let longFrom = 6
  /// Small words between a noun and its name in marks: *o termo em voga “…”*.
  private static let termReach = 3

  let wordCount: Int
  let hasVerb: Bool
  let startsCapitalised: Bool
  let endsFinal: Bool
  let isTitleCase: Bool
  /// Whether the words before name what the marks hold: *o termo*, *o filme*, *chamado*.
  let isTerm: Bool
  let isUnderDeterminer: Bool

  init(pairAt index: Int, in passage: Passage, of prose: Prose) {
    let pair = prose.pairs[passage.elements[index].pair]
    let inside = prose.article.words(in: pair.content)
    let words = prose.article.words ?? []
    var count = 0
    var capitals = 0
    var verb = false
    for word in words[inside] where word.kind == .word || word.kind == .number {
      count += 1
      let (value, _) = prose.bytes.scalar(at: word.start)
      if Scalars.isUppercase(value) { capitals += 1 }
      let classes = prose.lexicon.grammar.classes(prose.bytes, word.range)
      if classes.contains(.finite) && !classes.contains(.noun) { verb = true }
    }
    wordCount = count
    hasVerb = verb
    isTitleCase = count > 1 && capitals * 2 > count
    let trimmed = SpanTrimmer(bytes: prose.bytes).words(pair.content)
    startsCapitalised =
      trimmed.map { Scalars.isUppercase(prose.bytes.scalar(at: $0.start).value) } ?? false
    endsFinal =
      trimmed.flatMap { prose.bytes.scalar(before: $0.end)?.value }.map {
        [0x2E, 0x21, 0x3F, 0x2026].contains($0)
      } ?? false
    isUnderDeterminer =
      passage.element(index - 1).map { $0.isAny([.determiner, .possessive, .preposition]) } ?? false
    isTerm = Self.isTerm(index, passage, prose)
  }

  private static func isTerm(_ index: Int, _ passage: Passage, _ prose: Prose) -> Bool {
    for back in 1...termReach {
      guard let element = passage.element(index - back), element.kind == .word else { return false }
      if prose.contains(element, [.term, .naming]) { return true }
      guard
        element.isAny([.preposition, .determiner]) || element.has(.attaching)
          || element.classes.contains(.subordinator)
      else { return false }
    }
    return false
  }

  func weight(wholeSentence: Bool, followsSpeech: Bool) -> Double {
    var sum = 0.0
    if wholeSentence { sum += Weight.wholeSentence }
    if followsSpeech { sum += Weight.followsSpeech }
    if endsFinal { sum += Weight.finalInside }
    if startsCapitalised { sum += Weight.capitalStart }
    if hasVerb { sum += Weight.verbInside }
    if wordCount >= Self.longFrom { sum += Weight.long }
    if wordCount < Self.shortest { sum += Weight.short }
    if isUnderDeterminer { sum += Weight.underDeterminer }
    if isTerm { sum += Weight.term }
    if isTitleCase { sum += Weight.titleCase }
    return sum
  }
}
