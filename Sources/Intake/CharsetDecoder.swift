/// Makes valid UTF-8 of the bytes of a page or a text, in whatever encoding they are.
///
/// The order of trust is that of the WHATWG standards: a byte order mark, the sender's word, the
/// page's own declaration, then detection. A declaration that the bytes disprove is not followed:
/// "latin1" over what is UTF-8 throughout, "utf-8" over what mostly is not.
public enum CharsetDecoder {
  /// - Parameters:
  ///   - declared: an encoding label that came with the bytes, such as that of an HTTP header.
  ///   - kind: what the bytes are, where that is known; else it is found out.
  public static func decode(
    _ bytes: [UInt8], declared: String? = nil, as kind: MediaKind? = nil
  ) -> DecodedText {
    var (utf8, encoding) = unicode(bytes, declared: declared)
    if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { utf8.removeFirst(3) }
    let kind = kind ?? MediaSniffer.kind(of: utf8)
    switch kind {
    case .html: if utf8.contains(0) { utf8.removeAll { $0 == 0 } }
    case .text: if utf8.contains(where: { $0 == 0 || $0 == 0x0D }) { utf8 = plainLines(utf8) }
    }
    return DecodedText(utf8: utf8, encoding: encoding, kind: kind)
  }

  private static func unicode(
    _ bytes: [UInt8], declared: String?
  ) -> (utf8: [UInt8], encoding: String) {
    if let wide = WideEncoding(markedIn: bytes) { return (wide.utf8(bytes), wide.name) }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if !isMarked, declared == nil, let wide = WideEncoding(guessedFrom: bytes) {
      return (wide.utf8(bytes), wide.name)
    }
    let evidence = UTF8Validation.evidence(bytes)
    if isMarked { return (repaired(bytes, evidence), "utf-8") }

    let name =
      declared.flatMap(EncodingLabels.encoding(for:))
      ?? EncodingPrescan.encoding(declaredIn: bytes)
    if let name, let wide = WideEncoding(name: name), declared != nil, !bytes.isEmpty,
      evidence.errors > 0
    {
      return (wide.utf8(bytes), wide.name)
    }
    if let name, MultiByteDecoder.canDecode(name),
      let utf8 = MultiByteDecoder.utf8(bytes, from: name)
    {
      return (utf8, name)
    }
    return singleByteOrUTF8(bytes, evidence, declared: name)
  }

  private static func singleByteOrUTF8(
    _ bytes: [UInt8], _ evidence: UTF8Validation.Evidence, declared name: String?
  ) -> (utf8: [UInt8], encoding: String) {
    if evidence.errors == 0 {
      let isASCII = evidence.sequences == 0
      let isSingleByte = name.map { SingleByteTables.upperHalf(of: $0) != nil } ?? false
      return (bytes, isASCII && isSingleByte ? name ?? "utf-8" : "utf-8")
    }
    // A page that was cut off inside a character is still UTF-8.
    let isCut =
      evidence.errors == 1 && evidence.isCutAtEnd && (evidence.sequences > 0 || name == "utf-8")
    let isMostlyUTF8 = evidence.sequences > evidence.errors || isCut
    switch name {
    case nil where isMostlyUTF8, "utf-8" where isMostlyUTF8:
      return (repaired(bytes, evidence), "utf-8")
    case nil:
      let guess = EncodingGuess.encoding(of: bytes)
      return (singleByte(bytes, guess), guess)
    case let name?:
      let known = SingleByteTables.upperHalf(of: name) == nil ? "windows-1252" : name
      return (singleByte(bytes, known), known)
    }
  }

  /// One U+FFFD for each maximal ill-formed subpart, as the WHATWG decoder does.
  private static func repaired(_ bytes: [UInt8], _ evidence: UTF8Validation.Evidence) -> [UInt8] {
    evidence.errors == 0 ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func singleByte(_ bytes: [UInt8], _ encoding: String) -> [UInt8] {
    guard let table = SingleByteTables.upperHalf(of: encoding) else { return bytes }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        utf8.append(byte)
        continue
      }
      let value = table[Int(byte) - 0x80]
      if value < 0x800 {
        utf8.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      } else {
        utf8.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | (value >> 6 & 0x3F)))
      }
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | (value & 0x3F)))
    }
    return utf8
  }

  /// Lines that end with `\n`, whether they ended with `\r\n`, `\r` or `\n`; no NUL.
  private static func plainLines(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var wasReturn = false
    for byte in bytes where byte != 0 {
      if byte == 0x0D {
        lines.append(0x0A)
      } else if byte != 0x0A || !wasReturn {
        lines.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    return lines
  }
}
