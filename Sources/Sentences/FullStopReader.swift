import Articles
import Lexicons

/// Tells what kind of full stop stands somewhere, looking a bounded way back.
struct FullStopReader {
  let text: ArticleText
  let lexicon: SentenceLexicon

  /// In bytes; no abbreviation is longer.
  private static let longestToken = 32

  /// What the full stop at `offset` is, in the sentence that starts at `sentence` in `line`.
  func kind(of offset: Int, sentence: Int, line: TextRange) -> FullStop {
    let start = tokenStart(before: offset, from: line.start)
    guard start < offset else { return .plain }
    let token = TextRange(start, offset + 1)
    let shape = shape(of: token, sentence)
    guard let known = abbreviation(token, line.start, line.end) else { return shape }
    if known != .never, shape == .initial || shape == .acronym { return shape }
    return .abbreviation(known)
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
    if lexicon.exactAbbreviation(text.bytes, token) == .never { return .never }
    if let kind = lexicon.abbreviation(text.bytes, token) {
      return isName(token) && !isUppercaseWord(after: token.end, to: lineEnd) ? nil : kind
    }
    guard
      let hyphen = text.bytes[token.bytes].lastIndex(where: {
        $0 == UInt8(ascii: "-") || $0 == 0x27
      }
      )
    else { return nil }
    return lexicon.abbreviation(text.bytes, TextRange(hyphen + 1, token.end))
  }

  /// Capitals alone, as *TV* and *MS* are written, which are no *tv.* and *ms.*
  private func isName(_ token: TextRange) -> Bool {
    token.count > 2
      && text.bytes[token.start..<(token.end - 1)].allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Whether a whole line is in capitals, so that an abbreviation is as well: *SR. PRATES*.
  private func isUppercaseWord(after offset: Int, to lineEnd: Int) -> Bool {
    guard offset + 2 < lineEnd else { return false }
    return text.bytes[(offset + 1)...(offset + 2)].allSatisfy { $0 &- 0x41 < 26 }
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
  func tokenStart(before offset: Int, from lineStart: Int) -> Int {
    let limit = max(lineStart, offset - Self.longestToken)
    var start = offset
    while start > limit, let (value, length) = text.bytes.scalar(before: start),
      start - length >= limit, isInToken(value)
    {
      start -= length
    }
    return start
  }

  /// The end of the run of such characters that starts at `offset`.
  func tokenEnd(after offset: Int, to lineEnd: Int) -> Int {
    let limit = min(lineEnd, offset + Self.longestToken)
    var end = offset
    while end < limit {
      let (value, length) = text.bytes.scalar(at: end)
      guard isInToken(value) else { break }
      end += length
    }
    return min(end, lineEnd)
  }

  private func isInToken(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x2D, 0x27: true
    default:
      Scalars.isLetter(value) || Scalars.isDigit(value) || Scalars.isCombining(value)
        || value == 0xB0
    }
  }

  private func shape(of token: TextRange, _ sentence: Int) -> FullStop {
    let body = text.bytes[token.start..<(token.end - 1)]
    if body.allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }) {
      if token.start == sentence { return .enumerator }
      return lexicon.hasOrdinals && body.count <= 2 ? .ordinal : .plain
    }
    let (first, length) = text.bytes.scalar(at: token.start)
    if token.start + length == token.end - 1 {
      if token.start == sentence && Scalars.isLowercase(first) { return .enumerator }
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
