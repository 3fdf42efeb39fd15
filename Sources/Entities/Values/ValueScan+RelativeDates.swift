import Articles

private let weekdays = ValueRoles(.weekday, .bareWeekday)
private let dayWords = ValueRoles(.day)
private let shifts = ValueRoles(.shift)
private let shiftsAfter = ValueRoles(.shiftAfter)
private let dateEvidence = ValueRoles(.beforeDate)
private let afterDay = ValueRoles(.afterDay, .of, .and, .beforeDate, .beforeTime, .day)
private let durations = ValueRoles(.duration)
private let ordinals = ValueRoles(.ordinal)
private let ordinalMarks = ValueRoles(.ordinalMark)
private let centuries = ValueRoles(.century)
private let countWords = ValueRoles(.ago, .ahead)
private let countWordsAfter = ValueRoles(.agoAfter, .aheadAfter)

/// Dates that are said from where the writer stands: `ontem`, `na sexta-feira`, `há três dias`.
extension ValueScan {
  /// `ontem`, `tomorrow`, `vorgestern`.
  func relativeDay(at index: Int) -> Candidate? {
    guard let (word, end) = phrase(dayWords, at: index) else { return nil }
    let day = published?.adding(days: Int(word.value))
    return Candidate(
      start: index, end: end, kind: .date, value: day.map { .iso($0.iso) }, score: 0.95)
  }

  // MARK: Weekdays

  /// `sexta-feira`, `last Friday`, `quarta (3)`, `sexta-feira, 3 de maio`, `lunes pasado`.
  func weekday(at index: Int) -> Candidate? {
    var shift: Double?
    var start = index
    if let (word, end) = phrase(shifts, at: index) { (shift, start) = (word.value, end) }
    guard let (name, nameEnd) = phrase(weekdays, at: start) else { return nil }
    var end = nameEnd
    if shift == nil, let (word, past) = phrase(shiftsAfter, at: end) {
      (shift, end) = (word.value, past)
    }
    if let found = dateAfterWeekday(end, from: index) { return found }
    let bracketed = bracketedDay(at: end)
    let dayOfMonth = bracketed?.day
    if let bracketed { end = bracketed.end }
    let isCertain = name.role == .weekday || dayOfMonth != nil || shift != nil && end > nameEnd
    guard isCertain || isBareWeekday(index, shift, end) else { return nil }
    let day = self.weekday(Int(name.value), shift, dayOfMonth)
    return Candidate(start: index, end: end, kind: .date, value: day.map { .iso($0.iso) })
  }

  /// `na segunda, …`, but not `na segunda fase`.
  private func isBareWeekday(_ index: Int, _ shift: Double?, _ end: Int) -> Bool {
    guard shift != nil || follows(dateEvidence, index) else { return false }
    return !isWord(end) && !isSymbol(end, "-") || phrase(afterDay, at: end) != nil
  }

  /// `quarta (3)`, `quarta (1º)`
  private func bracketedDay(at index: Int) -> (day: Int, end: Int)? {
    guard isSymbol(index, "("), let day = integer(index + 1, digits: 1...2),
      (1...31).contains(day)
    else { return nil }
    let close = past(ordinalMarks, index + 2)
    return isSymbol(close, ")") ? (day, close + 1) : nil
  }

  /// `sexta-feira, 3 de maio`, `Friday 3/5/2024`, `quarta (3/5)`: the date after it tells.
  private func dateAfterWeekday(_ index: Int, from start: Int) -> Candidate? {
    let isBracket = isSymbol(index, "(")
    let next = isSymbol(index, ",") || isBracket ? index + 1 : index
    guard next < tokens.count,
      var found = numericDate(at: next) ?? dayAndMonth(at: next, nil) ?? monthAndDay(at: next)
    else { return nil }
    if isBracket {
      guard isSymbol(found.end, ")") else { return nil }
      found.end += 1
    }
    found.start = start
    return found
  }

  private func monthAndDay(at index: Int) -> Candidate? {
    lexicon.format.monthFirst && startsUpper(index) ? monthFirst(at: index) : nil
  }

  /// A bare weekday is the last one, that of the publication among them; `esta` means the nearest,
  /// and a day of the month in brackets decides.
  private func weekday(_ weekday: Int, _ shift: Double?, _ dayOfMonth: Int?) -> CalendarDay? {
    guard let published else { return nil }
    if let dayOfMonth {
      let days = (-15...15).compactMap { published.adding(days: $0) }
      return days.filter { $0.day == dayOfMonth }
        .min { abs($0.number - published.number) < abs($1.number - published.number) }
    }
    let back = (published.weekday - weekday + 7) % 7
    switch shift {
    case .some(let shift) where shift > 0: return published.adding(days: 7 - back)
    case .some(let shift) where shift < 0: return published.adding(days: back == 0 ? -7 : -back)
    case .some: return published.adding(days: back <= 3 ? -back : 7 - back)
    case nil: return published.adding(days: -back)
    }
  }

  // MARK: This, last, next

  /// `semana passada`, `last week`, `este mês`, `próximo ano`.
  func shiftedUnit(at index: Int) -> Candidate? {
    if let (shift, next) = phrase(shifts, at: index), let (unit, end) = phrase(durations, at: next)
    {
      return shiftedUnit(unit, shift.value, from: index, end)
    }
    if let (unit, next) = phrase(durations, at: index),
      let (shift, end) = phrase(shiftsAfter, at: next)
    {
      return shiftedUnit(unit, shift.value, from: index, end)
    }
    return nil
  }

  private func shiftedUnit(
    _ unit: ValueSense, _ shift: Double, from index: Int, _ end: Int
  ) -> Candidate? {
    guard ["W", "M", "Y"].contains(unit.text) else { return nil }
    return Candidate(
      start: index, end: end, kind: .date,
      value: moved(unit.text, Int(shift), exact: false), score: 0.9)
  }

  /// The publication date moved by so many units and as precise as the unit.
  private func moved(_ unit: String, _ count: Int, exact: Bool) -> Mention.Value? {
    guard let published, abs(count) < 10_000 else { return nil }
    switch unit {
    case "D": return published.adding(days: count).map { .iso($0.iso) }
    case "W":
      return published.adding(days: 7 * count).map { .iso(exact ? $0.iso : $0.week) }
    case "M":
      let months = published.year * 12 + published.month - 1 + count
      return months >= 12 ? .iso("\(pad(months / 12, 4))-\(pad(months % 12 + 1, 2))") : nil
    case "Y":
      let year = published.year + count
      return (1...9999).contains(year) ? .iso(pad(year, 4)) : nil
    default: return nil
    }
  }

  // MARK: Counted from today

  /// `há três dias`, `il y a deux ans`, `in two weeks`.
  func countedAfterWord(at index: Int) -> Candidate? {
    guard let (word, next) = phrase(countWords, at: index), let numeral = numeral(at: next),
      let (unit, end) = durationUnit(after: numeral)
    else { return nil }
    let past = phrase(countWordsAfter, at: end)?.end ?? end
    return counted(unit, numeral, word.role == .ahead ? 1 : -1, from: index, past)
  }

  /// `three days ago`, `três dias atrás`, `due anni fa`.
  func counted(_ numeral: Numeral, from index: Int) -> Candidate? {
    guard let (unit, next) = durationUnit(after: numeral),
      let (word, end) = phrase(countWordsAfter, at: next)
    else { return nil }
    return counted(unit, numeral, word.role == .aheadAfter ? 1 : -1, from: index, end)
  }

  private func counted(
    _ unit: ValueSense, _ numeral: Numeral, _ direction: Int, from index: Int, _ end: Int
  ) -> Candidate? {
    let count = (numeral.whole ?? -1) * (Int(unit.text.prefix { $0.isNumber }) ?? 1)
    let designator = String(unit.text.drop { $0.isNumber })
    return Candidate(
      start: index, end: end, kind: .date,
      value: count < 0 ? nil : moved(designator, direction * count, exact: true), score: 0.9)
  }

  // MARK: Centuries

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
  private func roman(_ index: Int) -> Int? {
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
}
