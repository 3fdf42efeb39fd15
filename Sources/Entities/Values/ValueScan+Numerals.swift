import Articles

private let numberWords = ValueRoles(.number, .one, .thousand, .hundred, .scale)
private let scaleWords = ValueRoles(.scale, .thousand)
private let halvedWords = ValueRoles(.scale, .thousand, .duration, .percent, .currency, .unit)
private let andWord = ValueRoles(.and)
private let halfWord = ValueRoles(.half)
private let pointWord = ValueRoles(.point, .with)
private let percentWords = ValueRoles(.percent)

/// Reading numbers, in figures and in words.
extension ValueScan {
  /// More words than this no number has, nor more groups of digits.
  private static let mostWords = 24
  private static let mostGroups = 24

  /// The number that starts at `index`, if one does.
  func numeral(at index: Int) -> Numeral? {
    guard index < tokens.count else { return nil }
    let isInsideWord =
      isGlued(index) && (tokens[index - 1].kind != .symbol || isInsideCode(index))
    guard !isInsideWord else { return nil }
    guard let numeral = tokens[index].kind == .digits ? figures(at: index) : words(at: index)
    else { return nil }
    return numeral.value.isFinite ? numeral : nil
  }

  /// `19` in `Covid-19`.
  private func isInsideCode(_ index: Int) -> Bool {
    guard isDigits(index), index >= 2, isSymbol(index - 1, "-"), isGlued(index - 1) else {
      return false
    }
    return tokens[index - 2].kind == .word
  }

  // MARK: Figures

  private func figures(at index: Int) -> Numeral? {
    var numeral = plainFigures(at: index)
    guard numeral.mantissa.isFinite else {
      // Longer than any number that can be held: still one token run, and no number.
      return nil
    }
    numeral.negative = hasSign(before: index)
    return scaled(numeral)
  }

  private func hasSign(before index: Int) -> Bool {
    guard isGlued(index), isSymbol(index - 1, "-") || isSymbol(index - 1, "\u{2212}") else {
      return false
    }
    return !isGlued(index - 1) && (!isDigits(index - 2) || isGlued(index - 2))
  }

  /// Digits with their group and decimal marks.
  func plainFigures(at index: Int) -> Numeral {
    var numeral = Numeral(mantissa: 0, end: index)
    append(index, to: &numeral)
    let first = tokens[index].end - tokens[index].start
    let mark = markAfter(index)
    guard let mark else { return groupedBySpace(numeral, first) }
    let groups = groups(after: index, mark)
    let isGrouping =
      first <= 3 && groups.allThree && (groups.count > 1 || mark != lexicon.format.decimal)
    if isGrouping && !(first == 1 && bytes[tokens[index].start] == 0x30) {
      for group in 1...groups.count { append(index + 2 * group, to: &numeral) }
      let last = index + 2 * groups.count
      if let other = markAfter(last), other != mark { appendDecimals(last + 2, to: &numeral) }
    } else if groups.count == 1 {
      appendDecimals(index + 2, to: &numeral)
    }
    return numeral
  }

  /// The `.` or `,` (or Swiss `'`) between this run of digits and another, all three glued.
  private func markAfter(_ index: Int) -> UInt8? {
    guard isDigits(index + 2), isGlued(index + 1), isGlued(index + 2) else { return nil }
    let mark = bytes[tokens[index + 1].start]
    let isMark = mark == 0x2E || mark == 0x2C || mark == 0x27
    return isMark ? mark : nil
  }

  private func groups(after index: Int, _ mark: UInt8) -> (count: Int, allThree: Bool) {
    var count = 0
    var allThree = true
    var at = index
    while count < Self.mostGroups, markAfter(at) == mark {
      at += 2
      count += 1
      if tokens[at].end - tokens[at].start != 3 { allThree = false }
    }
    return (count, allThree)
  }

  /// `1 200 000`, with no-break spaces, or with plain ones where the language writes so.
  private func groupedBySpace(_ start: Numeral, _ first: Int) -> Numeral {
    guard first <= 3 else { return start }
    var numeral = start
    while numeral.end - start.end < Self.mostGroups, isDigits(numeral.end),
      tokens[numeral.end].range.count == 3, isGroupSpace(before: numeral.end)
    {
      append(numeral.end, to: &numeral)
    }
    if numeral.end > start.end, markAfter(numeral.end - 1) == lexicon.format.decimal {
      appendDecimals(numeral.end + 1, to: &numeral)
    }
    return numeral
  }

  private func isGroupSpace(before index: Int) -> Bool {
    let gap = TextRange(tokens[index - 1].end, tokens[index].start)
    guard gap.count > 0, gap.count <= 3 else { return false }
    let (value, length) = bytes.scalar(at: gap.start)
    guard length == gap.count else { return false }
    return value == 0xA0 || value == 0x202F || value == 0x2009
      || value == 0x20 && lexicon.format.groupsBySpace
  }

  private func append(_ index: Int, to numeral: inout Numeral) {
    for byte in bytes[tokens[index].range.bytes] {
      numeral.mantissa = numeral.mantissa * 10 + Double(byte & 0x0F)
    }
    numeral.digits += tokens[index].range.count
    numeral.end = index + 1
  }

  private func appendDecimals(_ index: Int, to numeral: inout Numeral) {
    for byte in bytes[tokens[index].range.bytes] where numeral.decimals < Numeral.mostDecimals {
      numeral.mantissa = numeral.mantissa * 10 + Double(byte & 0x0F)
      numeral.decimals += 1
    }
    numeral.digits += tokens[index].range.count
    numeral.end = index + 1
  }

  /// Multiplies by the scale words that follow: `37,5 milhões`, `3 mil milhões`.
  func scaled(_ start: Numeral) -> Numeral {
    var numeral = withHalf(start, unit: 1)
    if numeral.end > start.end, phrase(halvedWords, at: numeral.end) == nil { numeral = start }
    for _ in 0..<2 {
      guard let (scale, end) = phrase(scaleWords, at: numeral.end), !isAbbreviation(numeral.end)
      else { break }
      numeral.scale *= scale.value
      numeral.end = end
    }
    return numeral.scale > 1 ? withHalf(numeral, unit: numeral.scale) : numeral
  }

  /// `20mila` is a number, `5mi` none.
  private func isAbbreviation(_ index: Int) -> Bool {
    isGlued(index) && tokens[index].range.count < 4
  }

  /// `… e meio` after a scale word, or before one: `two and a half million`.
  private func withHalf(_ start: Numeral, unit: Double) -> Numeral {
    let next = past(andWord, start.end)
    guard next > start.end, let (half, end) = phrase(halfWord, at: next) else { return start }
    var numeral = start
    numeral.mantissa = start.value + half.value * unit
    numeral.decimals = 0
    numeral.scale = 1
    numeral.end = end
    return numeral
  }

  // MARK: Words

  private func words(at index: Int) -> Numeral? {
    guard var numeral = compound(at: index) ?? wordSum(at: index) else { return nil }
    if !numeral.isIndefinite, let decimals = wordDecimals(after: numeral.end) {
      numeral.mantissa = numeral.mantissa * decimals.power + decimals.value
      numeral.decimals = decimals.places
      numeral.end = decimals.end
    }
    return scaled(numeral)
  }

  /// `três vírgula cinco`, `siete con cincuenta por ciento`.
  private func wordDecimals(
    after index: Int
  ) -> (value: Double, power: Double, places: Int, end: Int)? {
    guard let (mark, start) = phrase(pointWord, at: index),
      let sum = compound(at: start) ?? wordSum(at: start), sum.mantissa < 1000,
      mark.role == .point || phrase(percentWords, at: sum.end) != nil
    else { return nil }
    let places = sum.mantissa < 10 ? 1 : sum.mantissa < 100 ? 2 : 3
    return (sum.mantissa, places == 1 ? 10 : places == 2 ? 100 : 1000, places, sum.end)
  }

  /// Adds and multiplies number words as they come.
  private func wordSum(at index: Int) -> Numeral? {
    guard let (first, _) = phrase(numberWords, at: index), first.role != .scale
    else { return nil }
    var sum = NumberWordSum()
    var next = index
    var end = index
    for _ in 0..<Self.mostWords {
      guard let (sense, past) = phrase(numberWords, at: next), sum.add(sense) else { break }
      end = past
      next = past
      if isSymbol(next, "-") && isGlued(next) { next += 1 }
      next = self.past(andWord, next)
    }
    guard end > index else { return nil }
    var numeral = Numeral(mantissa: sum.value, end: end)
    numeral.isIndefinite = first.role == .one && sum.count == 1
    return sum.lastScale > 1 ? withHalf(numeral, unit: sum.lastScale) : numeral
  }

  /// A number written as one word: `fünfundzwanzig`, `duecentomila`.
  func compound(at index: Int) -> Numeral? {
    guard lexicon.format.compounds, isWord(index), tokens[index].word < 0,
      let value = NumberCompound(lexicon).value(bytes, tokens[index].range)
    else { return nil }
    return Numeral(mantissa: value, end: index + 1)
  }
}
