import Articles
import Languages
import Learning

/// A text and what it should be told to be.
typealias LabelledText = (text: String, label: String)

/// Makes training examples of sentences: whole, cut short, and repeated where a language is rare.
struct LanguageSampler {
  let labels: [String]
  let pairs: Bool
  let seed: UInt64

  /// Each label is brought up to this many examples with random windows of its sentences.
  private static let fewestExamples = 2_000
  private static let shortPiece = 2...6

  func examples(
    _ rows: [LabelledText], withNoise: Bool
  ) -> [LogisticTrainer.Example] {
    var random = SeededGenerator(seed: seed)
    var examples: [LogisticTrainer.Example] = []
    for (index, label) in labels.enumerated() {
      let texts = rows.filter { $0.label == label }.map(\.text)
      for text in texts {
        examples.append(example(text, index))
        examples.append(example(piece(of: text, &random), index))
      }
      guard !texts.isEmpty else { continue }
      for _ in 0..<max(0, Self.fewestExamples - 2 * texts.count) {
        examples.append(example(piece(of: texts[random.below(texts.count)], &random), index))
      }
    }
    if withNoise, let index = labels.firstIndex(of: LanguageIdentifier.noLanguage) {
      let scripts = rows.map(\.text)
      for _ in 0..<Self.fewestExamples { examples.append(example(noise(scripts, &random), index)) }
    }
    return examples
  }

  private func example(_ string: String, _ label: Int) -> LogisticTrainer.Example {
    let text = ArticleText(string)
    var features = LetterFeatures(pairs: pairs)
    features.add(text, in: text.range)
    return .init(features: features.hashes, label: label)
  }

  private func piece(of text: String, _ random: inout SeededGenerator) -> String {
    let words = text.split(separator: " ")
    let count = min(
      words.count, Self.shortPiece.lowerBound + random.below(Self.shortPiece.count))
    let start = random.below(words.count - count + 1)
    return words[start..<(start + count)].joined(separator: " ")
  }

  /// Scripts of languages that have no training text: Hebrew, Devanagari, Bengali, Tamil, Thai,
  /// Georgian, Ethiopic, kana, CJK ideographs, Hangul.
  private static let otherScripts: [ClosedRange<UInt32>] = [
    0x05D0...0x05EA, 0x0905...0x0939, 0x0985...0x09B9, 0x0B85...0x0BB9, 0x0E01...0x0E2E,
    0x10D0...0x10F0, 0x1200...0x135A, 0x3041...0x30FA, 0x4E00...0x9FA5, 0xAC00...0xD7A3,
  ]

  /// Text in no language that is told apart here: half of it random letters of a random sentence,
  /// half of it letters of other scripts.
  private func noise(_ texts: [String], _ random: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    let script = Self.otherScripts[random.below(Self.otherScripts.count)]
    let letters = Array(texts[random.below(texts.count)].unicodeScalars).filter { $0 != " " }
    let usesLetters = random.below(2) == 0
    for _ in 0..<(3 + random.below(12)) {
      for _ in 0..<(2 + random.below(9)) {
        if usesLetters {
          scalars.append(letters[random.below(letters.count)])
        } else if let scalar = Unicode.Scalar(
          script.lowerBound + UInt32(random.below(script.count)))
        {
          scalars.append(scalar)
        }
      }
      scalars.append(" ")
    }
    return String(scalars)
  }
}
