public import Articles

/// Finds the article on an HTML page: its text, what was cut from inside it, and its metadata.
///
/// A page costs time and memory linear in its size, and never fails: where there is no article, the
/// answer says so.
public struct ArticleExtractor: Sendable {
  /// A page with less running text (bytes) than this holds no article.
  private static let shortestArticle = 140.0

  /// How many times longer than the visible text `articleBody` must be to be taken instead.
  private static let declaredShare = 2
  private static let shortestDeclared = 400

  private let hints: HintLexicon
  private let phrases: PhraseLexicon
  private let bylines: BylineLine
  private let kinds: PageKinds
  private let metadata: MetadataReader

  /// Reads the hint and phrase lexicons of every language that has them.
  public init(_ resources: Resources) throws {
    hints = try HintLexicon(resources)
    phrases = try PhraseLexicon(resources)
    let words = try PageWords(resources)
    bylines = BylineLine(words)
    kinds = try PageKinds(resources)
    metadata = MetadataReader(words)
  }

  /// - Parameters:
  ///   - html: valid UTF-8, whatever the page declares.
  ///   - uri: where the page came from; a date in it is the last resort for `published`.
  public func extract(_ html: [UInt8], uri: String) -> Extraction {
    let html = ArticleText(html).bytes
    let filtered = HTMLPrefilter(html)
    let page = PageBuilder.parse(filtered.output, hints)
    let linked = filtered.linkedData.map { LinkedData(Array(html[$0])) }
    let linkedArticle = LinkedArticle(linked)
    let metadata = metadata.read(page, linkedArticle, uri: uri)
    let visible = visibleText(page, metadata)
    let declared = declaredText(linkedArticle?.body ?? [])
    // Pages that are put together in the browser carry their text in JSON-LD alone.
    let best = declared.text.count > Self.declaredShare * visible.text.count ? declared : visible
    guard !best.text.isEmpty else {
      return nothing(metadata, "the page holds too little running text for an article")
    }
    let title = page.head.title ?? metadata.title
    let saysArticle = linkedArticle != nil || page.head.first("og:type") == "article"
    let types = linked.flatMap(\.topTypes) + page.head.all("og:type")
    if let reason = kinds.reason(
      title: title, count: best.text.count, links: best.linkCount, types: types,
      saysArticle: saysArticle)
    {
      return nothing(metadata, reason)
    }
    return Extraction(article: best.article(metadata), isArticle: true)
  }

  private func visibleText(_ page: Page, _ metadata: Metadata) -> TextAssembler {
    var assembler = TextAssembler()
    guard let (root, values) = root(of: page) else { return assembler }
    let filter = RunFilter(page, values, phrases, bylines, title: metadata.title)
    let runs = RootChooser.runs(of: root, on: page, values)
    assembler.linkCount = runs.reduce(0) { $0 + page.runs[$1].linkCount }
    for fate in filter.fates(of: runs) {
      switch fate {
      case .kept(let range, let kind): assembler.keep(page.text[range], kind)
      case .removed(let removal): assembler.remove(removal)
      case .dropped: break
      }
    }
    return assembler
  }

  /// The text that JSON-LD gives as `articleBody`.
  private func declaredText(_ paragraphs: [String]) -> TextAssembler {
    var assembler = TextAssembler()
    for paragraph in paragraphs {
      let bytes = Array(paragraph.utf8)
      switch phrases.verdict(on: bytes, 0..<bytes.count) {
      case .keep: assembler.keep(bytes[...], .paragraph)
      case .cut(let removal), .end(let removal): assembler.remove(removal)
      case .trim(let kept, let removed):
        assembler.keep(bytes[kept], .paragraph)
        for removal in removed { assembler.remove(removal) }
      }
    }
    return assembler.text.count >= Self.shortestDeclared ? assembler : TextAssembler()
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
