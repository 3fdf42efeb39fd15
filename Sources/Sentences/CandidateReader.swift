import Articles
import Lexicons

/// Gathers the evidence at each run of final marks in one line.
struct CandidateReader {
  let text: ArticleText
  let lexicon: SentenceLexicon
  let line: TextRange
  /// Whether an odd number of straight quotation marks came before in this line.
  var hasOpenQuote = false
  private let fullStops: FullStopReader

  init(_ text: ArticleText, _ lexicon: SentenceLexicon, _ line: TextRange) {
    self.text = text
    self.lexicon = lexicon
    self.line = line
    fullStops = FullStopReader(text: text, lexicon: lexicon)
  }

  /// The candidate whose marks start at `offset`, and where its marks end.
  ///
  /// - Parameters:
  ///   - start: where the sentence that may end here starts.
  ///   - bracket: the bracket last opened and not closed, if any.
  func candidate(
    at offset: Int, sentence start: Int, bracket: Int?
  ) -> (candidate: Candidate?, marksEnd: Int) {
    let (mark, marksEnd) = readMarks(at: offset, sentence: start)
    guard let mark else { return (nil, marksEnd) }
    var candidate = Candidate(mark, start: offset, end: marksEnd)
    readClosers(&candidate, marks: offset, sentence: start, bracket: bracket)
    candidate.next = text.skippingSpaces(from: candidate.end, to: line.end)
    guard candidate.next < line.end else { return (nil, marksEnd) }
    if candidate.next == candidate.end {
      guard candidate.end == marksEnd, lacksSpace(at: offset, marksEnd) else {
        return (nil, marksEnd)
      }
    }
    readNext(&candidate)
    return (candidate, marksEnd)
  }

  /// The candidate at the space at `space` with nothing written before it, or at the colon or
  /// semicolon there.
  func unwrittenCandidate(at space: Int, mark: Candidate.Mark) -> Candidate? {
    var candidate = Candidate(mark, start: space, end: space)
    if mark != .unwritten { candidate.end += 1 }
    candidate.next = text.skippingSpaces(from: candidate.end, to: line.end)
    guard candidate.next > candidate.end, candidate.next < line.end else { return nil }
    readNext(&candidate)
    switch candidate.shape {
    case .uppercase: return candidate
    case .lowercase: return mark == .unwritten ? nil : candidate
    case .digit: return mark == .unwritten || !candidate.opensItem ? nil : candidate
    case .continuation, .other: return nil
    }
  }

  private func readMarks(
    at offset: Int, sentence: Int
  ) -> (mark: Candidate.Mark?, end: Int) {
    var end = offset
    var count = 0
    var mark: Candidate.Mark?
    while end < line.end {
      let (value, length) = text.bytes.scalar(at: end)
      guard Marks.isTerminator(value) else { break }
      count += 1
      switch value {
      case 0x2E, 0x3002:
        if mark != .exclamation { mark = count > 1 ? .ellipsis : .fullStop(.plain) }
      case 0x2026: if mark != .exclamation { mark = .ellipsis }
      default: mark = .exclamation
      }
      end += length
    }
    if case .fullStop = mark, text.bytes[offset] == UInt8(ascii: ".") {
      mark = .fullStop(
        fullStops.kind(of: offset, sentence: sentence, line: line))
    }
    return (mark, end)
  }

  /// Whether a sentence ends with the full stop at `offset` though no space follows: *casa.Ele*.
  ///
  /// Lower case or a closing bracket stands before it, a capital after it, and neither side has
  /// another full stop, as a host name would.
  private func lacksSpace(at offset: Int, _ end: Int) -> Bool {
    guard end == offset + 1, offset > line.start + 1, text.bytes[offset] == UInt8(ascii: ".")
    else { return false }
    let (next, length) = text.bytes.scalar(at: end)
    guard Scalars.isUppercase(next), let (previous, _) = text.bytes.scalar(before: offset),
      Scalars.isLowercase(previous) && next != previous || Marks.isClosingBracket(previous)
    else { return false }
    let wordEnd = fullStops.tokenEnd(after: end + length, to: line.end)
    guard wordEnd == line.end || text.bytes[wordEnd] != UInt8(ascii: "@") else { return false }
    let wordStart = fullStops.tokenStart(before: offset, from: line.start)
    let isLetter = wordEnd == end + length + 1 && text.bytes[wordEnd - 1] == UInt8(ascii: ".")
    guard !isLetter else { return false }
    let isHost = text.bytes[(end + length)..<wordEnd].dropLast().contains(UInt8(ascii: "."))
    return !isHost && !text.bytes[wordStart..<offset].contains(UInt8(ascii: "."))
      && (offset - wordStart > 1 || Marks.isClosingBracket(previous))
  }

  /// Closing marks right after the final ones, and French ones after a space.
  private func readClosers(
    _ candidate: inout Candidate, marks: Int, sentence: Int, bracket: Int?
  ) {
    while candidate.end < line.end {
      let (value, length) = text.bytes.scalar(at: candidate.end)
      if Marks.isClosingBracket(value) {
        candidate.closesInnerBracket = bracket.map { $0 > sentence } ?? false
        candidate.isBracketedMark = bracket.map { $0 + 1 == marks } ?? false
      } else if Marks.isQuote(value), closes(value, at: candidate.end, length) {
        candidate.closesQuote = true
      } else {
        break
      }
      candidate.end += length
    }
    let spaced = text.skippingSpaces(from: candidate.end, to: line.end)
    guard spaced > candidate.end, spaced < line.end else { return }
    let (value, length) = text.bytes.scalar(at: spaced)
    if value == 0xBB || value == 0x22 && hasOpenQuote, closes(value, at: spaced, length) {
      candidate.closesQuote = true
      candidate.end = spaced + length
    }
  }

  /// Whether a quotation mark after final marks closes: no letter or digit follows it.
  private func closes(_ value: UInt32, at offset: Int, _ length: Int) -> Bool {
    guard offset + length < line.end else { return true }
    let (next, _) = text.bytes.scalar(at: offset + length)
    return !Scalars.isLetter(next) && !Scalars.isDigit(next) && !Marks.isInverted(next)
  }

  /// What the next sentence would start with: marks that open, then a word or number.
  private func readNext(_ candidate: inout Candidate) {
    var offset = candidate.next
    while offset < line.end {
      let (value, length) = text.bytes.scalar(at: offset)
      if Marks.isDash(value) {
        candidate.hasDash = true
      } else if Marks.isQuote(value) {
        candidate.openingQuote = value
      } else if Marks.isOpeningBracket(value) {
        candidate.opensBracket = true
      } else if !Marks.isInverted(value), !Scalars.isSpace(value), !Marks.isBullet(value) {
        break
      }
      offset += length
    }
    candidate.nextWord = min(offset, line.end)
    guard offset < line.end else { return }
    let (value, _) = text.bytes.scalar(at: offset)
    candidate.opensItem = opensItem(at: offset)
    if Scalars.isDigit(value) {
      candidate.shape = .digit
    } else if Scalars.isLowercase(value) {
      candidate.shape = .lowercase
    } else if Scalars.isLetter(value) {
      candidate.shape = .uppercase
      readWord(&candidate, at: offset)
    } else if Marks.isContinuation(value), !candidate.opensBracket {
      candidate.shape = .continuation
    }
  }

  /// *b)*, *iv.*, *12)*: letters or digits, few, and a mark and a space after them.
  private func opensItem(at offset: Int) -> Bool {
    let limit = min(line.end, offset + Self.longestItem + 2)
    var end = offset
    while end < limit, text.bytes[end] &- 0x30 < 10 || Self.isSmallRomanDigit(text.bytes[end]) {
      end += 1
    }
    if end == offset, end < limit, text.bytes[end] &- 0x61 < 26 { end += 1 }
    guard end > offset, end - offset <= Self.longestItem, end + 1 < line.end else { return false }
    let isMark = text.bytes[end] == UInt8(ascii: ")") || text.bytes[end] == UInt8(ascii: ".")
    return isMark && text.bytes[end + 1] == UInt8(ascii: " ")
  }

  /// In bytes; no number of an item is longer.
  private static let longestItem = 4

  private static func isSmallRomanDigit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
  }

  /// In bytes; no starter is longer.
  private static let longestStarter = 24

  private func readWord(_ candidate: inout Candidate, at offset: Int) {
    var end = offset
    let limit = min(line.end, offset + Self.longestStarter)
    while end < limit {
      let (value, length) = text.bytes.scalar(at: end)
      guard Scalars.isLetter(value) || Scalars.isCombining(value) else { break }
      end += length
    }
    end = min(end, line.end)
    candidate.isRoman = text.bytes[offset..<end].allSatisfy(Self.isRomanDigit)
    if end < line.end, text.bytes[end] == UInt8(ascii: ".") {
      candidate.hasAbbreviation =
        lexicon.abbreviation(text.bytes, TextRange(offset, end + 1)) == .may
    } else {
      candidate.hasStarter = lexicon.starters.contains(text.bytes, TextRange(offset, end))
    }
  }

  private static func isRomanDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x43, 0x44, 0x49, 0x4C, 0x4D, 0x56, 0x58: true
    default: false
    }
  }
}
