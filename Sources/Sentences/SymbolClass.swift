import Articles

/// Which marks are symbols (UPOS `SYM`) rather than punctuation.
enum SymbolClass {
  static func isSymbol(_ value: UInt32) -> Bool {
    switch value {
    case 0x24, 0x25, 0x2B, 0x3C...0x3E, 0x5E, 0x7C, 0x7E, 0xA2...0xA6, 0xA8, 0xA9, 0xAC,
      0xAE...0xB1,
      0xB4, 0xB8, 0xD7, 0xF7, 0x2030, 0x2031:
      return true
    case 0..<0x80: return false
    default: break
    }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return true
    default: return false
    }
  }

  static func isCurrency(_ value: UInt32) -> Bool {
    value == 0x24 || (0xA2...0xA5).contains(value) || (0x20A0...0x20CF).contains(value)
  }
}
