import Articles
import Lexicons

/// Scans one line from left to right and cuts it into words.
struct WordScanner {
  let text: ArticleText
  let lexicon: SentenceLexicon
  let domains: TopLevelDomains
  let line: TextRange
  private(set) var words: [Word]
  private let fullStops: FullStopReader
  /// The addresses of the run of visible characters that is being scanned.
  private var addresses = AddressReader.Found()

  init(
    _ text: ArticleText, _ lexicon: SentenceLexicon, _ domains: TopLevelDomains,
    _ line: TextRange, _ words: consuming [Word]
  ) {
    self.text = text
    self.lexicon = lexicon
    self.domains = domains
    self.line = line
    self.words = words
    fullStops = FullStopReader(text: text, lexicon: lexicon)
  }

  mutating func scan() {
    var offset = line.start
    while offset < line.end {
      offset = text.skippingSpaces(from: offset, to: line.end)
      guard offset < line.end else { return }
      let end = runEnd(from: offset)
      if isPlain(offset, end) {
        add(offset, end, .word)
      } else {
        scanRun(from: offset, to: end)
      }
      offset = end
    }
  }

  mutating func add(_ start: Int, _ end: Int, _ kind: Word.Kind) {
    if end > start { words.append(Word(TextRange(start, end), kind)) }
  }

  /// The end of the run of visible characters that starts at `offset`.
  private func runEnd(from offset: Int) -> Int {
    var end = offset
    while end < line.end {
      let byte = text.bytes[end]
      if byte <= 0x20 { break }
      if byte < 0x80 || byte == 0xC3 || byte == 0xC4 || byte == 0xC5 || byte & 0xC0 == 0x80 {
        end += 1
        continue
      }
      let (value, length) = text.bytes.scalar(at: end)
      if Scalars.isSpace(value) { break }
      end += length
    }
    return max(offset + 1, min(end, line.end))
  }

  /// Nothing but ASCII letters.
  private func isPlain(_ start: Int, _ end: Int) -> Bool {
    for byte in text.bytes[start..<end] where (byte | 0x20) &- 0x61 >= 26 { return false }
    return true
  }

  private mutating func scanRun(from start: Int, to end: Int) {
    addresses = AddressReader(text: text).find(in: TextRange(start, end))
    var offset = start
    while offset < end {
      if let address = addresses.address(at: offset) {
        add(address.range.start, address.range.end, address.kind)
        offset = address.range.end
        continue
      }
      offset = scanToken(from: offset, to: addresses.nextStart(after: offset) ?? end)
    }
  }

  private mutating func scanToken(from offset: Int, to end: Int) -> Int {
    let (value, length) = text.bytes.scalar(at: offset)
    if Scalars.isDigit(value) { return scanNumber(from: offset, to: end) }
    if Scalars.isLetter(value) || Scalars.isCombining(value) || value == 0x5F {
      return scanWord(from: offset, to: end)
    }
    if value == 0x23 || value == 0x40, offset + length < end {
      let tagEnd = tagEnd(from: offset + length, to: end)
      if tagEnd > offset + length {
        add(offset, tagEnd, value == 0x23 ? .hashtag : .handle)
        return tagEnd
      }
    }
    return scanMark(value, length, from: offset, to: end)
  }

  /// The end of the letters, digits and underscores from `offset` on, if there is a letter.
  private func tagEnd(from offset: Int, to end: Int) -> Int {
    var tagEnd = offset
    var hasLetter = false
    while tagEnd < end {
      let (value, length) = text.bytes.scalar(at: tagEnd)
      if Scalars.isLetter(value) || value == 0x5F { hasLetter = true }
      guard
        Scalars.isLetter(value) || Scalars.isDigit(value) || Scalars.isCombining(value)
          || value == 0x5F
      else { break }
      tagEnd += length
    }
    return hasLetter ? min(tagEnd, end) : offset
  }

  /// One mark, or a run of the same kind: `...`, `--`, `?!`, and two of `'` or `` ` `` that stand for
  /// a quotation mark.
  private mutating func scanMark(
    _ value: UInt32, _ length: Int, from offset: Int, to end: Int
  ) -> Int {
    if Marks.isApostrophe(value), followsVisible(offset), let elided = elisionAfter(offset, to: end)
    {
      add(offset, elided, .word)
      return elided
    }
    var markEnd = offset + length
    if value == 0x2E || value == 0x2D || value == 0x21 || value == 0x3F {
      while markEnd < end, continues(value, text.bytes[markEnd]) { markEnd += 1 }
    } else if value == 0x27 || value == 0x60, markEnd < end, text.bytes[markEnd] == value {
      markEnd += 1
    }
    add(offset, markEnd, SymbolClass.isSymbol(value) ? .symbol : .punctuation)
    return markEnd
  }

  private func followsVisible(_ offset: Int) -> Bool {
    guard offset > line.start, let (value, _) = text.bytes.scalar(before: offset) else {
      return false
    }
    return !Scalars.isSpace(value)
  }

  private func continues(_ value: UInt32, _ byte: UInt8) -> Bool {
    let isBang = byte == 0x21 || byte == 0x3F
    return value == 0x21 || value == 0x3F ? isBang : UInt32(byte) == value
  }

  /// A form such as `'s` that starts with the apostrophe at `offset` and has a word before it.
  private func elisionAfter(_ offset: Int, to end: Int) -> Int? {
    let letters = lettersEnd(from: offset + text.bytes.scalar(at: offset).length, to: end)
    let range = TextRange(offset, letters)
    guard lexicon.elisions[text.bytes, range]?.contains(.after) == true else { return nil }
    return letters
  }

  func lettersEnd(from offset: Int, to end: Int) -> Int {
    var lettersEnd = offset
    while lettersEnd < end {
      let (value, length) = text.bytes.scalar(at: lettersEnd)
      guard Scalars.isLetter(value) || Scalars.isCombining(value) else { break }
      lettersEnd += length
    }
    return min(lettersEnd, end)
  }

  /// Whether a full stop at `offset` belongs to the token before it.
  func fullStopBelongs(at offset: Int) -> Bool {
    guard offset < line.end, text.bytes[offset] == UInt8(ascii: ".") else { return false }
    let after = offset + 1
    if after < line.end, text.bytes[after] == UInt8(ascii: ".") { return false }
    switch fullStops.kind(of: offset, sentence: line.start, line: line) {
    case .abbreviation(.never), .abbreviation(.may), .acronym: return true
    case .abbreviation(.number): return nextShape(after).isDigit
    case .initial: return nextShape(after).isUppercase
    case .ordinal: return nextShape(after) != (false, false)
    case .enumerator, .plain: return false
    }
  }

  private func nextShape(_ offset: Int) -> (isDigit: Bool, isUppercase: Bool) {
    let next = text.skippingSpaces(from: offset, to: line.end)
    guard next < line.end else { return (false, false) }
    let (value, _) = text.bytes.scalar(at: next)
    return (Scalars.isDigit(value), Scalars.isUppercase(value))
  }
}
