import Articles

/// What each run of a page is worth as article text, and which elements are foreign to an article.
struct RunValues {
  /// A run this long (bytes) is prose even without the sign that ends a sentence.
  static let prose = 80
  /// A run with that sign is prose from this length on.
  static let shortProse = 35
  /// Longer headings (bytes) that end a sentence are paragraphs.
  private static let longestHeading = 160
  /// A run with more of its text in links is a list of links.
  static let linked = 0.5
  /// An element that holds more than this share of the page's prose is no box of another kind,
  /// whatever its names say.
  private static let mostOfThePage = 0.45
  /// The same for an element that is also named as the place of content.
  private static let muchOfThePage = 0.2
  /// The most prose (bytes) that a box of each kind holds; more shows that the name means something
  /// else, such as an article marked as one with a byline.
  private static let mostProse: [(hint: Hints, count: Double)] = [
    (.date, 150), (.byline, 300), (.tags, 300), (.share, 300), (.tableOfContents, 500),
    (.caption, 600), (.paywall, 600), (.feedback, 800), (.promo, 1000), (.media, 1000),
    (.hidden, 1500), (.bio, 1500), (.ad, 2000),
  ]

  /// A shorter headline (bytes) may be the name of the site or of a section.
  private static let shortestHeadline = 20
  private static let mostHeadlines = 8

  /// How far around its heading a teaser reaches, in elements and in bytes.
  private static let teaserDepth = 4
  private static let largestTeaser = 300

  /// The text beside a picture that is taken for its caption (bytes).
  private static let longestCaption = 200
  private static let mostCaptionLines = 3

  /// How far the names on elements are believed.
  enum Trust { case names, tagsOnly }

  /// The hints that make an element foreign, its own or inherited; empty where it is not.
  private(set) var foreign: [Hints] = []
  /// `sums[i]` is the worth of the runs before `i`.
  private(set) var sums: [Double] = [0]

  init(_ page: Page, trusting trust: Trust = .names) {
    let prose = Self.prefixSums(page.runs.map { Self.prose($0, page) })
    let all = prose.last ?? 0
    let around = Self.aroundTheArticle(page)
    let teasers = Self.teasers(page)
    foreign.reserveCapacity(page.elements.count)
    for (index, element) in page.elements.enumerated() {
      let held = Self.sum(prose, element.runs)
      var own = trust == .names && !around[index] ? element.hints.intersection(.foreign) : []
      for limit in Self.mostProse where held > limit.count { own.remove(limit.hint) }
      own.formUnion(Self.hints(of: element.tag))
      let isContent = element.hints.contains(.content) && held > all * Self.muchOfThePage
      if isContent || held > all * Self.mostOfThePage { own = [] }
      if element.hints.contains(.articleBody) { own = [] }
      if teasers[index] { own.insert(.related) }
      if isPictureBox(element, page) { own.insert(.caption) }
      let inherited = element.parent >= 0 ? foreign[Int(element.parent)] : []
      foreign.append(inherited.isEmpty ? own : inherited)
    }
    sums = Self.prefixSums(page.runs.map { worth($0, page) })
  }

  /// Small boxes around a heading that is one link: each announces another article.
  private static func teasers(_ page: Page) -> [Bool] {
    var teasers = [Bool](repeating: false, count: page.elements.count)
    for run in page.runs where run.element >= 0 {
      guard page.elements[Int(run.element)].context == .heading,
        Double(run.linkCount) > 0.9 * Double(run.range.count)
      else { continue }
      var box = Int(run.element)
      for _ in 0..<teaserDepth {
        let parent = Int(page.elements[box].parent)
        guard parent >= 0, count(page, page.elements[parent].runs) <= largestTeaser else { break }
        box = parent
      }
      teasers[box] = true
    }
    return teasers
  }

  /// A box with a picture and no more text than a caption has.
  private func isPictureBox(_ element: Page.Element, _ page: Page) -> Bool {
    guard element.hasPicture, element.runs.count <= Self.mostCaptionLines else { return false }
    switch element.tag {
    case .div, .unknown, .section, .center, .tableCell:
      return Self.count(page, element.runs) <= Self.longestCaption
    default: return false
    }
  }

  private static func count(_ page: Page, _ runs: Range<Int32>) -> Int {
    guard !runs.isEmpty else { return 0 }
    return page.runs[Int(runs.upperBound) - 1].range.upperBound
      - page.runs[Int(runs.lowerBound)].range.lowerBound
  }

  /// Which elements hold the page's `main`, its `articleBody` or the headline that its title repeats,
  /// and so are no box beside the article.
  private static func aroundTheArticle(_ page: Page) -> [Bool] {
    var around = page.elements.map { $0.tag == .main || $0.hints.contains(.articleBody) }
    if let title = page.head.title, !title.isEmpty {
      let titleKey = FoldedLine.key(title)
      var asked = 0
      for run in page.runs where run.element >= 0 && run.range.count >= shortestHeadline {
        let index = Int(run.element)
        guard page.elements[index].tag == .heading1, asked < mostHeadlines else { continue }
        asked += 1
        if titleKey.contains(FoldedLine.key(page.text, run.range)) { around[index] = true }
      }
    }
    for index in page.elements.indices.reversed() where around[index] {
      let parent = Int(page.elements[index].parent)
      if parent >= 0 { around[parent] = true }
    }
    return around
  }

  func worth(of element: Page.Element) -> Double { Self.sum(sums, element.runs) }

  private func worth(_ run: Page.Run, _ page: Page) -> Double {
    guard run.element < 0 || foreign[Int(run.element)].isEmpty else { return 0 }
    let prose = Self.prose(run, page)
    if prose > 0 { return prose }
    let isHeading = run.element >= 0 && page.elements[Int(run.element)].tag.isHeading
    if isHeading { return 0 }
    return -5 - 0.1 * Double(min(run.linkCount, 200))
  }

  /// The bytes of a run that look like running text, or 0.
  static func prose(_ run: Page.Run, _ page: Page) -> Double {
    let count = Double(run.range.count)
    guard run.range.count >= shortProse, run.element >= 0 else { return 0 }
    guard Double(run.linkCount) < linked * count else { return 0 }
    let element = page.elements[Int(run.element)]
    if element.tag.isHeading, !isParagraph(run, page) { return 0 }
    guard run.range.count >= prose || endsSentence(page.text, run.range) else { return 0 }
    return count - Double(run.linkCount)
  }

  /// Whether a run is too long for a heading, whatever its element.
  static func isParagraph(_ run: Page.Run, _ page: Page) -> Bool {
    run.range.count >= longestHeading && endsSentence(page.text, run.range)
  }

  static func endsSentence(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in range.reversed().prefix(6) {
      switch text[offset] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: ";"), 0xA6:
        return true
      // The last byte of the full stops of Chinese and Japanese (U+3002) and of Indic scripts
      // (U+0964).
      case 0x82 where text[max(range.lowerBound, offset - 1)] == 0x80,
        0xA4 where text[max(range.lowerBound, offset - 1)] == 0xA5:
        return true
      default: continue
      }
    }
    return false
  }

  private static func hints(of tag: Tag) -> Hints {
    switch tag {
    case .nav, .footer, .aside: .chrome
    case .form, .fieldset: .feedback
    case .figure, .figureCaption, .tableCaption: .caption
    case .address: .byline
    case .control: .hidden
    default: []
    }
  }

  private static func prefixSums(_ values: [Double]) -> [Double] {
    var sums: [Double] = [0]
    sums.reserveCapacity(values.count + 1)
    var sum = 0.0
    for value in values {
      sum += value
      sums.append(sum)
    }
    return sums
  }

  private static func sum(_ sums: [Double], _ runs: Range<Int32>) -> Double {
    sums[Int(runs.upperBound)] - sums[Int(runs.lowerBound)]
  }
}
