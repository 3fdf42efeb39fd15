internal import Articles

/// Comparing words of a text with words of a lexicon, whatever the case of the text.
enum WordFold {
  /// Whether the text at `range` is `word`, which is in lower case; `’` counts as `'`.
  static func equals(_ bytes: [UInt8], _ range: TextRange, _ word: String) -> Bool {
    end(of: Array(word.utf8), in: bytes, from: range.start, limit: range.end) == range.end
  }

  /// Where `phrase`, which is in lower case, ends if the text at `start` begins with it.
  ///
  /// A space of the phrase fits any run of spaces, `'` fits `’` as well.
  static func end(
    of phrase: [UInt8], in bytes: [UInt8], from start: Int, limit: Int
  ) -> Int? {
    var offset = start
    var next = 0
    while next < phrase.count {
      guard offset < limit else { return nil }
      let wanted = phrase.scalar(at: next)
      next += wanted.length
      let (value, length) = bytes.scalar(at: offset)
      if wanted.value == 0x20 {
        guard Scalars.isSpace(value), value != 0x0A else { return nil }
        while offset < limit, case (let space, let width) = bytes.scalar(at: offset),
          Scalars.isSpace(space), space != 0x0A
        {
          offset += width
        }
        continue
      }
      let folded = value == 0x2019 ? 0x27 : Scalars.lowercase(value)
      guard folded == wanted.value else { return nil }
      offset += length
    }
    return offset <= limit ? offset : nil
  }
}
