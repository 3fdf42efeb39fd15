public import Articles

/// Scores quotes against gold by the rules of the annotation guide: spans trimmed of marks,
/// closing punctuation and complementisers; nested, optional and ignored gold is neither a miss
/// nor, where predicted, an error.
public struct QuoteScorer: Sendable {
  public private(set) var scores = QuoteScores()

  public init() {}

  /// - Parameter article: annotated over exactly the gold's text.
  public mutating func add(_ gold: GoldDocument, _ article: Article) {
    let text = ScoredText(gold.text)
    let found = Found.list(article, text)
    let goldQuotes = (gold.quotes ?? []).filter { !$0.isSoft }
    let spans = goldQuotes.map { $0.matched(text) }
    let soft =
      (gold.quotes ?? []).filter(\.isSoft).map { $0.matched(text) }
      + (gold.ignore ?? []).map { MatchedSpan(text, spans: [($0.start, $0.end)]) }
    let groups = goldQuotes.map(\.group)

    scores.documents += 1
    let exact = SpanMatching(gold: spans, groups: groups, found: found.map(\.span)) {
      $0.hasBorders(of: $1) && $0.similarity($1) >= SpanMatching.goodOverlap
    }
    scores.exact.add(ratio(exact, spans.count, found, soft))
    let close = SpanMatching(gold: spans, groups: groups, found: found.map(\.span)) {
      $0.similarity($1) >= SpanMatching.goodOverlap
    }
    scores.overlap80.add(ratio(close, spans.count, found, soft))
    countAttributes(close, goldQuotes, found, text, gold.id)
    countMistakes(close, goldQuotes, spans, found, soft, gold, text)
  }

  private func ratio(
    _ matching: SpanMatching, _ goldCount: Int, _ found: [Found], _ soft: [MatchedSpan]
  ) -> Ratio {
    let excused = found.indices.filter {
      !matching.matchedFound.contains($0) && found[$0].isExcused(by: soft)
    }
    var ratio = Ratio()
    ratio.right = matching.matchedGold.count
    ratio.found = found.count - excused.count + matching.correction
    ratio.gold = goldCount
    return ratio
  }

  private mutating func countAttributes(
    _ matching: SpanMatching, _ gold: [GoldQuote], _ found: [Found], _ text: ScoredText,
    _ document: String
  ) {
    var joint = 0
    for (g, f) in matching.pairs {
      let quote = gold[g]
      scores.type.count(([quote.type] + (quote.alternativeTypes ?? [])).contains(found[f].type))
      let headIsRight = quote.mention.map { _ in found[f].sharesHead(with: quote, text) }
      if let headIsRight { scores.mention.count(headIsRight) }
      if let name = quote.name {
        let accepted = [name] + (quote.aliases ?? [])
        let given = found[f].name ?? found[f].mentionText
        scores.name.count(NameMatch.isExact(given, accepted))
        if !NameMatch.isLenient(given, accepted) {
          scores.mistakes.append(
            "name\t\(document)\t\(name)\t\(given ?? "-")\t\(text.string(found[f].span.outer))")
        }
        if headIsRight ?? NameMatch.isLenient(given, accepted) { joint += 1 }
      } else if headIsRight == true {
        joint += 1
      }
      if let start = quote.cueStart, let end = quote.cueEnd {
        scores.cue.count(found[f].cue.map { $0.lowerBound < end && $0.upperBound > start } ?? false)
      }
    }
    scores.joint.right += joint
    scores.joint.asked += gold.filter { $0.mention != nil || $0.name != nil }.count
    for (g, quote) in gold.enumerated() {
      scores.recallByType[quote.type, default: Share()].count(matching.matchedGold.contains(g))
    }
  }

  private mutating func countMistakes(
    _ matching: SpanMatching, _ gold: [GoldQuote], _ spans: [MatchedSpan], _ found: [Found],
    _ soft: [MatchedSpan], _ document: GoldDocument, _ text: ScoredText
  ) {
    let wrong = found.indices.filter {
      !matching.matchedFound.contains($0) && !found[$0].isExcused(by: soft)
    }
    for span in document.notQuotes ?? [] {
      let tokens = text.tokens(max(0, span.start)..<min(text.scalars.count, span.end))
      scores.notQuotes.count(
        wrong.contains {
          let shared = found[$0].span.tokens.intersection(tokens).count
          return shared > 0 && shared * 2 >= tokens.count
            && shared * 2 >= found[$0].span.tokens.count
        })
    }
    for (g, quote) in gold.enumerated() where !matching.matchedGold.contains(g) {
      scores.mistakes.append(
        "missed\t\(document.id)\t\(quote.type)\t\(text.string(spans[g].outer))")
    }
    for f in wrong {
      scores.mistakes.append(
        "wrong\t\(document.id)\t\(found[f].type)\t\(text.string(found[f].span.outer))")
    }
  }
}

extension GoldQuote {
  fileprivate var isSoft: Bool { nested == true || optional == true }

  fileprivate func matched(_ text: ScoredText) -> MatchedSpan {
    let all = spans?.isEmpty == false ? spans?.map { ($0.start, $0.end) } : nil
    return MatchedSpan(
      text, spans: all ?? [(start, end)],
      alternatives: (alternativeSpans ?? []).map { ($0.start, $0.end) })
  }
}

/// A quote that the program found, in code points.
private struct Found {
  let span: MatchedSpan
  let type: String
  let mention: Range<Int>?
  let mentionText: String?
  let name: String?
  let cue: Range<Int>?

  /// How much of a found quote must lie in excused gold, or how alike the two must be.
  private static let excusedInside = 0.8
  private static let excusedSimilarity = 0.3

  static func list(_ article: Article, _ text: ScoredText) -> [Found] {
    let ruler = CodePointRuler(article.text)
    let codePoints = { (range: TextRange) in ruler.offset(range.start)..<ruler.offset(range.end) }
    return (article.quotes ?? []).map { quote in
      let mention = quote.speaker?.mention.map(codePoints)
      return Found(
        span: MatchedSpan(
          text,
          spans: quote.spans.map(codePoints).map { ($0.lowerBound, $0.upperBound) }),
        type: quote.kind.rawValue, mention: mention, mentionText: mention.map(text.string),
        name: quote.speaker?.name, cue: quote.cue.map { codePoints($0.range) })
    }
  }

  func isExcused(by soft: [MatchedSpan]) -> Bool {
    soft.contains { excuse in
      if excuse.similarity(span) >= Self.excusedSimilarity { return true }
      let inside = span.tokens.intersection(excuse.fullTokens).count
      return !span.tokens.isEmpty
        && Double(inside) >= Self.excusedInside * Double(span.tokens.count)
    }
  }

  /// Whether the two mentions share a content word at the same place (or, without places, at all).
  func sharesHead(with gold: GoldQuote, _ text: ScoredText) -> Bool {
    if let start = gold.mentionStart, let end = gold.mentionEnd, let mention {
      return !Self.heads(start..<max(start, end), text).isDisjoint(with: Self.heads(mention, text))
    }
    return !Set(NameMatch.words(gold.mention)).isDisjoint(with: NameMatch.words(mentionText))
  }

  private static func heads(_ span: Range<Int>, _ text: ScoredText) -> Set<Int> {
    let heads = text.tokens(span).filter {
      !NameMatch.isStopWord(text.token($0, limit: span.upperBound))
    }
    return heads.isEmpty ? [span.lowerBound] : heads
  }
}
