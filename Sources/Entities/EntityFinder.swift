public import Articles

/// Who and what an article names, which names are the same one, and the values it states.
public struct EntityFinder: Stage {
  public static let name = "entities"
  public static let version = 1
  public static let reads: [Layer] = [.language, .sentences, .words]
  public static let writes: LayerOf<Entities> = .entities

  private let names: NameFinder
  private let values: ValueFinder

  public init(_ options: NoOptions, _ resources: Resources) throws {
    names = NameFinder(resources)
    values = try ValueFinder(resources)
  }

  public func find(in article: Article) -> Entities {
    let found = names.find(in: article)
    let (kept, stated) = settle(found.names, values.find(in: article))
    let joined = ThingJoiner(article: article, tokens: found.tokens).join(kept)
    return merge(kept, joined.thing, stated, joined.things)
  }

  /// Leaves out values inside a longer name, and names that overlap any other value.
  private func settle(
    _ names: [NameFinder.Name], _ values: [Mention]
  ) -> (names: [NameFinder.Name], values: [Mention]) {
    var keptNames: [NameFinder.Name] = []
    var keptValues: [Mention] = []
    var next = 0
    for name in names {
      let range = name.span.range
      while next < values.count && values[next].range.end <= range.start {
        keptValues.append(values[next])
        next += 1
      }
      guard next < values.count, values[next].range.overlaps(range) else {
        keptNames.append(name)
        continue
      }
      guard range.contains(values[next].range), range.count > values[next].range.count else {
        continue
      }
      keptNames.append(name)
      while next < values.count && range.contains(values[next].range) { next += 1 }
      if next < values.count && values[next].range.overlaps(range) { keptNames.removeLast() }
    }
    keptValues += values[next...]
    return (keptNames, keptValues)
  }

  private func merge(
    _ names: [NameFinder.Name], _ thing: [Int], _ values: [Mention], _ things: [Thing]
  ) -> Entities {
    var mentions: [Mention] = []
    mentions.reserveCapacity(names.count + values.count)
    var place: [Int] = []
    var next = 0
    for (index, name) in names.enumerated() {
      while next < values.count && values[next].range.start < name.span.range.start {
        mentions.append(values[next])
        next += 1
      }
      place.append(mentions.count)
      let kind = things[thing[index]].kind
      mentions.append(Mention(name.span.range, kind, score: name.score, thing: thing[index]))
    }
    mentions += values[next...]
    let placed = things.map { thing in
      Thing(
        kind: thing.kind, name: thing.name, description: thing.description,
        mentions: thing.mentions.map { place[$0] })
    }
    return Entities(mentions: mentions, things: placed)
  }
}
