internal import Articles
internal import Lexicons

/// Says who is meant by the phrases beside the cues, and by their absence, in order of the text.
struct SpeakerResolver {
  /// How much nearer, in bytes, one counts who spoke last, or who is the subject of a sentence;
  /// tuned on our own articles.
  private static let spokeBonus = 150
  private static let elidedSpokeBonus = 400
  private static let subjectBonus = 200

  /// Further back nobody is looked for, which bounds the work in an article of ten thousand names.
  private static let mostRecent = 48

  /// One who answers is named in full somewhere; worth this many mentions.
  private static let fullNameBonus = 3

  private let prose: Prose
  private let entities: Entities
  private let names: NameFinder
  private var people: [Person] = []
  private var byThing: [Int: Int] = [:]
  /// People without a thing, by name.
  private var byName: [String: Int] = [:]
  /// Indexes of the people the article spoke of last, the latest at the end.
  private var recent: [Int] = []
  private var lastSpeaker: Int?
  private var nextMention = 0
  private var nextPair = 0
  private var subjectStarts: Set<Int> = []

  static func speakers(of drafts: [QuoteDraft], in prose: Prose) -> [Quote.Speaker?] {
    guard !drafts.isEmpty else { return [] }
    let heads = drafts.compactMap { draft -> TextRange? in
      guard case .phrase(let phrase, _) = draft.voice else { return nil }
      return phrase.elements.first(where: \.isContent)?.range
    }
    var resolver = SpeakerResolver(prose, heads: heads)
    return resolver.resolve(drafts)
  }

  private init(_ prose: Prose, heads: [TextRange]) {
    self.prose = prose
    entities = prose.article.entities ?? Entities(mentions: [], things: [])
    names = NameFinder(prose, entities, heads: heads)
    for passage in prose.passages {
      let reader = NounPhraseReader(prose: prose, passage: passage)
      if let phrase = reader.phrase(at: 0) {
        subjectStarts.formUnion(phrase.span.map { passage.elements[$0].range.start })
      }
    }
  }

  private mutating func resolve(_ drafts: [QuoteDraft]) -> [Quote.Speaker?] {
    var speakers: [Quote.Speaker?] = Array(repeating: nil, count: drafts.count)
    let order = drafts.indices.sorted { (drafts[$0].position, $0) < (drafts[$1].position, $1) }
    for index in order {
      see(until: drafts[index].position)
      switch drafts[index].voice {
      case .nobody: break
      case .same(let other): speakers[index] = follow(speakers[other])
      case .principal: speakers[index] = principal()
      case .elided: speakers[index] = elided(drafts[index])
      case .phrase(let phrase, let isShown):
        speakers[index] = speaker(phrase, isShown: isShown, drafts[index])
      }
    }
    return speakers
  }

  private func follow(_ speaker: Quote.Speaker?) -> Quote.Speaker? {
    speaker.map { Quote.Speaker(mention: nil, name: $0.name, thing: $0.thing) }
  }

  /// Takes in the names that stand before `position`.
  private mutating func see(until position: Int) {
    while nextMention < entities.mentions.count,
      entities.mentions[nextMention].range.start < position
    {
      let mention = entities.mentions[nextMention]
      nextMention += 1
      guard let thing = mention.thing, entities.things.indices.contains(thing),
        mention.kind == .person || mention.kind == .organisation, !isInMarks(mention.range)
      else { continue }
      note(thing, at: mention.range.start)
    }
  }

  /// Whether the words stand in marks: whom speech and titles name is no antecedent of narration.
  private mutating func isInMarks(_ range: TextRange) -> Bool {
    while nextPair < prose.pairs.count,
      prose.pairs[nextPair].parent != nil || prose.pairs[nextPair].range.end <= range.start
    {
      nextPair += 1
    }
    return nextPair < prose.pairs.count && prose.pairs[nextPair].range.contains(range)
  }

  private mutating func note(_ thing: Int, at position: Int) {
    let bonus = subjectStarts.contains(position) ? Self.subjectBonus : 0
    if let known = byThing[thing] {
      people[known].lastSeen = max(people[known].lastSeen, position + bonus)
      touch(known)
      return
    }
    byThing[thing] = people.count
    touch(people.count)
    let entity = entities.things[thing]
    people.append(
      Person(
        name: entity.name, thing: thing, gender: names.gender(of: thing), isPlural: false,
        isBody: entity.kind == .organisation, lastSeen: position + bonus))
  }

  private mutating func touch(_ person: Int) {
    if let place = recent.lastIndex(of: person) {
      recent.remove(at: place)
    } else if recent.count >= Self.mostRecent {
      recent.removeFirst()
    }
    recent.append(person)
  }

  // MARK: Phrases

  private mutating func speaker(
    _ phrase: MentionPhrase, isShown: Bool, _ draft: QuoteDraft
  ) -> Quote.Speaker? {
    let mention = isShown ? phrase.range : nil
    if let pronoun = pronoun(phrase) {
      guard let index = referent(of: pronoun, before: phrase.range.start) else {
        return Quote.Speaker(mention: mention, name: nil, thing: nil)
      }
      return spoke(index, draft, mention)
    }
    if let thing = names.thing(named: phrase) {
      note(thing, at: phrase.range.start)
      return spoke(byThing[thing], draft, mention)
    }
    if let thing = names.thing(inRole: phrase) {
      note(thing, at: phrase.range.start)
      return spoke(byThing[thing], draft, mention)
    }
    if let index = body(phrase) { return spoke(index, draft, mention) }
    if let index = anaphor(phrase) { return spoke(index, draft, mention) }
    guard let name = names.nominal(phrase) else {
      return Quote.Speaker(mention: mention, name: nil, thing: nil)
    }
    let index = remember(name, phrase)
    return spoke(index, draft, mention)
  }

  private mutating func spoke(_ index: Int?, _ draft: QuoteDraft, _ mention: TextRange?) -> Quote
    .Speaker?
  {
    guard let index else { return Quote.Speaker(mention: mention, name: nil, thing: nil) }
    touch(index)
    lastSpeaker = index
    people[index].lastSeen = max(people[index].lastSeen, draft.position)
    return Quote.Speaker(mention: mention, name: people[index].name, thing: people[index].thing)
  }

  private mutating func remember(_ name: String, _ phrase: MentionPhrase) -> Int {
    if let known = byName[name] {
      people[known].lastSeen = max(people[known].lastSeen, phrase.range.start)
      touch(known)
      return known
    }
    let (gender, number) = names.agreement(of: phrase)
    byName[name] = people.count
    touch(people.count)
    people.append(
      Person(
        name: name, thing: nil, gender: gender, isPlural: number == .plural, isBody: false,
        isDocument: names.isDocument(phrase), lastSeen: phrase.range.start))
    return people.count - 1
  }

  private func pronoun(_ phrase: MentionPhrase) -> FunctionWord? {
    guard phrase.elements.count == 1, let only = phrase.elements.first,
      only.isAny(.subjectPronoun), !only.isAny(.determiner) || !only.has(.capitalised)
    else { return nil }
    return prose.lexicon.functions.word(prose.bytes, only.range)
  }

  private func referent(of pronoun: FunctionWord, before position: Int) -> Int? {
    let isPlural = pronoun.number == .plural
    return best(bonus: Self.spokeBonus) { person in
      person.isPlural == isPlural && (isPlural || !person.isBody && !person.isDocument)
        && (pronoun.gender == nil || pronoun.gender == .neuter || person.gender == nil
          || person.gender == pronoun.gender)
    }
  }

  /// *a empresa*, *o clube*: the body last spoken of.
  private func body(_ phrase: MentionPhrase) -> Int? {
    guard phrase.elements.count == 2 else { return nil }
    if names.isBody(phrase) {
      if let word = names.headWord(phrase),
        let named = best(
          bonus: Self.spokeBonus,
          where: { person in
            person.isBody && person.name.lowercased().hasPrefix(word + " ")
          })
      {
        return named
      }
      return names.isGeneric(phrase) ? best(bonus: Self.spokeBonus) { $0.isBody } : nil
    }
    guard names.isDocument(phrase), names.isGeneric(phrase) else { return nil }
    return best(bonus: Self.spokeBonus) { $0.isDocument }
  }

  /// A bare role that fits somebody of late: *o dirigente*, *a autarca*.
  private func anaphor(_ phrase: MentionPhrase) -> Int? {
    guard names.isBareRole(phrase) else { return nil }
    let (gender, number) = names.agreement(of: phrase)
    guard number != .plural else { return nil }
    return best(bonus: Self.spokeBonus) { person in
      person.thing != nil && !person.isBody
        && (person.gender == nil || gender == nil || person.gender == gender)
    }
  }

  /// The person the article names most often.
  private func principal() -> Quote.Speaker? {
    var best: (thing: Int, count: Int)?
    for (index, thing) in entities.things.enumerated()
    where thing.kind == .person {
      let weight = thing.mentions.count + (thing.name.contains(" ") ? Self.fullNameBonus : 0)
      if weight > best?.count ?? 0 { best = (index, weight) }
    }
    return best.map {
      Quote.Speaker(mention: nil, name: entities.things[$0.thing].name, thing: $0.thing)
    }
  }

  private func elided(_ draft: QuoteDraft) -> Quote.Speaker? {
    // A body or a document rarely speaks in marks without being named.
    let person =
      draft.kind == .direct
      ? best(bonus: Self.elidedSpokeBonus) { !$0.isDocument && !$0.isBody && !$0.isPlural } : nil
    return (person ?? best(bonus: Self.elidedSpokeBonus) { _ in true }).map {
      Quote.Speaker(mention: nil, name: people[$0].name, thing: people[$0].thing)
    }
  }

  private func best(bonus: Int, where fits: (Person) -> Bool) -> Int? {
    var best: (index: Int, nearness: Int)?
    for index in recent where fits(people[index]) {
      var nearness = people[index].lastSeen
      if index == lastSpeaker { nearness += bonus }
      if nearness > best?.nearness ?? .min { best = (index, nearness) }
    }
    return best?.index
  }
}
