/// How well quotes and their speakers were found, over any number of documents.
public struct QuoteScores: Sendable {
  public var documents = 0
  /// Outer borders equal after trimming.
  public var exact = Ratio()
  /// Shared tokens are at least 80 % of the longer span.
  public var overlap80 = Ratio()
  /// The following are over quotes found at 80 %.
  public var type = Share()
  public var mention = Share()
  public var name = Share()
  public var cue = Share()
  /// Found and the speaker right, over all gold quotes that have a speaker.
  public var joint = Share()
  /// What the gold says is no quote, and was reported as one.
  public var notQuotes = Share()
  /// Found at 80 %, by gold type.
  public var recallByType: [String: Share] = [:]
  /// One line for each quote missed or wrongly reported.
  public var mistakes: [String] = []

  public init() {}
}
