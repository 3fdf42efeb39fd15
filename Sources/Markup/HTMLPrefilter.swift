/// Makes a page small and harmless for an HTML 4 parser, in one pass over its bytes.
///
/// Takes out scripts, styles, drawings, comments, frames, `noscript`, `template` and every attribute
/// that nobody reads; decodes character references, among them those HTML 4 does not know; escapes
/// what is no markup; keeps nesting shallow (``OpenElements``). The output has no NUL and only tags that are
/// complete. Time is linear in the size of the page, whatever the page holds.
struct HTMLPrefilter {
  /// The page, for the parser.
  private(set) var output: [UInt8] = []
  /// The contents of `script` elements of type `application/ld+json`.
  private(set) var linkedData: [TextSlice] = []

  /// A half-open range of bytes in the input page.
  typealias TextSlice = Range<Int>

  private let input: [UInt8]
  private var at = 0
  private var open = OpenElements()
  /// Names of elements of which no end tag follows: searched for once.
  private var endless: Set<UInt64> = []
  private var noCommentEnd = false
  private var seenOnce: Set<UInt64> = []

  init(_ input: [UInt8]) {
    self.input = input
    output.reserveCapacity(input.count / 2)
    while at < input.count {
      let byte = input[at]
      switch byte {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): at = emitReference(at)
      case 0..<0x20 where byte != 9 && byte != 10 && byte != 13: at += 1
      default: copyText()
      }
    }
  }

  private mutating func copyText() {
    let start = at
    while at < input.count {
      let byte = input[at]
      if byte == 0x3C || byte == 0x26 || (byte < 0x20 && byte != 9 && byte != 10 && byte != 13) {
        break
      }
      at += 1
    }
    output += input[start..<at]
  }

  // MARK: Markup

  private mutating func readMarkup() {
    guard at + 1 < input.count else {
      emit("&lt;")
      at += 1
      return
    }
    switch input[at + 1] {
    case UInt8(ascii: "!"): skipDeclaration()
    case UInt8(ascii: "?"): skipTo(UInt8(ascii: ">"))
    case UInt8(ascii: "/"): readEndTag()
    case let byte where isLetter(byte): readStartTag()
    default:
      emit("&lt;")
      at += 1
    }
  }

  private mutating func skipDeclaration() {
    if !noCommentEnd, hasPrefix("<!--") {
      // `<!-->` and `<!--->` are comments too.
      var end = at + 4
      while end < input.count {
        if input[end] == 0x3E, input[end - 1] == 0x2D, input[end - 2] == 0x2D {
          at = end + 1
          return
        }
        end += 1
      }
      noCommentEnd = true
    }
    skipTo(UInt8(ascii: ">"))
  }

  private mutating func readEndTag() {
    let name = readName(from: at + 2)
    skipTo(UInt8(ascii: ">"))
    guard !name.range.isEmpty, !Self.skipped.contains(name.hash) else { return }
    if Self.unstacked.contains(name.hash) {
      emitEndTag(name.range)
      return
    }
    for ended in open.close(name.hash) { emitEndTag(ended) }
  }

  private mutating func emitEndTag(_ name: TextSlice) {
    emit("</")
    output += input[name]
    output.append(UInt8(ascii: ">"))
  }

  private mutating func readStartTag() {
    let name = readName(from: at + 1)
    at = name.range.upperBound
    let attributes = TagAttributes(input, &at)
    guard attributes.isComplete else { return }
    if Self.skipped.contains(name.hash) {
      skipContent(name, attributes)
      return
    }
    if Self.once.contains(name.hash), !seenOnce.insert(name.hash).inserted { return }
    if !Self.unstacked.contains(name.hash) && !attributes.closesItself {
      guard open.open(name.hash, name.range) else { return }
    }
    output.append(UInt8(ascii: "<"))
    output += input[name.range]
    for attribute in attributes.wanted { emit(attribute) }
    if attributes.isHidden { emit(" hidden=\"1\"") }
    if attributes.isPicture { emit(" picture=\"1\"") }
    emit(attributes.closesItself ? "/>" : ">")
  }

  /// Elements whose content is not text of the page.
  private mutating func skipContent(_ name: (range: TextSlice, hash: UInt64), _ tag: TagAttributes)
  {
    let isScript = name.hash == Self.script
    if tag.closesItself && !isScript { return }
    if endless.contains(name.hash) { return }
    let start = at
    guard let end = endTag(named: name.range, from: start, nests: Self.nesting.contains(name.hash))
    else {
      endless.insert(name.hash)
      if Self.swallowing.contains(name.hash) { at = input.count }
      return
    }
    if isScript, tag.isLinkedData { linkedData.append(start..<end) }
    at = end
    skipTo(UInt8(ascii: ">"))
  }

  /// The end tag of an element, past those of elements of the same name inside it.
  private func endTag(named name: TextSlice, from start: Int, nests: Bool) -> Int? {
    var offset = start
    var inner = 0
    while offset + 2 + name.count <= input.count {
      if input[offset] == 0x3C {
        if input[offset + 1] == 0x2F, matches(name, at: offset + 2) {
          if inner == 0 { return offset }
          inner -= 1
        } else if nests, matches(name, at: offset + 1) {
          inner += 1
        }
      }
      offset += 1
    }
    return nil
  }

  private func matches(_ name: TextSlice, at offset: Int) -> Bool {
    for index in 0..<name.count
    where input[name.lowerBound + index] | 0x20 != input[offset + index] | 0x20 {
      return false
    }
    return true
  }

  private func readName(from start: Int) -> (range: TextSlice, hash: UInt64) {
    var hash = NameHash()
    var end = start
    while end < input.count, end - start < 64, isNameByte(input[end]) {
      hash.add(input[end])
      end += 1
    }
    return (start..<end, hash.value)
  }

  private mutating func skipTo(_ byte: UInt8) {
    while at < input.count, input[at] != byte { at += 1 }
    at = min(at + 1, input.count)
  }

  private func hasPrefix(_ prefix: StaticString) -> Bool {
    guard at + prefix.utf8CodeUnitCount <= input.count else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where input[at + index] != prefix.utf8Start[index] {
      return false
    }
    return true
  }

  // MARK: Output

  private mutating func emit(_ text: StaticString) {
    text.withUTF8Buffer { output += $0 }
  }

  private mutating func emit(_ attribute: TagAttributes.Attribute) {
    output.append(0x20)
    output += input[attribute.name]
    emit("=\"")
    var offset = attribute.value.lowerBound
    while offset < attribute.value.upperBound {
      switch input[offset] {
      case UInt8(ascii: "&"): offset = min(emitReference(offset), attribute.value.upperBound)
      case UInt8(ascii: "\""):
        emit("&quot;")
        offset += 1
      case UInt8(ascii: "<"):
        emit("&lt;")
        offset += 1
      case 0:
        offset += 1
      default:
        output.append(input[offset])
        offset += 1
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Writes the character that the reference at `offset` stands for, and returns where it ends.
  private mutating func emitReference(_ offset: Int) -> Int {
    guard let (value, end) = CharacterReferences.read(input, at: offset) else {
      emit("&amp;")
      return offset + 1
    }
    switch value {
    case 0x26: emit("&amp;")
    case 0x3C: emit("&lt;")
    case 0x3E: emit("&gt;")
    case 0x22: emit("&quot;")
    default:
      if let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) { output += units }
    }
    return end
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }

  // MARK: Tables

  private static let script = NameHash.of("script")
  private static let swallowing = names("script style")
  private static let nesting = names("svg template")
  private static let once = names("html head body")
  private static let skipped = names(
    "script style svg iframe noscript template math textarea select xmp noembed noframes")
  /// Elements without content, and elements whose end tag may be left out: the parser closes them.
  private static let unstacked = names(
    """
    br hr img input area base col embed link meta param source track wbr p li td th tr dt dd \
    option optgroup thead tbody tfoot colgroup html head body
    """)

  private static func names(_ list: String) -> HashTable<Bool> {
    HashTable(list.split(separator: " ").map { (key: NameHash.of($0.utf8), value: true) })
  }
}
