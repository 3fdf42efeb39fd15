/// One article: a text that never changes, and what the stages found in it.
///
/// A layer is `nil` until a stage has looked; empty means that it looked and found nothing.
/// Layers are filed with ``filing(_:as:)`` and cannot be edited.
public struct Article: Sendable {
  public private(set) var metadata: Metadata
  public let text: ArticleText
  /// Rising, not overlapping, together covering all of the text but the line ends between them.
  public let blocks: [Block]
  public let removed: [Removal]

  public internal(set) var language: Language?
  public internal(set) var sentences: [TextRange]?
  public internal(set) var words: [Word]?
  public internal(set) var entities: Entities?
  public internal(set) var quotes: [Quote]?
  public internal(set) var warnings: [String] = []

  public init(text: ArticleText, blocks: [Block], removed: [Removal] = [], metadata: Metadata) {
    self.text = text
    self.blocks = blocks
    self.removed = removed
    self.metadata = metadata
  }

  public func filing<Finding>(_ finding: Finding, as layer: LayerOf<Finding>) -> Article {
    var article = self
    layer.file(finding, &article)
    return article
  }

  /// The same article, described otherwise.
  public func replacing(metadata: Metadata) -> Article {
    var article = self
    article.metadata = metadata
    return article
  }

  /// The same article with one more sentence for the reader of the record.
  public func warning(_ sentence: String) -> Article {
    var article = self
    article.warnings.append(sentence)
    return article
  }

  /// The words that lie wholly inside `range`, as indexes into `words`.
  public func words(in range: TextRange) -> Range<Int> {
    guard let words else { return 0..<0 }
    let first = words.partitioningIndex { $0.start >= range.start }
    let end = words.partitioningIndex { $0.end > range.end }
    return first..<max(first, end)
  }

  /// The sentences that lie wholly inside `range`, as indexes into `sentences`.
  public func sentences(in range: TextRange) -> Range<Int> {
    guard let sentences else { return 0..<0 }
    let first = sentences.partitioningIndex { $0.start >= range.start }
    let end = sentences.partitioningIndex { $0.end > range.end }
    return first..<max(first, end)
  }
}

extension Array {
  /// The first index whose element satisfies `isSecondHalf`, in an array where all that do stand
  /// after all that do not.
  public func partitioningIndex(where isSecondHalf: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
