/// The attributes of one start tag, as far as somebody reads them.
struct TagAttributes {
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// No value is read beyond this many bytes.
  private static let longestValue = 4096

  private(set) var wanted: [Attribute] = []
  /// `<br/>`.
  private(set) var closesItself = false
  /// Whether the tag ended before the page did.
  private(set) var isComplete = false
  /// Taken out of sight by its own attributes.
  private(set) var isHidden = false
  /// Shows a picture by its own style.
  private(set) var isPicture = false
  /// A script that holds JSON-LD.
  private(set) var isLinkedData = false

  /// Reads from `at`, just after the name of the tag, and leaves `at` after the tag.
  init(_ bytes: [UInt8], _ at: inout Int) {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ">"):
        isComplete = true
        at += 1
        return
      case UInt8(ascii: "/"):
        closesItself = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: ">")
        at += 1
      case 0...0x20: at += 1
      default: readAttribute(bytes, &at)
      }
    }
  }

  private mutating func readAttribute(_ bytes: [UInt8], _ at: inout Int) {
    let start = at
    var hash = NameHash()
    repeat {
      hash.add(bytes[at])
      at += 1
    } while at < bytes.count && !endsName(bytes[at])
    let name = start..<at
    var next = at
    while next < bytes.count, isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
      note(bytes, hash.value, name, at..<at)
      return
    }
    at = next + 1
    while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    note(bytes, hash.value, name, readValue(bytes, &at))
  }

  private func readValue(_ bytes: [UInt8], _ at: inout Int) -> Range<Int> {
    guard at < bytes.count else { return at..<at }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = at
      while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
      return start..<at
    }
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != quote { at += 1 }
    let end = at
    at = min(at + 1, bytes.count)
    return start..<end
  }

  private mutating func note(
    _ bytes: [UInt8], _ hash: UInt64, _ name: Range<Int>, _ value: Range<Int>
  ) {
    switch Self.meanings[hash] {
    case .wanted: wanted.append(Attribute(name: name, value: shortened(value, bytes)))
    case .type: isLinkedData = contains("ld+json", bytes, value)
    case .style:
      isHidden = isHidden || contains("display:none", bytes, value)
      isPicture = isPicture || contains("url(", bytes, value)
    case .hidden: isHidden = true
    case nil: break
    }
  }

  private func shortened(_ value: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    guard value.count > Self.longestValue else { return value }
    var end = value.lowerBound + Self.longestValue
    while end > value.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return value.lowerBound..<end
  }

  /// Whether the value holds a lower-case word, spaces and case aside.
  private func contains(_ word: StaticString, _ bytes: [UInt8], _ value: Range<Int>) -> Bool {
    var matched = 0
    for byte in bytes[value] where !isSpace(byte) {
      let byte = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if byte == word.utf8Start[matched] {
        matched += 1
        if matched == word.utf8CodeUnitCount { return true }
      } else {
        matched = byte == word.utf8Start[0] ? 1 : 0
      }
    }
    return false
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }

  private enum Meaning { case wanted, type, style, hidden }

  private static let meanings: HashTable<Meaning> = {
    let wanted = """
      class id itemprop itemtype rel role href datetime content name property lang xml:lang
      """
    let entries = wanted.split(whereSeparator: \.isWhitespace).map {
      (key: NameHash.of($0.utf8), value: Meaning.wanted)
    }
    return HashTable(
      entries + [
        (NameHash.of("type"), .type), (NameHash.of("style"), .style),
        (NameHash.of("hidden"), .hidden),
      ])
  }()
}
