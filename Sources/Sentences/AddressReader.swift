import Articles

/// Finds URLs and e-mail addresses in a run of visible characters (RFC 3986 and RFC 5322, as far as
/// running text needs them).
struct AddressReader {
  let text: ArticleText

  /// What was found in one run, in order.
  struct Found {
    var words: [Word] = []

    func address(at offset: Int) -> Word? { words.first { $0.start == offset } }
    func nextStart(after offset: Int) -> Int? { words.first { $0.start > offset }?.start }
  }

  /// At most one address: the first; runs of visible characters seldom hold two.
  func find(in run: TextRange) -> Found {
    if let url = url(in: run) { return Found(words: [Word(url, .url)]) }
    if let email = email(in: run) { return Found(words: [Word(email, .email)]) }
    return Found()
  }

  private static let schemes = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }

  private func url(in run: TextRange) -> TextRange? {
    let bytes = text.bytes
    for offset in run.bytes where (bytes[offset] | 0x20) &- 0x61 < 26 {
      let isInside = offset > run.start && (bytes[offset - 1] | 0x20) &- 0x61 < 26
      guard !isInside, let scheme = Self.schemes.first(where: { hasPrefix($0, offset, run.end) })
      else { continue }
      let end = addressEnd(TextRange(offset, run.end))
      return end > offset + scheme.count ? TextRange(offset, end) : nil
    }
    return nil
  }

  private func hasPrefix(_ prefix: [UInt8], _ offset: Int, _ end: Int) -> Bool {
    guard offset + prefix.count < end else { return false }
    for (index, byte) in prefix.enumerated() {
      let found = text.bytes[offset + index]
      let lower = found &- 0x41 < 26 ? found | 0x20 : found
      if lower != byte { return false }
    }
    return true
  }

  /// The end of a URL that starts where `range` does: marks that end a sentence or a quotation are
  /// no part of it, nor is a bracket that it does not open.
  func addressEnd(_ range: TextRange) -> Int {
    var end = range.start
    var open = 0
    while end < range.end {
      let byte = text.bytes[end]
      if byte == 0x28 { open += 1 }
      if byte == 0x29 {
        if open == 0 { break }
        open -= 1
      }
      if byte >= 0x80 && !isInAddress(end) { break }
      if byte == 0x22 || byte == 0x3C || byte == 0x3E { break }
      end += 1
    }
    while end > range.start, isTrailing(text.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Letters of any script may stand in an address; curled quotation marks and dashes may not.
  private func isInAddress(_ offset: Int) -> Bool {
    if text.bytes[offset] & 0xC0 == 0x80 { return true }
    let (value, _) = text.bytes.scalar(at: offset)
    return Scalars.isLetter(value) || Scalars.isCombining(value)
  }

  private func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x5F: true
    default: false
    }
  }

  private func email(in run: TextRange) -> TextRange? {
    guard let at = text.bytes[run.bytes].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    var start = at
    while start > run.start, isInLocalPart(text.bytes[start - 1]) { start -= 1 }
    var end = at + 1
    var lastDot: Int?
    while end < run.end, isInHost(text.bytes[end]) {
      if text.bytes[end] == UInt8(ascii: ".") { lastDot = end }
      end += 1
    }
    while end > at + 1, isTrailing(text.bytes[end - 1]) || text.bytes[end - 1] == 0x2D { end -= 1 }
    guard start < at, let lastDot, lastDot > at + 1, text.bytes[(at + 1)..<end].contains(0x2E)
    else { return nil }
    return TextRange(start, end)
  }

  private func isInLocalPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x25, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }
  }

  private func isInHost(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2E || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
