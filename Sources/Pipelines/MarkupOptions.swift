import Yams

/// How a pipeline reads what comes in, before any stage runs.
public struct MarkupOptions: Hashable, Sendable {
  public enum Reading: String, Sendable, CaseIterable {
    /// Pages as HTML, everything else as plain text.
    case auto
    /// Everything as plain text, tags and all.
    case text
    /// Everything as HTML.
    case html
  }

  private static let keys = ["read_as"]

  public var readAs: Reading = .auto

  public init() {}

  init(_ node: Node, _ path: String) throws(PipelineFileError) {
    guard let mapping = node.mapping else {
      throw PipelineFileError(
        path, node.line, "'markup' has keys below it, such as 'read_as: auto'")
    }
    for (key, value) in mapping {
      try PipelineFile.check(key, among: Self.keys, what: "an option of markup", path)
      let word = value.scalar?.string ?? ""
      guard let reading = Reading(rawValue: word) else {
        let words = Reading.allCases.map(\.rawValue).joined(separator: ", ")
        throw PipelineFileError(
          path, value.line, "'\(word)' is no way to read a page; 'read_as' is one of \(words)")
      }
      readAs = reading
    }
  }
}
