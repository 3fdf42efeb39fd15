/// A verb that reports what somebody said, and the shapes in which it may do so.
public struct ReportingVerb: Hashable, Sendable {
  /// The infinitive, with its reflexive clitic where it has one (`queixar-se`, `se plaindre`).
  public let lemma: String
  public let frames: Frames

  public init(lemma: String, frames: Frames) {
    self.lemma = lemma
    self.frames = frames
  }

  /// What may follow or stand beside the verb.
  public struct Frames: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Words in marks, before or after: *"Não vou", disse ela*.
    public static let quote = Frames(rawValue: 1 << 0)
    /// A finite clause: *disse que…*, *said (that)…*.
    public static let clause = Frames(rawValue: 1 << 1)
    /// An indirect question: *perguntou se…*, *asked whether…*.
    public static let question = Frames(rawValue: 1 << 2)
    /// An infinitive of the speaker's own doing: *prometeu entregar*, *negou ter recebido*.
    public static let infinitive = Frames(rawValue: 1 << 3)
    /// A request to somebody: *pediu que…*, *aconselhou os investidores a…*.
    public static let request = Frames(rawValue: 1 << 4)
    /// Object and predicative: *classificou a proposta como…*, *chamou a obra de…*.
    public static let predicative = Frames(rawValue: 1 << 5)
    /// A noun phrase that holds words in marks: *manifestou seu "apoio total"*.
    public static let object = Frames(rawValue: 1 << 6)
    /// Reports only beside words in marks, never alone: *sorriu*, *continuou*, *brincou*.
    public static let onlyWithMarks = Frames(rawValue: 1 << 7)
    /// Silent thought unless a body thinks it: *acredita que*, *acha que*.
    public static let belief = Frames(rawValue: 1 << 8)
  }
}

/// One inflected form of a reporting verb.
public struct ReportingForm: Hashable, Sendable {
  public enum Mood: Hashable, Sendable {
    /// Indicative or conditional: can carry a report by itself.
    case finite
    /// Subjunctive or imperative: seldom reports.
    case subjunctive
    case infinitive, gerund, participle
  }

  public enum Number: Hashable, Sendable { case singular, plural }

  public let verb: ReportingVerb
  public let mood: Mood
  /// 1, 2 or 3; 3 for forms without a person.
  public let person: UInt8
  /// `nil` for forms without a number, or the same in both.
  public let number: Number?

  public init(verb: ReportingVerb, mood: Mood, person: UInt8, number: Number?) {
    self.verb = verb
    self.mood = mood
    self.person = person
    self.number = number
  }
}
