import Articles

/// A word as the name finder sees it.
struct NameToken: Sendable {
  enum Shape: Sendable { case lower, capital, acronym, other }

  let range: TextRange
  let shape: Shape
  let clues: NameClues
  /// Whether a capital says nothing here: the first word of a sentence, a quotation or a clause
  /// behind a colon.
  let isStart: Bool
  /// Whether only spaces stand between this word and the one before.
  let isJoined: Bool
  /// Of the lower-cased bytes.
  let hash: UInt64

  var isCapital: Bool { shape == .capital || shape == .acronym }

  static func tokens(of article: Article, _ lexicon: NameLexicon) -> [NameToken] {
    let words = article.words ?? []
    let bytes = article.text.bytes
    let sentences = article.sentences ?? []
    var tokens: [NameToken] = []
    tokens.reserveCapacity(words.count)
    var sentence = 0
    var isStart = true
    var phrase = (clues: NameClues(), end: 0)
    for (index, word) in words.enumerated() {
      while sentence < sentences.count && sentences[sentence].start <= word.start {
        isStart = true
        sentence += 1
      }
      if index >= phrase.end {
        phrase = lexicon.longest(article, words, at: index) ?? ([], index + 1)
      }
      let shape = shape(of: word, bytes)
      let gap = index > 0 ? words[index - 1].end..<word.start : 0..<0
      tokens.append(
        NameToken(
          range: word.range, shape: shape, clues: phrase.clues, isStart: isStart,
          isJoined: index > 0 && bytes[gap].allSatisfy { $0 != 0x0A && $0 != 0x0D },
          hash: hash(of: word.range, bytes)))
      if shape != .other { isStart = false } else if opensClause(word, bytes) { isStart = true }
    }
    return tokens
  }

  private static func shape(of word: Word, _ bytes: [UInt8]) -> Shape {
    guard word.kind == .word, word.end > word.start else { return .other }
    var upper = 0
    var lower = 0
    var offset = word.start
    var first: UInt32 = 0
    while offset < word.end {
      let (value, length) = bytes.scalar(at: offset)
      if offset == word.start { first = value }
      if Scalars.isUppercase(value) { upper += 1 } else if Scalars.isLowercase(value) { lower += 1 }
      offset += length
    }
    if lower == 0 && upper > 1 { return .acronym }
    if Scalars.isUppercase(first) || (upper > 1 && lower > 0) { return .capital }
    return lower > 0 ? .lower : .other
  }

  private static func opensClause(_ word: Word, _ bytes: [UInt8]) -> Bool {
    switch bytes.scalar(at: word.start).value {
    case 0x22, 0x3A, 0xAB, 0x201C, 0x2018, 0x2014, 0x2013, 0x2D, 0x2022, 0xBF, 0xA1: true
    default: false
    }
  }

  static func hash(of range: TextRange, _ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = range.start
    while offset < range.end {
      let (value, length) = bytes.scalar(at: offset)
      hash = (hash ^ UInt64(Scalars.lowercase(value))) &* 0x100_0000_01B3
      offset += length
    }
    return hash
  }
}
