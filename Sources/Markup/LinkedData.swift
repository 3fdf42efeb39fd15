import Articles

/// One `application/ld+json` script, read leniently: raw line ends in strings, trailing commas and
/// wrappers such as CDATA marks do no harm. The values lie flat, in document order.
struct LinkedData {
  enum Kind { case object, array, string, literal }

  struct Node {
    let kind: Kind
    let parent: Int
    let depth: Int
    let key: String?
    /// Bytes of a string or literal.
    let range: Range<Int>
  }

  /// More values than an honest page has; the rest is not read.
  private static let mostNodes = 20_000

  private(set) var nodes: [Node] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var stack: [Int] = []
    var key: String?
    var offset = 0
    func add(_ kind: Kind, _ range: Range<Int>) {
      nodes.append(
        Node(kind: kind, parent: stack.last ?? -1, depth: stack.count, key: key, range: range))
      key = nil
    }
    while offset < bytes.count, nodes.count < Self.mostNodes {
      switch bytes[offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        add(bytes[offset] == UInt8(ascii: "{") ? .object : .array, offset..<offset)
        stack.append(nodes.count - 1)
        offset += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = stack.popLast()
        key = nil
        offset += 1
      case UInt8(ascii: "\""):
        let range = stringRange(from: offset + 1)
        offset = min(range.upperBound + 1, bytes.count)
        if key == nil, let top = stack.last, nodes[top].kind == .object, isColonNext(offset) {
          key = String(decoding: bytes[range], as: UTF8.self)
        } else if !stack.isEmpty {
          add(.string, range)
        }
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0...0x20: offset += 1
      default:
        let start = offset
        while offset < bytes.count, !endsLiteral(bytes[offset]) { offset += 1 }
        offset = max(offset, start + 1)
        if !stack.isEmpty { add(.literal, start..<offset) }
      }
    }
  }

  private func stringRange(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return start..<min(end, bytes.count)
  }

  private func isColonNext(_ offset: Int) -> Bool {
    var offset = offset
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    return offset < bytes.count && bytes[offset] == UInt8(ascii: ":")
  }

  private func endsLiteral(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "\"")
  }

  // MARK: Asking

  func child(_ node: Int, _ key: String) -> Int? {
    children(node).first { nodes[$0].key == key }
  }

  /// Children stand after their parent and before the next node that is no deeper than it.
  func children(_ node: Int) -> [Int] {
    var found: [Int] = []
    var index = node + 1
    while index < nodes.count, nodes[index].depth > nodes[node].depth {
      if nodes[index].parent == node { found.append(index) }
      index += 1
    }
    return found
  }

  /// The strings a value holds: itself, or those of its array.
  func strings(_ node: Int?) -> [String] {
    guard let node else { return [] }
    switch nodes[node].kind {
    case .string: return [string(node)].filter { !$0.isEmpty }
    case .array: return children(node).filter { nodes[$0].kind == .string }.map(string)
    default: return []
    }
  }

  func string(_ node: Int, _ key: String) -> String? { strings(child(node, key)).first }

  func types(_ node: Int) -> [String] { strings(child(node, "@type")) }

  /// A string value with its escapes and character references resolved, white space made single.
  func string(_ node: Int) -> String {
    JSONString.decode(bytes, nodes[node].range)
  }
}

/// Resolves what JSON and HTML escape in a string.
enum JSONString {
  static func decode(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var output: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\\"), offset < range.upperBound else {
        output.append(byte)
        continue
      }
      let escape = bytes[offset]
      offset += 1
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): output.append(0x20)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): break
      case UInt8(ascii: "u"): appendUnit(bytes, &offset, range.upperBound, &output)
      default: output.append(escape)
      }
    }
    return HTMLString.plain(output)
  }

  private static func appendUnit(
    _ bytes: [UInt8], _ offset: inout Int, _ end: Int, _ output: inout [UInt8]
  ) {
    guard var value = hex(bytes, offset, end) else { return }
    offset += 4
    if value &- 0xD800 < 0x400, offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u"), let low = hex(bytes, offset + 2, end),
      low &- 0xDC00 < 0x400
    {
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      offset += 6
    }
    if let scalar = Unicode.Scalar(value), value >= 0x20 {
      output += Array(UTF8.encode(scalar) ?? .init())
    }
  }

  private static func hex(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> UInt32? {
    guard offset + 4 <= end else { return nil }
    return UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
  }
}

/// Text out of values that were written as HTML.
enum HTMLString {
  /// Character references resolved, tags dropped, white space made single spaces and trimmed.
  static func plain(_ bytes: [UInt8]) -> String {
    var decoded: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "&"),
        let (value, end) = CharacterReferences.read(bytes, at: offset),
        let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar)
      {
        decoded += units
        offset = end
      } else {
        decoded.append(bytes[offset])
        offset += 1
      }
    }
    return collapsed(decoded)
  }

  static func plain(_ string: String) -> String { plain(Array(string.utf8)) }

  private static func collapsed(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    var pending = false
    var offset = 0
    while offset < bytes.count {
      let (value, length) = bytes.scalar(at: offset)
      let end = min(offset + length, bytes.count)
      if Scalars.isSpace(value) || value < 0x20 {
        pending = true
      } else if bytes[offset] == UInt8(ascii: "<"), end < bytes.count,
        bytes[end] == UInt8(ascii: "/") || (bytes[end] | 0x20) &- 0x61 < 26,
        let close = bytes[end...].prefix(64).firstIndex(of: UInt8(ascii: ">"))
      {
        offset = close + 1
        continue
      } else {
        if pending, !output.isEmpty { output.append(0x20) }
        pending = false
        output += bytes[offset..<end]
      }
      offset = end
    }
    return String(decoding: output, as: UTF8.self)
  }
}
