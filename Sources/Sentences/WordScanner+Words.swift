import Articles
import Lexicons

extension WordScanner {
  /// No elision stands after more hyphens and apostrophes than this.
  private static let mostJoiners = 4
  /// In bytes; no elision and no word that is never cut is longer.
  private static let longestWhole = 32
  /// *US*, *CR*: what may stand before a currency sign as part of it.
  private static let longestCurrencyPrefix = 3
  /// *km/h*, *s/n*: parts this long are one token; longer ones are joined words.
  private static let longestSlashPart = 2

  /// Scans a token that starts with a letter; returns its end.
  mutating func scanWord(from start: Int, to end: Int) -> Int {
    var offset = start
    var joiners: [Int] = []
    var hasFullStop = false
    while offset < end {
      let (value, length) = text.bytes.scalar(at: offset)
      if Scalars.isLetter(value) || Scalars.isDigit(value) || Scalars.isCombining(value)
        || value == 0x5F || isSuperscript(value) || value == 0xB0 && offset - start <= 2
      {
        offset += length
        continue
      }
      if Marks.isApostrophe(value), isElisionBefore(start, offset + length),
        !isWhole(start, to: end)
      {
        add(start, offset + length, .word)
        return offset + length
      }
      guard joins(value, at: offset, length, from: start, to: end) else { break }
      if value == 0x2E { hasFullStop = true }
      if value != 0x2E, joiners.count < Self.mostJoiners { joiners.append(offset) }
      offset += length
    }
    return finishWord(start, min(offset, end), end, joiners, hasFullStop)
  }

  /// Whether a mark between two letters is part of the word.
  private func joins(
    _ value: UInt32, at offset: Int, _ length: Int, from start: Int, to end: Int
  ) -> Bool {
    let after = offset + length
    guard after < end, offset > start else { return false }
    let (next, _) = text.bytes.scalar(at: after)
    let isLetter = Scalars.isLetter(next)
    switch value {
    case 0x2D, 0x2010, 0x2011, 0xAD: return isLetter || Scalars.isDigit(next)
    case 0x27, 0x2019, 0xB4, 0xB7, 0x26, 0x200C, 0x200D: return isLetter
    case 0x2E where next == 0xB0: return offset - start == 1
    case 0x2E: return isLetter && !isGluedSentence(start, offset, next)
    case 0x2F:
      let next = lettersEnd(from: after, to: end)
      return isLetter && offset - start <= Self.longestSlashPart
        && next - after <= Self.longestSlashPart
    default: return false
    }
  }

  /// *m²*
  private func isSuperscript(_ value: UInt32) -> Bool {
    value == 0xB2 || value == 0xB3 || value == 0xB9
  }

  /// *casa.Ele*: a space is missing after the full stop.
  private func isGluedSentence(_ start: Int, _ offset: Int, _ next: UInt32) -> Bool {
    guard Scalars.isUppercase(next), let (value, length) = text.bytes.scalar(before: offset)
    else { return false }
    return Scalars.isLowercase(value) && offset - length > start
  }

  private func isElisionBefore(_ start: Int, _ end: Int) -> Bool {
    end - start <= Self.longestWhole
      && lexicon.elisions[text.bytes, TextRange(start, end)]?.contains(.before) == true
  }

  /// Whether the letters, apostrophes and hyphens from `start` on are a word that is never cut.
  private func isWhole(_ start: Int, to end: Int) -> Bool {
    let limit = min(end, start + Self.longestWhole)
    var wordEnd = start
    while wordEnd < limit {
      let (value, length) = text.bytes.scalar(at: wordEnd)
      guard Scalars.isLetter(value) || Marks.isApostrophe(value) || value == 0x2D else { break }
      wordEnd += length
    }
    let range = TextRange(start, min(wordEnd, end))
    return lexicon.elisions[text.bytes, range]?.contains(.whole) == true
  }

  private mutating func finishWord(
    _ start: Int, _ offset: Int, _ end: Int, _ joiners: [Int], _ hasFullStop: Bool
  ) -> Int {
    if hasFullStop, let address = bareHost(start, offset, end) {
      add(start, address, .url)
      return address
    }
    if offset < end, offset - start <= Self.longestCurrencyPrefix {
      let (value, length) = text.bytes.scalar(at: offset)
      if SymbolClass.isCurrency(value), isUppercase(start, offset) {
        add(start, offset + length, .symbol)
        return offset + length
      }
    }
    if let split = elisionAfter(start, offset, joiners) {
      add(start, split, .word)
      add(split, offset, .word)
      return offset
    }
    let wordEnd = fullStopBelongs(at: offset) ? offset + 1 : offset
    add(start, wordEnd, .word)
    return wordEnd
  }

  private func isUppercase(_ start: Int, _ end: Int) -> Bool {
    text.bytes[start..<end].allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Where a form such as `n't`, `'s` or `-t-il` starts that ends the word.
  private func elisionAfter(_ start: Int, _ end: Int, _ joiners: [Int]) -> Int? {
    for joiner in joiners {
      if isElision(after: joiner, end) { return joiner }
      if joiner - 1 > start, text.bytes[joiner - 1] < 0x80, isElision(after: joiner - 1, end) {
        return joiner - 1
      }
    }
    return nil
  }

  private func isElision(after offset: Int, _ end: Int) -> Bool {
    lexicon.elisions[text.bytes, TextRange(offset, end)]?.contains(.after) == true
  }

  /// The end of a host name without a scheme (*globo.com/esporte*), or `nil`.
  private func bareHost(_ start: Int, _ offset: Int, _ end: Int) -> Int? {
    guard
      let dot = text.bytes[start..<offset].lastIndex(of: UInt8(ascii: ".")), dot + 1 < offset,
      domains.contains(text.bytes, TextRange(dot + 1, offset))
    else { return nil }
    guard offset < end, text.bytes[offset] == UInt8(ascii: "/") else { return offset }
    return AddressReader(text: text).addressEnd(TextRange(start, end))
  }
}
