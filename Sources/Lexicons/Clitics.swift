internal import Articles

/// The pronouns that are written as one word with a verb: `disse-lhe`, `dizê-lo`, `dir-se-ia`,
/// `diciéndole`, `dirgli`, `dit-il`.
///
/// Rows of `clitics.tsv`: kind, pronouns, what stands before them, what the verb ends in without
/// them. The kinds are `enclitic`, `mesoclitic` (between the infinitive and the ending of a future
/// or conditional) and `proclitic` (elided before the verb: `s'exclame`), each with `-reflexive` for
/// pronouns that refer to the subject, and `word-reflexive` for such pronouns where they are a word
/// of their own.
struct Clitics: Sendable {
  /// A verb form freed of its clitics.
  struct Stripped {
    let form: [UInt8]
    let isReflexive: Bool
  }

  private struct Rule: Sendable {
    let ending: [UInt8]
    let pronounLength: Int
    let restored: [UInt8]
    let isReflexive: Bool
  }

  private static let kinds = [
    "enclitic", "enclitic-reflexive", "mesoclitic", "mesoclitic-reflexive", "proclitic",
    "proclitic-reflexive", "word-reflexive",
  ]
  /// How far before its verb a reflexive pronoun may stand, in words: *se tinha já queixado*.
  private static let reach = 3

  /// By the last byte of the ending, so that most words are dismissed after one look.
  private var rules: [[Rule]] = Array(repeating: [], count: 256)
  /// Reflexive pronouns that are words of their own.
  private var reflexives = WordMap<Bool>()
  private var proclitics: [(pronoun: [UInt8], isReflexive: Bool)] = []
  private var mesoclitics: [(pronoun: [UInt8], isReflexive: Bool)] = []

  init(language: String, _ resources: Resources) throws(LexiconError) {
    let file = LexiconFile(optional: "clitics.tsv", language: language, resources)
    for row in file.rows {
      guard Self.kinds.contains(row[0]) else {
        let kinds = Self.kinds.joined(separator: ", ")
        throw file.error(row, "there is no kind '\(row[0])'; the kinds are \(kinds)")
      }
      for pronoun in row.list(1) { add(pronoun, row) }
    }
    for byte in rules.indices {
      rules[byte].sort { $0.ending.count > $1.ending.count }
    }
  }

  private mutating func add(_ pronoun: String, _ row: LexiconTable.Row) {
    if row[0] == "word-reflexive" {
      reflexives[pronoun] = true
      return
    }
    let isReflexive = row[0].hasSuffix("reflexive")
    let bytes = Array(pronoun.utf8)
    guard let last = bytes.last else { return }
    if row[0].hasPrefix("proclitic") {
      proclitics.append((bytes, isReflexive))
      return
    }
    if row[0].hasPrefix("mesoclitic") {
      mesoclitics.append((bytes, isReflexive))
      return
    }
    let ending = Array(row[2].utf8) + bytes
    rules[Int(last)].append(
      Rule(
        ending: ending, pronounLength: bytes.count, restored: Array(row[3].utf8),
        isReflexive: isReflexive))
  }

  /// Whether a reflexive pronoun stands shortly before or right behind the word at `index`, no
  /// punctuation between.
  func isReflexive(beside index: Int, of words: [Word], _ bytes: [UInt8]) -> Bool {
    var before = index - 1
    while before >= max(0, index - Self.reach) && words[before].kind == .word {
      if isReflexive(bytes, words[before].range) { return true }
      before -= 1
    }
    return index + 1 < words.count && isReflexive(bytes, words[index + 1].range)
  }

  private func isReflexive(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    reflexives.contains(bytes, range)
  }

  /// The word behind an elided pronoun: `exclame` of `s’exclame`; `nil` where there is none.
  func behindProclitic(
    _ bytes: [UInt8], _ range: TextRange
  ) -> (word: TextRange, isReflexive: Bool)? {
    for (pronoun, isReflexive) in proclitics {
      if let end = WordFold.end(of: pronoun, in: bytes, from: range.start, limit: range.end) {
        return (TextRange(end, range.end), isReflexive)
      }
    }
    return nil
  }

  /// Whether some clitic may stand at the end of, or within, the word; makes nothing.
  func mayHold(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard let last = lastLowered(bytes, range) else { return false }
    if rules[Int(last)].contains(where: { ends(bytes, range, $0.ending) }) { return true }
    return !mesoclitics.isEmpty && mesoclisis(bytes, range) != nil
  }

  /// What the word may be without its clitics, the longest clitics first; the original where a
  /// second clitic stands behind the first comes after (`deu-se-lhe`).
  func stripped(_ bytes: [UInt8], _ range: TextRange) -> [Stripped] {
    var found: [Stripped] = []
    if let cut = mesoclisis(bytes, range) { found.append(cut) }
    guard let last = lastLowered(bytes, range) else { return found }
    for rule in rules[Int(last)] where ends(bytes, range, rule.ending) {
      let stem = bytes[range.start..<(range.end - rule.ending.count)]
      found.append(Stripped(form: stem + rule.restored, isReflexive: rule.isReflexive))
    }
    return found
  }

  /// `dir-se-ia` → `diria`.
  private func mesoclisis(_ bytes: [UInt8], _ range: TextRange) -> Stripped? {
    let hyphen = UInt8(ascii: "-")
    guard let first = bytes[range.bytes].firstIndex(of: hyphen),
      let last = bytes[range.bytes].lastIndex(of: hyphen), first < last
    else { return nil }
    let middle = TextRange(first, last)
    for (pronoun, isReflexive) in mesoclitics
    where pronoun.count == middle.count && ends(bytes, middle, pronoun) {
      return Stripped(
        form: Array(bytes[range.start..<first]) + bytes[(last + 1)..<range.end],
        isReflexive: isReflexive)
    }
    return nil
  }

  private func lastLowered(_ bytes: [UInt8], _ range: TextRange) -> UInt8? {
    range.isEmpty ? nil : lowered(bytes[range.end - 1])
  }

  private func ends(_ bytes: [UInt8], _ range: TextRange, _ ending: [UInt8]) -> Bool {
    guard range.count >= ending.count else { return false }
    let start = range.end - ending.count
    for index in ending.indices where lowered(bytes[start + index]) != ending[index] {
      return false
    }
    return true
  }

  /// ASCII only: accented capitals before a clitic are not met in running text.
  private func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
