/// A paragraph or its like: no sentence, mention or quotation mark reaches over its border unasked.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case title, heading, paragraph
    case listItem = "list_item"
    case quote, caption, table
  }

  public let range: TextRange
  public let kind: Kind

  public init(_ range: TextRange, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
