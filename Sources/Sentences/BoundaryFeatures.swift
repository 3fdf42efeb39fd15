import Articles
import Learning
import Lexicons

/// The evidence at one candidate as hashed features, each of them once for all languages and once
/// for the language of the text.
struct BoundaryFeatures {
  private let text: ArticleText
  private let lexicon: SentenceLexicon
  private let line: TextRange
  private let language: UInt32
  /// Whether the text is one line, as text is that has lost its line breaks.
  private let isOnlyLine: Bool
  private(set) var hashes: [UInt32] = []

  init(
    _ text: ArticleText, _ lexicon: SentenceLexicon, _ line: TextRange, language: UInt32,
    isOnlyLine: Bool
  ) {
    self.text = text
    self.lexicon = lexicon
    self.line = line
    self.language = language
    self.isOnlyLine = isOnlyLine
    hashes.reserveCapacity(64)
  }

  /// The language as features see it.
  static func languageHash(_ code: String) -> UInt32 {
    var hash = FeatureHash(family: 0)
    for byte in code.utf8 { hash.combine(UInt32(byte)) }
    return hash.value
  }

  /// Replaces ``hashes`` with the evidence at `candidate` in the sentence that starts at `start`.
  ///
  /// - Parameters:
  ///   - ruled: what the rules say.
  ///   - isInQuote: whether a quotation is open before the candidate.
  mutating func read(_ candidate: Candidate, sentence start: Int, ruled: Bool, isInQuote: Bool) {
    hashes.removeAll(keepingCapacity: true)
    let kind = Self.code(candidate.mark)
    let group = kind
    let before = word(before: candidate.start, from: start)
    let beforeThat = word(before: before.range.start, from: start)
    let after = word(from: candidate.nextWord)
    let afterThat = word(from: after.range.end)
    let context = SentenceSoFar(text, TextRange(start, candidate.start))
    let flags = Self.flags(candidate)
    let length = Self.bucket(candidate.start - start)
    let site: UInt32 = (isOnlyLine ? 1 : 0) | (start == line.start ? 2 : 0)

    add(1, kind, ruled ? 1 : 0)
    add(2, kind, flags)
    add(3, kind, candidate.shape.rawValue << 2 | (isInQuote ? 2 : 0) | (ruled ? 1 : 0))
    add(4, group, after.hash)
    add(5, group, after.shape << 4 | before.shape)
    add(6, group, before.hash)
    add(7, group, before.suffix, after.shape)
    add(8, group, after.shape << 5 | afterThat.shape << 1 | (candidate.hasStarter ? 1 : 0))
    add(9, group, length << 3 | site)
    add(10, group, afterThat.hash)
    add(11, group, context.shape << 5 | after.shape << 1 | (ruled ? 1 : 0))
    add(12, kind, before.hash, after.hash)
    add(13, group, beforeThat.hash)
    add(14, kind, candidate.openingQuote, (isInQuote ? 1 : 0) | (candidate.closesQuote ? 2 : 0))
    add(15, kind, UInt32(min(before.range.count >> 1, 7)), after.shape)
    add(16, group, (candidate.opensItem ? 1 : 0) | (ruled ? 2 : 0) | site << 2)
    add(17, group, after.shape << 8 | before.shape << 4 | beforeThat.shape, context.shape)
    add(
      18, kind, (isStarter(before.range) ? 1 : 0) | (candidate.hasStarter ? 2 : 0), after.shape)
    add(19, group, site << 8 | length << 4 | after.shape, context.shape)
    if kind == Self.colon { add(20, quotationShape(candidate), length) }
  }

  private mutating func add(_ family: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32 = 0) {
    var hash = FeatureHash(family: family)
    hash.combine(a)
    hash.combine(b)
    hash.combine(c)
    hashes.append(hash.value)
    hash.combine(language)
    hashes.append(hash.value)
  }

  private func isStarter(_ range: TextRange) -> Bool {
    lexicon.starters.contains(text.bytes, range)
  }

  private static let colon: UInt32 = 10

  /// A number for each kind of mark; those above 10 share most features with another.
  private static func code(_ mark: Candidate.Mark) -> UInt32 {
    switch mark {
    case .unwritten: 0
    case .exclamation: 1
    case .ellipsis: 2
    case .fullStop(.plain): 3
    case .fullStop(.acronym): 4
    case .fullStop(.initial): 5
    case .fullStop(.ordinal): 6
    case .fullStop(.enumerator): 7
    case .fullStop(.abbreviation(.may)): 8
    case .fullStop(.abbreviation): 9
    case .colon: colon
    case .semicolon: 11
    }
  }

  private static func flags(_ candidate: Candidate) -> UInt32 {
    func bit(_ fact: Bool, _ place: UInt32) -> UInt32 { fact ? 8 << place : 0 }
    return candidate.shape.rawValue | bit(candidate.closesQuote, 0)
      | bit(candidate.closesInnerBracket, 1) | bit(candidate.isBracketedMark, 2)
      | bit(candidate.hasDash, 3) | bit(candidate.opensQuote, 4) | bit(candidate.opensBracket, 5)
      | bit(candidate.isRoman, 6) | bit(candidate.hasAbbreviation, 7)
      | bit(candidate.hasStarter, 8)
  }

  /// Doubling lengths from 16 bytes on.
  private static func bucket(_ length: Int) -> UInt32 {
    var bucket: UInt32 = 0
    var rest = length >> 4
    while rest > 0, bucket < 7 {
      bucket += 1
      rest >>= 1
    }
    return bucket
  }

  /// Whether what a colon announces is a quotation that holds a sentence, or several.
  private func quotationShape(_ candidate: Candidate) -> UInt32 {
    guard candidate.opensQuote else { return 0 }
    let limit = min(line.end, candidate.nextWord + Self.longestQuotation)
    var shape: UInt32 = 1
    var offset = candidate.nextWord
    while offset < limit {
      let (value, length) = text.bytes.scalar(at: offset)
      if Marks.isQuote(value), value != 0x27, value != 0x2019 {
        let last = text.bytes[offset - 1]
        return shape << 1 | (Marks.isTerminator(UInt32(last)) ? 1 : 0)
      }
      if Marks.isTerminator(value), offset + 1 < limit, text.bytes[offset + 1] == 0x20 {
        shape = 2
      }
      offset += length
    }
    return shape << 1
  }

  /// In bytes; how far an announced quotation is looked at.
  private static let longestQuotation = 400

  /// In bytes; of a longer word the rest is not seen.
  private static let longestWord = 40

  private func word(from offset: Int) -> WordEvidence {
    var start = offset
    if start < line.end, text.bytes[start] == 0x20 { start += 1 }
    let limit = min(line.end, start + Self.longestWord)
    var end = start
    while end < limit, text.bytes[end] > 0x20 { end += 1 }
    return WordEvidence(text, TextRange(min(start, end), end))
  }

  private func word(before offset: Int, from sentence: Int) -> WordEvidence {
    var end = offset
    if end > sentence, text.bytes[end - 1] == 0x20 { end -= 1 }
    let limit = max(sentence, end - Self.longestWord)
    var start = end
    while start > limit, text.bytes[start - 1] > 0x20 { start -= 1 }
    return WordEvidence(text, TextRange(min(start, end), max(start, end)))
  }
}
