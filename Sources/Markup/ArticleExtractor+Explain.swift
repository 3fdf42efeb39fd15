import Articles

extension ArticleExtractor {
  private static let mostCandidates = 8

  /// The same decisions as ``extract(_:uri:)``, told.
  public func explain(_ html: [UInt8], uri: String) -> PageExplanation {
    let extraction = extract(html, uri: uri)
    let html = ArticleText(html).bytes
    let filtered = HTMLPrefilter(html, hints)
    let page = PageBuilder.parse(filtered.output)
    let linked = LinkedArticle(filtered.linkedData.map { LinkedData(Array(html[$0])) })
    let reading = metadata.read(page, linked, uri: uri)
    var candidates: [PageExplanation.Candidate] = []
    var lines: [PageExplanation.Line] = []
    if let (root, values) = root(of: page) {
      candidates = RootChooser.candidates(on: page, values, count: Self.mostCandidates).map {
        PageExplanation.Candidate(
          path: path(of: $0, page), worth: Int(values.worth(of: page.elements[$0])),
          isChosen: $0 == root)
      }
      let filter = RunFilter(page, values, phrases, bylines, title: reading.metadata.title)
      let fates = filter.fates(of: RootChooser.runs(of: root, on: page, values))
      lines = fates.map { line($0, page) }
    }
    return PageExplanation(
      verdict: extraction.reason ?? "article", candidates: candidates, lines: lines,
      fields: fields(reading))
  }

  private func path(of element: Int, _ page: Page) -> String {
    var names: [String] = []
    var index = element
    while index >= 0, names.count < 16 {
      names.append("\(page.elements[index].tag)")
      index = Int(page.elements[index].parent)
    }
    return names.reversed().joined(separator: " > ")
  }

  private func line(_ fate: RunFilter.Fate, _ page: Page) -> PageExplanation.Line {
    switch fate {
    case .kept(let range, let kind):
      PageExplanation.Line(fate: "keep", reason: kind.rawValue, text: page.string(range))
    case .removed(let removal):
      PageExplanation.Line(fate: "cut", reason: removal.rule, text: removal.text)
    case .dropped(let range):
      PageExplanation.Line(fate: "drop", reason: "", text: page.string(range))
    }
  }

  private func fields(_ reading: MetadataReader.Reading) -> [PageExplanation.Field] {
    let metadata = reading.metadata
    let fields: [(name: String, value: String?, origin: String?)] = [
      ("title", metadata.title, reading.titleOrigin),
      ("authors", metadata.authors.joined(separator: "; "), reading.authorsOrigin),
      ("published", metadata.published, reading.publishedOrigin),
      ("modified", metadata.modified, nil), ("site", metadata.site, nil),
      ("url", metadata.url, nil), ("description", metadata.description, nil),
    ]
    return fields.compactMap { field in
      guard let value = field.value, !value.isEmpty else { return nil }
      return PageExplanation.Field(name: field.name, value: value, origin: field.origin)
    }
  }
}
