/// A text with what people found in it. Offsets in the file are code points, half open.
///
/// One JSON object, a list of them, or one a line; keys that are absent say nothing of their layer.
public struct GoldDocument: Decodable, Sendable {
  public let id: String
  public let text: String
  public let lang: String?
  public let variant: String?
  /// The page or text it was made from, below the folder of articles.
  public let file: String?
  /// The line of a JSON-lines file, from 1.
  public let line: Int?
  public let quotes: [GoldQuote]?
  public let notQuotes: [Span]?
  public let ignore: [Span]?
  public let entities: [Entity]?
  public let sentences: [Span]?
  public let removed: [String]?

  enum CodingKeys: String, CodingKey {
    case id, text, lang, variant, file, line, quotes, ignore, entities, ents, sentences, removed
    case notQuotes = "not_quotes"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decodeIfPresent(String.self, forKey: .id) ?? ""
    text = try fields.decode(String.self, forKey: .text)
    lang = try fields.decodeIfPresent(String.self, forKey: .lang)
    variant = try fields.decodeIfPresent(String.self, forKey: .variant)
    file = try fields.decodeIfPresent(String.self, forKey: .file)
    line = try fields.decodeIfPresent(Int.self, forKey: .line)
    quotes = try fields.decodeIfPresent([GoldQuote].self, forKey: .quotes)
    notQuotes = try fields.decodeIfPresent([Span].self, forKey: .notQuotes)
    ignore = try fields.decodeIfPresent([Span].self, forKey: .ignore)
    entities =
      try fields.decodeIfPresent([Entity].self, forKey: .entities)
      ?? fields.decodeIfPresent([Entity].self, forKey: .ents)
    sentences = try fields.decodeIfPresent([Span].self, forKey: .sentences)
    removed = try fields.decodeIfPresent([String].self, forKey: .removed)
  }

  /// `[start, end]`, or an object with these keys.
  public struct Span: Decodable, Hashable, Sendable {
    public let start: Int
    public let end: Int

    private enum CodingKeys: String, CodingKey { case start, end }

    public init(from decoder: any Decoder) throws {
      if var list = try? decoder.unkeyedContainer() {
        start = try list.decode(Int.self)
        end = try list.decode(Int.self)
      } else {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        start = try fields.decode(Int.self, forKey: .start)
        end = try fields.decode(Int.self, forKey: .end)
      }
    }
  }

  /// `[start, end, type]`, or an object with these keys.
  public struct Entity: Decodable, Hashable, Sendable {
    public let start: Int
    public let end: Int
    public let type: String

    private enum CodingKeys: String, CodingKey { case start, end, type }

    public init(from decoder: any Decoder) throws {
      if var list = try? decoder.unkeyedContainer() {
        start = try list.decode(Int.self)
        end = try list.decode(Int.self)
        type = try list.decode(String.self)
      } else {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        start = try fields.decode(Int.self, forKey: .start)
        end = try fields.decode(Int.self, forKey: .end)
        type = try fields.decode(String.self, forKey: .type)
      }
    }
  }
}

/// A quote as a person annotated it.
public struct GoldQuote: Decodable, Sendable {
  public let type: String
  public let alternativeTypes: [String]?
  public let start: Int
  public let end: Int
  public let spans: [GoldDocument.Span]?
  public let alternativeSpans: [GoldDocument.Span]?
  public let mention: String?
  public let mentionStart: Int?
  public let mentionEnd: Int?
  public let name: String?
  public let aliases: [String]?
  public let cueStart: Int?
  public let cueEnd: Int?
  public let group: String?
  public let nested: Bool?
  public let optional: Bool?

  enum CodingKeys: String, CodingKey {
    case type, start, end, spans, group, nested, optional
    case alternativeTypes = "alt_types"
    case alternativeSpans = "alt_spans"
    case mention = "speaker_mention"
    case mentionStart = "speaker_start"
    case mentionEnd = "speaker_end"
    case name = "speaker_canonical"
    case aliases = "speaker_aliases"
    case cueStart = "cue_start"
    case cueEnd = "cue_end"
  }
}
