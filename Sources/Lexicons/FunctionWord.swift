/// A word that builds clauses and phrases rather than naming something.
public struct FunctionWord: Hashable, Sendable {
  public struct Classes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Opens a content clause: *que*, *that*.
    public static let complementiser = Classes(rawValue: 1 << 0)
    /// Opens an indirect question: *se*, *whether*, *quem*, *quando*.
    public static let interrogative = Classes(rawValue: 1 << 1)
    public static let negation = Classes(rawValue: 1 << 2)
    public static let relative = Classes(rawValue: 1 << 3)
    /// Opens an adverbial clause: *embora*, *because*.
    public static let subordinator = Classes(rawValue: 1 << 4)
    public static let coordinator = Classes(rawValue: 1 << 5)
    /// Articles and demonstratives, fused ones among them (*do*, *nesta*).
    public static let determiner = Classes(rawValue: 1 << 6)
    public static let possessive = Classes(rawValue: 1 << 7)
    /// Fused ones among them (*do*, *ao*).
    public static let preposition = Classes(rawValue: 1 << 8)
    /// A personal pronoun that may be a subject: *ele*, *they*.
    public static let subjectPronoun = Classes(rawValue: 1 << 9)
    /// A pronoun that may be an object or is reflexive: *lhe*, *se*, *them*.
    public static let objectPronoun = Classes(rawValue: 1 << 10)
    /// An adverb that may stand between a verb and its clause: *ainda*, *também*.
    public static let adverb = Classes(rawValue: 1 << 11)

    static let named: [(name: String, class: Self)] = [
      ("complementiser", .complementiser), ("interrogative", .interrogative),
      ("negation", .negation), ("relative", .relative), ("subordinator", .subordinator),
      ("coordinator", .coordinator), ("determiner", .determiner), ("possessive", .possessive),
      ("preposition", .preposition), ("subject-pronoun", .subjectPronoun),
      ("object-pronoun", .objectPronoun), ("adverb", .adverb),
    ]
  }

  public enum Gender: Hashable, Sendable { case masculine, feminine, neuter }

  public var classes: Classes
  /// 1, 2 or 3 for personal and possessive pronouns, else `nil`.
  public var person: UInt8?
  /// `nil` where the form is the same for all, or has none.
  public var gender: Gender?
  public var number: ReportingForm.Number?

  /// Reads features such as `3ms`, `fp`, `1p`.
  init?(classes: Classes, features: String) {
    self.classes = classes
    for byte in features.utf8 {
      switch byte {
      case UInt8(ascii: "1")...UInt8(ascii: "3"): person = byte - UInt8(ascii: "0")
      case UInt8(ascii: "m"): gender = .masculine
      case UInt8(ascii: "f"): gender = .feminine
      case UInt8(ascii: "n"): gender = .neuter
      case UInt8(ascii: "s"): number = .singular
      case UInt8(ascii: "p"): number = .plural
      default: return nil
      }
    }
  }
}
