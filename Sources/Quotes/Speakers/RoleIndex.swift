internal import Articles
internal import Lexicons

/// What the narration calls those it names: the roles that stand beside their names.
struct RoleIndex {
  private static let reach = 8

  private let prose: Prose
  private let entities: Entities
  /// For each thing the nouns and adjectives of its roles, lower case.
  private(set) var words: [[String]]
  /// For each thing what the articles beside its name and roles say.
  private(set) var genders: [FunctionWord.Gender?]

  init(_ prose: Prose, _ entities: Entities) {
    self.prose = prose
    self.entities = entities
    words = Array(repeating: [], count: entities.things.count)
    genders = Array(repeating: nil, count: entities.things.count)
  }

  mutating func build() {
    for passage in prose.passages {
      for index in passage.elements.indices
      where passage.elements[index].has(.capitalised) {
        guard let (thing, end) = person(at: passage.elements[index].range.start) else { continue }
        before(index, thing, in: passage)
        after(index, end, thing, in: passage)
      }
    }
  }

  private func person(at offset: Int) -> (thing: Int, end: Int)? {
    let index = entities.mentions.partitioningIndex { $0.range.start >= offset }
    guard index < entities.mentions.count, entities.mentions[index].range.start == offset,
      entities.mentions[index].kind == .person, let thing = entities.mentions[index].thing,
      entities.things.indices.contains(thing)
    else { return nil }
    return (thing, entities.mentions[index].range.end)
  }

  /// *a directora clínica, Amélia Norton*, *o padre Petrônio*
  private mutating func before(_ index: Int, _ thing: Int, in passage: Passage) {
    var at = index - 1
    if passage.kind(at) == .comma { at -= 1 }
    var found: [Element] = []
    while at >= 0, index - at <= Self.reach {
      let element = passage.elements[at]
      guard element.kind == .word, !element.has(.finite) || element.has(.capitalised) else {
        return
      }
      let previous = passage.element(at - 1)
      if element.isAny(.determiner), !element.has(.attaching), previous?.has(.attaching) != true {
        guard !element.isAny(.preposition) || element.range.count == 1 || found.isEmpty == false
        else { return }
        take(found.reversed(), thing, determiner: element)
        return
      }
      guard element.isContent || element.has(.attaching) || element.isAny(.determiner) else {
        return
      }
      if element.isContent { found.append(element) }
      at -= 1
    }
  }

  /// *Rui Dória, presidente do sindicato,*
  private mutating func after(_ index: Int, _ end: Int, _ thing: Int, in passage: Passage) {
    var at = index
    while at < passage.count, passage.elements[at].range.end <= end { at += 1 }
    guard passage.kind(at) == .comma else { return }
    var found: [Element] = []
    var determiner: Element?
    at += 1
    let first = at
    while let element = passage.element(at), at - first <= Self.reach {
      if element.kind == .comma || element.kind == .final { break }
      guard element.kind == .word, !element.has(.finite), !element.has(.nonfinite) || at > first
      else { return }
      if at == first, element.isAny(.determiner), !element.isAny(.preposition) {
        determiner = element
      } else if element.isContent {
        found.append(element)
      } else if at == first {
        return
      }
      at += 1
    }
    guard found.first.map({ !$0.has(.capitalised) || $0.has(.allCapitals) }) ?? false else {
      return
    }
    take(found, thing, determiner: determiner)
  }

  private mutating func take(_ roles: [Element], _ thing: Int, determiner: Element?) {
    words[thing] += roles.map { prose.text($0.range).lowercased() }
    guard genders[thing] == nil, let determiner,
      let gender = prose.lexicon.functions.word(prose.bytes, determiner.range)?.gender
    else { return }
    genders[thing] = gender
  }
}
