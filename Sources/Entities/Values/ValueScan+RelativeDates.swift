import Articles

private let dayWords = ValueRoles(.day)
private let shifts = ValueRoles(.shift)
private let shiftsAfter = ValueRoles(.shiftAfter)
private let durations = ValueRoles(.duration)
private let periods = ValueRoles(.period)
private let countWords = ValueRoles(.ago, .ahead)
private let goesOn = ValueRoles(.goesOn)
private let countWordsAfter = ValueRoles(.agoAfter, .aheadAfter)

/// Dates that are said from where the writer stands: `ontem`, `na sexta-feira`, `há três dias`.
extension ValueScan {
  /// `ontem`, `tomorrow`, `ontem (10)`.
  func relativeDay(at index: Int) -> Candidate? {
    guard let (word, end) = phrase(dayWords, at: index) else { return nil }
    var day = published?.adding(days: Int(word.value))
    let bracketed = bracketedDay(at: end)
    if let bracketed { day = weekday(0, nil, bracketed.day) }
    return Candidate(
      start: index, end: bracketed?.end ?? end, kind: .date, value: day.map { .iso($0.iso) })
  }

  // MARK: This, last, next

  /// `semana passada`, `last week`, `este mês`, `próximo ano`.
  func shiftedUnit(at index: Int) -> Candidate? {
    if let (shift, next) = phrase(shifts, at: index), let (unit, end) = phrase(durations, at: next)
    {
      // `os últimos anos` are not the last year.
      return shiftedUnit(unit, shift.extra.contains("many") ? nil : shift.value, from: index, end)
    }
    if let (shift, next) = phrase(shifts, at: index), let numeral = numeral(at: next),
      let (unit, end) = durationUnit(after: numeral)
    {
      return span(unit, numeral, shift.value, from: index, end)
    }
    if let (unit, next) = phrase(durations, at: index),
      let (shift, end) = phrase(shiftsAfter, at: next)
    {
      return shiftedUnit(unit, shift.value, from: index, end)
    }
    return nil
  }

  /// `les trois derniers mois`, `tres últimos años`.
  func lastUnits(_ numeral: Numeral, from index: Int) -> Candidate? {
    guard let (shift, next) = phrase(shifts, at: numeral.end),
      let (unit, end) = phrase(durations, at: next)
    else { return nil }
    return span(unit, numeral, shift.value, from: index, end)
  }

  /// So many units back from the publication, or on from it, as an interval.
  private func span(
    _ unit: ValueSense, _ numeral: Numeral, _ shift: Double, from index: Int, _ end: Int
  ) -> Candidate? {
    guard let count = numeral.whole, shift != 0, !unit.text.hasPrefix("T"), !numeral.isIndefinite
    else { return nil }
    let factor = Int(unit.text.prefix { $0.isNumber }) ?? 1
    let designator = String(unit.text.drop { $0.isNumber })
    let far = moved(designator, (shift < 0 ? -1 : 1) * count * factor, exact: true)
    let near = moved(designator, 0, exact: true)
    let value = shift < 0 ? interval(far, near) : interval(near, far)
    return Candidate(start: index, end: end, kind: .date, value: value, score: 0.85)
  }

  /// `este verão`, `summer of 2016`, `last weekend`: found, but given no days.
  func period(at index: Int) -> Candidate? {
    let start = past(shifts, index)
    guard let (_, name) = phrase(periods, at: start) else { return nil }
    let (year, afterYear) = yearAfter(name)
    let end = year == nil ? past(shiftsAfter, name) : afterYear
    guard start > index || end > name else { return nil }
    return Candidate(start: index, end: end, kind: .date, value: nil, score: 0.85)
  }

  private func shiftedUnit(
    _ unit: ValueSense, _ shift: Double?, from index: Int, _ end: Int
  ) -> Candidate? {
    guard ["W", "M", "Y"].contains(unit.text) else { return nil }
    let value = shift.flatMap { moved(unit.text, Int($0), exact: false) }
    return Candidate(start: index, end: end, kind: .date, value: value, score: 0.9)
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
    // *Faz 40 dias que chove*: how long, not when.
    if phrase(goesOn, at: end) != nil { return nil }
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
    // Hours ago are a time, not a date.
    guard !unit.text.hasPrefix("T") else { return nil }
    let count = (numeral.whole ?? -1) * (Int(unit.text.prefix { $0.isNumber }) ?? 1)
    let designator = String(unit.text.drop { $0.isNumber })
    return Candidate(
      start: index, end: end, kind: .date,
      value: count < 0 ? nil : moved(designator, direction * count, exact: true), score: 0.9)
  }
}
