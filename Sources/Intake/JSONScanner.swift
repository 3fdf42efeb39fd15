/// Reads the values of one JSON text (RFC 8259) without building a tree of them.
struct JSONScanner {
  struct Fault: Error {
    /// What is wrong and at which byte, counted from 1.
    let reason: String
  }

  /// Deeper than this nothing is read; the depth costs memory, not stack.
  private static let depthLimit = 1000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset >= bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[offset] }

  func fault(_ reason: String) -> Fault { Fault(reason: "\(reason), at byte \(offset + 1)") }

  mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      offset += 1
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  /// The contents of a string, as UTF-8 that may still hold ill-formed bytes of the input.
  mutating func string() throws(Fault) -> [UInt8] {
    guard take(UInt8(ascii: "\"")) else { throw fault("a string is expected") }
    var contents: [UInt8] = []
    while true {
      let start = offset
      while let byte = next, byte != 0x22, byte != 0x5C { offset += 1 }
      contents += bytes[start..<offset]
      guard let byte = next else { throw fault("it ends inside a string") }
      offset += 1
      if byte == 0x22 { return contents }
      try appendEscape(to: &contents)
    }
  }

  private mutating func appendEscape(to contents: inout [UInt8]) throws(Fault) {
    guard let byte = next else { throw fault("it ends inside a string") }
    offset += 1
    switch byte {
    case UInt8(ascii: "b"): contents.append(0x08)
    case UInt8(ascii: "f"): contents.append(0x0C)
    case UInt8(ascii: "n"): contents.append(0x0A)
    case UInt8(ascii: "r"): contents.append(0x0D)
    case UInt8(ascii: "t"): contents.append(0x09)
    case 0x22, 0x2F, 0x5C: contents.append(byte)
    case UInt8(ascii: "u"):
      var value = try hexadecimal()
      if (0xD800..<0xDC00).contains(value), let low = lowSurrogate() {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      contents += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw fault("a backslash is followed by what is no escape")
    }
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Self.digit(byte) else {
        throw fault("four hexadecimal digits must follow \\u")
      }
      value = value << 4 | digit
      offset += 1
    }
    return value
  }

  /// The `\uDC00`…`\uDFFF` that makes a pair; anything else is left to be read again.
  private mutating func lowSurrogate() -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == 0x5C, bytes[offset + 1] == 0x75 else {
      return nil
    }
    var value: UInt32 = 0
    for byte in bytes[(offset + 2)..<(offset + 6)] {
      guard let digit = Self.digit(byte) else { return nil }
      value = value << 4 | digit
    }
    guard (0xDC00..<0xE000).contains(value) else { return nil }
    offset += 6
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// The text of a number, `true` or `false`; `nil` for an object or an array, which is not read.
  mutating func literal() throws(Fault) -> [UInt8]? {
    guard next != UInt8(ascii: "{"), next != UInt8(ascii: "[") else { return nil }
    let start = offset
    while let byte = next, !",]} \t\r\n\":[{".utf8.contains(byte) { offset += 1 }
    let text = Array(bytes[start..<offset])
    guard Self.isLiteral(text) else { throw fault("a value is expected") }
    return text
  }

  private static func isLiteral(_ text: [UInt8]) -> Bool {
    if ["true", "false", "null"].contains(where: { text.elementsEqual($0.utf8) }) { return true }
    var rest = text[...]
    func digits() -> Bool {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count > 0
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let hasLeadingZero = rest.first == UInt8(ascii: "0")
    let start = rest.startIndex
    guard digits(), !hasLeadingZero || rest.startIndex == start + 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits() else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard digits() else { return false }
    }
    return rest.isEmpty
  }

  /// Passes over one value of any kind.
  mutating func skipValue() throws(Fault) {
    /// The brackets that will close what is open.
    var open: [UInt8] = []
    repeat {
      if open.last == UInt8(ascii: "}") { try skipKey() }
      skipBlanks()
      if let close = try openingBracket(depth: open.count) {
        open.append(close)
        skipBlanks()
        if next != close { continue }
      }
      try close(&open)
    } while !open.isEmpty
  }

  private mutating func skipKey() throws(Fault) {
    skipBlanks()
    try skipString()
    skipBlanks()
    guard take(UInt8(ascii: ":")) else { throw fault("a colon is missing") }
  }

  /// Passes over a string, a literal, or an opening bracket, whose counterpart it answers.
  private mutating func openingBracket(depth: Int) throws(Fault) -> UInt8? {
    switch next {
    case UInt8(ascii: "\""):
      try skipString()
      return nil
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.depthLimit else { throw fault("it is nested too deeply") }
      let close = next == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
      offset += 1
      return close
    default:
      _ = try literal()
      return nil
    }
  }

  /// After an item: a comma, or the ends of what is open.
  private mutating func close(_ open: inout [UInt8]) throws(Fault) {
    while let bracket = open.last {
      skipBlanks()
      if take(UInt8(ascii: ",")) { return }
      guard take(bracket) else { throw fault("a comma or a closing bracket is missing") }
      open.removeLast()
    }
  }

  private mutating func skipString() throws(Fault) {
    guard take(UInt8(ascii: "\"")) else { throw fault("a string is expected") }
    while let byte = next {
      offset += 1
      if byte == 0x22 { return }
      if byte == 0x5C { offset += 1 }
    }
    offset = bytes.count
    throw fault("it ends inside a string")
  }
}
