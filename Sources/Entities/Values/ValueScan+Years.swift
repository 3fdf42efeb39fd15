import Articles

private let ofWord = ValueRoles(.of)
private let ordinalMarks = ValueRoles(.ordinalMark)
private let ordinals = ValueRoles(.ordinal)
private let dateEvidence = ValueRoles(.beforeDate)
private let countedWords = ValueRoles(.unit, .duration, .percent, .currency, .scale, .cents)
/// `mais de`, `about`: a count follows, no year.
private let aboutWords = ValueRoles(.about)
private let decades = ValueRoles(.decade)
private let decadeMarks = ValueRoles(.decadeMark)
private let centuries = ValueRoles(.century)

/// Years, decades and centuries.
extension ValueScan {
  /// `2019` after a preposition, `2019-2021`, `(2019)`; never before something that is counted.
  func year(at index: Int) -> Candidate? {
    guard let year = plainYear(index), year >= 1500, !isGlued(index) || isSymbol(index - 1, "("),
      !isWord(index + 1) || !isGlued(index + 1)
    else { return nil }
    let isBracketed = isSymbol(index - 1, "(") && isSymbol(index + 1, ")")
    guard isBracketed || isSaidYear(year, index) && !isCount(before: index + 1) else { return nil }
    if isGlued(index + 1), isGlued(index + 2), isSymbol(index + 1, "-") || isSymbol(index + 1, "–"),
      let last = plainYear(index + 2), last > year
    {
      return Candidate(
        start: index, end: index + 3, kind: .date,
        value: .iso("\(pad(year, 4))/\(pad(last, 4))"), score: 0.9)
    }
    return Candidate(
      start: index, end: index + 1, kind: .date, value: .iso(pad(year, 4)), score: 0.9)
  }

  private func isSaidYear(_ year: Int, _ index: Int) -> Bool {
    guard !isGlued(index), !follows(aboutWords, index) else { return false }
    return follows(dateEvidence, index) || follows(ofWord, index) && (1900...2099).contains(year)
  }

  /// Whether the number before `index` counts something: `2000 metros`, but not `2000 R$ 40`.
  private func isCount(before index: Int) -> Bool {
    guard let (_, end) = phrase(countedWords, at: index) else { return false }
    return !belongsToNext(index, end)
  }

  /// `1990s`, `90er Jahre`.
  func decade(at index: Int) -> Candidate? {
    guard let (_, end) = phrase(decadeMarks, at: index + 1), isGlued(index + 1) else { return nil }
    return decade(numberAt: index, from: index, end)
  }

  /// `década de 90`, `anos 1990`, `anni Novanta`.
  func decadeAfterWord(at index: Int) -> Candidate? {
    guard let (_, next) = phrase(decades, at: index) else { return nil }
    if isDigits(next) { return decade(numberAt: next, from: index, next + 1) }
    guard let tens = numeral(at: next), tens.digits == 0, let short = tens.whole,
      (20...90).contains(short), short % 10 == 0
    else { return nil }
    return Candidate(
      start: index, end: tens.end, kind: .date, value: .iso("\(1900 + short)/\(1909 + short)"))
  }

  private func decade(numberAt number: Int, from index: Int, _ end: Int) -> Candidate? {
    var first: Int
    if let year = plainYear(number) {
      first = year
    } else if let short = integer(number, digits: 2...2) {
      first = 1900 + short
      // `anos 20` were a century ago; `anos 00` and `anos 10` were not.
      if short < 20 { first += 100 }
    } else {
      return nil
    }
    guard first % 10 == 0 else { return nil }
    first -= first % 10
    return Candidate(
      start: index, end: end, kind: .date, value: .iso("\(first)/\(first + 9)"))
  }

  /// `século XX`, `XXe siècle`, `20th century`, `19. Jahrhundert`.
  func century(at index: Int, _ numeral: Numeral?) -> Candidate? {
    if let (_, next) = phrase(centuries, at: index) {
      guard let number = roman(next) ?? integer(next, digits: 1...2) else { return nil }
      return century(number, from: index, next + 1)
    }
    var next = index + 1
    var number = roman(index) ?? integer(index, digits: 1...2)
    if number == nil, let (ordinal, end) = phrase(ordinals, at: index) {
      (number, next) = (Int(ordinal.value), end)
    }
    guard let number else { return nil }
    if isSymbol(next, ".") && isGlued(next) { next += 1 }
    next = past(ordinalMarks, next)
    guard let (_, end) = phrase(centuries, at: isSymbol(next, "-") ? next + 1 : next) else {
      return nil
    }
    return century(number, from: index, end)
  }

  private func century(_ number: Int, from index: Int, _ end: Int) -> Candidate? {
    guard (1...30).contains(number) else { return nil }
    let years = "\(pad(number * 100 - 99, 4))/\(pad(number * 100, 4))"
    return Candidate(start: index, end: end, kind: .date, value: .iso(years))
  }

  /// A Roman numeral up to 39 in capitals, with the French `e` after it or not.
  func roman(_ index: Int) -> Int? {
    guard isWord(index), tokens[index].range.count <= 9 else { return nil }
    var letters = bytes[tokens[index].range.bytes]
    if letters.count > 1, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    var total = 0
    var previous = 0
    for letter in letters.reversed() {
      let value: Int
      switch letter {
      case UInt8(ascii: "I"): value = 1
      case UInt8(ascii: "V"): value = 5
      case UInt8(ascii: "X"): value = 10
      default: return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total > 0 ? total : nil
  }

  /// A number of four digits that may be a year.
  func plainYear(_ index: Int) -> Int? {
    guard let year = integer(index, digits: 4...4), (1000...2199).contains(year),
      !isGlued(index + 1) || !isGlued(index + 2) || !isDigits(index + 2)
        || isSymbol(index + 1, "-")
    else { return nil }
    return year
  }
}
