import Articles
import Lexicons

/// The words of one language with which values are written, and how it writes numerals.
///
/// A phrase may have several words; it is cut by the same scanner as the text, so that
/// `sexta-feira`, `p.p.` and `km/h` match however many spaces stand between their pieces.
struct ValueLexicon: Sendable {
  /// The lexicon files, as `phrase role value …` lines; a language may lack any but the first.
  static let files = [
    "numbers.tsv", "months.tsv", "weekdays.tsv", "relative-dates.tsv", "time-words.tsv",
    "currencies.tsv", "units.tsv",
  ]
  /// Words that every language shares: symbols, ISO 4217 codes, SI units.
  static let shared = "mul"

  private struct Node: Sendable {
    var roles = ValueRoles()
    var senses: [ValueSense] = []
  }

  private(set) var format = NumberFormat()
  private var words = WordMap<Int32>()
  private var wordCount: Int32 = 0
  private var nodes = [Node()]
  /// From a node and a word to the next node.
  private var edges: [UInt64: Int] = [:]

  init(language: String?, _ resources: Resources) throws {
    for folder in [Self.shared, language].compactMap({ $0 }) {
      for file in Self.files {
        guard let bytes = resources.lexicon(file, language: folder) else { continue }
        for row in LexiconTable(bytes).rows { try add(row, "lexicons/\(folder)/\(file)") }
      }
      if let bytes = resources.lexicon("number-format.tsv", language: folder) {
        for row in LexiconTable(bytes).rows { format.set(row.fields) }
      }
    }
  }

  private mutating func add(_ row: LexiconTable.Row, _ file: String) throws {
    guard row.fields.count >= 2, let role = ValueSense.Role(rawValue: row.fields[1]) else {
      let roles = ValueSense.Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw LexiconError(
        path: file, line: row.line,
        problem: "a line is a phrase, a tab and a role; the roles are \(roles)")
    }
    let sense = ValueSense(role, Array(row.fields.dropFirst(2)))
    let phrase = Array(row.fields[0].utf8)
    var pieces: [ValueToken] = []
    ValueToken.scan(phrase, TextRange(0, phrase.count), into: &pieces) { _ in -1 }
    var node = 0
    for piece in pieces { node = step(node, intern(phrase, piece.range)) }
    // What a language says of a phrase goes before what all languages share.
    nodes[node].senses.removeAll { $0.role == role }
    nodes[node].senses.append(sense)
    nodes[node].roles.insert(role)
  }

  private mutating func intern(_ phrase: [UInt8], _ range: TextRange) -> Int32 {
    if let known = words[phrase, range] { return known }
    words[String(decoding: phrase[range.bytes], as: UTF8.self)] = wordCount
    wordCount += 1
    return wordCount - 1
  }

  private mutating func step(_ node: Int, _ word: Int32) -> Int {
    let key = Self.key(node, word)
    if let next = edges[key] { return next }
    nodes.append(Node())
    edges[key] = nodes.count - 1
    return nodes.count - 1
  }

  private static func key(_ node: Int, _ word: Int32) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// The number of a word, or -1 where no phrase has it.
  func word(_ bytes: [UInt8], _ range: TextRange) -> Int32 { words[bytes, range] ?? -1 }

  /// The longest phrase at `index` that has one of `roles`.
  func longest(
    _ roles: ValueRoles, _ tokens: [ValueToken], at index: Int
  ) -> (sense: ValueSense, end: Int)? {
    var found: (sense: ValueSense, end: Int)?
    var node = 0
    var next = index
    while next < tokens.count, tokens[next].word >= 0,
      let child = edges[Self.key(node, tokens[next].word)]
    {
      node = child
      next += 1
      guard nodes[node].roles.overlaps(roles) else { continue }
      if let sense = nodes[node].senses.first(where: { roles.overlaps($0.roles) }) {
        found = (sense, next)
      }
    }
    return found
  }

  /// The sense of one word by itself, for words inside a compound.
  func sense(_ roles: ValueRoles, _ bytes: [UInt8], _ range: TextRange) -> ValueSense? {
    let word = word(bytes, range)
    guard word >= 0, let node = edges[Self.key(0, word)] else { return nil }
    return nodes[node].senses.first { roles.overlaps($0.roles) }
  }
}
