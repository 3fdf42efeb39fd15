import Articles

/// A parsed page, flat: its text once, the runs of text in it, and the elements around them.
///
/// Elements and runs stand in document order, so that what is inside an element is one range of
/// runs, and a sum over it the difference of two prefix sums.
struct Page {
  struct Element {
    let tag: Tag
    var hints: Hints
    /// Index of the element around it; -1 for the outermost.
    let parent: Int32
    /// Whether a picture stands in it, and in no inner element that holds text.
    var hasPicture = false
    /// The kind of text that stands in it, own or inherited.
    let context: Context
    /// The runs inside it, those of inner elements included.
    var runs: Range<Int32>
  }

  /// A stretch of text that nothing but inline markup interrupts.
  struct Run {
    /// Bytes in ``Page/text``.
    let range: Range<Int>
    let element: Int32
    /// Bytes that stand in links.
    let linkCount: Int
    /// Bytes that stand in bold type.
    let strongCount: Int
  }

  /// What the elements around a run make of it.
  enum Context: UInt8 {
    case plain, heading, listItem, quote, caption, table, definition
  }

  /// A stretch of text whose element says that it names an author, a date or the like.
  struct Capture {
    /// `authorPage` is a link to a page of an author.
    enum Kind { case author, authorProperty, authorPage, headline, date }
    let kind: Kind
    /// Bytes in ``Page/text``.
    let range: Range<Int>
    /// The value of a `datetime` or `content` attribute, which says it better than the text.
    let value: String?
  }

  var text: [UInt8] = []
  var elements: [Element] = []
  var runs: [Run] = []
  var captures: [Capture] = []
  var head = PageHead()

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The runs that lie in a range of the text, cut to it.
  func lines(in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var index = runs.partitioningIndex { $0.range.upperBound > range.lowerBound }
    while index < runs.count, runs[index].range.lowerBound < range.upperBound {
      lines.append(runs[index].range.clamped(to: range))
      index += 1
    }
    return lines.filter { !$0.isEmpty }
  }
}

/// What the head of a page says: `meta`, `link` and `title` elements, and attributes of the root.
struct PageHead {
  var title: String?
  var language: String?
  var canonical: String?
  /// `name`, `property` or `itemprop` in lower case, and `content`, in document order.
  var properties: [(name: String, content: String)] = []

  func first(_ names: String...) -> String? {
    for name in names {
      if let found = properties.first(where: { $0.name == name && !$0.content.isEmpty }) {
        return found.content
      }
    }
    return nil
  }

  func all(_ name: String) -> [String] {
    properties.filter { $0.name == name && !$0.content.isEmpty }.map(\.content)
  }
}
