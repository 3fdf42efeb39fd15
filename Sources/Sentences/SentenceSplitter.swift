public import Articles

/// Tells where each sentence starts and ends.
///
/// Sentences rise, do not overlap, are trimmed of spaces and hold every byte that is not space. No
/// sentence crosses a block or a line. Final marks within a quotation end a sentence like any
/// other; the marks that close it stay with it, and so does an attribution (*"Vamos." disse ela.*).
public struct SentenceSplitter: Stage {
  public static let name = "sentences"
  public static let version = 1
  public static let reads: [Layer] = [.language]
  public static let writes: LayerOf<[TextRange]> = .sentences

  private let lexicons: SentenceLexicons
  private let rules = BoundaryRules()

  public init(_ options: NoOptions, _ resources: Resources) throws {
    lexicons = try SentenceLexicons(resources)
  }

  public func find(in article: Article) -> [TextRange] {
    let lexicon = lexicons.lexicon(for: article.language)
    var sentences: [TextRange] = []
    for line in article.lines { split(line, of: article.text, lexicon, into: &sentences) }
    return sentences
  }

  private func split(
    _ line: TextRange, of text: ArticleText, _ lexicon: SentenceLexicon,
    into sentences: inout [TextRange]
  ) {
    var reader = CandidateReader(text, lexicon, line)
    let headlines = HeadlineReader(text: text, lexicon: lexicon, line: line)
    var start = line.start
    var bracket: Int?
    var offset = line.start
    while offset < line.end {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: " "), headlines.ends(at: offset, sentence: start) {
        sentences.append(TextRange(start, offset))
        start = offset + 1
      }
      guard Self.mayMatter(byte) else {
        offset += 1
        continue
      }
      let (value, length) = text.bytes.scalar(at: offset)
      if Marks.isOpeningBracket(value) { bracket = offset }
      if Marks.isClosingBracket(value) { bracket = nil }
      if value == 0x22 { reader.hasOpenQuote.toggle() }
      guard Marks.isTerminator(value) else {
        offset += length
        continue
      }
      let (candidate, marksEnd) = reader.candidate(at: offset, sentence: start, bracket: bracket)
      offset = marksEnd
      if let candidate, rules.ends(at: candidate) {
        sentences.append(TextRange(start, candidate.end))
        start = candidate.next
        offset = candidate.next
        if candidate.closesQuote { reader.hasOpenQuote = false }
        bracket = nil
      }
    }
    if start < line.end { sentences.append(TextRange(start, line.end)) }
  }

  /// Whether a byte can open a bracket or a final mark.
  @inline(__always)
  private static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x22, 0x28, 0x29, 0x2E, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }
}
