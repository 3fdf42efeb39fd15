/// An ISO 8601 duration put together from its parts, largest unit first.
struct DurationText {
  /// The designators in the order of the standard; a `T` part belongs after the `T`.
  private static let order = ["Y", "M", "W", "D", "TH", "TM", "TS"]

  private var last: Int
  private var date = ""
  private var time = ""

  /// - Parameter unit: a duration word whose text is a designator, with a factor before it for
  ///   decades and the like (`10Y`).
  init(_ unit: ValueSense, _ count: Double) {
    last = -1
    _ = add(unit, count)
  }

  /// Adds a smaller part; refuses one that is not smaller.
  mutating func add(_ unit: ValueSense, _ count: Double) -> Bool {
    let factor = Double(unit.text.prefix { $0.isNumber }) ?? 1
    let designator = unit.text.drop { $0.isNumber }
    guard let place = Self.order.firstIndex(of: String(designator)), place > last else {
      return false
    }
    last = place
    let number = plain(count * factor)
    if let letter = designator.last, designator.count == 2 {
      time += number + String(letter)
    } else {
      date += number + designator
    }
    return true
  }

  var text: String { time.isEmpty ? "P\(date)" : "P\(date)T\(time)" }
}

/// A number as short as it can be written, without exponent where it is whole.
func plain(_ number: Double) -> String {
  guard let whole = Int(exactly: number) else { return String(number) }
  return String(whole)
}
