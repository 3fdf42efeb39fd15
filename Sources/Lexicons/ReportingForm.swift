/// One inflected form of a reporting verb.
public struct ReportingForm: Hashable, Sendable {
  public enum Mood: String, Hashable, Sendable, CaseIterable {
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
  /// Whether the word is as often a noun, an adjective or another verb (`nota`, `conta`, `states`),
  /// so that it takes more evidence to read it as this verb.
  public let isAmbiguous: Bool
  /// Whether a reflexive pronoun is part of the word (`queixou-se`).
  public let hasReflexive: Bool

  public init(
    verb: ReportingVerb, mood: Mood, person: UInt8, number: Number?, isAmbiguous: Bool = false,
    hasReflexive: Bool = false
  ) {
    self.verb = verb
    self.mood = mood
    self.person = person
    self.number = number
    self.isAmbiguous = isAmbiguous
    self.hasReflexive = hasReflexive
  }
}
