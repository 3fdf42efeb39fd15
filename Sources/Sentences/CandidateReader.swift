import Articles
import Lexicons

/// Gathers the evidence at each run of final marks in one line.
struct CandidateReader {
  let text: ArticleText
  let lexicon: SentenceLexicon
  let line: TextRange
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
    let (mark, marksEnd) = readMarks(at: offset)
    guard let mark else { return (nil, marksEnd) }
    var candidate = Candidate(mark: mark, end: marksEnd, next: marksEnd)
    readClosers(&candidate, marks: offset, sentence: start, bracket: bracket)
    candidate.next = text.skippingSpaces(from: candidate.end, to: line.end)
    guard candidate.next > candidate.end, candidate.next < line.end else { return (nil, marksEnd) }
    readNext(&candidate)
    return (candidate, marksEnd)
  }

  private func readMarks(at offset: Int) -> (mark: Candidate.Mark?, end: Int) {
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
        fullStops.kind(of: offset, lineStart: line.start, lineEnd: line.end))
    }
    return (mark, end)
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
    if value == 0xBB, closes(value, at: spaced, length) {
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
        candidate.opensQuote = true
      } else if !Marks.isOpeningBracket(value), !Marks.isInverted(value), !Scalars.isSpace(value),
        !Marks.isBullet(value)
      {
        break
      }
      offset += length
    }
    guard offset < line.end else { return }
    let (value, _) = text.bytes.scalar(at: offset)
    if Scalars.isDigit(value) {
      candidate.shape = .digit
    } else if Scalars.isLowercase(value) {
      candidate.shape = .lowercase
    } else if Scalars.isLetter(value) {
      candidate.shape = .uppercase
      candidate.hasStarter = isStarter(at: offset)
    }
  }

  /// In bytes; no starter is longer.
  private static let longestStarter = 24

  private func isStarter(at offset: Int) -> Bool {
    var end = offset
    let limit = min(line.end, offset + Self.longestStarter)
    while end < limit {
      let (value, length) = text.bytes.scalar(at: end)
      guard Scalars.isLetter(value) || Scalars.isCombining(value) else { break }
      end += length
    }
    end = min(end, line.end)
    guard lexicon.starters.contains(text.bytes, TextRange(offset, end)) else { return false }
    return end == line.end || text.bytes[end] != UInt8(ascii: ".")
  }
}
