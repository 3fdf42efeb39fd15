/// Scores an extracted text against gold by the 4-word shingles they share, each as often as it
/// stands there (as in the article extraction benchmark of Zyte), and looks for what should have
/// been cut.
public struct TextScorer: Sendable {
  private static let shingleLength = 4

  public private(set) var documents = 0
  private var precisionSum = 0.0
  private var recallSum = 0.0
  /// Lines that should be cut, and whether they were.
  public private(set) var cut = Share()
  /// One line for each document that is not exact, or holds what should have been cut.
  public private(set) var mistakes: [String] = []

  public init() {}

  /// Means over the documents, between 0 and 1.
  public var precision: Double { documents == 0 ? 0 : precisionSum / Double(documents) }
  public var recall: Double { documents == 0 ? 0 : recallSum / Double(documents) }
  public var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  public mutating func add(id: String, gold: String, removed: [String], found: String) {
    let wanted = Self.shingles(gold)
    let have = Self.shingles(found)
    let shared = wanted.reduce(0) { $0 + min($1.value, have[$1.key] ?? 0) }
    let precision = Self.share(shared, of: have)
    let recall = Self.share(shared, of: wanted)
    documents += 1
    precisionSum += precision
    recallSum += recall
    if precision < 1 || recall < 1 {
      mistakes.append(
        "unlike\t\(id)\tprecision \(Percent.text(precision))\trecall \(Percent.text(recall))")
    }
    for line in removed {
      let isCut = !found.contains(line)
      cut.count(isCut)
      if !isCut { mistakes.append("left in\t\(id)\t\(line)") }
    }
  }

  private static func share(_ shared: Int, of shingles: [[Substring]: Int]) -> Double {
    let all = shingles.values.reduce(0, +)
    return all == 0 ? 1 : Double(shared) / Double(all)
  }

  private static func shingles(_ text: String) -> [[Substring]: Int] {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard words.count >= shingleLength else { return words.isEmpty ? [:] : [words: 1] }
    return (0...(words.count - shingleLength)).reduce(into: [:]) {
      $0[Array(words[$1..<($1 + shingleLength)]), default: 0] += 1
    }
  }
}
