/// The elements that are open while a page is prefiltered, those aside that end by themselves.
struct OpenElements {
  /// More open elements than any real page has; deeper tags are dropped, their text is kept.
  private static let deepest = 400
  /// How far down an end tag looks for its partner.
  private static let reach = 64
  private static let link = NameHash.of("a")

  private var elements: [(hash: UInt64, name: Range<Int>)] = []
  /// Start tags that were too deep, and whose end tags are to be dropped.
  private var dropped = 0

  /// Whether the start tag may stay.
  mutating func open(_ hash: UInt64, _ name: Range<Int>) -> Bool {
    guard elements.count < Self.deepest else {
      dropped += 1
      return false
    }
    elements.append((hash, name))
    return true
  }

  /// The names of the elements that an end tag ends, innermost first; none where it is stray.
  ///
  /// All of them are ended in so many words, as a parser of HTML 4 does not end a block for the sake
  /// of an element that it ranks lower.
  mutating func close(_ hash: UInt64) -> [Range<Int>] {
    guard dropped == 0 else {
      dropped -= 1
      return []
    }
    let floor = max(0, elements.count - Self.reach)
    guard let index = elements[floor...].lastIndex(where: { $0.hash == hash }) else { return [] }
    // An inline element does not end the blocks that were opened in it, except a link: one that
    // ran on would make a link of the rest of the page.
    if isInline(hash), hash != Self.link,
      elements[(index + 1)...].contains(where: { !isInline($0.hash) })
    {
      return []
    }
    let ended = elements[index...].reversed().map(\.name)
    elements.removeSubrange(index...)
    return ended
  }

  private func isInline(_ hash: UInt64) -> Bool { Tag.byName[hash]?.isInline ?? false }
}
