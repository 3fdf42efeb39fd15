import Articles
import Sentences

/// F1 of sentence ends within documents, on the sets and halves that are not trained on.
struct SentenceScores {
  /// Shares between 0 and 1 by set and form, rounded to four decimals.
  let table: [String: Double]

  init(data: String, corpus: String) throws {
    let splitter = try SentenceSplitter(NoOptions(), Resources(root: corpus))
    var table: [String: Double] = [:]
    for set in SentenceSet.scored {
      for form in set.forms {
        var right = 0
        var found = 0
        var gold = 0
        for row in try set.scoredRows(form, data: data) {
          let (article, sentences) = row.gold(language: set.language)
          let wanted = Set(sentences.dropLast().map(\.end))
          let ends = Set(splitter.find(in: article).dropLast().map(\.end))
          right += wanted.intersection(ends).count
          found += ends.count
          gold += wanted.count
        }
        let f1 = 2 * Double(right) / Double(max(1, found + gold))
        table["\(set.name), \(form)"] = (f1 * 10_000).rounded() / 10_000
      }
    }
    self.table = table
  }
}
