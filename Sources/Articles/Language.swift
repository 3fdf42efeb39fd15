/// Which language an article is in.
public struct Language: Hashable, Sendable {
  /// ISO 639-1 where there is one (`pt`), else ISO 639-3; `und` when it cannot be said.
  public let code: String
  /// Between 0 and 1.
  public let score: Double
  /// A regional variety as BCP 47 (`pt-BR`, `pt-PT`); `nil` where none is told apart.
  public let variant: String?

  public init(code: String, score: Double, variant: String? = nil) {
    self.code = code
    self.score = score
    self.variant = variant
  }

  public static let undetermined = Language(code: "und", score: 0)
}
