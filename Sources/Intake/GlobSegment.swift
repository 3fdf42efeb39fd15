/// One path segment of a gitignore pattern: `*`, `?`, `[a-z]` and escapes, never crossing a slash.
///
/// Matching follows git's `wildmatch`, except that `?` and a class take one character of UTF-8
/// rather than one byte. It needs time proportional to pattern times name, at worst.
struct GlobSegment: Sendable, Hashable {
  private enum Token: Sendable, Hashable {
    case unit(UInt32)
    case any
    case star
    case set(CharacterSet, negated: Bool)
  }

  private struct CharacterSet: Sendable, Hashable {
    var ranges: [ClosedRange<UInt32>] = []
  }

  private var tokens: [Token] = []

  /// `nil` for a pattern that can match nothing: an open `[`, a backslash at the end.
  init?(_ pattern: ArraySlice<UInt32>) {
    var rest = pattern
    while let unit = rest.popFirst() {
      switch unit {
      case "*":
        if tokens.last != .star { tokens.append(.star) }
      case "?": tokens.append(.any)
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        tokens.append(.unit(escaped))
      case "[":
        guard let set = Self.set(&rest) else { return nil }
        tokens.append(set)
      default: tokens.append(.unit(unit))
      }
    }
  }

  func matches(_ name: [UInt32]) -> Bool {
    var token = 0
    var position = 0
    var retry: (token: Int, position: Int)?
    while position < name.count {
      if token < tokens.count, tokens[token] == .star {
        retry = (token, position)
        token += 1
      } else if token < tokens.count, accepts(tokens[token], name[position]) {
        token += 1
        position += 1
      } else if let last = retry {
        retry = (last.token, last.position + 1)
        (token, position) = (last.token + 1, last.position + 1)
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .star }
  }

  private func accepts(_ token: Token, _ unit: UInt32) -> Bool {
    switch token {
    case .unit(let expected): expected == unit
    case .any: true
    case .star: false
    case .set(let set, let negated): set.ranges.contains { $0.contains(unit) } != negated
    }
  }

  private static func set(_ rest: inout ArraySlice<UInt32>) -> Token? {
    var set = CharacterSet()
    var negated = false
    if let first = rest.first, first == "!" || first == "^" {
      negated = true
      rest.removeFirst()
    }
    var isFirst = true
    while let unit = rest.popFirst() {
      if unit == "]", !isFirst { return .set(set, negated: negated) }
      isFirst = false
      if unit == "[", rest.first == ":" {
        guard let ranges = namedClass(&rest) else { return nil }
        set.ranges += ranges
        continue
      }
      guard let low = unit == "\\" ? rest.popFirst() : unit else { return nil }
      guard rest.first == "-", let end = rest.dropFirst().first, end != "]" else {
        set.ranges.append(low...low)
        continue
      }
      rest.removeFirst(2)
      guard let high = end == "\\" ? rest.popFirst() : end else { return nil }
      if low <= high { set.ranges.append(low...high) }
    }
    return nil
  }

  private static func namedClass(_ rest: inout ArraySlice<UInt32>) -> [ClosedRange<UInt32>]? {
    guard let close = rest.dropFirst().firstIndex(where: { $0 == ":" }),
      rest[(close + 1)...].first == "]"
    else { return nil }
    let name = rest[(rest.startIndex + 1)..<close]
    rest = rest[(close + 2)...]
    return classes.first { $0.name.unicodeScalars.map(\.value).elementsEqual(name) }?.ranges
  }

  private static let classes: [(name: String, ranges: [ClosedRange<UInt32>])] = [
    ("alnum", [0x30...0x39, 0x41...0x5A, 0x61...0x7A]), ("alpha", [0x41...0x5A, 0x61...0x7A]),
    ("blank", [0x09...0x09, 0x20...0x20]), ("cntrl", [0x00...0x1F, 0x7F...0x7F]),
    ("digit", [0x30...0x39]), ("graph", [0x21...0x7E]), ("lower", [0x61...0x7A]),
    ("print", [0x20...0x7E]),
    ("punct", [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]),
    ("space", [0x09...0x0D, 0x20...0x20]), ("upper", [0x41...0x5A]),
    ("xdigit", [0x30...0x39, 0x41...0x46, 0x61...0x66]),
  ]
}

extension UInt32 {
  static func == (unit: UInt32, scalar: Unicode.Scalar) -> Bool { unit == scalar.value }
  static func != (unit: UInt32, scalar: Unicode.Scalar) -> Bool { unit != scalar.value }
  static func ~= (scalar: Unicode.Scalar, unit: UInt32) -> Bool { unit == scalar.value }
}

func == (unit: UInt32?, scalar: Unicode.Scalar) -> Bool { unit == .some(scalar.value) }
