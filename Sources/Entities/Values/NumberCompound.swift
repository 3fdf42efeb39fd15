import Articles

private let parts = ValueRoles(.number, .one, .thousand, .hundred, .scale, .and)

/// Takes apart a number written as one word, longest part first: `zwei·hundert·fünf·und·zwanzig`.
struct NumberCompound {
  /// The longest number word worth reading, and the longest part of one, in bytes.
  private static let longestWord = 90
  private static let longestPart = 14

  private let lexicon: ValueLexicon

  init(_ lexicon: ValueLexicon) { self.lexicon = lexicon }

  func value(_ bytes: [UInt8], _ word: TextRange) -> Double? {
    guard word.count >= 5, word.count <= Self.longestWord else { return nil }
    var sum = NumberWordSum()
    var offset = word.start
    // Ones that wait for their tens: `fünf·und·zwanzig`.
    var ones: Double?
    while offset < word.end {
      guard let (sense, end) = part(bytes, offset, word.end) else { return nil }
      offset = end
      if sense.role == .and {
        if ones == nil { ones = sum.takeOnes() }
        continue
      }
      guard sum.add(sense) else { return nil }
      if let waiting = ones, sense.role == .number {
        guard sum.addOnes(waiting) else { return nil }
        ones = nil
      }
    }
    if let ones { return sum.addOnes(ones) ? sum.value : nil }
    return sum.value
  }

  private func part(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (ValueSense, Int)? {
    var stop = min(start + Self.longestPart, end)
    while stop > start + 1 {
      let isBorder = stop == bytes.count || bytes[stop] & 0xC0 != 0x80
      if isBorder, let sense = lexicon.sense(parts, bytes, TextRange(start, stop)) {
        return (sense, stop)
      }
      stop -= 1
    }
    return nil
  }
}
