import Articles

/// A text as the scorer sees it: code points, and the places where tokens start.
///
/// A token is a run of letters, digits and underscores, runs joined by one of `-.,’'` counting as
/// one. Two spans are compared by the tokens they share.
struct ScoredText {
  let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private static let edges = Set(
    " \t\r\n\u{a0}\u{202f}\"“”„‟«»‹›‘’'`´—–-―,.;:!?…¿¡()".unicodeScalars)
  private static let joiners = Set("-.,’'".unicodeScalars)
  private static let complementisers: Set = [
    "que", "qu", "se", "si", "s", "that", "if", "whether", "dass", "daß", "ob", "di", "che",
  ]

  /// Where the tokens of a span start.
  func tokens(_ span: Range<Int>) -> Set<Int> {
    var starts: Set<Int> = []
    var index = span.lowerBound
    while index < span.upperBound {
      guard isWord(index) else {
        index += 1
        continue
      }
      starts.insert(index)
      index = tokenEnd(index, span.upperBound)
    }
    return starts
  }

  func tokens(_ spans: [Range<Int>]) -> Set<Int> {
    spans.reduce(into: []) { $0.formUnion(tokens($1)) }
  }

  /// The lower-cased token that starts at `index`.
  func token(_ index: Int, limit: Int) -> String {
    string(index..<tokenEnd(index, limit)).lowercased()
  }

  func string(_ span: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[span])
    return String(text)
  }

  /// Without marks, dashes, spaces, closing punctuation and a leading complementiser.
  func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var start = max(0, min(start, scalars.count))
    var end = max(start, min(end, scalars.count))
    skipEdges(&start, end)
    while end > start && Self.edges.contains(scalars[end - 1]) { end -= 1 }
    var wordEnd = start
    while wordEnd < end && isWord(wordEnd) { wordEnd += 1 }
    guard wordEnd > start, wordEnd < end,
      Self.complementisers.contains(string(start..<wordEnd).lowercased())
    else { return start..<end }
    let isElided = scalars[wordEnd] == "'" || scalars[wordEnd] == "’"
    let isShort = wordEnd - start == 1
    guard isElided || scalars[wordEnd].properties.isWhitespace && !isShort else {
      return start..<end
    }
    start = wordEnd + 1
    skipEdges(&start, end)
    return start..<end
  }

  private func skipEdges(_ start: inout Int, _ end: Int) {
    while start < end && Self.edges.contains(scalars[start]) { start += 1 }
  }

  private func tokenEnd(_ index: Int, _ limit: Int) -> Int {
    var end = index
    while end < limit {
      if isWord(end) {
        end += 1
      } else if end + 1 < limit, Self.joiners.contains(scalars[end]), isWord(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func isWord(_ index: Int) -> Bool {
    let scalar = scalars[index]
    return scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }
}
