internal import Articles
internal import Lexicons

/// Lays out the sentences of narration of an article.
struct PassageBuilder {
  /// No sentence has more elements; what is longer is cut, so that work stays linear.
  private static let longest = 250

  private let article: Article
  private let lexicon: QuoteLexicon
  private let pairs: [MarkPair]
  private let bytes: [UInt8]
  private var passages: [Passage] = []
  private var elements: [Element] = []

  init(_ article: Article, _ lexicon: QuoteLexicon, _ pairs: [MarkPair]) {
    self.article = article
    self.lexicon = lexicon
    self.pairs = pairs
    bytes = article.text.bytes
  }

  mutating func build() -> [Passage] {
    let words = article.words ?? []
    let sentences = article.sentences ?? []
    var sentence = 0
    var pair = 0
    for (index, block) in article.blocks.enumerated() where block.kind != .table {
      var word = words.partitioningIndex { $0.start >= block.range.start }
      while word < words.count && words[word].start < block.range.end {
        let token = words[word]
        while pair < pairs.count
          && (pairs[pair].parent != nil || pairs[pair].range.end <= token.start)
        {
          pair += 1
        }
        while sentence < sentences.count && sentences[sentence].end <= token.start {
          sentence += 1
          flush(index)
        }
        guard pair < pairs.count, token.end > pairs[pair].range.start else {
          elements.append(element(token, word))
          word += 1
          if elements.count >= Self.longest { flush(index) }
          continue
        }
        startPairPassage(index, pairs[pair])
        elements.append(
          Element(
            range: pairs[pair].range, kind: .pair, classes: [], traits: [], word: -1, pair: pair))
        let end = pairs[pair].range.end
        while word < words.count && words[word].start < end { word += 1 }
        // Borders inside the marks are none; one at their end stands.
        while sentence < sentences.count && sentences[sentence].end < end { sentence += 1 }
        pair += 1
        if elements.count >= Self.longest { flush(index) }
      }
      flush(index)
    }
    return passages
  }

  /// What stands inside the pair at `index`, the pairs in it as one element each; `nil` where it
  /// holds none or is too long for a sentence.
  func passage(inside index: Int) -> Passage? {
    let outer = pairs[index]
    guard let words = article.words else { return nil }
    var elements: [Element] = []
    var inner = index + 1
    var behind = outer.content.start
    for word in article.words(in: outer.content) where words[word].start >= behind {
      guard elements.count < Self.longest else { return nil }
      while inner < pairs.count, pairs[inner].range.end <= words[word].start { inner += 1 }
      if inner < pairs.count, pairs[inner].range.contains(words[word].range) {
        elements.append(
          Element(
            range: pairs[inner].range, kind: .pair, classes: [], traits: [], word: -1, pair: inner))
        behind = pairs[inner].range.end
      } else {
        elements.append(element(words[word], word))
      }
    }
    guard elements.contains(where: { $0.kind == .pair }) else { return nil }
    return Passage(elements: elements, block: -1, range: outer.content)
  }

  /// The words of one stretch as a passage of its own, marks within it as plain tokens.
  func passage(of range: TextRange) -> Passage? {
    let indexes = article.words(in: range)
    guard let words = article.words, !indexes.isEmpty else { return nil }
    let elements = indexes.map { element(words[$0], $0) }
    return Passage(elements: elements, block: -1, range: range)
  }

  /// A pair glued to the full stop before it opens a sentence of its own.
  private mutating func startPairPassage(_ block: Int, _ pair: MarkPair) {
    guard let last = elements.last, last.kind == .final, pair.content.count > 0 else { return }
    let (value, _) = bytes.scalar(at: pair.content.start)
    if Scalars.isUppercase(value) { flush(block) }
  }

  private mutating func flush(_ block: Int) {
    guard let first = elements.first, let last = elements.last else { return }
    passages.append(
      Passage(
        elements: elements, block: block, range: TextRange(first.range.start, last.range.end)))
    elements = []
  }

  private func element(_ word: Word, _ index: Int) -> Element {
    let kind = kind(word)
    guard kind == .word else {
      return Element(
        range: word.range, kind: kind, classes: [], traits: [], word: index, pair: -1)
    }
    let range = withoutHyphens(word.range)
    let classes = lexicon.functions.classes(bytes, range)
    return Element(
      range: range, kind: .word, classes: classes, traits: traits(word, classes),
      word: index, pair: -1)
  }

  /// `elle` of the token `-t-elle`: what stands behind the last hyphen of a clitic.
  private func withoutHyphens(_ range: TextRange) -> TextRange {
    let hyphen = UInt8(ascii: "-")
    guard bytes[range.start] == hyphen, let last = bytes[range.bytes].lastIndex(of: hyphen),
      last + 1 < range.end
    else { return range }
    return TextRange(last + 1, range.end)
  }

  private func kind(_ word: Word) -> Element.Kind {
    switch word.kind {
    case .number: return .number
    case .word, .handle, .hashtag: return .word
    case .url, .email: return .other
    case .punctuation, .symbol: break
    }
    let (value, _) = bytes.scalar(at: word.start)
    switch value {
    case 0x2C: return .comma
    case 0x3A: return .colon
    case 0x3B: return .semicolon
    case 0x2E, 0x21, 0x3F, 0x2026: return .final
    case 0x2D, 0x2010...0x2015: return .dash
    case 0x28, 0x5B: return .openBracket
    case 0x29, 0x5D: return .closeBracket
    default: return .other
    }
  }

  private func traits(_ word: Word, _ functions: FunctionWord.Classes) -> Element.Traits {
    var traits: Element.Traits = []
    let first = bytes.scalar(at: word.start)
    if Scalars.isUppercase(first.value) {
      traits.insert(.capitalised)
      let second = word.start + first.length
      if second < word.end && Scalars.isUppercase(bytes.scalar(at: second).value) {
        traits.insert(.allCapitals)
      }
    }
    let classes = lexicon.grammar.classes(bytes, lexicon.functions.withoutClitic(bytes, word.range))
    if classes.contains(.attaching) { traits.insert(.attaching) }
    guard !classes.contains(.noun),
      functions.isEmpty || !classes.isDisjoint(with: [.finite, .infinitive])
    else {
      return traits
    }
    if classes.contains(.finite) { traits.insert(.finite) }
    if classes.contains(.infinitive) { traits.insert(.infinitive) }
    if classes.contains(.nonfinite) { traits.insert(.nonfinite) }
    return traits
  }
}
