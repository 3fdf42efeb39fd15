internal import Articles

/// Turns drafts and their speakers into the quotes of an article, in order of position.
struct QuoteAssembler {
  static func quotes(
    _ drafts: [QuoteDraft], _ speakers: [Quote.Speaker?]
  ) -> [Quote] {
    let order = drafts.indices.sorted { a, b in
      let (first, second) = (range(drafts[a]), range(drafts[b]))
      return first == second ? a < b : first < second
    }
    let groups = groups(drafts, order)
    let outers = outers(drafts, order)
    return order.map { index in
      let draft = drafts[index]
      return Quote(
        kind: draft.kind, spans: draft.spans, cue: draft.cue, speaker: speakers[index],
        group: groups[index], outer: outers[index], score: draft.score, rule: draft.rule)
    }
  }

  private static func range(_ draft: QuoteDraft) -> TextRange {
    TextRange(draft.spans[0].start, draft.spans[draft.spans.count - 1].end)
  }

  /// Utterances of several pieces, numbered by the place of their first piece.
  private static func groups(_ drafts: [QuoteDraft], _ order: [Int]) -> [Int?] {
    var roots = Array(drafts.indices)
    for (index, draft) in drafts.enumerated() {
      // A draft only goes on with one made before it.
      if let other = draft.continues, other < index { roots[index] = roots[other] }
    }
    var sizes = Array(repeating: 0, count: drafts.count)
    for root in roots { sizes[root] += 1 }
    var numbers: [Int: Int] = [:]
    var groups: [Int?] = Array(repeating: nil, count: drafts.count)
    for index in order where sizes[roots[index]] > 1 {
      let number = numbers[roots[index]] ?? numbers.count
      numbers[roots[index]] = number
      groups[index] = number
    }
    return groups
  }

  /// The innermost quote that holds each, as an index into the sorted quotes.
  private static func outers(_ drafts: [QuoteDraft], _ order: [Int]) -> [Int?] {
    var outers: [Int?] = Array(repeating: nil, count: drafts.count)
    var open: [Int] = []
    for (place, index) in order.enumerated() {
      let own = range(drafts[index])
      while let last = open.last, range(drafts[order[last]]).end < own.end { open.removeLast() }
      if let last = open.last, range(drafts[order[last]]) != own { outers[index] = last }
      open.append(place)
    }
    return outers
  }
}
