internal import Articles
internal import Lexicons

/// An article as the finding of quotes reads it: its marks paired, its sentences of narration laid
/// out with what the lexicons know of each word.
///
/// A class, since every reader of a sentence holds it and copying an article is dear.
final class Prose: Sendable {
  let article: Article
  let lexicon: QuoteLexicon
  /// All pairs of the article by position; ``MarkPair/parent`` counts within this list.
  let pairs: [MarkPair]
  let passages: [Passage]

  var bytes: [UInt8] { article.text.bytes }

  init(_ article: Article, _ lexicon: QuoteLexicon) {
    self.article = article
    self.lexicon = lexicon
    var pairs: [MarkPair] = []
    for block in article.blocks where block.kind != .table {
      let first = pairs.count
      for pair in MarkPairer.pairs(in: article.text, block.range) {
        pairs.append(
          MarkPair(
            range: pair.range, content: pair.content, isClosed: pair.isClosed,
            parent: pair.parent.map { $0 + first }, family: pair.family))
      }
    }
    self.pairs = pairs
    var builder = PassageBuilder(article, lexicon, pairs)
    passages = builder.build()
  }

  /// Words of a phrase that only says when, its preposition and article included.
  private static let longestTime = 3

  /// The element behind the phrases at `index` that only say when: *este jueves*, *mardi soir*.
  func behindTime(_ index: Int, in passage: Passage) -> Int {
    var behind = index
    var at = index
    while at < passage.count, at - behind < Self.longestTime {
      let element = passage.elements[at]
      if contains(element, .time) {
        behind = at + 1
      } else if !element.isAny([.determiner, .preposition]) {
        break
      }
      at += 1
    }
    return behind
  }

  func text(_ range: TextRange) -> String { article.text[range] }

  /// Whether a name that the entities stage found begins at the byte `offset`.
  func startsName(_ offset: Int) -> Bool {
    let mentions = article.entities?.mentions ?? []
    let index = mentions.partitioningIndex { $0.range.start >= offset }
    guard index < mentions.count, mentions[index].range.start == offset else { return false }
    return mentions[index].kind.isName
  }

  func contains(_ element: Element, _ wanted: ClauseGrammar.Class) -> Bool {
    guard element.kind == .word else { return false }
    return !lexicon.grammar.classes(bytes, withoutClitic(element.range)).isDisjoint(with: wanted)
  }

  /// `chamam` of the token `chamam-lhe`.
  private func withoutClitic(_ range: TextRange) -> TextRange {
    lexicon.functions.withoutClitic(bytes, range)
  }
}
