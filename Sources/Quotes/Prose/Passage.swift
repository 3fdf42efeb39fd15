internal import Articles

/// A sentence of narration: its tokens in order, each pair of marks in it as one element.
///
/// A sentence border inside marks is no border here, so a tag behind three quoted sentences stands
/// in one passage with them.
struct Passage: Sendable {
  let elements: [Element]
  /// Index of the block of the article.
  let block: Int
  let range: TextRange
  /// Indexes of the elements at which a reporting verb begins, in any of its forms.
  var verbs: Set<Int> = []

  var count: Int { elements.count }

  func kind(_ index: Int) -> Element.Kind? {
    elements.indices.contains(index) ? elements[index].kind : nil
  }

  func element(_ index: Int) -> Element? {
    elements.indices.contains(index) ? elements[index] : nil
  }

  func isAny(_ index: Int, _ classes: Set<Element.Kind>) -> Bool {
    kind(index).map(classes.contains) ?? false
  }

  /// Whether the word at `index` is a verb form that a sentence begins with: its capital is no name.
  func opensWithVerb(_ index: Int) -> Bool {
    guard let element = element(index), element.kind == .word else { return false }
    return element.has(.finite) || element.has(.nonfinite) || verbs.contains(index)
  }

  /// From the first element to the last of `indexes`, which is not empty.
  func range(_ indexes: Range<Int>) -> TextRange {
    TextRange(elements[indexes.lowerBound].range.start, elements[indexes.upperBound - 1].range.end)
  }
}
