import Articles

/// Joins the names of one article that name the same person, organisation or place.
///
/// A shorter name joins the fullest one that holds all its words in order. Where several do, as a
/// bare surname of two people, it joins the one named last before it.
struct ThingJoiner: Sendable {
  private struct Draft {
    let kind: Mention.Kind
    var longest: NameSpan
    var description: String?
    var members: [Int]
  }

  /// How many words a role before or after a name may have.
  private static let longestRole = 10

  let article: Article
  let tokens: [NameToken]

  /// The things in order of first mention, and for each name the index of its thing.
  func join(_ names: [NameFinder.Name]) -> (things: [Thing], thing: [Int]) {
    var drafts: [Draft] = []
    var thing = Array(repeating: 0, count: names.count)
    var full: [UInt64: Int] = [:]
    var part: [UInt64: Int] = [:]
    for (index, name) in names.enumerated() {
      let known =
        full[name.span.key] ?? acronymOf(index, names).map { thing[$0] }
        ?? holder(of: name.span, part, drafts, name.kind)
      let draft = known ?? drafts.count
      if known == nil {
        drafts.append(
          Draft(kind: name.kind, longest: name.span, description: nil, members: []))
      }
      full[name.span.key] = full[name.span.key] ?? draft
      thing[index] = draft
      drafts[draft].members.append(index)
      if name.span.tokens.count > drafts[draft].longest.tokens.count {
        drafts[draft].longest = name.span
      }
      if name.kind == .person {
        for word in name.span.tokens { part[tokens[word].hash] = draft }
        drafts[draft].description = drafts[draft].description ?? role(of: name.span)
      }
    }
    return (drafts.map(finished), thing)
  }

  private func finished(_ draft: Draft) -> Thing {
    Thing(
      kind: draft.kind, name: article.text[draft.longest.range], description: draft.description,
      mentions: draft.members)
  }

  /// The person last named before whose name holds every word of this one, or is held by it.
  private func holder(
    of span: NameSpan, _ part: [UInt64: Int], _ drafts: [Draft], _ kind: Mention.Kind
  ) -> Int? {
    guard kind == .person else { return nil }
    for word in span.tokens {
      guard let draft = part[tokens[word].hash] else { continue }
      let known = drafts[draft].longest.tokens
      if isSubsequence(span.tokens, of: known) || isSubsequence(known, of: span.tokens) {
        return draft
      }
    }
    return nil
  }

  private func isSubsequence(_ short: Range<Int>, of long: Range<Int>) -> Bool {
    var next = short.lowerBound
    for word in long where next < short.upperBound && tokens[word].hash == tokens[next].hash {
      next += 1
    }
    return next == short.upperBound
  }

  /// The name just before, where this one stands in brackets behind it and is made of its initials.
  private func acronymOf(_ index: Int, _ names: [NameFinder.Name]) -> Int? {
    guard index > 0 else { return nil }
    let long = names[index - 1].span.tokens
    let short = names[index].span.tokens
    guard short.count == 1, long.count > 1, short.lowerBound == long.upperBound + 1,
      article.text[tokens[long.upperBound].range.start] == UInt8(ascii: "("),
      names[index - 1].kind == names[index].kind || names[index].kind == .organisation
    else { return nil }
    let bytes = article.text.bytes
    let first = bytes.scalar(at: tokens[short.lowerBound].range.start).value
    let initial = bytes.scalar(at: tokens[long.lowerBound].range.start).value
    return Scalars.lowercase(first) == Scalars.lowercase(initial) ? index - 1 : nil
  }

  /// `CEO da CoreWeave` before a comma and the name, or behind the name and a comma.
  private func role(of span: NameSpan) -> String? {
    let start = span.tokens.lowerBound
    let end = span.tokens.upperBound
    if end + 1 < tokens.count, isComma(end) {
      let first =
        tokens[end + 1].shape == .lower && !tokens[end + 1].clues.contains(.role)
        ? end + 2 : end + 1
      if let close = clauseEnd(from: first), isRole(first) { return text(first..<close) }
    }
    guard start > 0 else { return nil }
    let last = isComma(start - 1) ? start - 1 : start
    var first = last
    while first > 0 && last - first < Self.longestRole && !isComma(first - 1)
      && tokens[first - 1].shape != .other
    {
      first -= 1
      if isRole(first) { return text(first..<last) }
      if tokens[first].isStart { break }
    }
    return nil
  }

  private func clauseEnd(from first: Int) -> Int? {
    var end = first
    while end < tokens.count && end - first <= Self.longestRole {
      if tokens[end].shape == .other { return end > first ? end : nil }
      end += 1
    }
    return nil
  }

  private func isRole(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].clues.contains(.role)
  }

  private func isComma(_ index: Int) -> Bool {
    tokens[index].range.count == 1
      && article.text[tokens[index].range.start] == UInt8(ascii: ",")
  }

  private func text(_ words: Range<Int>) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    return article.text[TextRange(tokens[first].range.start, tokens[last].range.end)]
  }
}
