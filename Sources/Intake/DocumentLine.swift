/// One line of JSON as `aspas filter` takes them:
/// `{"id", "text" | "html" | "html_base64", "uri"?, "lang"?, "published"?}`.
///
/// Of a key given twice the last counts, and other keys are passed over. A line that breaks off
/// keeps what was read before. Lone surrogates and bytes that are not UTF-8 become U+FFFD.
struct DocumentLine: Sendable {
  enum Field: String {
    case id, text, html, uri, lang, published
    case htmlBase64 = "html_base64"
  }

  private(set) var id: String?
  private(set) var uri: String?
  private(set) var language: String?
  private(set) var published: String?
  /// UTF-8, or base64 for `html_base64`; the first of text, html, html_base64 that is given.
  private(set) var text: [UInt8]?
  private(set) var html: [UInt8]?
  private(set) var htmlBase64: [UInt8]?
  /// What is wrong with the line, as the end of a sentence.
  private(set) var fault: String?

  /// Whether there is a key of content, even if the line breaks off before its value ends.
  private(set) var namesContent = false

  var hasContent: Bool { text != nil || html != nil || htmlBase64 != nil }

  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = JSONScanner(buffer, from: start)
      do throws(JSONScanner.Fault) {
        try read(&scanner)
      } catch {
        fault = error.reason
      }
    }
  }

  private mutating func read(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    scanner.skipBlanks()
    if scanner.isAtEnd { throw scanner.fault("the line is empty") }
    guard scanner.take(UInt8(ascii: "{")) else { throw scanner.fault("it is not a JSON object") }
    scanner.skipBlanks()
    if !scanner.take(UInt8(ascii: "}")) {
      repeat {
        scanner.skipBlanks()
        let key = String(decoding: try scanner.string(), as: UTF8.self)
        scanner.skipBlanks()
        guard scanner.take(UInt8(ascii: ":")) else { throw scanner.fault("a colon is missing") }
        scanner.skipBlanks()
        if let field = Field(rawValue: key) {
          try fill(field, &scanner)
        } else {
          try scanner.skipValue()
        }
        scanner.skipBlanks()
      } while scanner.take(UInt8(ascii: ","))
      guard scanner.take(UInt8(ascii: "}")) else {
        throw scanner.fault("a comma or the closing brace is missing")
      }
    }
    scanner.skipBlanks()
    if !scanner.isAtEnd { throw scanner.fault("something follows the object") }
  }

  private mutating func fill(
    _ field: Field, _ scanner: inout JSONScanner
  ) throws(JSONScanner.Fault) {
    if field == .text || field == .html || field == .htmlBase64 { namesContent = true }
    let value: [UInt8]?
    switch scanner.next {
    case UInt8(ascii: "\""): value = try scanner.string()
    case UInt8(ascii: "n"):
      try scanner.skipValue()
      value = nil
    default:
      let literal = try scanner.literal()
      guard field == .id, let literal else {
        throw scanner.fault("\"\(field.rawValue)\" must be a string")
      }
      value = literal
    }
    switch field {
    case .id: id = value.map { String(decoding: $0, as: UTF8.self) }
    case .uri: uri = value.map { String(decoding: $0, as: UTF8.self) }
    case .lang: language = value.map { String(decoding: $0, as: UTF8.self) }
    case .published: published = value.map { String(decoding: $0, as: UTF8.self) }
    case .text: text = value
    case .html: html = value
    case .htmlBase64: htmlBase64 = value
    }
  }
}
