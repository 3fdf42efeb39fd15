/// Something that somebody said, as the article gives it.
///
/// Marks, complementisers and a final full stop outside the marks are not part of any span.
public struct Quote: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case direct, indirect, mixed
  }

  public let kind: Kind
  /// Rising, not overlapping, never empty: several where the source stands inside the words, or
  /// where a quotation runs over paragraphs.
  public let spans: [TextRange]
  /// The reporting verb or phrase; `nil` where the quote follows on without one.
  public let cue: Cue?
  /// `nil` when nothing can be said.
  public let speaker: Speaker?
  /// Pieces of one utterance carry the same number, from 0; `nil` for a quote in one piece.
  public let group: Int?
  /// Index of the quote that this one stands inside.
  public let outer: Int?
  /// Between 0 and 1.
  public let score: Double
  /// The rule that found it, as `direct.cue-after`.
  public let rule: String

  public init(
    kind: Kind, spans: [TextRange], cue: Cue?, speaker: Speaker?, group: Int? = nil,
    outer: Int? = nil, score: Double, rule: String
  ) {
    precondition(!spans.isEmpty, "a quote has at least one span")
    self.kind = kind
    self.spans = spans
    self.cue = cue
    self.speaker = speaker
    self.group = group
    self.outer = outer
    self.score = score
    self.rule = rule
  }

  /// From the first border to the last, whatever stands between the spans included.
  public var range: TextRange { TextRange(spans[0].start, spans[spans.count - 1].end) }

  public struct Cue: Hashable, Sendable {
    public let range: TextRange
    /// The verb's infinitive, or the phrase in lower case.
    public let lemma: String

    public init(_ range: TextRange, lemma: String) {
      self.range = range
      self.lemma = lemma
    }
  }

  public struct Speaker: Hashable, Sendable {
    /// The phrase beside the cue; `nil` where none stands there.
    public let mention: TextRange?
    /// The fullest name in the article, or the nominal phrase without its article.
    public let name: String?
    /// Index into ``Entities/things``.
    public let thing: Int?

    public init(mention: TextRange?, name: String?, thing: Int?) {
      self.mention = mention
      self.name = name
      self.thing = thing
    }
  }
}
