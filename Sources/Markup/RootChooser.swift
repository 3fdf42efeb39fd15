/// Chooses the element that holds the article.
///
/// Starts with the element worth most and walks down as long as one child holds nearly all that its parent is
/// worth; an element that is named as the article's place need not hold quite so much.
struct RootChooser {
  /// The share of its parent's worth that a child must hold.
  private static let usualShare = 0.85
  private static let contentShare = 0.7
  private static let articleShare = 0.5
  /// The share of the page's best worth that the one element named as the article must hold, and
  /// the share of its own worth that others of that name may hold.
  private static let namedShare = 0.3
  private static let otherShare = 0.3
  /// How many runs the headline may stand before the root.
  private static let longestStandfirst = 60

  static func root(of page: Page, _ values: RunValues) -> Int? {
    guard !page.elements.isEmpty else { return nil }
    let worths = page.elements.map { values.worth(of: $0) }
    var best = [Int](repeating: -1, count: page.elements.count)
    var top = 0
    for (index, element) in page.elements.enumerated() {
      if worths[index] > worths[top] { top = index }
      let parent = Int(element.parent)
      guard parent >= 0 else { continue }
      if best[parent] < 0 || worths[index] > worths[best[parent]] { best[parent] = index }
    }
    guard worths[top] > 0 else { return nil }
    if let named = namedRoot(page, worths), worths[named] >= Self.namedShare * worths[top] {
      top = named
    }
    while best[top] >= 0 {
      let child = best[top]
      let element = page.elements[child]
      guard !element.tag.isLeaf, worths[child] >= share(element) * worths[top] else { break }
      top = child
    }
    return top
  }

  /// The elements worth most that are no leaves, best first; of equals the outer one first.
  static func candidates(on page: Page, _ values: RunValues, count: Int) -> [Int] {
    let worths = page.elements.map { values.worth(of: $0) }
    let containers = page.elements.indices.filter {
      worths[$0] > 0 && !page.elements[$0].tag.isLeaf
    }
    return Array(containers.sorted { (worths[$0], $1) > (worths[$1], $0) }.prefix(count))
  }

  /// The only element, or nearly, that says that it is the article.
  private static func namedRoot(_ page: Page, _ worths: [Double]) -> Int? {
    let kinds: [(Page.Element) -> Bool] = [
      { $0.hints.contains(.articleBody) }, { $0.tag == .article },
    ]
    for isNamed in kinds {
      let named = page.elements.indices.filter { isNamed(page.elements[$0]) && worths[$0] > 0 }
      guard let first = named.max(by: { worths[$0] < worths[$1] }) else { continue }
      let inside = page.elements[first].runs
      let others = named.filter { !inside.overlaps(page.elements[$0].runs) }
      let rest = others.reduce(0) { $0 + worths[$1] }
      if rest <= Self.otherShare * worths[first] { return first }
    }
    return nil
  }

  /// The runs of the root, and before them the standfirst: prose between the headline and the root.
  static func runs(of root: Int, on page: Page, _ values: RunValues) -> [Int] {
    let inside = page.elements[root].runs
    let start = Int(inside.lowerBound)
    let runs = Array(start..<Int(inside.upperBound))
    let headline = (max(0, start - longestStandfirst)..<start).last { index in
      let element = Int(page.runs[index].element)
      return element >= 0 && page.elements[element].tag == .heading1
    }
    guard let headline else { return runs }
    let standfirst = (headline + 1..<start).filter { index in
      let run = page.runs[index]
      return RunValues.prose(run, page) > 0 && values.foreign[Int(run.element)].isEmpty
    }
    return standfirst + runs
  }

  private static func share(_ element: Page.Element) -> Double {
    if element.hints.contains(.articleBody) || element.tag == .article || element.tag == .main {
      return articleShare
    }
    return element.hints.contains(.content) ? contentShare : usualShare
  }
}
