public import Articles
import Learning

/// Tells which language an article is in, and which variety where one can be told.
///
/// A sender's declaration is taken as the answer; a page's breaks near ties only. What is neither
/// declared nor recognised is `und`. Reads at most ``bytesRead`` bytes, whatever the length.
public struct LanguageIdentifier: Stage {
  public static let name = "language"
  public static let version = 1
  public static let reads: [Layer] = []
  public static let writes: LayerOf<Language> = .language

  /// Below this probability nothing is said. On five-word pieces of unseen sentences it withholds
  /// about as many wrong answers as right ones: see the model's card.
  package static let leastConfidence = 0.5
  /// Below this mean weight a text is unlike every language of the model, however sure its
  /// probability. On unseen sentences of twelve words or more one in 700 lies below it, and
  /// Indonesian, Swahili, Latin, Zulu and Esperanto, which the model does not know, all do.
  static let leastMeanWeight = -1.4
  /// Fewer letters are no text.
  static let fewestLetters = 8
  /// A declared language at least this likely, relative to the likeliest, wins.
  static let tieRatio = 0.25
  /// Below this probability no variety is named.
  static let leastVariantConfidence = 0.6
  /// The label of training text that is in no language.
  package static let noLanguage = "und"
  /// How much is read: three windows, at the start, in the middle and at the end.
  static let bytesRead = 3 * windowSize
  private static let windowSize = 2_048

  private let languages: LinearModel
  private let variants: [String: LinearModel]

  public init(_ options: NoOptions, _ resources: Resources) throws {
    let path = "models/languages.model"
    languages = try LinearModel(try resources.file(path), path: path)
    var variants: [String: LinearModel] = [:]
    for code in languages.labels {
      let path = "models/\(code)/variants.model"
      guard let bytes = try? resources.file(path) else { continue }
      variants[code] = try LinearModel(bytes, path: path)
    }
    self.variants = variants
  }

  public func find(in article: Article) -> Language {
    let windows = Self.windows(of: article.text)
    switch article.metadata.declaredLanguage {
    case .sender(let tag):
      if let tag = LanguageTag(tag) {
        let variant = tag.variant ?? variant(of: tag.code, article.text, windows)
        return Language(code: tag.code, score: 1, variant: variant)
      }
      return identify(article.text, windows, declared: nil)
    case .page(let tag): return identify(article.text, windows, declared: LanguageTag(tag))
    case nil: return identify(article.text, windows, declared: nil)
    }
  }

  private func identify(
    _ text: ArticleText, _ windows: [TextRange], declared: LanguageTag?
  ) -> Language {
    var features = LetterFeatures(pairs: false)
    for window in windows { features.add(text, in: window) }
    guard features.letterCount >= Self.fewestLetters else { return .undetermined }
    let odds = languages.probabilities(features.hashes)
    guard var best = odds.indices.max(by: { odds[$0] < odds[$1] }) else { return .undetermined }
    var score = odds[best]
    if let code = declared?.code, let index = languages.labels.firstIndex(of: code),
      odds[index] >= odds[best] * Self.tieRatio
    {
      if index != best { score += odds[index] }
      best = index
    }
    let code = languages.labels[best]
    guard score >= Self.leastConfidence, code != Self.noLanguage,
      languages.meanWeight(of: features.hashes, for: best) >= Self.leastMeanWeight
    else {
      return Language(code: Self.noLanguage, score: 0)
    }
    return Language(code: code, score: score, variant: variant(of: code, text, windows))
  }

  private func variant(of code: String, _ text: ArticleText, _ windows: [TextRange]) -> String? {
    guard let model = variants[code] else { return nil }
    var features = LetterFeatures(pairs: true)
    for window in windows { features.add(text, in: window) }
    guard features.letterCount >= Self.fewestLetters else { return nil }
    let odds = model.probabilities(features.hashes)
    guard let best = odds.indices.max(by: { odds[$0] < odds[$1] }),
      odds[best] >= Self.leastVariantConfidence
    else { return nil }
    return model.labels[best]
  }

  /// The parts of a text that are read, on code point borders and not overlapping.
  static func windows(of text: ArticleText) -> [TextRange] {
    let count = text.bytes.count
    guard count > bytesRead else { return [text.range] }
    let middle = (count - windowSize) / 2
    return [0, middle, count - windowSize].map { start in
      TextRange(text.nextSpace(from: start), text.nextSpace(from: start + windowSize))
    }
  }
}

extension ArticleText {
  /// Words longer than this are cut where they stand.
  private static let longestWord = 64

  /// The first ASCII space at or after `offset`, or the code point border nearest to it if none is
  /// near; the ends of the text are borders.
  fileprivate func nextSpace(from offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let limit = Swift.min(bytes.count, offset + Self.longestWord)
    if let space = bytes[offset..<limit].firstIndex(of: 0x20) { return space }
    var border = Swift.min(offset, bytes.count)
    while border < bytes.count && bytes[border] & 0xC0 == 0x80 { border += 1 }
    return border
  }
}
