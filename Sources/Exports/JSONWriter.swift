/// Writes JSON into a byte array: keys in the order given, no spaces, every control character
/// escaped, so that no text of an article can steer a terminal.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ fields: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    fields(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    close(UInt8(ascii: "]"))
  }

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func null() { literal("null") }

  mutating func number(_ value: Int) { literal(String(value)) }

  /// A score, rounded to three decimals.
  mutating func score(_ value: Double) {
    amount((value * 1000).rounded() / 1000)
  }

  /// A number as short as it can be without loss, and without a fraction where it has none.
  mutating func amount(_ value: Double) {
    guard value.isFinite else { return null() }
    if value == value.rounded(), abs(value) < 9_007_199_254_740_992 {
      number(Int(value))
    } else {
      literal(value.description)
    }
  }

  mutating func string(_ value: String?) {
    guard let value else { return null() }
    string(utf8: value.utf8)
  }

  mutating func string<Units: Sequence<UInt8>>(utf8 units: Units) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var last: (UInt8, UInt8) = (0, 0)
    for unit in units {
      append(unit, after: last)
      last = (last.1, unit)
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// One UTF-8 unit; C1 controls (C2 80 … C2 9F) and the line and paragraph separators
  /// (E2 80 A8, E2 80 A9) are taken back and escaped when their last unit comes.
  private mutating func append(_ unit: UInt8, after last: (UInt8, UInt8)) {
    switch unit {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(unit)
    case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
    case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
    case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
    case 0x00..<0x20, 0x7F: escape(UInt16(unit))
    case 0x80..<0xA0 where last.1 == 0xC2:
      bytes.removeLast()
      escape(UInt16(unit))
    case 0xA8 where last == (0xE2, 0x80), 0xA9 where last == (0xE2, 0x80):
      bytes.removeLast(2)
      escape(0x2000 | UInt16(unit) & 0x7F)
    default: bytes.append(unit)
    }
  }

  private mutating func escape(_ value: UInt16) {
    bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(value >> shift & 0xF)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ mark: UInt8) {
    separate()
    bytes.append(mark)
    needsComma = false
  }

  private mutating func close(_ mark: UInt8) {
    bytes.append(mark)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
