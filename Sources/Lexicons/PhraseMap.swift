public import Articles

/// A dictionary from phrases of one or more words to values, walked word by word as a trie.
///
/// Letter case does not count, accents do. Asking allocates nothing.
public struct PhraseMap<Value: Sendable>: Sendable {
  private var wordNumbers = WordMap<UInt32>(.folded)
  private var edges: [UInt64: UInt32] = [:]
  private var values: [Value?] = [nil]

  public init() {}

  /// Files `value` under `words`; what stood there goes through `merge` with it.
  public mutating func insert(_ words: [String], _ value: Value, merge: (Value, Value) -> Value) {
    guard !words.isEmpty else { return }
    var node: UInt32 = 0
    for word in words {
      let number = wordNumbers[word] ?? UInt32(wordNumbers.count)
      wordNumbers[word] = number
      let edge = UInt64(node) << 32 | UInt64(number)
      if let next = edges[edge] {
        node = next
      } else {
        let next = UInt32(values.count)
        edges[edge] = next
        values.append(nil)
        node = next
      }
    }
    values[Int(node)] = values[Int(node)].map { merge($0, value) } ?? value
  }

  /// The longest phrase whose first word is `words[index]`, and the index after its last word.
  public func longest(_ text: ArticleText, _ words: [Word], at index: Int) -> (Value, end: Int)? {
    var node: UInt32 = 0
    var found: (Value, end: Int)?
    var next = index
    while next < words.count, let number = wordNumbers[text, words[next].range],
      let child = edges[UInt64(node) << 32 | UInt64(number)]
    {
      node = child
      next += 1
      if let value = values[Int(node)] { found = (value, next) }
    }
    return found
  }
}
