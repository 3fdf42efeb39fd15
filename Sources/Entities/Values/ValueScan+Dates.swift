import Articles

private let months = ValueRoles(.month, .guardedMonth, .shortMonth)
private let ofWord = ValueRoles(.of)
private let rangeWords = ValueRoles(.range)
private let ordinalMarks = ValueRoles(.ordinalMark)
private let ordinals = ValueRoles(.ordinal)
private let dateEvidence = ValueRoles(.beforeDate)
private let countedWords = ValueRoles(.unit, .duration, .percent, .currency, .scale, .cents)

/// Dates that name a day, a month or a year.
extension ValueScan {
  /// The longest date that starts at `index`.
  func date(at index: Int, _ numeral: Numeral?) -> Candidate? {
    var best: Candidate?
    func consider(_ candidate: Candidate?) {
      guard let candidate, candidate.end > best?.end ?? 0 else { return }
      best = candidate
    }
    if isDigits(index) {
      guard !isGlued(index) || !isWord(index - 1) else { return nil }
      consider(numericDate(at: index))
      consider(year(at: index))
      consider(decade(at: index))
    } else {
      consider(monthFirst(at: index))
      consider(weekday(at: index))
      consider(relativeDay(at: index))
      consider(shiftedUnit(at: index))
      consider(labelledDay(at: index))
      consider(period(at: index))
      consider(decadeAfterWord(at: index))
    }
    consider(dayAndMonth(at: index, numeral))
    consider(century(at: index, numeral))
    if let numeral {
      consider(counted(numeral, from: index))
      consider(lastUnits(numeral, from: index))
    }
    consider(countedAfterWord(at: index))
    return best
  }

  // MARK: In figures

  /// `2024-05-03`, `3/5/2024`, `03.05.24`, `3/5`.
  ///
  /// - Parameter isSaid: something before it says that it is a date.
  func numericDate(at index: Int, isSaid: Bool = false) -> Candidate? {
    guard let first = integer(index, digits: 1...4), isGlued(index + 1), isGlued(index + 2),
      let second = integer(index + 2, digits: 1...2),
      let mark = dateMark(index + 1)
    else { return nil }
    let width = tokens[index].range.count
    guard isSymbol(index + 3, mark), isGlued(index + 3), isGlued(index + 4),
      let third = integer(index + 4, digits: 1...4)
    else { return width <= 2 ? shortDate(first, second, mark, from: index, isSaid) : nil }
    let lastWidth = tokens[index + 4].range.count
    if width == 4, lastWidth <= 2 {
      return dateAndTime(day(first, second, third), from: index)
    }
    guard width <= 2, lastWidth == 4 || lastWidth == 2 else { return nil }
    // A dotted `1.2.24` may be the number of a chapter.
    if lastWidth == 2, mark == ".", width == 1, tokens[index + 2].range.count == 1 { return nil }
    let year = lastWidth == 4 ? third : fullYear(third)
    guard let day = inOrder(first, second, year) else { return nil }
    return Candidate(start: index, end: index + 5, kind: .date, value: .iso(day.iso), score: 1)
  }

  private func dateMark(_ index: Int) -> Unicode.Scalar? {
    for mark: Unicode.Scalar in ["/", "-", "."] where isSymbol(index, mark) { return mark }
    return nil
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: day)
  }

  /// `2024-05-03T14:30` as well as the day alone.
  private func dateAndTime(_ day: CalendarDay?, from index: Int) -> Candidate? {
    guard let day else { return nil }
    let mark = index + 5
    guard isGlued(mark), isWord(mark), tokens[mark].range.count == 1, startsUpper(mark),
      isGlued(mark + 1), let hour = integer(mark + 1, digits: 2...2), hour < 24,
      isSymbol(mark + 2, ":"), let minute = integer(mark + 3, digits: 2...2), minute < 60
    else {
      return Candidate(start: index, end: index + 5, kind: .date, value: .iso(day.iso), score: 1)
    }
    return Candidate(
      start: index, end: mark + 4, kind: .date,
      value: .iso("\(day.iso)T\(pad(hour, 2)):\(pad(minute, 2))"), score: 1)
  }

  /// Day and month in the order of the language and region, or the only one that is possible.
  private func inOrder(_ first: Int, _ second: Int, _ year: Int) -> CalendarDay? {
    let format = lexicon.format
    if format.monthFirst && !format.dayFirstRegions.contains(region) {
      return day(year, first, second) ?? day(year, second, first)
    }
    return day(year, second, first) ?? day(year, first, second)
  }

  /// `3/5` beside a word that says it is a date, or in brackets; `3.5.` with both points.
  private func shortDate(
    _ first: Int, _ second: Int, _ mark: Unicode.Scalar, from index: Int, _ isAfterDay: Bool
  ) -> Candidate? {
    let end = index + 3
    guard !isSymbol(end, mark) || !isGlued(end) || mark == "." else { return nil }
    let isDotted = mark == "." && isSymbol(end, ".") && isGlued(end) && !isGlued(end + 1)
    let isBracketed = isSymbol(index - 1, "(") && isSymbol(end, ")")
    let isSaid = mark == "/" && (isAfterDay || follows(dateEvidence, index))
    guard isDotted && follows(dateEvidence, index) || isBracketed && mark == "/" || isSaid else {
      return nil
    }
    // A leap year, so that 29 February is possible.
    guard let day = inOrder(first, second, 2000) else { return nil }
    return Candidate(
      start: index, end: end, kind: .date, value: iso(day.day, day.month, nil), score: 0.85)
  }

  func fullYear(_ short: Int) -> Int {
    let pivot = ((published?.year ?? 2030) + 10) % 100
    return short <= pivot ? 2000 + short : 1900 + short
  }

  // MARK: Day and month

  /// `3 de maio de 2024`, `1.º de janeiro`, `3rd of May`, `le 3 mai`, `3. Mai`, `3 a 5 de maio`.
  func dayAndMonth(at index: Int, _ numeral: Numeral?) -> Candidate? {
    guard let first = dayNumber(at: index, numeral) else { return nil }
    if let found = dayAndMonth(first.day, nil, from: index, first.end) { return found }
    guard let (_, next) = phrase(rangeWords, at: first.end),
      let second = dayNumber(at: next, nil), second.day > first.day
    else { return nil }
    return dayAndMonth(first.day, second.day, from: index, second.end)
  }

  private func dayAndMonth(
    _ first: Int, _ last: Int?, from index: Int, _ end: Int
  ) -> Candidate? {
    let hyphen = isSymbol(end, "-") || isSymbol(end, "/") ? end + 1 : end
    let next = past(ofWord, hyphen)
    guard let (month, past) = monthName(at: next), !isGuarded(month, next, wasSaid: next > end)
    else { return nil }
    let (year, after) = yearAfter(past)
    let number = Int(month.value)
    guard last ?? first <= CalendarDay.days(number, year ?? 2000) else { return nil }
    guard let last else {
      return Candidate(
        start: index, end: after, kind: .date, value: iso(first, number, year), score: 1)
    }
    return Candidate(
      start: index, end: after, kind: .date,
      value: interval(iso(first, number, year), iso(last, number, year)))
  }

  private func dayNumber(
    at index: Int, _ known: Numeral?, mayHavePoint: Bool = true
  ) -> (day: Int, end: Int)? {
    var day: Int
    var end: Int
    if let number = integer(index, digits: 1...2) {
      (day, end) = (number, index + 1)
    } else if let (ordinal, past) = phrase(ordinals, at: index) {
      (day, end) = (Int(ordinal.value), past)
    } else if let numeral = known ?? numeral(at: index), numeral.digits == 0,
      let whole = numeral.whole
    {
      (day, end) = (whole, numeral.end)
    } else {
      return nil
    }
    guard (1...31).contains(day) else { return nil }
    if isDigits(index) {
      if mayHavePoint, isSymbol(end, "."), isGlued(end) { end += 1 }
      end = past(ordinalMarks, end)
    }
    return (day, end)
  }

  private func monthName(at index: Int) -> (month: ValueSense, end: Int)? {
    guard let (month, end) = phrase(months, at: index) else { return nil }
    let isAbbreviated = month.role == .shortMonth && isSymbol(end, ".") && isGlued(end)
    return (month, isAbbreviated ? end + 1 : end)
  }

  /// Whether the word is more likely no month: `may`, `march` in lower case.
  private func isGuarded(_ month: ValueSense, _ index: Int, wasSaid: Bool) -> Bool {
    month.role == .guardedMonth && !wasSaid && !startsUpper(index)
  }

  /// `May 3, 2024`, `maio de 2024`, `em maio`.
  func monthFirst(at index: Int) -> Candidate? {
    guard let (month, end) = monthName(at: index) else { return nil }
    let number = Int(month.value)
    if let found = monthAndDay(number, from: index, end) { return found }
    let (year, after) = yearAfter(end)
    if let year {
      return Candidate(
        start: index, end: after, kind: .date, value: .iso("\(pad(year, 4))-\(pad(number, 2))"),
        score: 1)
    }
    guard month.role != .shortMonth, !isGuarded(month, index, wasSaid: false) else { return nil }
    let isSaid = follows(dateEvidence, index) || follows(ofWord, index)
    guard isSaid || month.role == .month else { return nil }
    // `August Bebel`, `March Lane`
    guard month.role == .month || !isWord(end) || !startsUpper(end) else { return nil }
    let value = isoMonth(number, before: past(rangeWords, end))
    return Candidate(start: index, end: end, kind: .date, value: value, score: 0.9)
  }

  /// `May 3, 2024`, `May 3rd`, only where the month may come first or a year follows.
  private func monthAndDay(_ month: Int, from index: Int, _ end: Int) -> Candidate? {
    guard lexicon.format.monthFirst, let (day, past) = dayNumber(at: end, nil, mayHavePoint: false),
      day <= CalendarDay.days(month, 2000), past > end,
      phrase(countedWords, at: past) == nil
    else { return nil }
    var last: Int?
    var stop = past
    if let (_, next) = phrase(rangeWords, at: past), isDigits(next),
      let second = dayNumber(at: next, nil, mayHavePoint: false), second.day > day,
      second.day <= CalendarDay.days(month, 2000)
    {
      (last, stop) = (second.day, second.end)
    }
    let (year, after) = yearAfter(stop)
    let start = iso(day, month, year)
    return Candidate(
      start: index, end: after, kind: .date,
      value: last.map { interval(start, iso($0, month, year)) } ?? start, score: 1)
  }

  /// A year after a month: `de 2024`, `, 2024`, `2024`, `de 92`.
  func yearAfter(_ index: Int) -> (year: Int?, end: Int) {
    let isMark = isSymbol(index, ",") || isSymbol(index, "/") || isSymbol(index, "-")
    let next = isMark ? index + 1 : past(ofWord, index)
    if let year = plainYear(next) { return (year, next + 1) }
    if next > index, !isMark, let short = integer(next, digits: 2...2),
      phrase(countedWords, at: next + 1) == nil
    {
      return (fullYear(short), next + 1)
    }
    return (nil, index)
  }

  // MARK: Values

  /// A day; without a year, that of the day nearest to the publication.
  func iso(_ day: Int, _ month: Int, _ year: Int?) -> Mention.Value? {
    if let year {
      return CalendarDay(year: year, month: month, day: day).map { .iso($0.iso) }
    }
    guard let published else { return nil }
    let days = (-1...1).compactMap {
      CalendarDay(year: published.year + $0, month: month, day: day)
    }
    return days.min { abs($0.number - published.number) < abs($1.number - published.number) }
      .map { .iso($0.iso) }
  }

  /// A month; that of the year that the next month names (`abril e maio de 1991`), or in which it
  /// is nearest to the publication.
  private func isoMonth(_ month: Int, before next: Int) -> Mention.Value? {
    if let (last, end) = monthName(at: next), let year = yearAfter(end).year {
      return .iso("\(pad(Int(last.value) < month ? year - 1 : year, 4))-\(pad(month, 2))")
    }
    guard let published else { return nil }
    let distance = month - published.month
    let year = published.year + (distance > 6 ? -1 : distance < -6 ? 1 : 0)
    return .iso("\(pad(year, 4))-\(pad(month, 2))")
  }

  func interval(_ first: Mention.Value?, _ last: Mention.Value?) -> Mention.Value? {
    guard case .iso(let first)? = first, case .iso(let last)? = last else { return nil }
    return .iso("\(first)/\(last)")
  }
}
