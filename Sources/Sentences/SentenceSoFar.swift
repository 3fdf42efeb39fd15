import Articles

/// What the sentence up to a candidate looks like: a headline has no comma and many capitals.
struct SentenceSoFar {
  /// Below 32.
  let shape: UInt32

  /// In bytes; a longer sentence is no headline, whatever is in it.
  private static let longest = 128

  init(_ text: ArticleText, _ range: TextRange) {
    guard range.count <= Self.longest, !range.isEmpty else {
      shape = 31
      return
    }
    var words: UInt32 = 1
    var capitals: UInt32 = 0
    var hasLower = false
    var hasMark = false
    var previous: UInt8 = 0x20
    for byte in text.bytes[range.bytes] {
      if byte == 0x20 { words += 1 }
      if previous == 0x20, byte &- 0x41 < 26 || byte == 0xC3 { capitals += 1 }
      if byte &- 0x61 < 26 { hasLower = true }
      if byte == 0x2C || byte == 0x3A || byte == 0x3B { hasMark = true }
      previous = byte
    }
    let share = min(3, capitals * 4 / max(1, words))
    shape = (hasMark ? 1 : 0) | (hasLower ? 0 : 2) | share << 2 | (words > 3 ? 16 : 0)
  }
}
