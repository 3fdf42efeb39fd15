/// What an input proved to hold: its text, or the reason why there is none.
public struct LoadedInput: Sendable {
  /// The sender's id; `L<n>` for an error in line `n` whose id is not known; else `nil`.
  public var id: String?
  public var uri: String
  /// The bytes as they came (of a JSON line: of its text or page); `nil` when nothing was read.
  public var bytes: [UInt8]?
  /// The size of the input in bytes, as far as it is known.
  public var byteCount: Int
  /// The language the sender declares, as BCP 47.
  public var language: String?
  /// The date of publication the sender declares, as sent.
  public var published: String?
  public var content: Result<DecodedText, IntakeError>

  public init(
    id: String? = nil, uri: String, bytes: [UInt8]? = nil, byteCount: Int? = nil,
    language: String? = nil, published: String? = nil,
    content: Result<DecodedText, IntakeError>
  ) {
    self.id = id
    self.uri = uri
    self.bytes = bytes
    self.byteCount = byteCount ?? bytes?.count ?? 0
    self.language = language
    self.published = published
    self.content = content
  }
}
