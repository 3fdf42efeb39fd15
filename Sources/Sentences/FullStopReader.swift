import Articles
import Lexicons

/// Tells what kind of full stop stands somewhere, looking a bounded way back.
struct FullStopReader {
  let text: ArticleText
  let lexicon: SentenceLexicon

  /// In bytes; no abbreviation is longer.
  private static let longestToken = 32

  /// What the full stop at `offset` is, in the line that starts at `lineStart`.
  func kind(of offset: Int, lineStart: Int, lineEnd: Int) -> FullStop {
    let start = tokenStart(before: offset, from: lineStart)
    guard start < offset else { return .plain }
    let token = TextRange(start, offset + 1)
    if let known = abbreviation(token, lineStart, lineEnd) { return .abbreviation(known) }
    return shape(of: token, lineStart)
  }

  private func abbreviation(
    _ token: TextRange, _ lineStart: Int, _ lineEnd: Int
  ) -> Abbreviation? {
    if lexicon.phrases.count > 0 {
      if let end = nextTokenEnd(after: token.end, to: lineEnd),
        lexicon.phrases.contains(text.bytes, TextRange(token.start, end))
      {
        return .never
      }
      if token.start > lineStart + 1, text.bytes[token.start - 1] == UInt8(ascii: " ") {
        let previous = tokenStart(before: token.start - 1, from: lineStart)
        if let kind = lexicon.phrases[text.bytes, TextRange(previous, token.end)] { return kind }
      }
    }
    if let kind = lexicon.abbreviation(text.bytes, token) { return kind }
    guard
      let hyphen = text.bytes[token.bytes].lastIndex(where: {
        $0 == UInt8(ascii: "-") || $0 == 0x27
      }
      )
    else { return nil }
    return lexicon.abbreviation(text.bytes, TextRange(hyphen + 1, token.end))
  }

  /// Where the token that starts one space after `offset` has its first full stop, that included.
  private func nextTokenEnd(after offset: Int, to lineEnd: Int) -> Int? {
    guard offset < lineEnd, text.bytes[offset] == UInt8(ascii: " ") else { return nil }
    let limit = min(lineEnd, offset + 1 + Self.longestToken)
    for end in (offset + 1)..<max(offset + 1, limit) {
      if text.bytes[end] == UInt8(ascii: ".") { return end + 1 }
      if text.bytes[end] == UInt8(ascii: " ") { return nil }
    }
    return nil
  }

  /// The start of the run of letters, digits, inner full stops and hyphens that ends at `offset`.
  private func tokenStart(before offset: Int, from lineStart: Int) -> Int {
    let limit = max(lineStart, offset - Self.longestToken)
    var start = offset
    while start > limit, let (value, length) = text.bytes.scalar(before: start),
      start - length >= limit, isInToken(value)
    {
      start -= length
    }
    return start
  }

  private func isInToken(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x2D, 0x27: true
    default:
      Scalars.isLetter(value) || Scalars.isDigit(value) || Scalars.isCombining(value)
        || value == 0xB0
    }
  }

  private func shape(of token: TextRange, _ lineStart: Int) -> FullStop {
    let body = text.bytes[token.start..<(token.end - 1)]
    if body.allSatisfy({ $0 &- 0x30 < 10 }) {
      if token.start == lineStart { return .enumerator }
      return lexicon.hasOrdinals && body.count <= 2 ? .ordinal : .plain
    }
    let (first, length) = text.bytes.scalar(at: token.start)
    if token.start + length == token.end - 1 {
      if token.start == lineStart && Scalars.isLowercase(first) { return .enumerator }
      return Scalars.isUppercase(first) ? .initial : .plain
    }
    if isAcronym(token) { return .acronym }
    if let hyphen = body.lastIndex(of: UInt8(ascii: "-")), hyphen + 1 < token.end - 1 {
      let (last, length) = text.bytes.scalar(at: hyphen + 1)
      if hyphen + 1 + length == token.end - 1 && Scalars.isUppercase(last) { return .initial }
    }
    return .plain
  }

  /// Letters and full stops by turns.
  private func isAcronym(_ token: TextRange) -> Bool {
    var offset = token.start
    while offset < token.end {
      let (value, length) = text.bytes.scalar(at: offset)
      offset += length
      guard Scalars.isLetter(value), offset < token.end, text.bytes[offset] == UInt8(ascii: ".")
      else { return false }
      offset += 1
    }
    return true
  }
}
