internal import Articles

/// What marks alone show, in a language whose reporting verbs are not known.
enum BareMarks {
  private static let score = 0.3
  /// Shorter stretches in marks are more often titles and terms than speech.
  private static let fewestWords = 5

  static func quotes(in article: Article) -> [Quote] {
    let trimmer = SpanTrimmer(bytes: article.text.bytes)
    var quotes: [Quote] = []
    for block in article.blocks where block.kind != .table {
      for pair in MarkPairer.pairs(in: article.text, block.range) where pair.parent == nil {
        let words = article.words(in: pair.content)
        guard words.count >= fewestWords, let span = trimmer.words(pair.content) else { continue }
        quotes.append(
          Quote(
            kind: .direct, spans: [span], cue: nil, speaker: nil, score: score, rule: "direct.marks"
          ))
      }
    }
    return quotes
  }
}
