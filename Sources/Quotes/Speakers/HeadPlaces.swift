internal import Articles
internal import Lexicons

/// Where the nouns that head the phrases of speakers stand in the narration.
struct HeadPlaces {
  /// Later places of a word bring in nobody new.
  private static let mostPlaces = 32

  private let prose: Prose
  private var numbers = WordMap<Int>()
  private var found: [[(passage: Int, element: Int)]] = []

  init(of heads: [TextRange], in prose: Prose) {
    self.prose = prose
    for head in heads where !numbers.contains(prose.bytes, head) {
      numbers[prose.text(head)] = found.count
      found.append([])
    }
    guard !found.isEmpty else { return }
    for (number, passage) in prose.passages.enumerated() {
      for (index, element) in passage.elements.enumerated()
      where element.isContent && !element.has(.finite) {
        if let head = numbers[prose.bytes, element.range], found[head].count < Self.mostPlaces {
          found[head].append((number, index))
        }
      }
    }
  }

  /// The first places of the word that stands at `head`, in order.
  func places(of head: TextRange) -> [(passage: Int, element: Int)] {
    numbers[prose.bytes, head].map { found[$0] } ?? []
  }
}
