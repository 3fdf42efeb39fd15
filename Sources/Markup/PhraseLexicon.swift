import Articles
import Lexicons

/// The lines that are no article text in any of our languages: ad labels, "read more", newsletters.
struct PhraseLexicon: Sendable {
  private static let name = "promo.tsv"
  /// Longer lines are read sentence by sentence.
  private static let longestLine = 400
  /// How many sentences at the end of a paragraph are looked at.
  private static let tailSentences = 3
  /// What is left of a paragraph whose end was an advertisement, and is shorter than this many
  /// bytes, was part of the advertisement.
  private static let shortestRest = 60

  private let patterns: [PhrasePattern]
  private let byFirstWord: [UInt64: [Int]]

  init(_ resources: Resources) throws {
    var byLanguage: [[PhrasePattern]] = []
    for language in resources.languages(having: Self.name) {
      let path = "lexicons/\(language)/\(Self.name)"
      byLanguage.append(
        try LexiconTable(try resources.file(path)).rows.map { row in
          let rule = "\(language).promo.\(row.line)"
          guard let pattern = PhrasePattern(fields: row.fields, rule: rule) else {
            throw LexiconError(
              path: path, line: row.line,
              problem: "a line has a kind (ad, promo, related, share, boilerplate) and a pattern")
          }
          return pattern
        })
    }
    // A line that several languages know is named after the one with the most lines.
    let patterns = byLanguage.sorted { $0.count > $1.count }.flatMap { $0 }
    self.patterns = patterns
    byFirstWord = Dictionary(grouping: patterns.indices) { patterns[$0].key }
  }

  /// What is to become of one line or paragraph.
  enum Verdict: Equatable {
    case keep
    case cut(Removal)
    /// The line is cut, and what follows it is no part of the article.
    case end(Removal)
    /// Sentences at its ends are cut; `kept` is what remains.
    case trim(kept: Range<Int>, removed: [Removal])
  }

  func verdict(on text: [UInt8], _ range: Range<Int>) -> Verdict {
    if range.count <= Self.longestLine {
      if let pattern = pattern(for: text, range, sentence: false) {
        let removal = removal(pattern, text, range)
        return pattern.endsArticle ? .end(removal) : .cut(removal)
      }
    }
    return trimmed(text, range)
  }

  private func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Verdict {
    let starts = sentenceStarts(text, range)
    guard let first = starts.first, starts.count > 1 else { return .keep }
    var removed: [Removal] = []
    var end = range.upperBound
    var kept = starts[...]
    for _ in 0..<Self.tailSentences {
      guard let last = kept.last, last > first,
        let pattern = pattern(for: text, last..<end, sentence: true)
      else { break }
      removed.insert(removal(pattern, text, last..<end), at: 0)
      end = last
      kept.removeLast()
    }
    if let promo = removed.first, end - first < Self.shortestRest {
      return .cut(Removal(promo.kind, text: string(text, range), rule: promo.rule))
    }
    var start = first
    if kept.count > 1, let next = kept.dropFirst().first,
      let pattern = pattern(for: text, first..<next, sentence: true)
    {
      removed.insert(removal(pattern, text, first..<next), at: 0)
      start = next
    }
    guard !removed.isEmpty else { return .keep }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return .trim(kept: start..<end, removed: removed)
  }

  private func pattern(
    for text: [UInt8], _ range: Range<Int>, sentence: Bool
  ) -> PhrasePattern? {
    guard range.count <= Self.longestLine else { return nil }
    let line = FoldedLine(text, range)
    var best: Int?
    for word in line.words.indices {
      for index in byFirstWord[line.key(of: word)] ?? [] where index < best ?? Int.max {
        let pattern = patterns[index]
        if !sentence || pattern.cutsSentences, pattern.matches(line, from: word) { best = index }
      }
    }
    return best.map { patterns[$0] }
  }

  private func removal(
    _ pattern: PhrasePattern, _ text: [UInt8], _ range: Range<Int>
  ) -> Removal {
    Removal(pattern.kind, text: string(text, range), rule: pattern.rule)
  }

  private func string(_ text: [UInt8], _ range: Range<Int>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
    return String(decoding: text[range.lowerBound..<end], as: UTF8.self)
  }

  /// Where sentences may start: good enough for asking whether one is a promo, no more.
  private func sentenceStarts(_ text: [UInt8], _ range: Range<Int>) -> [Int] {
    var starts = [range.lowerBound]
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      offset += 1
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0xA6 else { continue }
      var next = offset
      while next < range.upperBound, text[next] > 0x20, next - offset < 4, !isWordByte(text[next]) {
        next += 1
      }
      guard next < range.upperBound, text[next] <= 0x20 else { continue }
      while next < range.upperBound, text[next] <= 0x20 { next += 1 }
      guard next < range.upperBound, !Scalars.isLowercase(text.scalar(at: next).value) else {
        continue
      }
      starts.append(next)
      offset = next
    }
    return starts
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
