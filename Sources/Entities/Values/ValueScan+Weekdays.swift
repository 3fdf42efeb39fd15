import Articles

private let labels = ValueRoles(.dayLabel)
private let ordinalMarks = ValueRoles(.ordinalMark)
private let dateEvidence = ValueRoles(.beforeDate)
private let weekdays = ValueRoles(.weekday, .bareWeekday)
private let shifts = ValueRoles(.shift)
private let shiftsAfter = ValueRoles(.shiftAfter)
private let afterDay = ValueRoles(.afterDay, .of, .and, .beforeDate, .beforeTime, .day)
private let articles = ValueRoles(.dateArticle)

/// Weekdays, alone or with the date that they say twice: `sexta-feira`, `Friday, May 3`.
extension ValueScan {
  /// `sexta-feira`, `last Friday`, `quarta (3)`, `sexta-feira, 3 de maio`, `lunes pasado`.
  func weekday(at index: Int) -> Candidate? {
    var shift: Double?
    var start = index
    var first = index
    var isFused = false
    if let (word, end) = phrase(shifts, at: index) {
      (shift, start, isFused) = (word.value, end, word.extra.contains("fused"))
    }
    guard let (name, nameEnd) = phrase(weekdays, at: start) else { return nil }
    // *desta quinta-feira*: a preposition is part of the first word.
    if isFused, name.role == .weekday { first = start }
    var end = nameEnd
    if shift == nil, let (word, past) = phrase(shiftsAfter, at: end) {
      (shift, end) = (word.value, past)
    }
    if let found = dateAfterWeekday(end, from: first) { return found }
    if let found = dayAfterWeekday(Int(name.value), end, from: first) { return found }
    if shift == nil && isSurname(start) { return nil }
    let bracketed = bracketedDay(at: end)
    let dayOfMonth = bracketed?.day
    if let bracketed { end = bracketed.end }
    let isCertain = name.role == .weekday || dayOfMonth != nil || shift != nil && end > nameEnd
    guard isCertain || isBareWeekday(index, shift, end) else { return nil }
    let day = self.weekday(Int(name.value), shift, dayOfMonth)
    return Candidate(start: first, end: end, kind: .date, value: day.map { .iso($0.iso) })
  }

  /// `Plácido Domingo`, `Black Friday`.
  private func isSurname(_ index: Int) -> Bool {
    index > 0 && startsUpper(index) && isWord(index - 1) && startsUpper(index - 1)
      && !follows(dateEvidence, index)
  }

  /// `na segunda, …`, but not `na segunda fase`.
  private func isBareWeekday(_ index: Int, _ shift: Double?, _ end: Int) -> Bool {
    guard shift != nil || follows(dateEvidence, index) else { return false }
    return !isWord(end) && !isSymbol(end, "-") || phrase(afterDay, at: end) != nil
  }

  /// `dia 26`, `el día 18`, where no month follows.
  func labelledDay(at index: Int) -> Candidate? {
    guard let (_, next) = phrase(labels, at: index), let number = integer(next, digits: 1...2),
      (1...31).contains(number), numericDate(at: next, isSaid: true) == nil,
      dayAndMonth(at: next, nil) == nil
    else { return nil }
    let end = past(ordinalMarks, next + 1)
    guard !isWord(end) || phrase(afterDay, at: end) != nil, !isGlued(end) || !isDigits(end + 1)
    else { return nil }
    let day = weekday(0, nil, number)
    return Candidate(
      start: index, end: end, kind: .date, value: day.map { .iso($0.iso) }, score: 0.85)
  }

  /// `quarta (3)`, `quarta (1º)`
  func bracketedDay(at index: Int) -> (day: Int, end: Int)? {
    guard isSymbol(index, "("), let day = integer(index + 1, digits: 1...2),
      (1...31).contains(day)
    else { return nil }
    let close = past(ordinalMarks, index + 2)
    return isSymbol(close, ")") ? (day, close + 1) : nil
  }

  /// `sexta-feira, 3 de maio`, `Friday 3/5/2024`, `quarta (3/5)`: the date after it tells.
  private func dateAfterWeekday(_ index: Int, from start: Int) -> Candidate? {
    let isBracket = isSymbol(index, "(")
    let next = past(articles, isSymbol(index, ",") || isBracket ? index + 1 : index)
    guard next < tokens.count,
      var found = numericDate(at: next, isSaid: true) ?? dayAndMonth(at: next, nil)
        ?? monthAndDay(at: next)
    else { return nil }
    if isBracket {
      guard isSymbol(found.end, ")") else { return nil }
      found.end += 1
    }
    found.start = start
    return found
  }

  /// `sexta-feira 13`, `lunes 4`, `Thursday the 21st`: where the calendar is known it must agree.
  private func dayAfterWeekday(_ name: Int, _ index: Int, from start: Int) -> Candidate? {
    let next = past(articles, index)
    guard let number = integer(next, digits: 1...2), (1...31).contains(number),
      !isGlued(next + 1) || !isWord(next + 1) || phrase(ordinalMarks, at: next + 1) != nil
    else { return nil }
    let end = past(ordinalMarks, next + 1)
    let isSum = isSymbol(end, ":") || isSymbol(end, "%") || isDigits(end + 1) && isGlued(end + 1)
    guard !isSum, !isWord(end) || phrase(afterDay, at: end) != nil else { return nil }
    let day = weekday(name, nil, number)
    guard published == nil || day?.weekday == name else { return nil }
    return Candidate(start: start, end: end, kind: .date, value: day.map { .iso($0.iso) })
  }

  private func monthAndDay(at index: Int) -> Candidate? {
    lexicon.format.monthFirst && startsUpper(index) ? monthFirst(at: index) : nil
  }

  /// A bare weekday is the last one, that of the publication among them; `esta` means the nearest,
  /// and a day of the month in brackets decides.
  func weekday(_ weekday: Int, _ shift: Double?, _ dayOfMonth: Int?) -> CalendarDay? {
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
}
