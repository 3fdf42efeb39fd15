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

  /// The strings and objects of an array and of the arrays in it.
  func items(_ array: Int) -> [Int] {
    var found: [Int] = []
    var index = array + 1
    while index < nodes.count, nodes[index].depth > nodes[array].depth {
      let node = nodes[index]
      let isItem = nodes[node.parent].kind == .array
      if isItem, node.kind == .string || node.kind == .object { found.append(index) }
      index += 1
      guard node.kind == .object else { continue }
      while index < nodes.count, nodes[index].depth > node.depth { index += 1 }
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

  /// The types of the outermost objects, those of a `@graph` among them.
  var topTypes: [String] {
    nodes.indices.filter { nodes[$0].kind == .object && nodes[$0].depth <= 2 }.flatMap { types($0) }
  }

  /// A string value with its escapes and character references resolved, white space made single.
  func string(_ node: Int) -> String {
    HTMLString.plain(JSONString.decode(bytes, nodes[node].range))
  }

  /// The lines of a string value, each like ``string(_:)``.
  func paragraphs(_ node: Int) -> [String] {
    guard nodes[node].kind == .string else { return [] }
    return JSONString.decode(bytes, nodes[node].range).split { $0 == 0x0A || $0 == 0x0D }
      .map { HTMLString.plain(Array($0)) }.filter { !$0.isEmpty }
  }
}
