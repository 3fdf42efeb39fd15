/// Reads the hints of one page's elements, and remembers those of the values it met lately: most
/// values stand on a page many times.
struct HintReader {
  private static let slots = 512

  private let lexicon: HintLexicon
  private var known: [(key: UInt64, hints: Hints)]

  init(_ lexicon: HintLexicon) {
    self.lexicon = lexicon
    known = Array(repeating: (0, []), count: Self.slots)
  }

  /// The hints of a class, id, role or itemprop attribute.
  mutating func hints(in value: UnsafeBufferPointer<UInt8>) -> Hints {
    // Unlike NameHash this keeps case: `articleBody` has two parts, `articlebody` one.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in value { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let slot = Int(truncatingIfNeeded: key >> 40) & (Self.slots - 1)
    if known[slot].key == key { return known[slot].hints }
    let found = lexicon.hints(in: value)
    known[slot] = (key, found)
    return found
  }

  /// Whether an address such as `/autor/ana-lima` is that of an author's page: the words for
  /// *author* all begin with `aut`.
  mutating func isAuthorPage(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset + 6 < address.count {
      if address[offset] == UInt8(ascii: "/"), address[offset + 1] == UInt8(ascii: "a"),
        address[offset + 2] == UInt8(ascii: "u"), address[offset + 3] == UInt8(ascii: "t")
      {
        let start = offset + 1
        offset = start
        while offset < address.count, address[offset] != UInt8(ascii: "/") { offset += 1 }
        let segment = UnsafeBufferPointer(rebasing: address[start..<offset])
        return offset + 2 < address.count && hints(in: segment).contains(.byline)
      }
      offset += 1
    }
    return false
  }
}
