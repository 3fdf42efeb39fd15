internal import Articles
internal import Lexicons

/// Finds the answers of an interview: paragraphs that begin with a name and a colon.
struct InterviewSpeech {
  static let score = 0.85
  /// Fewer labelled paragraphs are no interview.
  private static let fewestTurns = 3
  private static let longestLabel = 6

  struct Turn {
    /// The label as a phrase; `nil` for a bare letter, which names nobody.
    let mention: MentionPhrase?
    let words: TextRange
  }

  private let prose: Prose

  /// The answers by block; the paragraphs of the one who asks are `nil`.
  static func turns(in prose: Prose) -> [Int: Turn?] {
    InterviewSpeech(prose: prose).turns()
  }

  private struct Label {
    let name: String
    let turn: Turn
    let isQuestion: Bool
  }

  private func turns() -> [Int: Turn?] {
    var labels: [(block: Int, label: Label)] = []
    var lastBlock = -1
    for passage in prose.passages where passage.block != lastBlock {
      lastBlock = passage.block
      if let label = label(passage) { labels.append((passage.block, label)) }
    }
    guard labels.count >= Self.fewestTurns else { return [:] }
    var questions: [String: Int] = [:]
    var totals: [String: Int] = [:]
    for (_, label) in labels {
      totals[label.name, default: 0] += 1
      if label.isQuestion { questions[label.name, default: 0] += 1 }
    }
    guard totals.values.contains(where: { $0 > 1 }) else { return [:] }
    var turns: [Int: Turn?] = [:]
    for (block, label) in labels {
      let asks = (questions[label.name] ?? 0) * 2 > (totals[label.name] ?? 0)
      turns[block] = .some(asks ? nil : label.turn)
    }
    return turns
  }

  private func label(_ passage: Passage) -> Label? {
    guard
      let colon = passage.elements.prefix(Self.longestLabel + 1).firstIndex(where: {
        $0.kind == .colon
      }),
      colon > 0,
      colon + 1 < passage.count
        || prose.article.blocks[passage.block].range.end > passage.range.end,
      passage.elements[..<colon].allSatisfy({ $0.kind == .word }),
      passage.elements[..<colon].contains(where: {
        $0.has(.capitalised) && !$0.isAny(.determiner) || prose.contains($0, .turn)
      }),
      !passage.elements[..<colon].contains(where: { $0.has(.finite) && !$0.has(.capitalised) })
    else { return nil }
    let block = prose.article.blocks[passage.block].range
    let trimmer = SpanTrimmer(bytes: prose.bytes)
    guard let words = trimmer.words(TextRange(passage.elements[colon].range.end, block.end)) else {
      return nil
    }
    let labelRange = passage.range(0..<colon)
    let isLetter = prose.contains(passage.elements[0], .turn)
    let elements = Array(passage.elements[..<colon])
    let last = prose.bytes.scalar(before: words.end)?.value
    return Label(
      name: elements.last.map { prose.text($0.range) } ?? "",
      turn: Turn(
        mention: isLetter ? nil : MentionPhrase(range: labelRange, elements: elements), words: words
      ),
      isQuestion: last == 0x3F)
  }
}
