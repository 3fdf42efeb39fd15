import Articles
import Lexicons

/// Finds where a headline without a final mark runs into the text after it, on one line.
///
/// *Dique oficial O conselho manteve…*: a word that only a sentence start capitalises follows a
/// lower-case content word, and what came before is short and has no mark in it. Tuned on the
/// training half of UD Bosque, where it is right 60 times in 62.
struct HeadlineReader {
  let text: ArticleText
  let lexicon: SentenceLexicon
  let line: TextRange

  /// In bytes; headlines are no longer.
  private static let longestHeadline = 120

  /// Whether a headline that starts at `start` ends before the space at `space`.
  func ends(at space: Int, sentence start: Int) -> Bool {
    let next = space + 1
    guard space > start, space - start <= Self.longestHeadline, next + 1 < line.end,
      isUppercase(at: next), let (before, _) = text.bytes.scalar(before: space),
      Scalars.isLowercase(before)
    else { return false }
    let starterEnd = wordEnd(from: next)
    guard starterEnd + 1 < line.end, text.bytes[starterEnd] == UInt8(ascii: " "),
      Scalars.isLowercase(text.bytes.scalar(at: starterEnd + 1).value),
      isStarter(next, starterEnd),
      isLowercase(next + text.bytes.scalar(at: next).length, starterEnd)
    else { return false }
    let previous =
      text.bytes[start..<space].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? start
    guard previous > start, isLowercase(previous, space), !isStarter(previous, space) else {
      return false
    }
    let isLetter = next + text.bytes.scalar(at: next).length == starterEnd
    if isLetter, !mayBeArticle(after: TextRange(previous, space), starterEnd + 1) { return false }
    return hasNoMark(start, space)
  }

  /// Whether the capital after the space is the name of what stands before it: *hepatite A*.
  func isLettered(at space: Int, sentence start: Int) -> Bool {
    let next = space + 1
    guard next < line.end, isUppercase(at: next),
      next + text.bytes.scalar(at: next).length == wordEnd(from: next)
    else { return false }
    let limit = max(start, space - Self.longestHeadline)
    let previous = text.bytes[limit..<space].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 }
    return lexicon.lettered.contains(text.bytes, TextRange(previous ?? limit, space))
  }

  /// Whether a single capital is a word rather than a name, as in *vitamina A* or *A e B*.
  private func mayBeArticle(after previous: TextRange, _ next: Int) -> Bool {
    lexicon.lettered.count > 0 && !lexicon.lettered.contains(text.bytes, previous)
      && !isStarter(next, wordEnd(from: next))
  }

  private func isUppercase(at offset: Int) -> Bool {
    let byte = text.bytes[offset]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    return Scalars.isUppercase(text.bytes.scalar(at: offset).value)
  }

  private func wordEnd(from offset: Int) -> Int {
    let limit = min(line.end, offset + Self.longestHeadline)
    return text.bytes[offset..<limit].firstIndex(of: UInt8(ascii: " ")) ?? limit
  }

  private func isStarter(_ start: Int, _ end: Int) -> Bool {
    lexicon.starters.contains(text.bytes, TextRange(start, end))
  }

  private func isLowercase(_ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      let (value, length) = text.bytes.scalar(at: offset)
      guard Scalars.isLowercase(value) || value == 0x2D else { return false }
      offset += length
    }
    return true
  }

  /// Letters, digits, hyphens and spaces alone, the first of them no lower-case letter.
  private func hasNoMark(_ start: Int, _ end: Int) -> Bool {
    guard !Scalars.isLowercase(text.bytes.scalar(at: start).value) else { return false }
    var offset = start
    while offset < end {
      let (value, length) = text.bytes.scalar(at: offset)
      guard
        value == 0x20 || value == 0x2D || value == 0x25 || Scalars.isLetter(value)
          || Scalars.isDigit(value)
      else { return false }
      offset += length
    }
    return true
  }
}
