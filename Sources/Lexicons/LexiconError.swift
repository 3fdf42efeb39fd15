/// A lexicon file is missing, or has a row that cannot be read.
public struct LexiconError: Error, CustomStringConvertible, Hashable, Sendable {
  /// Below `Corpus`, such as `lexicons/pt/reporting.tsv`.
  public let path: String
  /// Counted from 1; `nil` where the file as a whole is meant.
  public let line: Int?
  /// A clause that says what is wrong and what would be right.
  public let problem: String

  public init(path: String, line: Int? = nil, problem: String) {
    self.path = path
    self.line = line
    self.problem = problem
  }

  public var description: String {
    line.map { "\(path), line \($0): \(problem)" } ?? "\(path): \(problem)"
  }
}
