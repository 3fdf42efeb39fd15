internal import Articles
internal import Lexicons

/// Where a finite clause or an indirect question begins.
extension ClauseReader {
  /// The element behind the complementiser.
  func clauseStart(_ cue: ReportingCue) -> Int? {
    var index = cue.span.upperBound
    let limit = min(passage.count, index + Self.clauseReach)
    while index < limit {
      let element = passage.elements[index]
      if element.kind == .word, element.isAny(.complementiser), !element.isAny(.interrogative) {
        return isComplement(index, cue) ? index + 1 : nil
      }
      switch element.kind {
      case .word:
        if index > cue.span.upperBound && element.has(.finite) && !element.has(.capitalised) {
          return nil
        }
        if element.isAny(.relative) && !element.isAny(.complementiser) { return nil }
      case .comma, .number, .openBracket, .closeBracket: break
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether the *que* at `index` opens what the verb says rather than a relative clause.
  func isComplement(_ index: Int, _ cue: ReportingCue) -> Bool {
    let first = cue.span.upperBound
    guard index > first else { return true }
    let before = passage.elements[index - 1]
    // "avisou duas vezes a direção e que …" goes on with an earlier verb.
    if before.isAny(.coordinator), before.kind == .word { return false }
    if before.has(.attaching) {
      return index == first + 1 && cue.links.contains(prose.text(before.range).lowercased())
    }
    let opening = passage.elements[behindTime(first)]
    let opensNoun =
      opening.kind == .word
      && (opening.isAny(.determiner) && (!opening.isAny(.preposition) || opening.range.count == 1)
        || opening.has(.capitalised) || opening.isContent)
    guard opensNoun else { return true }
    let comma = passage.elements[first..<index].lastIndex { $0.kind == .comma }
    guard let comma else { return !cue.frames.contains(.object) || opening.has(.capitalised) }
    guard comma == index - 1 else { return !cue.frames.contains(.object) }
    // ", que": the complement where an adjunct closes with that comma, else a relative.
    let segment = passage.elements[first..<comma].lastIndex { $0.kind == .comma }
    guard let segment, let head = element(segment + 1) else { return false }
    return head.isAny([.preposition, .adverb, .subordinator])
  }

  /// Past a phrase that only says when: *este jueves*, *na terça-feira*.
  func behindTime(_ index: Int) -> Int {
    let behind = prose.behindTime(index, in: passage)
    return behind < passage.count ? behind : index
  }

  /// The question itself: a bare *se* is left out, *quem* and its like stay.
  func questionStart(_ cue: ReportingCue) -> Int? {
    var index = cue.span.upperBound
    while let element = element(index), element.kind == .word,
      element.isAny([.adverb, .objectPronoun]), !element.isAny(.interrogative)
    {
      index += 1
    }
    if cue.mood == .participle, let behind = behindAgent(index) { index = behind }
    guard let first = element(index), first.kind == .word else { return nil }
    if first.isAny(.preposition), let next = element(index + 1), next.isAny(.interrogative),
      cue.frames.contains(.question)
    {
      return isBareQuestion(next) ? index + 2 : index
    }
    guard first.isAny(.interrogative) else { return nil }
    if isBareQuestion(first) { return index + 1 }
    let isClear = cue.frames.contains(.question) || !first.isAny([.subordinator])
    return isClear ? index : nil
  }

  /// *se*, *si*, *if*: not part of the question.
  func isBareQuestion(_ word: Element) -> Bool {
    word.isAny(.complementiser) || word.isAny(.subordinator) && word.isAny(.objectPronoun)
  }

  /// *Perguntada* pelo jornal *se …*: the interrogative behind the one who asked.
  func behindAgent(_ index: Int) -> Int? {
    guard let first = element(index), first.isAny(.preposition) else { return nil }
    for at in (index + 1)..<max(index + 1, min(passage.count, index + Self.inciseReach)) {
      let element = passage.elements[at]
      guard element.kind == .word, !element.has(.finite) || element.has(.capitalised) else {
        return nil
      }
      if element.isAny(.interrogative), passage.elements[at - 1].isContent { return at }
    }
    return nil
  }

  /// *respondeu*, por escrito, *desconhecer*: the element behind the incise, if `index` opens one.
  func behindIncise(_ index: Int) -> Int? {
    guard passage.kind(index) == .comma else { return nil }
    for at in (index + 1)..<max(index + 1, min(passage.count, index + Self.inciseReach)) {
      let element = passage.elements[at]
      if element.kind == .comma { return at + 1 }
      guard element.kind == .word || element.kind == .number, !element.has(.finite),
        !element.isAny([.relative, .complementiser])
      else { return nil }
    }
    return nil
  }
}
