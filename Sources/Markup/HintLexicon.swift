import Articles
import Lexicons

/// Reads hints out of class and id attributes with the words of `lexicons/markup/hints.tsv`.
struct HintLexicon: Sendable {
  private static let path = "lexicons/markup/hints.tsv"
  /// No prefix entry is shorter, so shorter beginnings need not be looked up.
  private static let shortestPrefix = 3

  private let names: HashTable<Hints>
  private let words: HashTable<Hints>
  private let prefixes: HashTable<Hints>

  init(_ resources: Resources) throws {
    let table = LexiconTable(try resources.file(Self.path))
    var words: [UInt64: Hints] = [:]
    var prefixes: [UInt64: Hints] = [:]
    var names: [UInt64: Hints] = [:]
    for row in table.rows {
      guard let hint = Hints.byName.first(where: { $0.name == row.fields.first })?.hint else {
        throw LexiconError(path: Self.path, line: row.line, problem: "there is no such hint")
      }
      for word in row.fields.dropFirst().joined(separator: " ").split(separator: " ") {
        if word.hasPrefix("=") {
          names[NameHash.of(word.dropFirst().utf8), default: []].formUnion(hint)
        } else if word.hasSuffix("*") {
          prefixes[NameHash.of(word.dropLast().utf8), default: []].formUnion(hint)
        } else {
          words[NameHash.of(word.utf8), default: []].formUnion(hint)
        }
      }
    }
    self.names = HashTable(names.map { (key: $0.key, value: $0.value) })
    self.words = HashTable(words.map { (key: $0.key, value: $0.value) })
    self.prefixes = HashTable(prefixes.map { (key: $0.key, value: $0.value) })
  }

  /// The hints of a class, id, role or itemprop attribute: names parted by spaces.
  func hints(in value: UnsafeBufferPointer<UInt8>) -> Hints {
    var found: Hints = []
    var start = 0
    for offset in 0...value.count where offset == value.count || value[offset] <= 0x20 {
      if offset > start { found.formUnion(hints(ofName: value, start, offset)) }
      start = offset + 1
    }
    return found
  }

  /// One name: its parts, its neighbouring parts joined, and the whole joined.
  private func hints(ofName value: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Hints {
    var hints: Hints = []
    var whole = NameHash()
    var part = NameHash()
    var pair = NameHash()
    var length = 0
    var parts = 0
    for offset in start..<end {
      let byte = value[offset]
      let isCapital = byte &- 0x41 < 26
      let isLetter = isCapital || byte &- 0x61 < 26 || byte >= 0x80
      if length > 0, !isLetter || isCapital && offset > start && value[offset - 1] &- 0x61 < 26 {
        hints.formUnion(words[part.value] ?? [])
        if parts > 0 { hints.formUnion(words[pair.value] ?? []) }
        pair = part
        part = NameHash()
        parts += 1
        length = 0
      }
      guard isLetter else { continue }
      part.add(byte)
      pair.add(byte)
      whole.add(byte)
      length += 1
      if length >= Self.shortestPrefix, let found = prefixes[part.value] { hints.formUnion(found) }
    }
    if length > 0 {
      hints.formUnion(words[part.value] ?? [])
      if parts > 0 { hints.formUnion(words[pair.value] ?? []) }
    }
    if parts > 1 || length == 0 { hints.formUnion(words[whole.value] ?? []) }
    hints.formUnion(names[whole.value] ?? [])
    return hints
  }
}
