internal import Articles

/// Finds acronyms beside what they stand for: *Agência Nacional de Saúde (ANS)*.
struct AcronymPairs {
  /// In letters; a longer word is hardly an acronym.
  private static let lengths = 2...10

  let names: [Name]
  let groups: [NameGroup]
  let groupOf: [Int]
  let bytes: [UInt8]

  /// Pairs of groups, the short one first.
  func pairs() -> [(short: Int, long: Int)] {
    var pairs = inBrackets()
    var byInitials: [String: Int] = [:]
    for (index, group) in groups.enumerated() where group.words.count > 2 {
      let initials = String(group.words.filter { $0.count > 2 }.compactMap(\.first))
      if initials.count > 2, byInitials[initials] == nil { byInitials[initials] = index }
    }
    for (index, group) in groups.enumerated() where group.words.count == 1 {
      if let long = byInitials[group.words[0]] { pairs.append((index, long)) }
    }
    return pairs
  }

  private func inBrackets() -> [(short: Int, long: Int)] {
    var pairs: [(short: Int, long: Int)] = []
    for index in names.indices.dropLast() {
      let gap = TextRange(names[index].range.end, names[index + 1].range.start)
      guard gap.count <= 4, gap.count > 0,
        bytes[gap.bytes].contains(UInt8(ascii: "(")), names[index + 1].range.end < bytes.count,
        bytes[names[index + 1].range.end] == UInt8(ascii: ")")
      else { continue }
      let (first, second) = (groupOf[index], groupOf[index + 1])
      if stands(groups[second], for: groups[first]) {
        pairs.append((second, first))
      } else if stands(groups[first], for: groups[second]) {
        pairs.append((first, second))
      }
    }
    return pairs
  }

  /// Whether the letters of the short name occur in the long one in their order.
  private func stands(_ short: NameGroup, for long: NameGroup) -> Bool {
    guard short.words.count == 1, long.words.count > 1,
      Self.lengths.contains(short.words[0].utf8.count), short.words[0].first == long.words[0].first
    else { return false }
    var letters = short.words[0].makeIterator()
    var wanted = letters.next()
    for word in long.words {
      for letter in word where letter == wanted { wanted = letters.next() }
    }
    return wanted == nil
  }
}
