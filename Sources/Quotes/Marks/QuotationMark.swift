internal import Articles

/// One code point that may open or close a quotation.
struct QuotationMark {
  enum Lean { case opens, closes, either }

  let family: MarkFamily
  /// What the shape says; the spacing around it has the last word.
  let lean: Lean

  init?(_ value: UInt32) {
    switch value {
    case 0x22, 0xFF02: (family, lean) = (.double, .either)
    case 0x201C: (family, lean) = (.double, .opens)
    case 0x201D, 0x201F: (family, lean) = (.double, .closes)
    case 0x201E: (family, lean) = (.double, .opens)
    case 0xAB: (family, lean) = (.angle, .opens)
    case 0xBB: (family, lean) = (.angle, .closes)
    case 0x2039: (family, lean) = (.singleAngle, .opens)
    case 0x203A: (family, lean) = (.singleAngle, .closes)
    case 0x27: (family, lean) = (.single, .either)
    case 0x2018: (family, lean) = (.single, .opens)
    case 0x2019: (family, lean) = (.single, .closes)
    default: return nil
    }
  }

  /// Whether the lead byte of a code point may begin a mark; dismisses most of a text.
  @inline(__always)
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0xC2, 0xE2, 0xEF: true
    default: false
    }
  }
}
