/// A quote reduced to what matching looks at. Offsets are code points.
struct MatchedSpan {
  let spans: [Range<Int>]
  let tokens: Set<Int>
  /// Tokens from the first border to the last.
  let fullTokens: Set<Int>
  let alternatives: [(span: Range<Int>, tokens: Set<Int>)]

  var outer: Range<Int> { spans[0].lowerBound..<spans[spans.count - 1].upperBound }

  init(_ text: ScoredText, spans: [(Int, Int)], alternatives: [(Int, Int)] = []) {
    let trimmed = spans.map { text.trimmed($0.0, $0.1) }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    let kept = trimmed.filter { !$0.isEmpty }
    self.spans = kept.isEmpty ? Array(trimmed.prefix(1)) : kept
    tokens = text.tokens(self.spans)
    fullTokens = text.tokens(
      self.spans[0].lowerBound..<self.spans[self.spans.count - 1].upperBound)
    self.alternatives = alternatives.map {
      let span = text.trimmed($0.0, $0.1)
      return (span, text.tokens(span))
    }
  }

  /// Several pieces taken as one.
  init(merging pieces: [MatchedSpan]) {
    spans = pieces.flatMap(\.spans).sorted { $0.lowerBound < $1.lowerBound }
    tokens = pieces.reduce(into: []) { $0.formUnion($1.tokens) }
    fullTokens = tokens
    alternatives = []
  }

  /// Shared tokens over those of the longer; the best of spans, full extents and alternatives.
  func similarity(_ found: MatchedSpan) -> Double {
    var best = max(Self.overlap(tokens, found.tokens), Self.overlap(fullTokens, found.fullTokens))
    for alternative in alternatives {
      best = max(best, Self.overlap(alternative.tokens, found.tokens))
    }
    return best
  }

  func hasBorders(of found: MatchedSpan) -> Bool {
    outer == found.outer || alternatives.contains { $0.span == found.outer }
  }

  private static func overlap(_ a: Set<Int>, _ b: Set<Int>) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return Double(a.intersection(b).count) / Double(max(a.count, b.count))
  }
}

/// Pairs gold quotes with found ones, one to one, the most alike first; then a gold group with one
/// found quote, and one gold quote with several found pieces.
struct SpanMatching {
  private(set) var pairs: [(gold: Int, found: Int)] = []
  private(set) var matchedGold: Set<Int> = []
  private(set) var matchedFound: Set<Int> = []
  /// What the merged matches add to, or take from, the count of found quotes.
  private(set) var correction = 0

  static let goodOverlap = 0.8
  /// How much of a piece must lie inside a gold quote to count as part of it.
  private static let pieceInside = 0.9

  init(
    gold: [MatchedSpan], groups: [String?], found: [MatchedSpan],
    accepts: (MatchedSpan, MatchedSpan) -> Bool
  ) {
    var candidates: [(similarity: Double, gold: Int, found: Int)] = []
    for (g, goldSpan) in gold.enumerated() {
      for (f, foundSpan) in found.enumerated() where accepts(goldSpan, foundSpan) {
        candidates.append((goldSpan.similarity(foundSpan), g, f))
      }
    }
    candidates.sort { ($1.similarity, $0.gold, $0.found) < ($0.similarity, $1.gold, $1.found) }
    for candidate in candidates
    where !matchedGold.contains(candidate.gold) && !matchedFound.contains(candidate.found) {
      pair(candidate.gold, candidate.found)
    }
    matchGroups(gold, groups, found, accepts)
    matchPieces(gold, found, accepts)
  }

  private mutating func pair(_ gold: Int, _ found: Int) {
    matchedGold.insert(gold)
    matchedFound.insert(found)
    pairs.append((gold, found))
  }

  private mutating func matchGroups(
    _ gold: [MatchedSpan], _ groups: [String?], _ found: [MatchedSpan],
    _ accepts: (MatchedSpan, MatchedSpan) -> Bool
  ) {
    var seen: Set<String> = []
    for name in groups.compactMap({ $0 }) where seen.insert(name).inserted {
      let members = groups.indices.filter { groups[$0] == name }
      let free = members.filter { !matchedGold.contains($0) }
      guard !free.isEmpty else { continue }
      let whole = MatchedSpan(merging: members.map { gold[$0] })
      for (f, span) in found.enumerated() where accepts(whole, span) {
        let isTaken = matchedFound.contains(f)
        if isTaken && !pairs.contains(where: { $0.found == f && members.contains($0.gold) }) {
          continue
        }
        for member in free { pair(member, f) }
        correction += free.count - (isTaken ? 0 : 1)
        break
      }
    }
  }

  private mutating func matchPieces(
    _ gold: [MatchedSpan], _ found: [MatchedSpan], _ accepts: (MatchedSpan, MatchedSpan) -> Bool
  ) {
    for (g, span) in gold.enumerated() where !matchedGold.contains(g) {
      let pieces = found.indices.filter { f in
        let tokens = found[f].tokens
        return !matchedFound.contains(f) && !tokens.isEmpty
          && Double(tokens.intersection(span.fullTokens).count)
            >= Self.pieceInside * Double(tokens.count)
      }
      guard pieces.count > 1 else { continue }
      let whole = MatchedSpan(merging: pieces.map { found[$0] })
      guard accepts(span, whole), span.similarity(whole) >= Self.goodOverlap else { continue }
      pair(g, pieces[0])
      matchedFound.formUnion(pieces)
      correction -= pieces.count - 1
    }
  }
}
