/// Text or a page as valid UTF-8, whatever its bytes were before.
public struct DecodedText: Hashable, Sendable {
  /// Valid UTF-8 without a byte order mark or NUL. Lines of plain text end with `\n`.
  public var utf8: [UInt8]
  /// The WHATWG name of the encoding that was read, such as `windows-1252`.
  public var encoding: String
  public var kind: MediaKind

  public init(utf8: [UInt8], encoding: String, kind: MediaKind) {
    self.utf8 = utf8
    self.encoding = encoding
    self.kind = kind
  }
}
