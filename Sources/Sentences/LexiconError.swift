/// A line of a lexicon that cannot be understood.
public struct LexiconError: Error, CustomStringConvertible, Hashable, Sendable {
  /// Below the folder of lexicons and models.
  public let path: String
  /// Counts from 1.
  public let line: Int
  let problem: String

  public var description: String { "\(path), line \(line): \(problem)" }
}
