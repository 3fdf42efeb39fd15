import Articles

/// A run of digits, a run of letters, or one other code point: what the value grammar reads.
///
/// Unlike a ``Word`` it never holds a hyphen, a point or a sign, so that `14h30`, `R$2` and `1.º`
/// come apart in the same way in every language.
struct ValueToken {
  enum Kind: UInt8 { case digits, word, symbol }

  let start: Int
  let end: Int
  let kind: Kind
  /// The number of the piece in the lexicon, or -1.
  let word: Int32

  var range: TextRange { TextRange(start, end) }

  /// Appends the tokens of `range`; `number` gives the lexicon's number of a piece.
  static func scan(
    _ bytes: [UInt8], _ range: TextRange, into tokens: inout [ValueToken],
    number: (TextRange) -> Int32
  ) {
    var offset = range.start
    while offset < range.end {
      let (value, length) = bytes.scalar(at: offset)
      let start = offset
      offset = min(offset + length, range.end)
      if Scalars.isSpace(value) { continue }
      let kind = kind(of: value)
      if kind != .symbol { offset = endOfRun(bytes, offset, range.end, kind) }
      let piece = TextRange(start, offset)
      tokens.append(
        ValueToken(
          start: start, end: offset, kind: kind, word: kind == .digits ? -1 : number(piece)))
    }
  }

  private static func endOfRun(_ bytes: [UInt8], _ from: Int, _ end: Int, _ kind: Kind) -> Int {
    var offset = from
    while offset < end {
      let (value, length) = bytes.scalar(at: offset)
      let same = self.kind(of: value) == kind || kind == .word && Scalars.isCombining(value)
      if !same { break }
      offset = min(offset + length, end)
    }
    return offset
  }

  private static func kind(of value: UInt32) -> Kind {
    if Scalars.isDigit(value) { return .digits }
    // The ordinal signs ª and º are letters to Unicode, but stand beside a number here.
    if value == 0xAA || value == 0xBA { return .symbol }
    return Scalars.isLetter(value) ? .word : .symbol
  }
}
