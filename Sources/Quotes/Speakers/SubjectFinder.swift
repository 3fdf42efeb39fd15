internal import Articles
internal import Lexicons

/// Finds who does what a reporting verb says.
struct SubjectFinder {
  enum Subject {
    case phrase(NounPhrase)
    /// The verb stands without one.
    case elided
  }

  /// Borders tried before a verb; bounds the work in a sentence of a thousand commas.
  private static let mostBorders = 16
  /// How far before its verb a subject may begin, in elements.
  private static let reach = 80
  /// Small words between a verb and its subject: *disse-lhe então o chefe*.
  private static let smallWords = 3
  private static let antecedentReach = 12

  let prose: Prose
  let passage: Passage
  let reader: NounPhraseReader

  init(prose: Prose, passage: Passage) {
    self.prose = prose
    self.passage = passage
    reader = NounPhraseReader(prose: prose, passage: passage)
  }

  /// The phrase right behind the verb, past small words: *disse ainda o ministro*.
  func after(_ cue: ReportingCue) -> NounPhrase? {
    if let inside = pronoun(within: cue) { return inside }
    var index = cue.span.upperBound
    var passed = 0
    while passed < Self.smallWords, let element = passage.element(index), element.kind == .word,
      element.isAny([.adverb, .objectPronoun]), !element.isAny([.subjectPronoun, .determiner])
    {
      index += 1
      passed += 1
    }
    return reader.phrase(at: prose.behindTime(index, in: passage))
  }

  /// A subject pronoun among the words of the verb or tied to them by a hyphen: *dit-il*,
  /// *a-t-elle déclaré*.
  private func pronoun(within cue: ReportingCue) -> NounPhrase? {
    for index in cue.span.lowerBound...cue.span.upperBound {
      guard let element = passage.element(index), element.kind == .word,
        element.isAny(.subjectPronoun), element.range.start > 0,
        prose.bytes[element.range.start - 1] == UInt8(ascii: "-")
      else { continue }
      let next = max(index + 1, cue.span.upperBound)
      return NounPhrase(
        span: index..<(index + 1), next: next, isJoint: false, coreEnd: index + 1)
    }
    return nil
  }

  /// The phrase before the verb whose words reach it, small words and closed incises apart.
  func before(_ cue: ReportingCue) -> NounPhrase? {
    let verb = cue.span.lowerBound
    if let antecedent = antecedent(verb) { return antecedent }
    for border in borders(before: verb).map(behindAdverb) {
      guard let phrase = reader.phrase(at: border, joint: cue.number != .singular),
        phrase.span.upperBound <= verb
      else { continue }
      if reaches(phrase.next, verb) || reaches(phrase.span.upperBound, verb) { return phrase }
    }
    return nil
  }

  /// The subject of the sentence as a whole, for verbs that hang on it: gerunds, later verbs.
  func main(before verb: Int) -> NounPhrase? {
    var index = 0
    while index < verb {
      while let element = passage.element(index), index < verb,
        element.isAny([.coordinator, .adverb, .subordinator]) && element.kind == .word
          && !element.isAny(.determiner)
      {
        index += 1
      }
      if let phrase = reader.phrase(at: index, joint: true), phrase.span.upperBound <= verb {
        return phrase
      }
      guard let first = passage.element(index), first.isAny(.preposition) || first.has(.nonfinite),
        let comma = comma(after: index), comma < verb
      else { return nil }
      index = comma + 1
    }
    return nil
  }

  private func comma(after index: Int) -> Int? {
    var at = index
    while at < passage.count, at - index < Self.reach {
      if passage.kind(at) == .comma { return at }
      if passage.elements[at].has(.finite) { return nil }
      at += 1
    }
    return nil
  }

  /// *Lemos*, of *afirmou Lemos, que revelou que*.
  private func antecedent(_ verb: Int) -> NounPhrase? {
    var index = verb - 1
    while index >= 0, verb - index <= Self.smallWords,
      passage.elements[index].isAny([.adverb, .objectPronoun]),
      !passage.elements[index].isAny(.relative)
    {
      index -= 1
    }
    guard index > 0, passage.elements[index].isAny(.relative), passage.elements[index].kind == .word
    else { return nil }
    var end = index
    if passage.kind(end - 1) == .comma { end -= 1 }
    for border in borders(before: end).map(behindAdverb) + nounStarts(before: end) {
      if let phrase = reader.phrase(at: border, joint: false),
        phrase.span.upperBound == end || phrase.next == end || phrase.next == end + 1
      {
        return phrase
      }
    }
    return nil
  }

  /// *Já* ⟦*Camargo*⟧
  private func behindAdverb(_ index: Int) -> Int {
    guard let first = passage.element(index), first.kind == .word, first.isAny(.adverb),
      !first.isAny(.determiner)
    else { return index }
    return index + 1
  }

  /// The elements behind prepositions that tie nothing to a noun: *por* ⟦*Davi Lemos*⟧.
  private func nounStarts(before end: Int) -> [Int] {
    (max(1, end - Self.antecedentReach)..<max(1, end)).filter { index in
      let before = passage.elements[index - 1]
      guard before.kind == .word, before.isAny(.preposition) else { return false }
      // "foi de Alves, que": the preposition ties the name to no noun.
      return !before.has(.attaching) || passage.element(index - 2)?.has(.finite) == true
    }
  }

  /// Where a phrase may begin before `verb`, leftmost first.
  private func borders(before verb: Int) -> [Int] {
    var found: [Int] = []
    var index = verb - 1
    let lowest = max(0, verb - Self.reach)
    while index >= lowest, found.count < Self.mostBorders {
      let element = passage.elements[index]
      let isBorder: Bool
      switch element.kind {
      case .comma, .colon, .semicolon, .dash, .pair, .final, .openBracket, .closeBracket:
        isBorder = true
      case .word:
        isBorder =
          element.isAny([.complementiser, .relative, .subordinator, .coordinator, .interrogative])
          || reportsAt(index)
      default: isBorder = false
      }
      if isBorder { found.append(index + 1) }
      if index == 0 { found.append(0) }
      if element.kind == .semicolon || element.kind == .final { break }
      index -= 1
    }
    return found.reversed().filter { $0 < verb }
  }

  private func reportsAt(_ index: Int) -> Bool {
    let element = passage.elements[index]
    return element.has(.finite)
  }

  /// Whether only small words, or an incise between two commas, stand between `index` and `verb`.
  private func reaches(_ index: Int, _ verb: Int) -> Bool {
    var at = index
    while at < verb {
      let element = passage.elements[at]
      guard element.kind == .word,
        element.isAny([.adverb, .objectPronoun, .negation]) || isAdverb(element)
      else { break }
      at += 1
    }
    if at == verb { return true }
    guard passage.kind(at) == .comma, at - index == 0 else {
      return false
    }
    // An incise: everything up to a comma right before the verb or its small words.
    var last = verb - 1
    while last > at, passage.elements[last].kind == .word,
      passage.elements[last].isAny([.adverb, .objectPronoun, .negation])
    {
      last -= 1
    }
    guard passage.kind(last) == .comma else { return false }
    return true
  }

  private func isAdverb(_ element: Element) -> Bool { element.isAny(.adverb) }
}
