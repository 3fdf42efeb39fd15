import Articles

/// Goes through the runs of the article's element: which are text, which were only put between.
struct RunFilter {
  /// What became of one run.
  enum Fate {
    case kept(Range<Int>, Block.Kind)
    case removed(Removal)
    /// Dropped without a word: the title, rules, empty decoration.
    case dropped(Range<Int>)
  }

  /// A run shorter than this (bytes) that ends no sentence is a label, not a paragraph.
  private static let label = 60
  /// Titles and lines that a phrase lexicon knows are no longer (bytes).
  private static let longestLine = 400
  /// Linked text up to this share is usual in running text.
  private static let linked = 0.5

  private let page: Page
  private let values: RunValues
  private let phrases: PhraseLexicon
  private let bylines: BylineLine
  private let title: String?

  init(
    _ page: Page, _ values: RunValues, _ phrases: PhraseLexicon, _ bylines: BylineLine,
    title: String?
  ) {
    self.page = page
    self.values = values
    self.phrases = phrases
    self.bylines = bylines
    self.title = title.map { FoldedLine.key($0) }
  }

  /// Every given run in order, with its fate and what was cut from inside it.
  func fates(of runs: some Sequence<Int>) -> [Fate] {
    var fates: [Fate] = []
    var kept: [KeptRun] = []
    // Where a line says that the article ends, such as the heading of the comments.
    var end: (fates: Int, kept: Int, prose: Double)?
    var prose = 0.0
    for index in runs {
      let run = page.runs[index]
      prose += RunValues.prose(run, page)
      let (found, ends) = fate(of: run)
      for fate in found {
        if case .kept(let range, let kind) = fate {
          let isProse = kind != .heading && isProse(range)
          kept.append(
            KeptRun(index: fates.count, isProse: isProse, isHeading: kind == .heading))
        }
        fates.append(fate)
      }
      if ends, end == nil, prose > 0 { end = (fates.count, kept.count, prose) }
    }
    // Unless most of the text follows it.
    if let end, end.prose * 2 > prose {
      fates.removeSubrange(end.fates...)
      kept.removeSubrange(end.kept...)
    }
    dropEdges(kept, &fates)
    dropIdleHeadings(&fates)
    return fates
  }

  private struct KeptRun {
    let index: Int
    let isProse: Bool
    let isHeading: Bool
  }

  private func isProse(_ range: Range<Int>) -> Bool {
    range.count >= RunValues.prose
      || range.count >= RunValues.shortProse && RunValues.endsSentence(page.text, range)
  }

  /// What becomes of a run, and whether the article ends with it.
  private func fate(of run: Page.Run) -> (fates: [Fate], ends: Bool) {
    let element = run.element >= 0 ? page.elements[Int(run.element)] : nil
    if let element, let cut = structuralCut(run, element) { return ([cut], false) }
    guard hasLetter(run.range) else { return ([.dropped(run.range)], false) }
    let line = run.range.count <= Self.longestLine ? FoldedLine(page.text, run.range) : nil
    if let line, let title, line.bytes.elementsEqual(title.utf8) {
      return ([.dropped(run.range)], false)
    }
    let kind = kind(run, element)
    if kind != .heading, isByline(run) {
      return ([removed(.boilerplate, run, "structure.byline")], false)
    }
    switch phrases.verdict(on: page.text, run.range, folded: line) {
    case .cut(let removal): return ([.removed(removal)], false)
    case .end(let removal): return ([.removed(removal)], run.range.count < Self.label)
    case .trim(let kept, let removed):
      let before = removed.filter { _ in kept.lowerBound > run.range.lowerBound }.prefix(1)
      let after = removed.dropFirst(before.count)
      let fates = before.map { .removed($0) } + [Fate.kept(kept, kind)] + after.map { .removed($0) }
      return (fates, false)
    case .keep: break
    }
    if Double(run.linkCount) > Self.linked * Double(run.range.count), kind != .heading {
      return ([removed(.related, run, "structure.links")], false)
    }
    return ([.kept(run.range, kind)], false)
  }

  private func structuralCut(_ run: Page.Run, _ element: Page.Element) -> Fate? {
    let hints = values.foreign[Int(run.element)]
    guard !hints.isEmpty else { return nil }
    for (hint, kind, name) in Self.reasons where hints.contains(hint) {
      return removed(kind, run, "structure.\(name)")
    }
    return .dropped(run.range)
  }

  /// In order of what weighs most where an element carries several hints. Menus, comments and what
  /// is out of sight are no part of the article and are dropped without a word.
  private static let reasons: [(Hints, Removal.Kind, String)] = [
    (.ad, .ad, "ad"), (.share, .share, "share"), (.related, .related, "related"),
    (.promo, .promo, "promo"), (.paywall, .promo, "paywall"), (.cookie, .boilerplate, "cookie"),
    (.bio, .boilerplate, "author-bio"), (.caption, .boilerplate, "caption"),
    (.byline, .boilerplate, "byline"), (.date, .boilerplate, "date"),
    (.tags, .boilerplate, "tags"), (.tableOfContents, .boilerplate, "contents"),
    (.feedback, .boilerplate, "form"), (.media, .boilerplate, "media"),
  ]

  private func removed(_ kind: Removal.Kind, _ run: Page.Run, _ rule: String) -> Fate {
    .removed(Removal(kind, text: page.string(run.range), rule: rule))
  }

  private func kind(_ run: Page.Run, _ element: Page.Element?) -> Block.Kind {
    switch element?.context {
    case .heading: RunValues.isParagraph(run, page) ? .paragraph : .heading
    case .listItem: .listItem
    case .quote: .quote
    case .caption: .caption
    case .table: run.range.count >= 2 * RunValues.prose ? .paragraph : .table
    default: .paragraph
    }
  }

  /// A byline, or the title and a byline or dateline after it.
  private func isByline(_ run: Page.Run) -> Bool {
    if bylines.mayOpen(page.text, run.range),
      bylines.kind(of: page.text, run.range) == .byline
    {
      return true
    }
    guard let title, !title.isEmpty else { return false }
    return bylines.follows(title, in: page.text, run.range)
  }

  private func hasLetter(_ range: Range<Int>) -> Bool {
    page.text[range].contains { $0 >= 0x80 || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
  }

  // MARK: Edges

  /// Labels before the first and after the last paragraph are dropped: sections, dates, places.
  private func dropEdges(_ kept: [KeptRun], _ fates: inout [Fate]) {
    let isText = { [fates] (entry: KeptRun) in entry.isProse && !isDateline(fates[entry.index]) }
    guard let first = kept.firstIndex(where: isText), let last = kept.lastIndex(where: isText)
    else { return }
    for entry in kept[..<first] where !entry.isHeading { cutEdge(entry, &fates) }
    for entry in kept[(last + 1)...] { cutEdge(entry, &fates) }
  }

  private func isDateline(_ fate: Fate) -> Bool {
    guard case .kept(let range, _) = fate else { return false }
    return bylines.kind(of: page.text, range) == .dateline
  }

  private func cutEdge(_ entry: KeptRun, _ fates: inout [Fate]) {
    guard case .kept(let range, let kind) = fates[entry.index] else { return }
    let isLabel = range.count < Self.label && kind != .listItem && kind != .table
    guard isLabel || isDateline(fates[entry.index]) else { return }
    fates[entry.index] = .removed(
      Removal(.boilerplate, text: page.string(range), rule: "structure.edge"))
  }

  /// A heading under which nothing was left is dropped.
  private func dropIdleHeadings(_ fates: inout [Fate]) {
    var lastHeading: Int?
    var cutSince = false
    func drop(_ index: Int, _ fates: inout [Fate]) {
      guard case .kept(let range, _) = fates[index] else { return }
      fates[index] = .removed(
        Removal(.boilerplate, text: page.string(range), rule: "structure.heading"))
    }
    for index in fates.indices {
      switch fates[index] {
      case .kept(_, .heading):
        if let lastHeading, cutSince { drop(lastHeading, &fates) }
        lastHeading = index
        cutSince = false
      case .kept: lastHeading = nil
      case .removed: cutSince = true
      case .dropped: break
      }
    }
    if let lastHeading { drop(lastHeading, &fates) }
  }
}
