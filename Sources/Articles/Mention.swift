/// A span of text that names somebody or something, or states a value.
public struct Mention: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case person = "PER"
    case organisation = "ORG"
    case location = "LOC"
    case event = "EVENT"
    case work = "WORK"
    case other = "OTHER"
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case money = "MONEY"
    case percent = "PERCENT"
    case quantity = "QUANTITY"
    case url = "URL"
    case email = "EMAIL"
    case handle = "HANDLE"

    /// Whether such a mention names a ``Thing``; the others state a value.
    public var isName: Bool {
      switch self {
      case .person, .organisation, .location, .event, .work, .other: true
      default: false
      }
    }
  }

  public let range: TextRange
  public let kind: Kind
  /// Between 0 and 1.
  public let score: Double
  public let value: Value?
  /// Index into ``Entities/things``; `nil` for values and for names that stand alone undecided.
  public let thing: Int?

  public init(
    _ range: TextRange, _ kind: Kind, score: Double, value: Value? = nil, thing: Int? = nil
  ) {
    self.range = range
    self.kind = kind
    self.score = score
    self.value = value
    self.thing = thing
  }

  /// What a value mention states, in a form that a program can compare.
  public enum Value: Hashable, Sendable {
    /// A date, time, date and time, or interval (`a/b`), ISO 8601, as precise as the text
    /// (`2024`, `2024-05`, `2024-05-03`, `2024-05-03T14:30`, `T14:30`).
    case iso(String)
    /// An ISO 8601 duration, such as `P3D`.
    case duration(String)
    /// Amount in units of an ISO 4217 currency.
    case money(amount: Double, currency: String)
    case percent(Double)
    /// Amount and unit symbol (`km`, `kg`, `km/h`).
    case quantity(amount: Double, unit: String)
  }
}

/// Somebody or something that an article names, once or often.
public struct Thing: Hashable, Sendable {
  public let kind: Mention.Kind
  /// The fullest form in the article, without title or role.
  public let name: String
  /// The role the article gives (`CEO da CoreWeave`), if any.
  public let description: String?
  /// Indexes into ``Entities/mentions``, rising.
  public let mentions: [Int]

  public init(kind: Mention.Kind, name: String, description: String? = nil, mentions: [Int]) {
    self.kind = kind
    self.name = name
    self.description = description
    self.mentions = mentions
  }
}

/// Every mention of an article in order of position, and the things that they name.
public struct Entities: Hashable, Sendable {
  public let mentions: [Mention]
  public let things: [Thing]

  public init(mentions: [Mention], things: [Thing]) {
    self.mentions = mentions
    self.things = things
  }
}
