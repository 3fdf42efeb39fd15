/// What a word or phrase of a value lexicon can mean.
struct ValueSense: Sendable {
  /// The second field of a lexicon line.
  enum Role: String, Sendable, CaseIterable {
    // numbers.tsv
    case number, one, thousand, hundred, scale, ordinal, and, point, with, half, about
    case moneyScale = "money-scale"
    // months.tsv, weekdays.tsv
    case month, weekday
    case guardedMonth = "guarded-month"
    case shortMonth = "short-month"
    case bareWeekday = "bare-weekday"
    // relative-dates.tsv
    case day, shift, ago, of, range, decade, century, idiom
    case shiftAfter = "shift-after"
    case agoAfter = "ago-after"
    case ahead
    case aheadAfter = "ahead-after"
    case beforeDate = "before-date"
    case dateArticle = "date-article"
    case dayLabel = "day-label"
    case goesOn = "goes-on"
    case period
    case afterDay = "after-day"
    case ordinalMark = "ordinal-mark"
    case decadeMark = "decade-mark"
    // time-words.tsv
    case duration, span, clock, noon, am, pm
    case beforeTime = "before-time"
    case beforeHour = "before-hour"
    case beforeAge = "before-age"
    case afterAge = "after-age"
    // currencies.tsv
    case currency, code, cents
    // units.tsv
    case unit, percent
  }

  let role: Role
  /// The role as a set of one.
  let roles: ValueRoles
  /// The third field, as a number where it is one.
  let value: Double
  /// The third field.
  let text: String
  /// The further fields: `region:value` pairs of a currency, the room of a number word.
  let extra: [String]

  init(_ role: Role, _ fields: [String]) {
    self.role = role
    roles = ValueRoles(role)
    text = fields.first ?? ""
    value = Double(text) ?? 0
    extra = Array(fields.dropFirst())
  }
}

/// A set of roles, one bit each.
struct ValueRoles: Sendable {
  private var bits: UInt64 = 0

  init(_ roles: ValueSense.Role...) { for role in roles { insert(role) } }

  mutating func insert(_ role: ValueSense.Role) { bits |= 1 << role.bit }
  func overlaps(_ other: ValueRoles) -> Bool { bits & other.bits != 0 }
}

extension ValueSense.Role {
  private static let bits: [Self: UInt64] = Dictionary(
    uniqueKeysWithValues: zip(allCases, 0 as UInt64..<64))

  fileprivate var bit: UInt64 { Self.bits[self] ?? 63 }
}
