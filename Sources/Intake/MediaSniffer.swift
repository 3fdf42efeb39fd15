/// Tells pages, plain text and everything else apart by their bytes, never by a file's name.
enum MediaSniffer {
  /// How much of the text may come before the first sign of a page, in bytes.
  static let window = 4096

  static func kind(of utf8: [UInt8]) -> MediaKind {
    let head = utf8.prefix(window)
    let start = endOfPreamble(head)
    if startsTag(head, at: start, among: opening) { return .html }
    var strong = 0
    var weak = 0
    for offset in head.indices where head[offset] == UInt8(ascii: "<") {
      if startsTag(head, at: offset, among: page) { strong += 1 }
      if startsTag(head, at: offset, among: opening) { weak += 1 }
    }
    return strong >= 1 || weak >= 4 ? .html : .text
  }

  /// What the first bytes prove to be, where that is neither a page nor text.
  static func refusal(of bytes: [UInt8], name: String) -> IntakeError? {
    if let container = container(bytes) {
      return IntakeError(
        .unsupported,
        "'\(name)' is \(container), which is not read; save the page as \"web page, HTML only\"")
    }
    if let kind = binaryKind(bytes) {
      return IntakeError(
        .binary, "'\(name)' is \(kind), not a page or a text; leave it out with --exclude")
    }
    return nil
  }

  /// Whether there are more control characters, or more NULs in the bytes that were read as text of
  /// one byte a character, than a text has.
  static func isBinary(_ utf8: [UInt8], of bytes: [UInt8], kind: MediaKind) -> Bool {
    guard kind == .text else { return false }
    var controls = 0
    for byte in utf8 where byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B {
      controls += 1
    }
    // Decoding drops NULs, so they are what is missing; UTF-16 is full of them and shrinks by half.
    if WideEncoding(markedIn: bytes) == nil, WideEncoding(guessedFrom: bytes) == nil {
      for byte in bytes where byte == 0 { controls += 1 }
    }
    return controls > controlLimit && controls > bytes.count / controlShare
  }

  /// More than eight, and more than one in fifty.
  private static let controlLimit = 8
  private static let controlShare = 50

  private static func container(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(window)
    if head.starts(with: "bplist00".utf8) || holds(head, "<!DOCTYPE plist") {
      return holds(head, "WebMainResource") ? "a Safari web archive" : nil
    }
    if head.starts(with: "{\\rtf".utf8) { return "a Rich Text document" }
    if head.starts(with: "WARC/".utf8) { return "a WARC archive" }
    let isMail = holds(head, "MIME-Version:") && holds(head, "multipart/related")
    if head.starts(with: "From: <Saved by ".utf8) || isMail && head.first != UInt8(ascii: "<") {
      return "a web archive (MHTML)"
    }
    return nil
  }

  private static func holds(_ head: ArraySlice<UInt8>, _ words: String) -> Bool {
    let words = Array(words.utf8)
    for offset in head.indices where head[offset] == words.first {
      if head[offset...].starts(with: words) { return true }
    }
    return false
  }

  private static func binaryKind(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "RIFF".utf8), bytes.count > 7, bytes[4..<8].contains(where: { $0 < 0x20 })
    {
      return "an image, sound or video file"
    }
    if bytes.first == 0, bytes.dropFirst(4).starts(with: "ftyp".utf8) { return "a video file" }
    for (offset, magic, kind) in magics
    where bytes.dropFirst(offset).starts(with: magic) { return kind }
    return nil
  }

  private static func endOfPreamble(_ head: ArraySlice<UInt8>) -> Int {
    var offset = head.startIndex
    while offset < head.endIndex {
      if head[offset] == 0x20 || (0x09...0x0D).contains(head[offset]) || head[offset] == 0 {
        offset += 1
      } else if head[offset...].starts(with: "<!--".utf8) {
        offset = end(of: "-->", in: head, from: offset)
      } else if head[offset...].starts(with: "<?xml".utf8) {
        offset = end(of: "?>", in: head, from: offset)
      } else {
        break
      }
    }
    return offset
  }

  private static func end(of mark: String, in head: ArraySlice<UInt8>, from start: Int) -> Int {
    for offset in start..<head.endIndex where head[offset...].starts(with: mark.utf8) {
      return offset + mark.utf8.count
    }
    return head.endIndex
  }

  /// Whether `<`, an optional `/` or `!`, and one of the names begins at `offset`.
  private static func startsTag(
    _ head: ArraySlice<UInt8>, at offset: Int, among names: Set<String>
  ) -> Bool {
    guard offset < head.endIndex, head[offset] == UInt8(ascii: "<") else { return false }
    var start = offset + 1
    if start < head.endIndex, "/!".utf8.contains(head[start]) { start += 1 }
    var end = start
    while end < head.endIndex, end < start + 11, isNameByte(head[end]) { end += 1 }
    guard end > start, end < head.endIndex else { return false }
    guard head[end] == 0x3E || head[end] == 0x2F || (0x09...0x20).contains(head[end]) else {
      return false
    }
    return names.contains(String(decoding: head[start..<end], as: UTF8.self).lowercased())
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static let page: Set<String> = ["doctype", "html", "head", "body", "title"]

  private static let opening: Set<String> = page.union([
    "a", "article", "aside", "b", "base", "blockquote", "br", "center", "dd", "div", "dl", "dt",
    "em", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "i", "iframe", "img", "li", "link", "main", "meta", "nav", "noscript", "ol", "p", "pre",
    "script", "section", "span", "strong", "style", "svg", "table", "tbody", "td", "tr", "u", "ul",
  ])

  private static let magics: [(offset: Int, magic: [UInt8], kind: String)] = [
    (0, Array("%PDF-".utf8), "a PDF file"), (0, [0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    (0, [0xFF, 0xD8, 0xFF], "a JPEG image"), (0, Array("GIF8".utf8), "a GIF image"),
    (0, [0x49, 0x49, 0x2A, 0], "a TIFF image"), (0, [0x4D, 0x4D, 0, 0x2A], "a TIFF image"),
    (0, [0, 0, 1, 0], "an icon"),
    (0, [0x1A, 0x45, 0xDF, 0xA3], "a video file"), (0, Array("OggS".utf8), "a sound file"),
    (0, Array("fLaC".utf8), "a sound file"), (0, [0x49, 0x44, 0x33, 3], "a sound file"),
    (0, [0x49, 0x44, 0x33, 4], "a sound file"),
    (0, [0x50, 0x4B, 3, 4], "a ZIP archive or an office document"),
    (0, [0x50, 0x4B, 5, 6], "an empty ZIP archive"), (0, [0x1F, 0x8B], "a gzip archive"),
    (4, Array("1AY&SY".utf8), "a bzip2 archive"),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    (0, [0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    (0, Array("Rar!".utf8), "a RAR archive"), (257, Array("ustar\0".utf8), "a tar archive"),
    (257, Array("ustar  \0".utf8), "a tar archive"),
    (0, [0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    (0, [0x7F, 0x45, 0x4C, 0x46], "a program"), (0, Array("SQLite format 3".utf8), "a database"),
    (0, Array("wOFF".utf8), "a font"), (0, Array("wOF2".utf8), "a font"),
    (0, Array("PAR1".utf8), "a Parquet file"), (0, Array("bplist00".utf8), "a property list"),
  ]
}
