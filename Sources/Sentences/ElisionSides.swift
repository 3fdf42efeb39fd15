/// On which side of a word a short form stands that is a token of its own.
struct ElisionSides: OptionSet, Sendable {
  let rawValue: UInt8

  /// *l'* before *homme*.
  static let before = ElisionSides(rawValue: 1)
  /// *n't* after *do*, *-il* after *dit*.
  static let after = ElisionSides(rawValue: 2)

  /// On neither: a word that looks as if it held one, *aujourd'hui*, *c'est-à-dire*.
  static let whole = ElisionSides(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init?(_ name: String) {
    switch name {
    case "before": self = .before
    case "after": self = .after
    case "whole": self = .whole
    default: return nil
    }
  }

  /// A form with the straight and with the curled apostrophe.
  static func spellings(of form: String) -> [String] {
    let curled = String(
      String.UnicodeScalarView(form.unicodeScalars.map { $0 == "'" ? "\u{2019}" : $0 }))
    return form == curled ? [form] : [form, curled]
  }
}
