/// How a language writes numerals and numeric dates (`number-format.tsv`).
struct NumberFormat: Sendable {
  /// The decimal mark, `,` or `.`; the other one groups thousands.
  private(set) var decimal = UInt8(ascii: ",")
  /// Whether a plain space may group thousands (`1 200`); a no-break space always may.
  private(set) var groupsBySpace = false
  /// Whether `5/3/2024` is the third of May, as in the United States.
  private(set) var monthFirst = false
  /// Regions (`GB`) that put the day first although the language does not.
  private(set) var dayFirstRegions: [String] = []
  /// Whether number words are written together (`fünfundzwanzig`, `ventitré`).
  private(set) var compounds = false

  mutating func set(_ fields: [String]) {
    guard fields.count > 1 else { return }
    switch fields[0] {
    case "decimal": decimal = fields[1].utf8.first ?? decimal
    case "group-by-space": groupsBySpace = fields[1] == "yes"
    case "date-order": monthFirst = fields[1] == "month-first"
    case "day-first-regions": dayFirstRegions = Array(fields.dropFirst())
    case "compounds": compounds = fields[1] == "yes"
    default: break
    }
  }
}
