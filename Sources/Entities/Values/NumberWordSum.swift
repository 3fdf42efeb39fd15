/// Number words being added up from left to right: `dois mil e trezentos e vinte e um`.
struct NumberWordSum {
  private var total = 0.0
  private var group = 0.0
  /// What may still be added to the group: less than this.
  private var room = Double.infinity
  /// The value of the last scale word; the next must be smaller, or multiplies everything.
  private(set) var lastScale = 1.0
  private(set) var count = 0

  var value: Double { total + group }

  /// Adds a word if a number can go on with it.
  mutating func add(_ word: ValueSense) -> Bool {
    switch word.role {
    case .hundred: return multiplyGroup(by: word.value)
    case .thousand, .scale: return close(word.value)
    default: return addToGroup(word)
    }
  }

  private mutating func addToGroup(_ word: ValueSense) -> Bool {
    guard word.value < room, word.value > 0 || count == 0 else { return false }
    group += word.value
    // `vinte` leaves room for less than ten, `cento` for less than a hundred, `dois` for nothing;
    // `soixante` and `quatre-vingt` say in their fourth field that they leave more.
    room = word.extra.first.flatMap(Double.init) ?? Self.room(after: word.value)
    count += 1
    return true
  }

  /// Takes back the ones of the group, which in German come before the tens: `fünfundzwanzig`.
  mutating func takeOnes() -> Double? {
    let ones = group.truncatingRemainder(dividingBy: 100)
    guard ones > 0, ones < 10 else { return nil }
    group -= ones
    room = group > 0 ? 100 : .infinity
    return ones
  }

  mutating func addOnes(_ ones: Double) -> Bool {
    guard ones < room else { return false }
    group += ones
    room = 0
    return true
  }

  private static func room(after value: Double) -> Double {
    if value >= 100 { return 100 }
    return value >= 20 ? 10 : 0
  }

  private mutating func multiplyGroup(by factor: Double) -> Bool {
    guard group < 100, group > 0 || count == 0 || lastScale > 1 else { return false }
    group = (group > 0 ? group : 1) * factor
    room = factor
    count += 1
    return true
  }

  private mutating func close(_ scale: Double) -> Bool {
    if count > 0 && group == 0 {
      // `mil milhões`: the scale multiplies what was closed before, once.
      guard scale > lastScale, lastScale > 1 else { return false }
      total *= scale
    } else if lastScale > 1 && scale > lastScale {
      total = (total + group) * scale
    } else {
      guard lastScale == 1 || scale < lastScale else { return false }
      total += (group > 0 ? group : 1) * scale
    }
    group = 0
    room = scale
    lastScale = scale
    count += 1
    return total.isFinite
  }
}
