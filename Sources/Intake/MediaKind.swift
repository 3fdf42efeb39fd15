/// How the bytes of an input are to be read.
public enum MediaKind: String, Hashable, Sendable {
  case html
  case text

  public var mediaType: String {
    switch self {
    case .html: "text/html"
    case .text: "text/plain"
    }
  }
}
