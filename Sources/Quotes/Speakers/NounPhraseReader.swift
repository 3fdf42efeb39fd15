internal import Articles
internal import Lexicons

/// Reads noun phrases by their small words, capitals and commas.
struct NounPhraseReader {
  /// Longer phrases hold something that is no longer the speaker.
  private static let longest = 24
  private static let longestApposition = 14
  /// Elements of an age between commas: *, 54 anos de idade,*.
  private static let longestAge = 4

  let prose: Prose
  let passage: Passage

  private func element(_ index: Int) -> Element? { passage.element(index) }

  /// The phrase that begins at `start`, or `nil` where none does.
  func phrase(at start: Int, appositions: Bool = true, joint: Bool = true) -> NounPhrase? {
    guard let first = element(start), mayBegin(first, at: start) else { return nil }
    if first.isAny(.subjectPronoun) && !first.isAny(.determiner) {
      return NounPhrase(
        span: start..<(start + 1), next: start + 1, isJoint: false, coreEnd: start + 1)
    }
    var end = start
    var isJoint = false
    var sawNoun = false
    var index = start
    scan: while let element = element(index), index - start < Self.longest {
      switch step(element, at: index, start: start, sawNoun: sawNoun) {
      case .take:
        sawNoun = sawNoun || element.isContent || element.kind == .pair
        index += 1
        if !element.isAny(.determiner) || element.isContent { end = index }
      case .carry: index += 1
      case .stop: break scan
      case .coordinate:
        guard joint, sawNoun, let second = phrase(at: index + 1, appositions: false, joint: false)
        else { break scan }
        isJoint = true
        index = second.span.upperBound
        end = index
      }
    }
    if end == start { end = index }
    guard end > start, sawNoun || isStandalone(start..<end) else { return nil }
    return closed(start..<end, isJoint: isJoint, appositions: appositions)
  }

  private enum Step { case take, carry, coordinate, stop }

  private func step(_ element: Element, at index: Int, start: Int, sawNoun: Bool) -> Step {
    let previous = index > start ? self.element(index - 1) : nil
    let afterDeterminer = previous.map { $0.isAny([.determiner, .possessive]) } ?? false
    switch element.kind {
    case .number: return sawNoun && !afterDeterminer ? .stop : .carry
    case .pair: return sawNoun || afterDeterminer ? nickname(index, afterDeterminer) : .stop
    case .word: break
    default: return .stop
    }
    if element.has(.attaching) {
      guard sawNoun || afterDeterminer, let next = self.element(index + 1), mayContinue(next)
      else { return .stop }
      return .carry
    }
    if element.isAny(.coordinator) { return sawNoun ? .coordinate : .stop }
    if element.has(.capitalised), previous?.has(.capitalised) == true, element.isAny(.determiner),
      self.element(index + 1)?.has(.capitalised) == true
    {
      return .take
    }
    if isArticle(element) {
      let free = previous == nil || afterDeterminer || previous?.has(.attaching) == true
      return free ? .take : .stop
    }
    if element.has(.capitalised)
      && (index > start || !element.isAny([.preposition, .subordinator]))
    {
      return .take
    }
    guard element.isContent else { return .stop }
    if index == start + 1, passage.verbs.contains(index), isStandalone(start..<index) {
      return .stop
    }
    if afterDeterminer || previous?.has(.attaching) == true { return .take }
    if sawNoun && passage.verbs.contains(index) { return .stop }
    if element.has(.finite) || element.has(.nonfinite) && sawNoun { return .stop }
    if let previous, previous.has(.capitalised), !previous.has(.allCapitals), index - 1 > start,
      !isRole(previous)
    {
      return .stop
    }
    return .take
  }

  /// *João “Carreta” Medeiros* and *o grupo “Amigos”* hold a pair; *disse Ana “…”* does not.
  private func nickname(_ index: Int, _ afterDeterminer: Bool) -> Step {
    guard let next = element(index + 1) else { return .stop }
    return next.has(.capitalised) && next.kind == .word ? .take : .stop
  }

  func isRole(_ element: Element) -> Bool {
    prose.lexicon.people.isRole(prose.bytes, element.range)
  }

  private func mayContinue(_ element: Element) -> Bool {
    element.isContent || element.kind == .number || element.kind == .pair
      || element.has(.capitalised) || element.isAny([.determiner, .possessive, .objectPronoun])
  }

  private func mayBegin(_ element: Element, at index: Int) -> Bool {
    switch element.kind {
    case .number: return true
    case .word: break
    default: return false
    }
    if isArticle(element) || element.isAny(.subjectPronoun) { return true }
    if element.isAny([
      .preposition, .complementiser, .relative, .subordinator, .coordinator, .negation,
      .interrogative, .objectPronoun, .adverb,
    ]) {
      return false
    }
    if element.has(.capitalised) && !opensSentence(index) { return true }
    if prose.startsName(element.range.start) { return true }
    if passage.opensWithVerb(index) { return false }
    return !element.has(.finite) && !element.has(.nonfinite) && !element.has(.infinitive)
  }

  /// Determiners and possessives; of those fused with a preposition only the bare letter, which is
  /// both: *a*.
  private func isArticle(_ element: Element) -> Bool {
    element.isAny([.determiner, .possessive])
      && (!element.isAny(.preposition) || element.range.count == 1)
  }

  /// Whether a capital at `index` only shows that a sentence begins.
  private func opensSentence(_ index: Int) -> Bool {
    index == 0 || passage.isAny(index - 1, [.pair, .colon, .dash, .final])
  }

  /// *Alguns*, *ambos*, *os dois* stand for people without a noun.
  private func isStandalone(_ span: Range<Int>) -> Bool {
    guard let last = element(span.upperBound - 1) else { return false }
    return last.kind == .number && span.count > 1 || last.kind == .word && last.range.count > 3
  }

  /// Adds the appositions behind the phrase, and passes over brackets and ages.
  private func closed(_ core: Range<Int>, isJoint: Bool, appositions: Bool) -> NounPhrase {
    var end = core.upperBound
    var next = afterBrackets(end)
    while appositions, passage.kind(next) == .comma {
      if let afterAge = afterAge(next) {
        next = afterAge
        continue
      }
      if end == core.upperBound, let close = afterOrigin(next) {
        end = close
        next = close
        continue
      }
      guard end == core.upperBound, let more = apposition(at: next + 1, of: core) else { break }
      end = more.span.upperBound
      next = afterBrackets(more.next)
      if passage.kind(next) == .comma, afterAge(next) == nil {
        next += 1
        break
      }
    }
    return NounPhrase(
      span: core.lowerBound..<end, next: next, isJoint: isJoint, coreEnd: core.upperBound)
  }

  /// A name behind a role, or a role behind a name.
  private func apposition(at start: Int, of core: Range<Int>) -> NounPhrase? {
    guard let first = element(start), !first.isAny(.subjectPronoun) || first.isAny(.determiner),
      let phrase = phrase(at: start, appositions: false, joint: false),
      phrase.span.count <= Self.longestApposition,
      isNamed(core) ? !isNamed(phrase.span) : first.has(.capitalised) && !isArticle(first)
    else { return nil }
    var next = afterBrackets(phrase.span.upperBound)
    if passage.kind(next) == .comma, let after = afterAge(next) { next = after - 1 }
    guard next >= passage.count || passage.isAny(next, [.comma, .final, .pair, .colon, .dash])
    else { return nil }
    return phrase
  }

  /// Whether the head of the phrase is a name rather than a role.
  private func isNamed(_ span: Range<Int>) -> Bool {
    let head = span.first { passage.elements[$0].isContent }
    guard let head, let element = element(head) else { return false }
    if prose.startsName(element.range.start) { return true }
    return element.has(.capitalised) && !element.has(.allCapitals) && !opensSentence(head)
  }

  /// *, do Instituto Agronômico,*: the comma that closes where somebody comes from.
  private func afterOrigin(_ comma: Int) -> Int? {
    guard let first = element(comma + 1), first.has(.attaching) else { return nil }
    var at = comma + 2
    while let element = element(at), at - comma <= Self.longestApposition {
      if element.kind == .comma { return at }
      guard element.kind == .word, !element.has(.finite) || element.has(.capitalised) else {
        return nil
      }
      at += 1
    }
    return nil
  }

  private func afterBrackets(_ index: Int) -> Int {
    guard passage.kind(index) == .openBracket else { return index }
    var at = index + 1
    while at < passage.count, at - index < Self.longestApposition {
      if passage.kind(at) == .closeBracket { return at + 1 }
      at += 1
    }
    return index
  }

  /// Behind `, 54,` or `, 54 anos,`: the element after the closing comma.
  private func afterAge(_ comma: Int) -> Int? {
    guard passage.kind(comma) == .comma, passage.kind(comma + 1) == .number else { return nil }
    var at = comma + 2
    while at < passage.count, at - comma <= Self.longestAge {
      if passage.kind(at) == .comma { return at + 1 }
      if passage.kind(at) != .word {
        return passage.isAny(at, [.final, .pair, .colon, .dash, .closeBracket]) ? at : nil
      }
      at += 1
    }
    return at >= passage.count ? at : nil
  }
}
