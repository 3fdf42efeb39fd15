/// A day of the proleptic Gregorian calendar, and its arithmetic.
struct CalendarDay: Hashable {
  let year: Int
  let month: Int
  let day: Int

  /// `nil` where there is no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(month, year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date that an ISO 8601 date or date and time begins with, if it is given to the day.
  init?(iso: String) {
    let parts = iso.utf8.prefix(10).split(separator: UInt8(ascii: "-"))
    guard parts.count == 3, parts[0].count == 4,
      let year = Int(Substring(parts[0])), let month = Int(Substring(parts[1])),
      let day = Int(Substring(parts[2]))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01, by counting years from March so that the leap day comes last.
  var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day `count` days later; `nil` outside the years 1 to 9999.
  func adding(days count: Int) -> CalendarDay? {
    guard abs(count) < 4_000_000 else { return nil }
    let shifted = number + count + 719_468
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return CalendarDay(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday, as in ISO 8601.
  var weekday: Int { (number % 7 + 7 + 3) % 7 + 1 }

  /// The ISO 8601 week, as `2024-W18`.
  var week: String {
    let thursday = adding(days: 4 - weekday) ?? self
    let first = CalendarDay(year: thursday.year, month: 1, day: 1) ?? thursday
    return "\(pad(thursday.year, 4))-W\(pad((thursday.number - first.number) / 7 + 1, 2))"
  }

  var iso: String { "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))" }

  static func days(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// `number` in at least `width` digits.
func pad(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
