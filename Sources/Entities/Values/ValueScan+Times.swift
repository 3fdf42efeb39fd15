import Articles

private let clockWords = ValueRoles(.clock)
private let dayHalves = ValueRoles(.am, .pm)
private let timeEvidence = ValueRoles(.beforeTime)
/// `à`, `um`: enough before an hour that is marked as one, not before a bare number.
private let hourEvidence = ValueRoles(.beforeTime, .beforeHour)
private let andWord = ValueRoles(.and)
private let halfWord = ValueRoles(.half)
private let durationWords = ValueRoles(.duration)
/// `25min`, and `25m`, which elsewhere is a length.
private let minuteWords = ValueRoles(.duration, .unit)
private let ageEvidence = ValueRoles(.beforeAge)
private let ageWordsAfter = ValueRoles(.afterAge)
private let spanWords = ValueRoles(.span)
private let noonWords = ValueRoles(.noon)
private let unitWords = ValueRoles(.unit)
private let ofWord = ValueRoles(.of)
private let afterHour = ValueRoles(.of, .and, .beforeDate, .day, .weekday, .afterDay, .range)

/// Times of day, durations and quantities.
extension ValueScan {
  /// `14h30`, `14:30`, `2.30 pm`, `20 Uhr`, `às 14 horas`, `às 7`.
  func time(_ numeral: Numeral, from index: Int) -> Candidate? {
    guard numeral.scale == 1, !numeral.negative, numeral.digits <= 4 else { return nil }
    if numeral.digits > 0 {
      guard let hour = integer(index, digits: 1...2), hour <= 24 else { return nil }
      if let minute = minutes(after: index, ":") {
        return clockTime(hour, minute, from: index, pastSeconds(index + 3))
      }
      if numeral.decimals == 2, let minute = minutes(after: index, ".", ",") {
        return pointedTime(hour, minute, from: index)
      }
    }
    guard let hour = numeral.whole, hour <= 24 else { return nil }
    if let found = hourAndMark(hour, numeral, from: index) { return found }
    let (minute, end) = spokenMinutes(after: numeral.end, wanted: follows(timeEvidence, index))
    if let (half, past) = phrase(dayHalves, at: end) {
      return time(shifted(hour, half), minute, from: index, past)
    }
    guard follows(timeEvidence, index), minute != nil || endsHour(end) else { return nil }
    return time(hour, minute, from: index, end)
  }

  private func endsHour(_ index: Int) -> Bool {
    if !isWord(index) { return !isSymbol(index, "%") }
    return !isGlued(index) && phrase(afterHour, at: index) != nil
  }

  /// `20.30 Uhr`, `alle 20,30`, `2.30pm`: only with a word that says so.
  private func pointedTime(_ hour: Int, _ minute: Int, from index: Int) -> Candidate? {
    let isTime =
      follows(hourEvidence, index) || phrase(clockWords, at: index + 3) != nil
      || phrase(dayHalves, at: index + 3) != nil
    return isTime ? clockTime(hour, minute, from: index, index + 3) : nil
  }

  private func minutes(after index: Int, _ marks: Unicode.Scalar...) -> Int? {
    guard marks.contains(where: { isSymbol(index + 1, $0) }), isGlued(index + 1),
      isGlued(index + 2), let minute = integer(index + 2, digits: 2...2), minute < 60
    else { return nil }
    return minute
  }

  private func pastSeconds(_ index: Int) -> Int {
    guard isSymbol(index, ":"), isGlued(index), isGlued(index + 1),
      integer(index + 1, digits: 2...2) != nil
    else { return index }
    return index + 2
  }

  private func clockTime(
    _ hour: Int, _ minute: Int, from index: Int, _ end: Int
  ) -> Candidate? {
    let past = past(clockWords, end)
    guard let (half, after) = phrase(dayHalves, at: past) else {
      return time(hour, minute, from: index, past)
    }
    return time(shifted(hour, half), minute, from: index, after)
  }

  /// `14h`, `14h30`, `20 h 30`, `20 Uhr`, `às 14 horas`.
  private func hourAndMark(_ hour: Int, _ numeral: Numeral, from index: Int) -> Candidate? {
    guard let (mark, end) = phrase(clockWords, at: numeral.end) else { return nil }
    let evidence = follows(hourEvidence, index)
    // `horas`, `heures` and their like are durations unless something says that they are not.
    let needsEvidence = mark.extra.contains("guarded")
    var minute: Int?
    var past = end
    if let found = integer(end, digits: 2...2), found < 60, isGlued(end) || mark.text == "h" {
      minute = found
      past = end + 1
      if isWord(past), isGlued(past), let (unit, after) = phrase(minuteWords, at: past),
        unit.text == "TM" || unit.text == "m"
      {
        past = after
      }
    } else if evidence {
      (minute, past) = spokenMinutes(after: end, wanted: true)
    }
    if let (half, after) = phrase(dayHalves, at: past) {
      return time(shifted(hour, half), minute, from: index, after)
    }
    guard evidence || !needsEvidence || minute != nil else { return nil }
    return time(hour, minute, from: index, past)
  }

  /// `… e meia`, `… e quarenta e cinco`.
  private func spokenMinutes(after index: Int, wanted: Bool) -> (minute: Int?, end: Int) {
    guard wanted, let (_, next) = phrase(andWord, at: index) else { return (nil, index) }
    if let (_, end) = phrase(halfWord, at: next) { return (30, end) }
    guard let numeral = numeral(at: next), let minute = numeral.whole, minute < 60, minute >= 5,
      phrase(unitWords, at: numeral.end) == nil
    else { return (nil, index) }
    let isMinutes = phrase(durationWords, at: numeral.end)?.sense.text == "TM"
    return (minute, isMinutes ? numeral.end + 1 : numeral.end)
  }

  private func shifted(_ hour: Int, _ half: ValueSense) -> Int {
    if half.role == .am { return hour == 12 ? 0 : hour }
    return hour < 12 ? hour + 12 : hour
  }

  private func time(_ hour: Int, _ minute: Int?, from index: Int, _ end: Int) -> Candidate? {
    guard hour <= 24, hour < 24 || minute ?? 0 == 0 else { return nil }
    let iso = minute.map { "T\(pad(hour, 2)):\(pad($0, 2))" } ?? "T\(pad(hour, 2))"
    return Candidate(start: index, end: end, kind: .time, value: .iso(iso))
  }

  /// `meio-dia`, `midnight`.
  func namedTime(at index: Int) -> Candidate? {
    guard let (sense, end) = phrase(noonWords, at: index) else { return nil }
    return Candidate(start: index, end: end, kind: .time, value: .iso(sense.text))
  }

  /// `meia hora`, `une demi-heure`.
  func namedSpan(at index: Int) -> Candidate? {
    guard let (sense, end) = phrase(spanWords, at: index) else { return nil }
    return Candidate(start: index, end: end, kind: .duration, value: .duration(sense.text))
  }

  /// `três dias`, `90-minute`, `2 horas e 30 minutos`, `três anos e meio`.
  func duration(_ numeral: Numeral, from index: Int) -> Candidate? {
    guard !numeral.negative, let (first, unitEnd) = durationUnit(after: numeral),
      !numeral.isIndefinite || !first.extra.contains("not-one")
    else { return nil }
    var iso = DurationText(first, numeral.value)
    var end = unitEnd
    let joined = past(andWord, end)
    if joined > end, let (half, past) = phrase(halfWord, at: joined) {
      iso = DurationText(first, numeral.value + half.value)
      end = past
    }
    for _ in 0..<3 {
      let next = past(andWord, end)
      guard let part = self.numeral(at: next), let (unit, past) = durationUnit(after: part),
        iso.add(unit, part.value)
      else { break }
      end = past
    }
    guard !isAge(first, from: index, to: end) else { return nil }
    return Candidate(start: index, end: end, kind: .duration, value: .duration(iso.text))
  }

  /// *Ana Prates, 71 anos, …*, *um homem de 54 anos*, *51-year-old*: how old somebody is.
  private func isAge(_ unit: ValueSense, from index: Int, to end: Int) -> Bool {
    guard unit.text == "Y" else { return false }
    if follows(ageEvidence, index) || phrase(ageWordsAfter, at: end) != nil { return true }
    let isApposed = isSymbol(index - 1, ",") && index > 1 && startsUpper(index - 2)
    return isApposed && (isSymbol(end, ",") || isSymbol(end, ".") || isSymbol(end, ")"))
  }

  func durationUnit(after numeral: Numeral) -> (sense: ValueSense, end: Int)? {
    let isHyphen = isSymbol(numeral.end, "-") && isGlued(numeral.end)
    let next = isHyphen ? numeral.end + 1 : numeral.end
    return phrase(durationWords, at: numeral.scale > 1 ? past(ofWord, next) : next)
  }

  /// `12 km`, `80 km/h`, `3 milhões de toneladas`, `30 °C`.
  func quantity(_ numeral: Numeral, from index: Int) -> Candidate? {
    guard !numeral.isIndefinite else { return nil }
    let isHyphen = isSymbol(numeral.end, "-") && isGlued(numeral.end)
    let start = isHyphen ? numeral.end + 1 : numeral.end
    let next = numeral.scale > 1 ? past(ofWord, start) : start
    guard let (unit, end) = phrase(unitWords, at: next) else { return nil }
    // `5G` is no weight: one-letter symbols mind their case.
    if unit.extra.contains("exact") {
      let written = bytes[tokens[next].start..<tokens[end - 1].end]
      guard written.elementsEqual(unit.text.utf8) else { return nil }
    }
    return Candidate(
      start: numeral.negative ? index - 1 : index, end: end, kind: .quantity,
      value: .quantity(amount: numeral.value, unit: unit.text), score: 0.9)
  }
}
