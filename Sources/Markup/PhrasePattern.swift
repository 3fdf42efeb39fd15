import Articles

/// One line of a promo lexicon: `Publicidade` is a whole line, `Leia também*` the start of one,
/// `*clique aqui*` words anywhere in it, `Anuncie em*alcance*` words in that order.
///
/// Pieces begin and end at word borders. Letter case, runs of spaces, and signs at both ends of a
/// line are ignored; accents count.
struct PhrasePattern: Sendable {
  /// The longest line a pattern looks at unless it says otherwise, in bytes.
  static let usualLimit = 120

  let pieces: [[UInt8]]
  let startsLine: Bool
  let endsLine: Bool
  let limit: Int
  /// Whether it may also cut one sentence at the start or end of a paragraph.
  let cutsSentences: Bool
  /// Whether what follows such a line is no part of the article: the heading of the comments.
  let endsArticle: Bool
  let kind: Removal.Kind
  let rule: String

  /// - Parameter fields: kind, pattern, and options: `sentence`, `end`, `max=N`.
  init?(fields: [String], rule: String) {
    guard fields.count >= 2, let kind = Removal.Kind(rawValue: fields[0]) else { return nil }
    let options = fields.dropFirst(2).joined(separator: " ")
    self.init(pattern: fields[1], options: options, kind: kind, rule: rule)
  }

  init?(pattern: String, options: String = "", kind: Removal.Kind, rule: String) {
    pieces = pattern.split(separator: "*").enumerated().map { index, piece in
      FoldedLine(
        Array(piece.utf8), 0..<piece.utf8.count, keepsStart: index > 0, keepsEnd: true
      ).bytes
    }.filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return nil }
    startsLine = !pattern.hasPrefix("*")
    endsLine = !pattern.hasSuffix("*")
    let options = options.split(separator: " ")
    cutsSentences = options.contains("sentence")
    endsArticle = options.contains("end")
    let limit = options.lazy.compactMap { option in
      option.hasPrefix("max=") ? Int(option.dropFirst(4)) : nil
    }.first
    self.limit = limit ?? Self.usualLimit
    self.kind = kind
    self.rule = rule
  }

  /// The first word of the pattern, by which patterns are found.
  var key: UInt64 {
    NameHash.of(pieces[0].prefix { FoldedLine.isWordByte($0) })
  }

  /// Whether the line fits, the first piece standing at word `word`.
  func matches(_ line: FoldedLine, from word: Int) -> Bool {
    guard line.bytes.count <= limit, word < line.words.count else { return false }
    let start = line.words[word]
    guard !startsLine || start == 0, line.has(pieces[0], at: start) else { return false }
    var end = start + pieces[0].count
    guard pieces.count > 1 else { return !endsLine || end == line.bytes.count }
    var word = word + 1
    for piece in pieces[1..<(endsLine ? pieces.count - 1 : pieces.count)] {
      while word < line.words.count,
        line.words[word] < end || !line.has(piece, at: line.words[word])
      {
        word += 1
      }
      guard word < line.words.count else { return false }
      end = line.words[word] + piece.count
    }
    guard endsLine, let last = pieces.last else { return true }
    let lastStart = line.bytes.count - last.count
    return lastStart >= end && line.words.contains(lastStart) && line.has(last, at: lastStart)
  }
}

/// A line or sentence made ready for patterns: lower case, single spaces, no signs at its ends.
struct FoldedLine {
  private(set) var bytes: [UInt8] = []
  /// Where words start.
  private(set) var words: [Int] = []

  /// - Parameters:
  ///   - keepsStart: whether signs at the start stay, as in the pattern `Assine*€*`.
  ///   - keepsEnd: whether signs at the end stay, as in the pattern `Foto:*`.
  init(
    _ text: [UInt8], _ range: Range<Int>, keepsStart: Bool = false, keepsEnd: Bool = false
  ) {
    bytes.reserveCapacity(range.count)
    var offset = range.lowerBound
    var pendingSpace = false
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      guard !Scalars.isSpace(value) else {
        pendingSpace = true
        continue
      }
      if pendingSpace, !bytes.isEmpty { bytes.append(0x20) }
      pendingSpace = false
      let folded = value == 0x2019 ? 0x27 : Scalars.lowercase(value)
      guard !bytes.isEmpty || keepsStart || Self.isWord(folded) else { continue }
      if let scalar = Unicode.Scalar(folded), let units = UTF8.encode(scalar) { bytes += units }
    }
    if !keepsEnd { trimEnd() }
    findWords()
  }

  private mutating func trimEnd() {
    while let (value, length) = bytes.scalar(before: bytes.count), !Self.isWord(value) {
      bytes.removeLast(length)
    }
  }

  private mutating func findWords() {
    for offset in bytes.indices
    where Self.isWordByte(bytes[offset]) && (offset == 0 || !Self.isWordByte(bytes[offset - 1])) {
      words.append(offset)
    }
  }

  /// Letter case, spaces and signs at the ends put aside: two spellings of one title are the same.
  static func key(_ text: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: FoldedLine(text, range).bytes, as: UTF8.self)
  }

  static func key(_ text: String) -> String { key(Array(text.utf8), 0..<text.utf8.count) }

  /// Whether `piece` stands at `offset` and ends with a word.
  func has(_ piece: [UInt8], at offset: Int) -> Bool {
    let end = offset + piece.count
    guard end <= bytes.count, bytes[offset..<end].elementsEqual(piece) else { return false }
    return end == bytes.count || !Self.isWordByte(bytes[end])
  }

  func key(of word: Int) -> UInt64 {
    NameHash.of(bytes[words[word]...].prefix { Self.isWordByte($0) })
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || byte &- 0x61 < 26
  }

  static func isWord(_ value: UInt32) -> Bool {
    Scalars.isLetter(value) || Scalars.isDigit(value)
  }
}
