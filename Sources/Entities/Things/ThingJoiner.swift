internal import Articles

/// Joins the names of an article that mean the same one.
///
/// Names written alike are one, so that a name has one kind in an article. A short form joins the
/// fuller name that it is part of; where several people share it, each mention goes to the one
/// named last before it.
struct ThingJoiner {
  /// A lead of this much keeps a short name a place or body although somebody bears it.
  private static let ownKind: Float = 4

  private let names: [Name]
  private let bytes: [UInt8]
  private var groups: [NameGroup] = []
  private var groupOf: [Int] = []
  private var kinds: [(kind: Mention.Kind, score: Double)] = []
  /// The first group whose name holds the nickname.
  private var nicknamed: [[String]: Int] = [:]

  init(_ names: [Name], in bytes: [UInt8]) {
    self.names = names
    self.bytes = bytes
    group()
    kinds = groups.map(\.scores.best)
    joinAcronyms()
    joinShortForms()
  }

  private mutating func group() {
    var known: [[String]: Int] = [:]
    for (index, name) in names.enumerated() {
      let words = NameKey.words(of: name.range, in: bytes)
      let group = known[words] ?? groups.count
      if group == groups.count {
        known[words] = group
        groups.append(NameGroup(words: words, names: [], scores: KindScores()))
      }
      let nickname = NameKey.nickname(in: name.range, of: bytes)
      if !nickname.isEmpty, nicknamed[nickname] == nil { nicknamed[nickname] = group }
      groups[group].names.append(index)
      groups[group].scores += name.scores
      groupOf.append(group)
    }
  }

  private mutating func joinAcronyms() {
    let pairs = AcronymPairs(names: names, groups: groups, groupOf: groupOf, bytes: bytes).pairs()
    for (short, long) in pairs where groups[short].fuller.isEmpty && short != long {
      groups[long].scores += groups[short].scores
      kinds[long] = groups[long].scores.best
      kinds[short] = kinds[long]
      groups[short].fuller = [long]
    }
  }

  // MARK: Short forms

  private mutating func joinShortForms() {
    var byWord: [String: [Int]] = [:]
    for (index, group) in groups.enumerated()
    where group.words.count > 1 && group.fuller.isEmpty {
      for word in Set(group.words) { byWord[word, default: []].append(index) }
    }
    let order = groups.indices.sorted { groups[$0].words.count > groups[$1].words.count }
    for short in order where groups[short].fuller.isEmpty {
      guard let word = groups[short].words.last else { continue }
      if let bearer = nicknamed[groups[short].words], kinds[bearer].kind == .person,
        groups[bearer].words.count > 1, bearer != short
      {
        kinds[short] = kinds[bearer]
        groups[short].fuller = [bearer]
        continue
      }
      let longer = (byWord[word] ?? []).prefix(Self.mostBearers).filter { isShort(short, for: $0) }
      guard let first = longer.first else { continue }
      kinds[short] = kinds[first]
      groups[short].fuller = longer.filter { kinds[$0].kind == kinds[first].kind }
    }
  }

  /// Bounds the work where a hostile page names a thousand people alike.
  private static let mostBearers = 64

  private func isShort(_ short: Int, for long: Int) -> Bool {
    let (a, b) = (groups[short], groups[long])
    guard a.words.count < b.words.count, b.fuller.isEmpty else { return false }
    switch kinds[long].kind {
    case .person:
      let own = a.scores
      let strongest = max(own.organisation, own.location) / Float(max(1, a.names.count))
      guard kinds[short].kind == .person || strongest < Self.ownKind else { return false }
      return isBorderPart(a.words, of: b.words)
    case .organisation:
      return kinds[short].kind == .organisation && b.words.starts(with: a.words)
    case .event, .work, .other, .location:
      return kinds[short].kind == kinds[long].kind && a.words.count > 1
        && b.words.starts(with: a.words)
    default: return false
    }
  }

  /// First name, surname, or both with what stands between left out.
  private func isBorderPart(_ short: [String], of long: [String]) -> Bool {
    guard short.count > 1 else {
      return short.first == long.first || long.dropFirst().contains(short[0])
    }
    var rest = long[...]
    for word in short {
      guard let index = rest.firstIndex(of: word) else { return false }
      rest = rest[(index + 1)...]
    }
    return short.first == long.first || short.last == long.last
  }

  // MARK: Things

  /// The kind, certainty and thing of each name, and the things in the order of first mention;
  /// their mentions are indexes into the names.
  func join() -> (mentions: [(kind: Mention.Kind, score: Double, thing: Int)], things: [Thing]) {
    let owners = owners()
    var thingOf: [Int: Int] = [:]
    var members: [[Int]] = []
    var mentions: [(kind: Mention.Kind, score: Double, thing: Int)] = []
    for (name, owner) in owners.enumerated() {
      let thing = thingOf[owner] ?? members.count
      if thing == members.count {
        thingOf[owner] = thing
        members.append([])
      }
      members[thing].append(name)
      mentions.append((kinds[owner].kind, kinds[groupOf[name]].score, thing))
    }
    let things = members.map { names in
      Thing(
        kind: mentions[names[0]].kind, name: fullest(names),
        description: description(names, mentions[names[0]].kind),
        mentions: names)
    }
    return (mentions, things)
  }

  /// The group of the fullest form behind each name.
  private func owners() -> [Int] {
    var lastSeen = [Int](repeating: -1, count: groups.count)
    var owners: [Int] = []
    for name in names.indices {
      var owner = groupOf[name]
      // Short of short of full: each step leads to more words, or from an acronym to its name.
      for _ in 0..<3 {
        let fuller = groups[owner].fuller
        guard let first = fuller.first else { break }
        owner = fuller.reduce(first) { lastSeen[$1] > lastSeen[$0] ? $1 : $0 }
      }
      lastSeen[owner] = name
      owners.append(owner)
    }
    return owners
  }

  private func fullest(_ members: [Int]) -> String {
    var best = members[0]
    for name in members {
      let (a, b) = (groups[groupOf[name]].words.count, groups[groupOf[best]].words.count)
      if a > b { best = name }
    }
    return NameKey.plain(of: names[best].range, in: bytes)
  }

  private func description(_ members: [Int], _ kind: Mention.Kind) -> String? {
    for name in members {
      let range: TextRange? =
        switch kind {
        case .person: names[name].role
        case .organisation: names[name].body
        default: nil
        }
      guard let range else { continue }
      return String(decoding: bytes[range.bytes], as: UTF8.self)
    }
    return nil
  }
}
