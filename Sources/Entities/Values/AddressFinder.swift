import Articles
import Lexicons

/// URLs, e-mail addresses and handles, found by their shape in one pass.
struct AddressFinder: Sendable {
  /// The longest address that is looked at; the rest of a longer run is left alone.
  private static let longest = 2048

  /// Top-level domains; `false` for those that are words too and need more evidence (`de`, `it`).
  private var domains = WordMap<Bool>(.exact)

  /// Reads `lexicons/mul/top-domains.tsv`.
  init(_ resources: Resources) {
    guard let bytes = resources.lexicon("top-domains.tsv", language: ValueLexicon.shared) else {
      return
    }
    for row in LexiconTable(bytes).rows {
      domains[row.fields[0]] = row.fields.count < 2 || row.fields[1] != "guarded"
    }
  }

  /// The addresses of `block`, in order, not overlapping.
  func find(_ bytes: [UInt8], _ block: TextRange) -> [Mention] {
    var found: [Mention] = []
    var runStart = block.start
    var offset = block.start
    while offset <= block.end {
      if offset == block.end || !isVisible(bytes[offset]) {
        if offset > runStart { find(bytes, TextRange(runStart, offset), &found) }
        runStart = offset + 1
      }
      offset += 1
    }
    return found
  }

  /// Everything an address may be made of; other bytes (spaces, quotation marks, brackets and all
  /// that is not ASCII) end the run.
  private func isVisible(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x60: false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  private func find(_ bytes: [UInt8], _ run: TextRange, _ found: inout [Mention]) {
    var dots = 0
    var hasAt = false
    for byte in bytes[run.bytes] {
      if byte == UInt8(ascii: ".") { dots += 1 }
      if byte == UInt8(ascii: "@") { hasAt = true }
    }
    guard dots > 0 || hasAt, run.count <= Self.longest else { return }
    if let range = url(bytes, run) {
      found.append(Mention(range, .url, score: 1))
    } else if hasAt {
      findAts(bytes, run, &found)
    } else if let range = bareDomain(bytes, run) {
      found.append(Mention(range, .url, score: 0.9))
    }
  }

  // MARK: URLs

  private func url(_ bytes: [UInt8], _ run: TextRange) -> TextRange? {
    for prefix in ["https://", "http://", "www."] {
      guard let start = firstIndex(of: Array(prefix.utf8), bytes, run) else { continue }
      let end = trimmed(bytes, TextRange(start, run.end))
      return end > start + prefix.utf8.count ? TextRange(start, end) : nil
    }
    return nil
  }

  private func firstIndex(of prefix: [UInt8], _ bytes: [UInt8], _ run: TextRange) -> Int? {
    guard run.count >= prefix.count else { return nil }
    return (run.start...(run.end - prefix.count)).first { start in
      (start == 0 || !isAlphanumeric(bytes[start - 1]))
        && prefix.indices.allSatisfy { bytes[start + $0] | 0x20 == prefix[$0] | 0x20 }
    }
  }

  /// The end without the punctuation of the sentence around.
  private func trimmed(_ bytes: [UInt8], _ range: TextRange) -> Int {
    var end = range.end
    while end > range.start, ".,;:!?'*_".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// `aspas.example/noticias`, `jornal.com.br`: labels of ASCII, a known top-level domain.
  private func bareDomain(_ bytes: [UInt8], _ run: TextRange) -> TextRange? {
    guard isAlphanumeric(bytes[run.start]), !followsLetter(bytes, run.start) else { return nil }
    var offset = run.start
    var labelStart = run.start
    var labels = 0
    var last = TextRange(run.start, run.start)
    while offset < run.end, isAlphanumeric(bytes[offset]) || bytes[offset] == UInt8(ascii: "-") {
      while offset < run.end, isAlphanumeric(bytes[offset]) || bytes[offset] == UInt8(ascii: "-") {
        offset += 1
      }
      last = TextRange(labelStart, offset)
      labels += 1
      guard offset + 1 < run.end, bytes[offset] == UInt8(ascii: ".") else { break }
      guard isAlphanumeric(bytes[offset + 1]) else { break }
      offset += 1
      labelStart = offset
    }
    guard labels > 1, let isSafe = domains[bytes, last] else { return nil }
    let hasPath = offset < run.end && bytes[offset] == UInt8(ascii: "/")
    guard isSafe || labels > 2 || hasPath else { return nil }
    guard offset == run.end || !isAlphanumeric(bytes[offset]) else { return nil }
    // `fim.com` of `fim.compôs` is no address.
    if offset == run.end, run.end < bytes.count, Scalars.isLetter(bytes.scalar(at: offset).value) {
      return nil
    }
    return TextRange(run.start, hasPath ? trimmed(bytes, TextRange(offset, run.end)) : offset)
  }

  // MARK: E-mail and handles

  private func findAts(_ bytes: [UInt8], _ run: TextRange, _ found: inout [Mention]) {
    var floor = run.start
    for at in run.bytes where bytes[at] == UInt8(ascii: "@") && at >= floor {
      var start = at
      while start > floor, isLocal(bytes[start - 1]) { start -= 1 }
      while start < at, !isAlphanumeric(bytes[start]) { start += 1 }
      var end = at + 1
      while end < run.end, isHandle(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
      while end > at + 1, !isAlphanumeric(bytes[end - 1]), bytes[end - 1] != UInt8(ascii: "_") {
        end -= 1
      }
      let hasDot = bytes[at..<end].contains(UInt8(ascii: "."))
      if start < at {
        guard hasDot else { continue }
        found.append(Mention(TextRange(start, end), .email, score: 1))
      } else {
        guard end > at + 2, !followsLetter(bytes, at) else { continue }
        found.append(Mention(TextRange(at, end), .handle, score: 0.95))
      }
      floor = end
    }
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "._%+-".utf8.contains(byte)
  }

  private func isHandle(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private func followsLetter(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard let (value, _) = bytes.scalar(before: offset) else { return false }
    return Scalars.isLetter(value) || Scalars.isDigit(value)
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
