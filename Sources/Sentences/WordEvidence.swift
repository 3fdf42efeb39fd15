import Articles
import Learning

/// What a word beside a candidate says: its letters in any case, its ending and its shape.
struct WordEvidence {
  let range: TextRange
  /// Of the word in lower case.
  private(set) var hash: UInt32 = 0
  /// Of its last three bytes in lower case.
  private(set) var suffix: UInt32 = 0
  /// Below 16: how the word starts, and how it goes on.
  private(set) var shape: UInt32 = 0

  init(_ text: ArticleText, _ range: TextRange) {
    self.range = range
    guard !range.isEmpty else { return }
    var word = FeatureHash(family: 0)
    var isUpper = false
    var hasLower = false
    var last: UInt8 = 0
    for offset in range.bytes {
      let byte = text.bytes[offset]
      var folded = byte
      if byte &- 0x41 < 26 || last == 0xC3 && byte &- 0x80 < 0x1F {
        folded = byte | 0x20
        if offset <= range.start + 1 && offset == range.start + (last == 0xC3 ? 1 : 0) {
          isUpper = true
        }
      } else if byte &- 0x61 < 26 || last == 0xC3 {
        hasLower = true
      }
      word.combine(UInt32(folded))
      suffix = (suffix << 8 | UInt32(folded)) & 0xFF_FFFF
      last = byte
    }
    hash = word.value
    shape = Self.shape(text.bytes[range.start], last, isUpper, hasLower, range.count)
  }

  private static func shape(
    _ first: UInt8, _ last: UInt8, _ isUpper: Bool, _ hasLower: Bool, _ count: Int
  ) -> UInt32 {
    let lastIsMark = last == 0x2C ? 8 : 0 as UInt32
    if isUpper { return (count == 1 ? 1 : hasLower ? 2 : 3) | lastIsMark }
    if first &- 0x30 < 10 { return 4 | lastIsMark }
    if first < 0x80 && (first | 0x20) &- 0x61 >= 26 { return 5 | lastIsMark }
    return (hasLower ? 6 : 7) | lastIsMark
  }
}
