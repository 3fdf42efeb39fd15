/// The marks that matter at the end and at the start of a sentence.
enum Marks {
  @inline(__always)
  static func isTerminator(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x203C, 0x2047, 0x2048, 0x2049, 0x3002, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  static func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 }

  /// Marks that can open or close a quotation; which of the two, their neighbours say.
  static func isQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0xB4, 0x2018...0x201F, 0x2039, 0x203A, 0x301D, 0x301E: true
    default: false
    }
  }

  static func isClosingBracket(_ value: UInt32) -> Bool {
    value == 0x29 || value == 0x5D || value == 0x7D
  }

  static func isOpeningBracket(_ value: UInt32) -> Bool {
    value == 0x28 || value == 0x5B || value == 0x7B
  }

  /// Marks that no sentence starts with.
  static func isContinuation(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x29, 0x5D, 0x7D, 0x21, 0x3F: true
    default: false
    }
  }

  static func isDash(_ value: UInt32) -> Bool {
    value == 0x2D || (0x2010...0x2015).contains(value)
  }

  static func isInverted(_ value: UInt32) -> Bool { value == 0xBF || value == 0xA1 }

  static func isBullet(_ value: UInt32) -> Bool {
    value == 0x2022 || value == 0xB7 || value == 0x25AA || value == 0x25CF || value == 0x25BA
  }
}
