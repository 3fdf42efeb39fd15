/// Collects the text of a page: white space made single spaces, what has no width dropped, one run
/// for each stretch that only inline markup interrupts.
struct RunCollector {
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [Page.Run] = []

  private var start = 0
  private var linkCount = 0
  private var strongCount = 0
  private var pendingSpace = false
  /// Line breaks since the last text.
  private var breaks = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// A `br`: two in a row, or one after a sentence, end a paragraph; any other is a space.
  mutating func breakLine(in element: Int32) {
    breaks += 1
    if breaks >= 2 || endsSentence { endRun(in: element) }
    pendingSpace = true
  }

  private var endsSentence: Bool {
    guard bytes.count > start, let last = bytes.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
      || last == UInt8(ascii: ":")
  }

  mutating func endRun(in element: Int32) {
    if bytes.count > start {
      runs.append(
        Page.Run(
          range: start..<bytes.count, element: element, linkCount: linkCount,
          strongCount: strongCount))
    }
    start = bytes.count
    linkCount = 0
    strongCount = 0
    pendingSpace = false
    breaks = 0
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, inLink: Bool, inStrong: Bool) {
    let before = bytes.count
    append(text)
    if inLink { linkCount += bytes.count - before }
    if inStrong { strongCount += bytes.count - before }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      let space = byte <= 0x20 ? 1 : spaceLength(text, offset)
      if space > 0 {
        pendingSpace = true
        offset += space
        continue
      }
      let ignored = byte < 0x80 ? 0 : ignoredLength(text, offset)
      if ignored > 0 {
        offset += ignored
        continue
      }
      if pendingSpace, bytes.count > start { bytes.append(0x20) }
      pendingSpace = false
      breaks = 0
      let word = offset
      offset += 1
      while offset < text.count, text[offset] > 0x20, !isSpecialLead(text[offset]) { offset += 1 }
      bytes += UnsafeBufferPointer(rebasing: text[word..<offset])
    }
  }

  private func isSpecialLead(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE2 || byte == 0xEF }

  /// U+00A0, U+2000 to U+200A, U+2028, U+2029, U+202F.
  private func spaceLength(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    if text[offset] == 0xC2, offset + 1 < text.count, text[offset + 1] == 0xA0 { return 2 }
    guard text[offset] == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80 else {
      return 0
    }
    switch text[offset + 2] {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return 3
    default: return 0
    }
  }

  /// U+00AD, U+200B, U+2060, U+FEFF.
  private func ignoredLength(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    if text[offset] == 0xC2, offset + 1 < text.count, text[offset + 1] == 0xAD { return 2 }
    guard offset + 2 < text.count else { return 0 }
    switch (text[offset], text[offset + 1], text[offset + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}
