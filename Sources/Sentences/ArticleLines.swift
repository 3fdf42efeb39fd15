import Articles

extension Article {
  /// The stretches of text that no sentence and no word reaches across, trimmed of spaces: blocks,
  /// and the lines within blocks. Together they hold all that is not space.
  var lines: [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for block in blocks {
      let block = TextRange(
        min(block.range.start, text.bytes.count), min(block.range.end, text.bytes.count))
      guard block.start >= start else { continue }
      text.appendLines(in: TextRange(start, block.start), to: &lines)
      text.appendLines(in: block, to: &lines)
      start = block.end
    }
    text.appendLines(in: TextRange(start, text.bytes.count), to: &lines)
    return lines
  }
}

extension ArticleText {
  fileprivate func appendLines(in range: TextRange, to lines: inout [TextRange]) {
    guard !range.isEmpty else { return }
    var start = range.start
    var offset = range.start
    while offset < range.end {
      let length = lineEnd(at: offset)
      if length > 0 {
        append(TextRange(start, offset), to: &lines)
        start = min(offset + length, range.end)
      }
      offset += max(1, length)
    }
    append(TextRange(start, range.end), to: &lines)
  }

  private func append(_ range: TextRange, to lines: inout [TextRange]) {
    let trimmed = trimming(range)
    if !trimmed.isEmpty { lines.append(trimmed) }
  }

  /// The length of the line end at `offset`, 0 if there is none: U+000A to U+000D, U+0085, U+2028
  /// and U+2029.
  @inline(__always)
  private func lineEnd(at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x0A && byte <= 0x0D ? 1 : 0 }
    guard byte == 0xC2 || byte == 0xE2 else { return 0 }
    let (value, length) = bytes.scalar(at: offset)
    return value == 0x85 || value == 0x2028 || value == 0x2029 ? length : 0
  }

  /// `range` without the spaces at its ends.
  func trimming(_ range: TextRange) -> TextRange {
    let start = skippingSpaces(from: range.start, to: range.end)
    var end = range.end
    while end > start, let (value, length) = bytes.scalar(before: end), Scalars.isSpace(value) {
      end -= length
    }
    return TextRange(start, max(start, end))
  }

  /// The first offset at or after `offset` that is not a space, `end` if there is none.
  func skippingSpaces(from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end {
      let (value, length) = bytes.scalar(at: offset)
      guard Scalars.isSpace(value) else { break }
      offset += length
    }
    return min(offset, end)
  }
}
