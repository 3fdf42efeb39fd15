public import Articles

/// Finds the article on an HTML page: its text, what was cut from inside it, and its metadata.
///
/// A page costs time and memory linear in its size, and never fails: where there is no article, the
/// answer says so.
public struct ArticleExtractor: Sendable {
  /// A page with less running text (bytes) than this holds no article.
  private static let shortestArticle = 140.0

  private let hints: HintLexicon
  private let phrases: PhraseLexicon
  private let metadata: MetadataReader

  /// Reads the hint and phrase lexicons of every language that has them.
  public init(_ resources: Resources) throws {
    hints = try HintLexicon(resources)
    phrases = try PhraseLexicon(resources)
    metadata = try MetadataReader(resources)
  }

  /// - Parameters:
  ///   - html: valid UTF-8, whatever the page declares.
  ///   - uri: where the page came from; a date in it is the last resort for `published`.
  public func extract(_ html: [UInt8], uri: String) -> Extraction {
    let html = ArticleText(html).bytes
    let filtered = HTMLPrefilter(html)
    let page = PageBuilder.parse(filtered.output, hints)
    let linked = filtered.linkedData.map { LinkedData(Array(html[$0])) }
    let metadata = metadata.read(page, linked, uri: uri)
    guard let (root, values) = root(of: page) else {
      return nothing(metadata, "the page holds too little running text for an article")
    }
    let filter = RunFilter(page, values, phrases, title: metadata.title)
    let runs = RootChooser.runs(of: root, on: page, values)
    var assembler = TextAssembler()
    for fate in filter.fates(of: runs) {
      switch fate {
      case .kept(let range, let kind): assembler.keep(page.text[range], kind)
      case .removed(let removal): assembler.remove(removal)
      case .dropped: break
      }
    }
    guard !assembler.text.isEmpty else {
      return nothing(metadata, "nothing on the page is article text")
    }
    return Extraction(article: assembler.article(metadata), isArticle: true)
  }

  /// The element of the article. Where believing what elements are called leaves nothing, their
  /// names are not believed.
  private func root(of page: Page) -> (Int, RunValues)? {
    for trust in [RunValues.Trust.names, .tagsOnly] {
      let values = RunValues(page, trusting: trust)
      if let root = RootChooser.root(of: page, values),
        values.worth(of: page.elements[root]) >= Self.shortestArticle
      {
        return (root, values)
      }
    }
    return nil
  }

  private func nothing(_ metadata: Metadata, _ reason: String) -> Extraction {
    let article = Article(text: ArticleText(""), blocks: [], metadata: metadata)
    return Extraction(article: article, isArticle: false, reason: reason)
  }
}
