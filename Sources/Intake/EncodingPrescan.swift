/// The encoding a page declares in its first bytes: the XML declaration, then `<meta>`, by the
/// prescan of the HTML Standard (section 13.2.3.2).
struct EncodingPrescan {
  /// How many bytes are looked at. The standard asks for 1,024; pages of newspapers put more before.
  static let limit = 4096

  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  static func encoding(declaredIn bytes: [UInt8]) -> String? {
    let head = bytes.prefix(limit)
    var scan = EncodingPrescan(head)
    let found = scan.xmlDeclaration() ?? scan.metaElements()
    // The declaration was read as ASCII, so it cannot itself be UTF-16.
    return found == "utf-16le" || found == "utf-16be" ? "utf-8" : found
  }

  private func xmlDeclaration() -> String? {
    guard starts(with: "<?xml", at: bytes.startIndex),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let declaration = String(decoding: bytes[..<end], as: UTF8.self).utf8
    return Self.value(after: "encoding", in: Array(declaration)).flatMap(
      EncodingLabels.encoding(for:))
  }

  private mutating func metaElements() -> String? {
    while offset < bytes.endIndex {
      guard bytes[offset] == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      if starts(with: "<!--", at: offset) {
        skipComment()
      } else if starts(with: "<meta", at: offset), offset + 5 < bytes.endIndex,
        isBlank(bytes[offset + 5]) || bytes[offset + 5] == UInt8(ascii: "/")
      {
        offset += 5
        if let found = metaEncoding() { return found }
      } else if startsTag(at: offset) {
        while offset < bytes.endIndex, !isBlank(bytes[offset]), bytes[offset] != 0x3E {
          offset += 1
        }
        while attribute() != nil {}
      } else if offset + 1 < bytes.endIndex, "!/?".utf8.contains(bytes[offset + 1]) {
        while offset < bytes.endIndex, bytes[offset] != 0x3E { offset += 1 }
      } else {
        offset += 1
      }
    }
    return nil
  }

  private mutating func skipComment() {
    // `<!-->` is a comment that is over at once.
    offset += 2
    while offset < bytes.endIndex, !starts(with: "-->", at: offset) { offset += 1 }
    offset = min(offset + 3, bytes.endIndex)
  }

  private mutating func metaEncoding() -> String? {
    var isPragma = false
    var charset: String?
    var content: String?
    while let (name, value) = attribute() {
      switch name {
      case "http-equiv": isPragma = isPragma || value.lowercased() == "content-type"
      case "charset": charset = charset ?? value
      case "content":
        content = content ?? Self.value(after: "charset", in: Array(value.utf8))
      default: break
      }
    }
    if let charset, let found = EncodingLabels.encoding(for: charset) { return found }
    guard isPragma, let content else { return nil }
    return EncodingLabels.encoding(for: content)
  }

  /// The next attribute of the tag at `offset`, its name in lower case; `nil` at the tag's end.
  private mutating func attribute() -> (name: String, value: String)? {
    while offset < bytes.endIndex, isBlank(bytes[offset]) || bytes[offset] == 0x2F { offset += 1 }
    guard offset < bytes.endIndex, bytes[offset] != 0x3E else { return nil }
    let nameStart = offset
    while offset < bytes.endIndex, !isBlank(bytes[offset]), !"/>=".utf8.contains(bytes[offset]) {
      offset += 1
    }
    let name = String(decoding: bytes[nameStart..<offset], as: UTF8.self).lowercased()
    skipBlanks()
    guard offset < bytes.endIndex, bytes[offset] == UInt8(ascii: "=") else { return (name, "") }
    offset += 1
    skipBlanks()
    guard offset < bytes.endIndex else { return nil }
    let quote = bytes[offset]
    if quote == 0x22 || quote == 0x27 {
      let start = offset + 1
      guard let end = bytes[start...].firstIndex(of: quote) else {
        offset = bytes.endIndex
        return nil
      }
      offset = end + 1
      return (name, String(decoding: bytes[start..<end], as: UTF8.self))
    }
    let start = offset
    while offset < bytes.endIndex, !isBlank(bytes[offset]), bytes[offset] != 0x3E { offset += 1 }
    return (name, String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  /// What stands after `key=`, in quotation marks or up to a blank or a semicolon.
  private static func value(after key: String, in text: [UInt8]) -> String? {
    let scan = EncodingPrescan(text[...])
    for start in text.indices where scan.starts(with: key, at: start) {
      var offset = start + key.utf8.count
      while offset < text.count, scan.isBlank(text[offset]) { offset += 1 }
      guard offset < text.count, text[offset] == UInt8(ascii: "=") else { continue }
      offset += 1
      while offset < text.count, scan.isBlank(text[offset]) { offset += 1 }
      guard offset < text.count else { return nil }
      let quote = text[offset]
      if quote == 0x22 || quote == 0x27 {
        return text[(offset + 1)...].firstIndex(of: quote).map {
          String(decoding: text[(offset + 1)..<$0], as: UTF8.self)
        }
      }
      let end = text[offset...].firstIndex { scan.isBlank($0) || $0 == 0x3B } ?? text.endIndex
      return String(decoding: text[offset..<end], as: UTF8.self)
    }
    return nil
  }

  private mutating func skipBlanks() {
    while offset < bytes.endIndex, isBlank(bytes[offset]) { offset += 1 }
  }

  private func startsTag(at offset: Int) -> Bool {
    var next = offset + 1
    if next < bytes.endIndex, bytes[next] == 0x2F { next += 1 }
    return next < bytes.endIndex && (0x61...0x7A).contains(bytes[next] | 0x20)
  }

  /// Compares without case; `word` is lower-case ASCII.
  private func starts(with word: String, at offset: Int) -> Bool {
    bytes[offset...].lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      .starts(with: word.utf8)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
