/// A pipeline file that cannot be followed: where it is wrong, why, and what to do.
public struct PipelineFileError: Error, Equatable, CustomStringConvertible, Sendable {
  public let path: String
  /// Counted from 1; `nil` when the whole file is meant.
  public let line: Int?
  public let problem: String

  init(_ path: String, _ line: Int?, _ problem: String) {
    self.path = path
    self.line = line
    self.problem = problem
  }

  public var description: String {
    line.map { "\(path), line \($0): \(problem)" } ?? "\(path): \(problem)"
  }
}
