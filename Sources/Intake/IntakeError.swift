/// Why an input could not be read, in a sentence one can act on.
public struct IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Sendable, CaseIterable {
    /// The bytes are an image, an archive, a PDF: nothing that holds an article as text.
    case binary
    case empty
    case linkLoop = "link-loop"
    /// A JSON line that is not an object, is not JSON, or has a field of the wrong kind.
    case malformed
    case missing
    /// A JSON line without "text", "html" or "html_base64".
    case noText = "no-text"
    /// A pipe, a socket or a device.
    case notAFile = "not-a-file"
    case tooLarge = "too-large"
    case unreadable
    /// A known container that holds pages, but that is not read.
    case unsupported
  }

  public let code: Code
  public let message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { message }
}
