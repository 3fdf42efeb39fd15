/// A verb that reports what somebody said, and the shapes in which it may do so.
public struct ReportingVerb: Hashable, Sendable {
  /// The infinitive, with its reflexive clitic where it has one (`queixar-se`, `se plaindre`).
  public let lemma: String
  public let frames: Frames
  /// Whether the verb reports only with its reflexive pronoun (`queixar-se`), which may stand
  /// before it (`se queixou`), behind it (`queixou-se`) or within it (`queixar-se-á`).
  public let isReflexive: Bool
  /// The words that must follow the inflected one (`claro` of `deixar claro`, `out` of
  /// `point out`), lower case; empty for most verbs.
  public let following: [String]
  /// The words that may stand before the infinitive, the request or the predicative
  /// (`de`, `como`), lower case; empty where they stand bare.
  public let links: [String]

  public init(
    lemma: String, frames: Frames, isReflexive: Bool = false, following: [String] = [],
    links: [String] = []
  ) {
    self.lemma = lemma
    self.frames = frames
    self.isReflexive = isReflexive
    self.following = following
    self.links = links
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

extension ReportingVerb.Frames {
  /// The frames by the names that lexicon files give them.
  static let named: [(name: String, frame: Self)] = [
    ("quote", .quote), ("clause", .clause), ("question", .question), ("infinitive", .infinitive),
    ("request", .request), ("predicative", .predicative), ("object", .object),
    ("only-with-marks", .onlyWithMarks), ("belief", .belief),
  ]
}
