public import Articles

/// Who and what is named, which names are the same one, and what is stated in figures.
///
/// Names are found by capitals, gazetteers and what stands beside them; one name has one kind in an
/// article. Mentions rise and do not overlap; every name has a thing, no value has one.
public struct EntityFinder: Stage {
  public static let name = "entities"
  public static let version = 1
  public static let reads: [Layer] = [.language, .sentences, .words]
  public static let writes: LayerOf<Entities> = .entities

  private let names: [String: NameFinder]
  /// For languages of which nothing is known.
  private let neutral: NameFinder
  private let values: ValueFinder

  /// Reads the lexicons of every language that has `titles.tsv` or `function-words.tsv`.
  public init(_ options: NoOptions, _ resources: Resources) throws {
    var names: [String: NameFinder] = [:]
    let languages = ["titles.tsv", "function-words.tsv"].flatMap(resources.languages(having:))
    for language in Set(languages).sorted() {
      names[language] = NameFinder(try NameLexicon(language: language, resources))
    }
    self.names = names
    neutral = NameFinder(try NameLexicon(language: "und", resources))
    values = try ValueFinder(resources)
  }

  public func find(in article: Article) -> Entities {
    let finder = article.language.flatMap { names[$0.code] } ?? neutral
    let (found, stated) = Overlaps.settled(finder.find(in: article), values.find(in: article))
    let (kinds, things) = ThingJoiner(found, in: article.text.bytes).join()
    var mentions: [Mention] = []
    var places: [Int] = []
    var next = stated[...]
    for (name, kind) in zip(found, kinds) {
      while let value = next.first, value.range.start < name.range.start {
        mentions.append(value)
        next = next.dropFirst()
      }
      places.append(mentions.count)
      mentions.append(Mention(name.range, kind.kind, score: kind.score, thing: kind.thing))
    }
    mentions += next
    return Entities(
      mentions: mentions,
      things: things.map { thing in
        Thing(
          kind: thing.kind, name: thing.name, description: thing.description,
          mentions: thing.mentions.map { places[$0] })
      })
  }
}
