public import Articles

/// The source phrases of a language, found in a text over its words.
///
/// Rows of `sources.tsv`: phrase, traits; `…` in a phrase stands for the source itself. A phrase
/// whose last word fuses with an article or pronoun (`de` + `o` → `do`: `fusions.tsv`, word and
/// fused forms) is found fused as well.
public struct SourcePhrases: Sendable {
  /// A source phrase in a text.
  public struct Match: Sendable {
    public let phrase: SourcePhrase
    /// The phrase as written, a fused article included: `Na opinião do`.
    public let range: TextRange
    /// The words that lie in it; the source begins at the word after them.
    public let words: Range<Int>
    /// Whether the last word holds the article of the source.
    public let isFused: Bool
    /// The source itself where the phrase closes around it, without `'s`; else `nil`.
    public let enclosed: TextRange?
  }

  private struct Variant: Sendable {
    let written: [UInt8]
    let phrase: Int
    let isFused: Bool
  }

  public private(set) var phrases: [SourcePhrase] = []
  /// The number of words between the two parts of a phrase that closes around its source.
  private static let widestSource = 8
  private var variants: [[Variant]] = []
  private var byFirstWord = WordMap<Int>()

  init(language: String, _ resources: Resources) throws(LexiconError) {
    let fusions = Self.fusions(language, resources)
    let file = LexiconFile(optional: "sources.tsv", language: language, resources)
    for row in file.rows {
      let traits = try Self.traits(row, file)
      let parts = row[0].split(separator: "…", omittingEmptySubsequences: false)
      let opening = parts[0].drop { $0 == " " }
      let written = String(opening.last == " " ? opening.dropLast() : opening)
      let closing = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : nil
      add(written, fusions)
      phrases.append(SourcePhrase(phrase: row[0], traits: traits, closing: closing))
    }
    for index in variants.indices {
      variants[index].sort { $0.written.count > $1.written.count }
    }
  }

  /// The longest source phrase that begins at the word `index`, or `nil`.
  public func match(in article: Article, at index: Int) -> Match? {
    guard let words = article.words, words.indices.contains(index) else { return nil }
    let bytes = article.text.bytes
    let start = words[index].start
    guard let bucket = byFirstWord[bytes, firstWord(bytes, words[index].range)] else { return nil }
    for variant in variants[bucket] {
      guard
        let end = WordFold.end(
          of: variant.written, in: bytes, from: start, limit: bytes.count),
        isBorder(bytes, end)
      else { continue }
      var next = index
      while next < words.count && words[next].end <= end { next += 1 }
      let phrase = phrases[variant.phrase]
      guard let closing = phrase.closing else {
        return Match(
          phrase: phrase, range: TextRange(start, end), words: index..<next,
          isFused: variant.isFused, enclosed: nil)
      }
      if let match = enclosing(phrase, closing, index, next, words, bytes) { return match }
    }
    return nil
  }

  private func enclosing(
    _ phrase: SourcePhrase, _ closing: String, _ index: Int, _ next: Int, _ words: [Word],
    _ bytes: [UInt8]
  ) -> Match? {
    let closing = Array(closing.utf8)
    guard next < words.count else { return nil }
    let first = words[next].start
    for last in next..<min(next + Self.widestSource, words.count) {
      // The genitive is its own word or the end of one, as the tokeniser has it.
      for start in [words[last].start, max(first, words[last].end - 2), words[last].end] {
        guard start > first,
          let end = WordFold.end(of: closing, in: bytes, from: start, limit: bytes.count),
          isBorder(bytes, end)
        else { continue }
        var after = last
        while after < words.count && words[after].end <= end { after += 1 }
        return Match(
          phrase: phrase, range: TextRange(words[index].start, end), words: index..<after,
          isFused: false, enclosed: TextRange(first, start))
      }
    }
    return nil
  }

  private mutating func add(_ written: String, _ fusions: [String: [String]]) {
    let first = Array(written.utf8)
    let word = firstWord(first, TextRange(0, first.count))
    let bucket = byFirstWord[first, word] ?? variants.count
    if bucket == variants.count {
      variants.append([])
      byFirstWord.insert(Array(first[word.bytes]), bucket)
    }
    let cut = written.lastIndex(of: " ").map(written.index(after:)) ?? written.startIndex
    let fused = cut > written.startIndex ? fusions[String(written[cut...])] ?? [] : []
    variants[bucket].append(Variant(written: first, phrase: phrases.count, isFused: false))
    for form in fused {
      variants[bucket].append(
        Variant(
          written: Array((written[..<cut] + form).utf8), phrase: phrases.count, isFused: true))
    }
  }

  /// The letters that a word begins with: `d` of `d'après`.
  private func firstWord(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    var offset = range.start
    while offset < range.end, case (let value, let length) = bytes.scalar(at: offset),
      Scalars.isLetter(value)
    {
      offset += length
    }
    return TextRange(range.start, min(offset, range.end))
  }

  /// Whether a word may end at `offset`: no letter follows, or an apostrophe stands before.
  private func isBorder(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    if let (value, _) = bytes.scalar(before: offset), value == 0x27 || value == 0x2019 {
      return true
    }
    let (value, _) = bytes.scalar(at: offset)
    return !Scalars.isLetter(value) && !Scalars.isDigit(value)
  }

  private static func fusions(_ language: String, _ resources: Resources) -> [String: [String]] {
    var fusions: [String: [String]] = [:]
    let file = LexiconFile(optional: "fusions.tsv", language: language, resources)
    for row in file.rows {
      fusions[row[0], default: []] += row[1].split(separator: " ").map(String.init)
    }
    return fusions
  }

  private static func traits(
    _ row: LexiconTable.Row, _ file: LexiconFile
  ) throws(LexiconError) -> SourcePhrase.Traits {
    var traits: SourcePhrase.Traits = []
    for name in row.list(1) {
      guard let known = SourcePhrase.Traits.named.first(where: { $0.name == name }) else {
        let names = SourcePhrase.Traits.named.map(\.name).joined(separator: ", ")
        throw file.error(row, "there is no trait '\(name)'; the traits are \(names)")
      }
      traits.insert(known.trait)
    }
    return traits
  }
}
