public import Articles

/// Tells where each sentence starts and ends.
///
/// Sentences rise, do not overlap, are trimmed of spaces and hold every byte that is not space. No
/// sentence crosses a block or a line. Final marks within a quotation end a sentence like any
/// other; the marks that close it stay with it, and so does an attribution (*"Vamos." disse ela.*).
/// Where the folder of resources holds no model, rules decide.
public struct SentenceSplitter: Stage {
  public static let name = "sentences"
  public static let version = 2
  public static let reads: [Layer] = [.language]
  public static let writes: LayerOf<[TextRange]> = .sentences

  private let lexicons: SentenceLexicons
  private let model: BoundaryModel?

  public init(_ options: NoOptions, _ resources: Resources) throws {
    lexicons = try SentenceLexicons(resources)
    model = try BoundaryModel(resources)
  }

  public func find(in article: Article) -> [TextRange] {
    var sentences: [TextRange] = []
    let model = lexicons.knows(article.language) ? model : nil
    walk(article, into: &sentences) { candidate, ruled, walk in
      guard let model, !BoundaryRules.forbidEnd(at: candidate) else { return ruled }
      guard walk.isPlausible(candidate) else { return false }
      return model.ends(at: candidate, walk.readFeatures(candidate, ruled: ruled), ruled: ruled)
    }
    return sentences
  }

  /// The evidence at every candidate where the model would be asked, and whether one of `sentences`
  /// ends there.
  ///
  /// - Parameter sentences: the right ones, rising.
  package func examples(
    in article: Article, sentences: [TextRange]
  ) -> [(features: [UInt32], isEnd: Bool)] {
    let ends = Set(sentences.map(\.end))
    var found: [TextRange] = []
    var examples: [(features: [UInt32], isEnd: Bool)] = []
    walk(article, into: &found) { candidate, ruled, walk in
      let isEnd = ends.contains(candidate.end)
      guard !BoundaryRules.forbidEnd(at: candidate) else { return isEnd }
      examples.append((walk.readFeatures(candidate, ruled: ruled), isEnd))
      return isEnd
    }
    return examples
  }

  private func walk(
    _ article: Article, into sentences: inout [TextRange],
    ends: (Candidate, Bool, inout BoundaryWalk) -> Bool
  ) {
    let lexicon = lexicons.lexicon(for: article.language)
    let language = BoundaryFeatures.languageHash(article.language?.code ?? "")
    let lines = article.lines
    for line in lines {
      var walk = BoundaryWalk(
        article.text, lexicon, line, language: language, isOnlyLine: lines.count == 1)
      walk.run(into: &sentences, ends: ends)
    }
  }
}
