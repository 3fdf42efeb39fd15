internal import Articles

/// Takes from the edges of a span what is not part of what was said.
struct SpanTrimmer {
  let bytes: [UInt8]

  /// The words between marks: spaces, dashes and a comma before the tag are left out.
  func words(_ range: TextRange) -> TextRange? {
    trim(range, leading: isLoose, trailing: { isLoose($0) || $0 == 0x2C })
  }

  /// A clause of narration: final and dividing punctuation is left out as well.
  func clause(_ range: TextRange) -> TextRange? {
    trim(
      range, leading: { isLoose($0) || isDivider($0) }, trailing: { isLoose($0) || isDivider($0) })
  }

  private func trim(
    _ range: TextRange, leading: (UInt32) -> Bool, trailing: (UInt32) -> Bool
  ) -> TextRange? {
    var start = range.start
    var end = range.end
    while start < end, case (let value, let length) = bytes.scalar(at: start), leading(value) {
      start += length
    }
    while end > start, let (value, length) = bytes.scalar(before: end), trailing(value) {
      end -= length
    }
    return start < end ? TextRange(start, end) : nil
  }

  private func isLoose(_ value: UInt32) -> Bool {
    Scalars.isSpace(value) || value == 0x2D || (0x2010...0x2015).contains(value)
  }

  private func isDivider(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x21, 0x2026: true
    default: false
    }
  }
}
