import Articles
import Languages
import Learning

/// How often a model is right on sentences it has not seen, whole and cut to five words.
struct LanguageScores {
  /// Shares between 0 and 1, rounded to four decimals.
  let table: [String: Double]

  init(model: LinearModel, pairs: Bool, rows: [LabelledText]) {
    var table: [String: Double] = [:]
    var right: [String: (whole: Int, five: Int, all: Int)] = [:]
    for row in rows {
      let five = Self.firstWords(row.text)
      let wholeIsRight = Self.answer(model, pairs, row.text) == row.label
      let fiveIsRight = Self.answer(model, pairs, five) == row.label
      right[row.label, default: (0, 0, 0)].whole += wholeIsRight ? 1 : 0
      right[row.label, default: (0, 0, 0)].five += fiveIsRight ? 1 : 0
      right[row.label, default: (0, 0, 0)].all += 1
    }
    var five: (answered: Int, right: Int) = (0, 0)
    for row in rows {
      guard let (label, odds) = Self.guess(model, pairs, Self.firstWords(row.text)),
        odds >= LanguageIdentifier.leastConfidence
      else { continue }
      five.answered += 1
      five.right += label == row.label ? 1 : 0
    }
    func share(_ part: Int, _ all: Int) -> Double {
      (Double(part) / Double(max(1, all)) * 10_000).rounded() / 10_000
    }
    table["sentences"] = share(right.values.map(\.whole).reduce(0, +), rows.count)
    table["first five words"] = share(right.values.map(\.five).reduce(0, +), rows.count)
    table["first five words, answered"] = share(five.answered, rows.count)
    table["first five words, right of the answered"] = share(five.right, five.answered)
    for (label, count) in right { table["sentences \(label)"] = share(count.whole, count.all) }
    self.table = table
  }

  private static func firstWords(_ text: String) -> String {
    text.split(separator: " ").prefix(5).joined(separator: " ")
  }

  private static func answer(_ model: LinearModel, _ pairs: Bool, _ text: String) -> String? {
    guess(model, pairs, text)?.label
  }

  private static func guess(
    _ model: LinearModel, _ pairs: Bool, _ string: String
  ) -> (label: String, odds: Double)? {
    let text = ArticleText(string)
    var features = LetterFeatures(pairs: pairs)
    features.add(text, in: text.range)
    let odds = model.probabilities(features.hashes)
    return odds.indices.max { odds[$0] < odds[$1] }.map { (model.labels[$0], odds[$0]) }
  }
}
