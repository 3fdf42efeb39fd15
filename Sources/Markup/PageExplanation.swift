/// What the extractor decided about a page, and why: for people, as text.
public struct PageExplanation: Sendable, CustomStringConvertible {
  /// An element that might have been the article's.
  public struct Candidate: Sendable {
    /// The element and those around it, outermost first: `html > body > article`.
    public let path: String
    /// Bytes of running text in it, less what its lists of links cost.
    public let worth: Int
    public let isChosen: Bool
  }

  /// A stretch of text in the chosen element.
  public struct Line: Sendable {
    /// `keep`, `cut` or `drop`.
    public let fate: String
    /// The kind of block, or the rule that cut it; empty where nothing is to be said.
    public let reason: String
    public let text: String
  }

  public struct Field: Sendable {
    public let name: String
    public let value: String
    /// Where on the page it was found.
    public let origin: String?
  }

  /// What the page came to: `article`, or why there is none.
  public let verdict: String
  public let candidates: [Candidate]
  public let lines: [Line]
  public let fields: [Field]

  /// Four parts: the verdict, the candidates, the text line by line, the metadata.
  public var description: String {
    var parts = ["verdict\t\(verdict)"]
    parts += candidates.map {
      "candidate\t\($0.worth)\t\($0.isChosen ? "chosen" : "-")\t\($0.path)"
    }
    parts += lines.map { "\($0.fate)\t\($0.reason.isEmpty ? "-" : $0.reason)\t\($0.text)" }
    parts += fields.map { "\($0.name)\t\($0.value)\t\($0.origin ?? "-")" }
    return parts.joined(separator: "\n") + "\n"
  }
}
