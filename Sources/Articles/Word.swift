/// A surface token: what stands between two word borders. Spaces are in no token.
///
/// Contractions and clitics are one surface token (`da`, `disse-lhe`); their syntactic words belong
/// to a later layer.
public struct Word: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    case word, number, punctuation, symbol, url, email, handle, hashtag
  }

  private let start32: UInt32
  private let end32: UInt32
  public let kind: Kind

  public init(_ range: TextRange, _ kind: Kind) {
    start32 = UInt32(truncatingIfNeeded: range.start)
    end32 = UInt32(truncatingIfNeeded: range.end)
    self.kind = kind
  }

  public var start: Int { Int(start32) }
  public var end: Int { Int(end32) }
  public var range: TextRange { TextRange(start, end) }
}
