/// A number in a text: `1.234,5`, `37,5 milhões`, `vinte e dois`.
struct Numeral {
  /// All digits read as one whole number; the value is `mantissa × scale ÷ 10^decimals`, in that
  /// order, so that `37,5 milhões` is exactly 37,500,000.
  var mantissa: Double
  var decimals = 0
  var scale = 1.0
  var negative = false
  /// The token after the last one.
  var end: Int
  /// How many digits it was written with; 0 for words.
  var digits = 0
  /// Written with the indefinite article, which is often no number (`um dia`).
  var isIndefinite = false

  /// Finite always: larger numerals are never made.
  var value: Double {
    let size = mantissa * scale / Self.powers[min(decimals, Self.powers.count - 1)]
    return negative ? -size : size
  }

  /// The value as a small whole number, if it is one.
  var whole: Int? {
    guard decimals == 0, scale == 1, !negative, mantissa <= 1_000_000 else { return nil }
    return Int(mantissa)
  }

  static let mostDecimals = 15
  private static let powers: [Double] = (0...mostDecimals).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
