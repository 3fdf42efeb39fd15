import Articles

/// Tells lines that say who wrote an article, and when: `By Ann Lee · 3 May 2024, 10:20`.
///
/// Every word of such a line is a name, a date or one of the few words that stand beside them, so
/// that a sentence that begins with *by* is none.
struct BylineLine: Sendable {
  /// Longer lines (bytes) are prose.
  private static let longest = 200
  private static let mostNameWords = 12

  private let words: PageWords
  /// First words of the phrases for *by*.
  private let openers: HashTable<Bool>

  init(_ words: PageWords) {
    self.words = words
    let first = words.by.compactMap { $0.split(separator: " ").first }
    openers = HashTable(
      (first.map(String.init) + first.map { $0.prefix(1).uppercased() + $0.dropFirst() }).map {
        (NameHash.of($0), true)
      })
  }

  enum Kind {
    /// Opens with a word for *by* and a name.
    case byline
    /// Holds a date and nothing but names around it.
    case dateline
  }

  func kind(of text: [UInt8], _ range: Range<Int>) -> Kind? {
    guard range.count <= Self.longest, let last = range.last.map({ text[$0] }),
      last != UInt8(ascii: "!"), last != UInt8(ascii: "?"), last != UInt8(ascii: ":")
    else { return nil }
    let opens = openers.contains(firstWord(text, range))
    guard opens || hasDigit(text[range]) else { return nil }
    let line = String(decoding: text[range], as: UTF8.self)
    let parts = line.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    guard parts.count > 1 else { return nil }
    let name = opens ? nameStart(line) : nil
    return kind(of: parts[(name ?? 0)...], opensWithBy: name != nil)
  }

  /// Whether a line is a title and, after it, a byline or dateline.
  ///
  /// - Parameter title: folded, as by ``FoldedLine/key(_:)``.
  func follows(_ title: String, in text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= title.utf8.count + Self.longest, range.count > title.utf8.count,
      FoldedLine(text, range).bytes.starts(with: title.utf8)
    else { return false }
    // Folding drops no letters and no digits.
    var letters = title.unicodeScalars.count { FoldedLine.isWord($0.value) }
    var offset = range.lowerBound
    while letters > 0, offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      if FoldedLine.isWord(value) { letters -= 1 }
      offset += length
    }
    return offset < range.upperBound && kind(of: text, offset..<range.upperBound) != nil
  }

  /// How many words the phrase for *by* at the start takes; `nil` where there is none.
  private func nameStart(_ line: String) -> Int? {
    let folded = line.lowercased().drop { !$0.isLetter }
    guard
      let phrase = words.by.first(where: {
        folded.hasPrefix($0 + " ") || folded.hasPrefix($0 + ":")
      })
    else { return nil }
    return phrase.split(separator: " ").count
  }

  private func kind(of parts: ArraySlice<Substring>, opensWithBy: Bool) -> Kind? {
    var names = 0
    var numbers = 0
    var hasMonth = false
    var hasYear = false
    for (index, part) in parts.enumerated() {
      let word = part.lowercased()
      if part.first?.isNumber == true {
        numbers += 1
        hasYear = hasYear || Int(part).map { 1900...2100 ~= $0 } == true
      } else if words.months[word] != nil, numbers > 0 || !opensWithBy || index > 0 {
        hasMonth = true
      } else if part.first?.isUppercase == true {
        names += words.dateline.contains(word) ? 0 : 1
      } else if index == 0 || !isSmallWord(word) {
        return nil
      }
    }
    guard names <= Self.mostNameWords else { return nil }
    if opensWithBy { return parts.first?.first?.isUppercase == true && names > 0 ? .byline : nil }
    return hasMonth && numbers > 0 || numbers >= 3 && hasYear ? .dateline : nil
  }

  private func isSmallWord(_ word: String) -> Bool {
    words.and.contains(word) || words.particles.contains(word) || words.dateline.contains(word)
  }

  private func firstWord(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    NameHash.of(
      text[range].drop { !FoldedLine.isWordByte($0 | 0x20) }.prefix {
        FoldedLine.isWordByte($0 | 0x20)
      })
  }

  private func hasDigit(_ text: ArraySlice<UInt8>) -> Bool { text.contains { $0 &- 0x30 < 10 } }
}
