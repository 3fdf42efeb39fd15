import Articles

extension WordScanner {
  /// Scans a token that starts with a digit: *1.234,56*, *10h30*, *24/04/2025*, *1.º*, *20th*.
  mutating func scanNumber(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let (value, length) = text.bytes.scalar(at: offset)
      let isInside =
        Scalars.isDigit(value) || Scalars.isLetter(value) || Scalars.isCombining(value)
        || value == 0xB0 || joinsDigits(value, at: offset, length, to: end)
      guard isInside else { break }
      offset += length
    }
    offset = min(offset, end)
    if fullStopBelongs(at: offset) { offset += 1 }
    add(start, offset, .number)
    return offset
  }

  /// Whether a mark after a digit is part of the number: another digit follows, or the sign of an
  /// ordinal.
  private func joinsDigits(_ value: UInt32, at offset: Int, _ length: Int, to end: Int) -> Bool {
    let after = offset + length
    guard after < end else { return false }
    let (next, _) = text.bytes.scalar(at: after)
    switch value {
    case 0x2E: return Scalars.isDigit(next) || next == 0xBA || next == 0xAA || next == 0xB0
    case 0x2C, 0x3A, 0x2F, 0x2D: return Scalars.isDigit(next)
    case 0x27, 0x2019: return Scalars.isDigit(next)
    default: return false
    }
  }
}
