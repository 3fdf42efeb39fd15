/// Where an article came from, and the bytes that came.
public struct Source: Hashable, Sendable {
  public var uri: String
  /// `text/html`, `text/plain`, or what else the bytes proved to be; `nil` when nothing could be read.
  public var mediaType: String?
  /// The WHATWG name of the encoding that was read, such as `windows-1252`.
  public var encoding: String?
  /// The size of the input in bytes, before decoding.
  public var byteCount: Int
  /// Lower-case hexadecimal SHA-256 of the input; `nil` when nothing could be read.
  public var sha256: String?

  public init(
    uri: String, mediaType: String? = nil, encoding: String? = nil, byteCount: Int = 0,
    sha256: String? = nil
  ) {
    self.uri = uri
    self.mediaType = mediaType
    self.encoding = encoding
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
