internal import Articles
internal import Lexicons

/// Matches noun phrases with the things an article names.
struct NameFinder {
  private static let longestBareRole = 3
  /// More things that share a word of their roles are not told apart by it.
  private static let mostDescribed = 48

  private let prose: Prose
  private let entities: Entities
  /// The words of each thing's description, lower case.
  private let descriptions: [[String]]
  /// The things whose description holds the word, the first few.
  private let described: [String: [Int]]
  private let places: HeadPlaces
  private let genders: [FunctionWord.Gender?]

  init(_ prose: Prose, _ entities: Entities, heads: [TextRange]) {
    self.prose = prose
    self.entities = entities
    var roles = RoleIndex(prose, entities)
    roles.build()
    descriptions = entities.things.enumerated().map { index, thing in
      let own = (thing.description ?? "").lowercased().split(separator: " ").map(String.init)
      return own + roles.words[index]
    }
    genders = roles.genders
    var described: [String: [Int]] = [:]
    for (thing, words) in descriptions.enumerated() {
      for word in words
      where described[word]?.last != thing && described[word]?.count ?? 0 < Self.mostDescribed {
        described[word, default: []].append(thing)
      }
    }
    self.described = described
    places = HeadPlaces(of: heads, in: prose)
  }

  /// The thing whose name stands in the phrase as its head or its apposition.
  func thing(named phrase: MentionPhrase) -> Int? {
    let inside = mentions(in: phrase.range)
    if let person = inside.first(where: {
      $0.kind == .person && $0.thing != nil && !isAttached($0, phrase)
    }) {
      return person.thing
    }
    let head = inside.first { mention in
      mention.thing != nil && mention.kind.isName && mention.kind != .work
        && phrase.core.contains(mention.range) && !isAttached(mention, phrase)
    }
    return head?.thing
  }

  private func mentions(in range: TextRange) -> ArraySlice<Mention> {
    let first = entities.mentions.partitioningIndex { $0.range.start >= range.start }
    let end = entities.mentions.partitioningIndex { $0.range.start >= range.end }
    return entities.mentions[first..<max(first, end)]
  }

  /// Whether the name hangs on a noun before it: *o presidente* da *CoreWeave*.
  private func isAttached(_ mention: Mention, _ phrase: MentionPhrase) -> Bool {
    phrase.elements.contains { element in
      element.has(.attaching) && element.range.end <= mention.range.start
        && element.range.start > phrase.core.start && phrase.core.contains(mention.range)
        && !hasRoleBetween(element.range.end, mention.range.start, phrase)
    }
  }

  /// *a técnica de enfermagem Rita Sá*: a lower-case noun parts the preposition and the name.
  private func hasRoleBetween(_ start: Int, _ end: Int, _ phrase: MentionPhrase) -> Bool {
    phrase.elements.contains {
      $0.range.start >= start && $0.range.end <= end && $0.isContent && !$0.has(.capitalised)
    }
  }

  /// The thing whose description carries the head of the phrase.
  func thing(inRole phrase: MentionPhrase) -> Int? {
    guard let head = head(phrase) else { return nil }
    let word = prose.text(head.range).lowercased()
    let content = phrase.elements.filter(\.isContent).map { prose.text($0.range).lowercased() }
    var best: (thing: Int, shared: Int)?
    for thing in described[word] ?? [] {
      let shared = content.count { descriptions[thing].contains($0) }
      if shared > best?.shared ?? 0, fits(phrase, thing) { best = (thing, shared) }
    }
    return best?.thing
  }

  /// Whether gender and names in the phrase allow the thing: *o presidente do Serrano* is not one
  /// who presides another club.
  private func fits(_ phrase: MentionPhrase, _ thing: Int) -> Bool {
    let words = descriptions[thing]
    let isNamedSo =
      words.count < 2
      || phrase.elements.dropFirst().allSatisfy {
        !$0.isContent || !$0.has(.capitalised) || $0.has(.allCapitals)
          || words.contains(prose.text($0.range).lowercased())
      }
    guard isNamedSo, let wanted = agreement(of: phrase).0, wanted != .neuter else {
      return isNamedSo
    }
    return gender(of: thing).map { $0 == wanted } ?? true
  }

  private func head(_ phrase: MentionPhrase) -> Element? {
    phrase.elements.first(where: \.isContent)
  }

  /// Whether the phrase is a definite role with nothing that tells whose: *o dirigente*. It then
  /// means somebody known, unless the article has brought in another by that word.
  func isBareRole(_ phrase: MentionPhrase) -> Bool {
    guard let first = phrase.elements.first, first.isAny(.determiner),
      !first.isAny(.possessive), !prose.contains(first, .indefinite),
      phrase.elements.count <= Self.longestBareRole,
      phrase.elements.dropFirst().allSatisfy({ $0.isContent && !$0.has(.capitalised) }),
      let head = head(phrase)
    else { return false }
    switch prose.lexicon.people.kind(prose.bytes, head.range) {
    case .person: return earlierIsNameless(head, before: phrase.range.start)
    case .body, .document: return false
    case nil: break
    }
    return !prose.contains(head, [.body, .document])
      && earlier(head, before: phrase.range.start) == nil
  }

  /// Whether nobody was brought in by that word: *um executivo*.
  private func earlierIsNameless(_ head: Element, before position: Int) -> Bool {
    guard let range = earlier(head, before: position) else { return true }
    return range.count <= head.range.count
  }

  func isBody(_ phrase: MentionPhrase) -> Bool {
    guard let head = head(phrase), !head.has(.capitalised) else { return false }
    return prose.lexicon.people.kind(prose.bytes, head.range) == .body
      || prose.contains(head, .body)
  }

  func isDocument(_ phrase: MentionPhrase) -> Bool {
    guard let head = head(phrase), !head.has(.capitalised) else { return false }
    return prose.lexicon.people.kind(prose.bytes, head.range) == .document
      || prose.contains(head, .document)
  }

  /// Whether the phrase is a definite noun for any body or document: *a empresa*, *o documento*.
  func isGeneric(_ phrase: MentionPhrase) -> Bool {
    guard let first = phrase.elements.first, first.isAny(.determiner),
      !prose.contains(first, .indefinite), let head = head(phrase)
    else { return false }
    return prose.contains(head, .generic)
  }

  /// The head noun of the phrase, lower case.
  func headWord(_ phrase: MentionPhrase) -> String? {
    head(phrase).map { prose.text($0.range).lowercased() }
  }

  func agreement(of phrase: MentionPhrase) -> (FunctionWord.Gender?, ReportingForm.Number?) {
    guard let first = phrase.elements.first,
      let word = prose.lexicon.functions.word(prose.bytes, first.range)
    else {
      let gender = head(phrase).flatMap { prose.lexicon.people.genderOfRole(prose.bytes, $0.range) }
      return (gender, nil)
    }
    return (word.gender, phrase.isJoint ? .plural : word.number)
  }

  /// The phrase without its article, at its fullest earlier mention.
  func nominal(_ phrase: MentionPhrase) -> String? {
    let own = withoutArticle(phrase.elements)
    guard let own, let head = head(phrase),
      !head.has(.capitalised) || head.range.start == own.start,
      phrase.elements.count(where: \.isContent) == 1
    else { return own.map { prose.text($0) } }
    let fullest = earlier(head, before: phrase.range.start)
    if let fullest, fullest.count > own.count { return prose.text(fullest) }
    return prose.text(own)
  }

  private func withoutArticle(_ elements: [Element]) -> TextRange? {
    guard let last = elements.last else { return nil }
    let isOpening = { (element: Element) in
      element.isAny([.determiner, .possessive]) && !element.isContent
        || element.range == elements[0].range && self.prose.contains(element, .indefinite)
    }
    let first = elements.first { !isOpening($0) } ?? last
    return TextRange(first.range.start, last.range.end)
  }

  /// The longest earlier phrase with the same head.
  private func earlier(_ head: Element, before position: Int) -> TextRange? {
    var best: TextRange?
    for place in places.places(of: head.range) {
      let passage = prose.passages[place.passage]
      guard passage.elements[place.element].range.start < position else { break }
      let reader = NounPhraseReader(prose: prose, passage: passage)
      guard let phrase = reader.phrase(at: place.element, appositions: false, joint: false) else {
        continue
      }
      let range = passage.range(phrase.span)
      if range.count > best?.count ?? 0 { best = range }
    }
    return best
  }

  /// What a first name, a role in the description or an article before the name says.
  func gender(of thing: Int) -> FunctionWord.Gender? {
    let entity = entities.things[thing]
    guard entity.kind == .person else { return nil }
    if let gender = prose.lexicon.people.genderOfName(entity.name) { return gender }
    if let gender = genders[thing] { return gender }
    for word in descriptions[thing] {
      let bytes = Array(word.utf8)
      let range = TextRange(0, bytes.count)
      if let gender = prose.lexicon.people.genderOfRole(bytes, range) { return gender }
      if let gender = prose.lexicon.functions.word(bytes, range)?.gender { return gender }
    }
    return nil
  }
}
