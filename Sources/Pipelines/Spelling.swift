/// Finds what somebody meant who misspelt a word.
enum Spelling {
  /// `did you mean 'quotes'? `, or nothing when no known word is near.
  static func suggestion(for word: String, among known: [String]) -> String {
    let near = known.map { (distance(word, $0), $0) }.min { $0.0 < $1.0 }
    guard let (distance, name) = near, distance <= max(2, word.utf8.count / 3) else { return "" }
    return "did you mean '\(name)'? "
  }

  /// Levenshtein distance in bytes.
  static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b.utf8)
    var row = Array(0...b.count)
    for (i, byte) in a.utf8.prefix(64).enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (byte == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
