/// Reads CoNLL-U (universaldependencies.org/format.html): ten columns, multiword tokens as ranges,
/// empty nodes passed over.
///
/// What comes out is sound: every head is a word of the sentence or the root, and no word is its own
/// head. A line that is not is an error with its number.
public enum ConlluReader {
  public static func read(_ bytes: [UInt8]) throws(ConlluError) -> [ConlluSentence] {
    var sentences: [ConlluSentence] = []
    var draft = SentenceDraft()
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty {
        if let sentence = try draft.finished(number) { sentences.append(sentence) }
        draft = SentenceDraft()
      } else if line.first == UInt8(ascii: "#") {
        draft.addComment(String(decoding: line.dropFirst(), as: UTF8.self))
      } else {
        try draft.add(line, number)
      }
    }
    if let sentence = try draft.finished(number) { sentences.append(sentence) }
    return sentences
  }
}

/// A line that is not CoNLL-U.
public struct ConlluError: Error, Hashable, CustomStringConvertible, Sendable {
  /// Counted from 1.
  public let line: Int
  public let problem: String

  public var description: String { "line \(line): \(problem)" }
}

/// A sentence while its lines come in.
private struct SentenceDraft {
  private static let columns = 10

  private var comments: [ConlluSentence.Comment] = []
  private var words: [ConlluSentence.Word] = []
  private var tokens: [ConlluSentence.SurfaceToken] = []
  /// The last word of the multiword token that is being read.
  private var fusedUntil = 0

  mutating func addComment(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let fields = parts.map { $0.trimmingSpaces }
    comments.append(.init(key: fields[0], value: fields.count > 1 ? fields[1] : ""))
  }

  mutating func add(_ line: ArraySlice<UInt8>, _ number: Int) throws(ConlluError) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == Self.columns else {
      throw ConlluError(
        line: number, problem: "a word has \(Self.columns) columns, this line \(fields.count)")
    }
    if fields[0].contains(".") { return }
    let isSpaced = !fields[9].split(separator: "|").contains("SpaceAfter=No")
    if let dash = fields[0].firstIndex(of: "-") {
      guard let last = Int(fields[0][fields[0].index(after: dash)...]), last > words.count else {
        throw ConlluError(line: number, problem: "'\(fields[0])' is no range of words to come")
      }
      fusedUntil = last
      tokens.append(.init(form: fields[1], isFollowedBySpace: isSpaced))
      return
    }
    try addWord(fields, isSpaced, number)
  }

  private mutating func addWord(
    _ fields: [String], _ isSpaced: Bool, _ number: Int
  ) throws(ConlluError) {
    guard Int(fields[0]) == words.count + 1 else {
      throw ConlluError(
        line: number, problem: "word \(words.count + 1) should stand here, not '\(fields[0])'")
    }
    guard let upos = UPOS(rawValue: fields[3]) else {
      throw ConlluError(line: number, problem: "'\(fields[3])' is no universal part of speech")
    }
    guard let head = Int(fields[6]), head >= 0, head != words.count + 1 else {
      throw ConlluError(line: number, problem: "'\(fields[6])' cannot be the head of this word")
    }
    if words.count + 1 > fusedUntil {
      tokens.append(.init(form: fields[1], isFollowedBySpace: isSpaced))
    }
    words.append(
      .init(
        form: fields[1], lemma: fields[2], upos: upos, features: fields[5] == "_" ? "" : fields[5],
        head: head, relation: fields[7], surfaceToken: tokens.count - 1))
  }

  /// The sentence, or `nil` where no word came.
  func finished(_ number: Int) throws(ConlluError) -> ConlluSentence? {
    guard !words.isEmpty else { return nil }
    if let stray = words.first(where: { $0.head > words.count }) {
      throw ConlluError(
        line: number,
        problem: "the sentence ends here, but '\(stray.form)' has word \(stray.head) as its head")
    }
    return ConlluSentence(comments: comments, words: words, surfaceTokens: tokens)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
