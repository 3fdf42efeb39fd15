public import Articles
public import Syntax

/// The documents of a treebank as running text: sentences with one space between them.
public struct TreebankText: Sendable {
  public private(set) var text = ""
  public private(set) var tokens: [TokenScorer.Token] = []
  public private(set) var sentences: [TextRange] = []

  /// One for each `# newdoc`; all sentences in one where there is none.
  public static func documents(_ sentences: [ConlluSentence]) -> [TreebankText] {
    var documents: [TreebankText] = []
    for sentence in sentences {
      let opens = sentence.comments.contains { $0.key.hasPrefix("newdoc") }
      if opens || documents.isEmpty { documents.append(TreebankText()) }
      documents[documents.count - 1].add(sentence)
    }
    return documents
  }

  private mutating func add(_ sentence: ConlluSentence) {
    if !text.isEmpty { text += " " }
    let start = text.utf8.count
    var end = start
    var forms = Array(repeating: [String](), count: sentence.surfaceTokens.count)
    for word in sentence.words where forms.indices.contains(word.surfaceToken) {
      forms[word.surfaceToken].append(word.form)
    }
    for (token, words) in zip(sentence.surfaceTokens, forms) {
      let tokenStart = end
      text += token.form
      end = text.utf8.count
      tokens.append(.init(range: TextRange(tokenStart, end), words: words))
      if token.isFollowedBySpace { text += " " }
      sentenceEnd = end
      end = text.utf8.count
    }
    if text.last == " " { text.removeLast() }
    sentences.append(TextRange(start, sentenceEnd))
  }

  private var sentenceEnd = 0
}
