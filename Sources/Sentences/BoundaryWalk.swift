import Articles
import Learning

/// Goes through one line from left to right, asking at each candidate whether a sentence ends there.
struct BoundaryWalk {
  private let text: ArticleText
  private let line: TextRange
  private let headlines: HeadlineReader
  private let rules = BoundaryRules()
  private var reader: CandidateReader
  private(set) var features: BoundaryFeatures
  private(set) var start: Int
  /// The bracket last opened and not closed.
  private var bracket: Int?
  /// How many curled or angled quotation marks are open.
  private var openQuotes = 0
  /// Where the candidate judged last would have let the next sentence start.
  private var judged = -1

  init(
    _ text: ArticleText, _ lexicon: SentenceLexicon, _ line: TextRange, language: UInt32,
    isOnlyLine: Bool
  ) {
    self.text = text
    self.line = line
    headlines = HeadlineReader(text: text, lexicon: lexicon, line: line)
    reader = CandidateReader(text, lexicon, line)
    features = BoundaryFeatures(
      text, lexicon, line, language: language, isOnlyLine: isOnlyLine)
    start = line.start
  }

  /// - Parameter ends: is told the candidate and what the rules say of it.
  mutating func run(
    into sentences: inout [TextRange], ends: (Candidate, Bool, inout BoundaryWalk) -> Bool
  ) {
    var offset = line.start
    while offset < line.end {
      let byte = text.bytes[offset]
      guard Self.mayMatter(byte) else {
        offset += 1
        continue
      }
      guard let (candidate, marksEnd) = candidate(at: offset, byte) else {
        offset += byte < 0x80 ? 1 : text.bytes.scalar(at: offset).length
        continue
      }
      offset = marksEnd
      guard let candidate else { continue }
      judged = candidate.next
      let ruled = ruling(candidate)
      guard ends(candidate, ruled, &self) else { continue }
      sentences.append(TextRange(start, candidate.end))
      start = candidate.next
      offset = candidate.next
      if candidate.closesQuote { reader.hasOpenQuote = false }
      bracket = nil
      openQuotes = 0
    }
    if start < line.end { sentences.append(TextRange(start, line.end)) }
  }

  /// Puts the evidence at a candidate into ``features``.
  mutating func readFeatures(_ candidate: Candidate, ruled: Bool) -> [UInt32] {
    features.read(
      candidate, sentence: start, ruled: ruled,
      isInQuote: reader.hasOpenQuote || openQuotes > 0)
    return features.hashes
  }

  private func ruling(_ candidate: Candidate) -> Bool {
    if candidate.mark == .unwritten { return headlines.ends(at: candidate.start, sentence: start) }
    return rules.ends(at: candidate)
  }

  /// The candidate at `offset` and where the walk goes on; `nil` where none can be.
  private mutating func candidate(
    at offset: Int, _ byte: UInt8
  ) -> (candidate: Candidate?, marksEnd: Int)? {
    switch byte {
    case 0x20:
      guard mayEnd(at: offset), !headlines.isLettered(at: offset, sentence: start) else {
        return nil
      }
      return (reader.unwrittenCandidate(at: offset, mark: .unwritten), offset + 1)
    case 0x3A, 0x3B:
      guard offset + 1 < line.end, text.bytes[offset + 1] == 0x20 else { return nil }
      let mark = byte == 0x3A ? Candidate.Mark.colon : .semicolon
      return (reader.unwrittenCandidate(at: offset, mark: mark), offset + 1)
    default: break
    }
    let (value, _) = text.bytes.scalar(at: offset)
    if Marks.isOpeningBracket(value) { bracket = offset }
    if Marks.isClosingBracket(value) { bracket = nil }
    if value == 0x22 { reader.hasOpenQuote.toggle() }
    if value == 0xAB || value == 0x201C { openQuotes += 1 }
    if value == 0xBB || value == 0x201D { openQuotes = max(0, openQuotes - 1) }
    guard Marks.isTerminator(value) else { return nil }
    return reader.candidate(at: offset, sentence: start, bracket: bracket)
  }

  /// A quick look at what stands on both sides of a space: a word, and what can open a sentence.
  private func mayEnd(at space: Int) -> Bool {
    guard space > start + 1, space + 1 < line.end, space + 1 != judged else { return false }
    let next = text.bytes[space + 1]
    let mayOpen =
      next &- 0x41 < 26 || next >= 0xC2 || next == 0x22 || next == 0x27 || next == 0x2D
    guard mayOpen else { return false }
    let last = text.bytes[space - 1]
    switch last {
    case 0x2C, 0x3A, 0x3B, 0x20, 0x2D, 0x28: return false
    default: break
    }
    return next &- 0x41 >= 26 || text.bytes[space - 2] != 0x20
  }

  /// Whether a look at the evidence is worth its time: hardly any long sentence ends without a mark,
  /// and a quotation is cut off from what announces it in running text only, not in the short
  /// paragraphs of news.
  func isPlausible(_ candidate: Candidate) -> Bool {
    switch candidate.mark {
    case .fullStop, .exclamation, .ellipsis: true
    case .colon, .semicolon: !candidate.opensQuote || line.count >= Self.runningText
    case .unwritten:
      candidate.start - start <= Self.longestUnmarked
        && (!candidate.opensQuote || line.count >= Self.runningText)
    }
  }

  /// In bytes.
  private static let longestUnmarked = 250
  /// In bytes; lines of running text are longer than nearly all paragraphs of the sample corpus.
  private static let runningText = 500

  /// Whether a byte can open a bracket, a quotation or a final mark, or end a sentence unwritten.
  @inline(__always)
  private static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x21, 0x22, 0x28, 0x29, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D, 0xC2, 0xE2,
      0xE3, 0xEF:
      true
    default: false
    }
  }
}
