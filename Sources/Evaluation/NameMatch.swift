/// When two names are the same, and when two mentions share a head.
enum NameMatch {
  private static let stopWords = Set(
    """
    o a os as um uma uns umas de do da dos das e em no na nos nas the an of and in on for el la los \
    las una y del le les l d du des et en der die das ein eine den dem von
    """.split(separator: " ").map(String.init))
  private static let titles: Set = [
    "sr", "sra", "dr", "dra", "mr", "mrs", "ms", "dom", "dona", "senhor", "senhora", "don", "doña",
    "m", "mme",
  ]

  /// Lower-cased words without articles and prepositions, leading titles dropped.
  static func words(_ name: String?) -> [String] {
    let words = (name ?? "").lowercased().unicodeScalars.split {
      !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "'" || $0 == "’"
        || $0 == "_")
    }
    let content = words.map { String($0) }.filter { !stopWords.contains($0) }
    return Array(content.drop { titles.contains($0) })
  }

  static func isStopWord(_ word: String) -> Bool { stopWords.contains(word) }

  static func isExact(_ name: String?, _ accepted: [String]) -> Bool {
    accepted.contains { words($0) == words(name) }
  }

  /// Exact, or the same last word, or everything of the gold name and more.
  static func isLenient(_ name: String?, _ accepted: [String]) -> Bool {
    let found = words(name)
    guard !found.isEmpty else { return isExact(name, accepted) }
    return accepted.contains {
      let gold = words($0)
      guard !gold.isEmpty else { return false }
      return gold == found || gold.last == found.last || Set(gold).isSubset(of: found)
    }
  }
}
