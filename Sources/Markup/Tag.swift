/// The HTML elements whose meaning the extractor knows, by their name's hash.
enum Tag: UInt8 {
  // Sections and blocks.
  case html, head, body, article, main, section, aside, nav, header, footer, div, form, fieldset
  case paragraph, blockquote, pre, list, listItem, definition, figure, figureCaption, details
  case heading1, heading2, heading3, heading4, heading5, heading6
  case table, tableRow, tableCell, tableCaption, address, center
  // Inline elements.
  case link, strong, emphasis, time, inline
  // Elements without content, and elements of the head.
  case lineBreak, rule, void, meta, headLink, title
  // Controls and the like, whose text nobody reads.
  case control
  /// Custom and unknown elements, which are taken for blocks.
  case unknown

  var isHeading: Bool { rawValue >= Tag.heading1.rawValue && rawValue <= Tag.heading6.rawValue }

  var isInline: Bool {
    switch self {
    case .link, .strong, .emphasis, .time, .inline: true
    default: false
    }
  }

  /// Elements that hold one run of text and are no container to choose as the article.
  var isLeaf: Bool {
    switch self {
    case .paragraph, .listItem, .pre, .tableRow, .figureCaption, .tableCaption, .definition: true
    default: isHeading || isInline
    }
  }
}

/// FNV-1a over the bytes of a name in lower case: the key of names in tables of this module.
struct NameHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }

  static func of(_ name: some Sequence<UInt8>) -> UInt64 {
    var hash = NameHash()
    for byte in name { hash.add(byte) }
    return hash.value
  }

  static func of(_ name: String) -> UInt64 { of(name.utf8) }
}

/// A read-only hash table from hashes to small values.
struct HashTable<Value: Sendable>: Sendable {
  private var slots: [(key: UInt64, value: Value)?]
  private let mask: Int

  /// Of two entries with one key the last wins.
  init(_ entries: [(key: UInt64, value: Value)]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: nil, count: size)
    for entry in entries {
      var slot = Self.slot(entry.key) & mask
      while let taken = slots[slot], taken.key != entry.key { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) }

  subscript(key: UInt64) -> Value? {
    var slot = Self.slot(key) & mask
    while let entry = slots[slot] {
      if entry.key == key { return entry.value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

extension Tag {
  static let byName: HashTable<Tag> = {
    let names: [(Tag, String)] = [
      (.html, "html"), (.head, "head"), (.body, "body"), (.article, "article"), (.main, "main"),
      (.section, "section"), (.aside, "aside"), (.nav, "nav menu"), (.header, "header hgroup"),
      (.footer, "footer"), (.div, "div"), (.form, "form"), (.fieldset, "fieldset"),
      (.paragraph, "p"), (.blockquote, "blockquote"), (.pre, "pre"), (.list, "ul ol dl dir"),
      (.listItem, "li"), (.definition, "dt dd"), (.figure, "figure"),
      (.figureCaption, "figcaption"), (.details, "details summary"), (.heading1, "h1"),
      (.heading2, "h2"), (.heading3, "h3"), (.heading4, "h4"), (.heading5, "h5"), (.heading6, "h6"),
      (.table, "table thead tbody tfoot"), (.tableRow, "tr"), (.tableCell, "td th"),
      (.tableCaption, "caption"), (.address, "address"), (.center, "center"), (.link, "a"),
      (.strong, "b strong"), (.emphasis, "em i"), (.time, "time"),
      (
        .inline,
        """
        span font u s strike del ins small big sub sup mark q cite abbr acronym code kbd samp var \
        tt dfn bdo bdi ruby rt rp data label nobr wbr picture blink output
        """
      ),
      (.lineBreak, "br"), (.rule, "hr"),
      (.void, "img input area base basefont col embed frame isindex param source track keygen"),
      (.meta, "meta"), (.headLink, "link"), (.title, "title"),
      (
        .control,
        """
        button select option optgroup textarea legend datalist object applet map video audio \
        canvas dialog progress meter amp-ad amp-sidebar amp-consent amp-embed
        """
      ),
    ]
    return HashTable(
      names.flatMap { tag, list in
        list.split(separator: " ").map { (key: NameHash.of($0.utf8), value: tag) }
      })
  }()
}
