/// A verb that stands before a reporting verb and changes its tense, its course or its force.
public struct Auxiliary: Hashable, Sendable {
  /// What becomes of the report.
  public enum Force: String, Hashable, Sendable, CaseIterable {
    /// It was made: *tinha dito*, *voltou a dizer*, *limitou-se a dizer*.
    case asserted
    /// It is not said that it was made: *pode dizer*, *quer dizer*, *deve anunciar*.
    case open
    /// It was not made: *recusou-se a comentar*, *evitou dizer*.
    case denied
    /// The one who speaks is not the subject: *foi informado*, *é dito*.
    case passive
  }

  /// The infinitive, with its reflexive pronoun where it has one.
  public let lemma: String
  public let isReflexive: Bool
  /// The form of the verb that follows.
  public let following: ReportingForm.Mood
  /// The words one of which stands between the two verbs (`a`, `de`, `por`); empty for none.
  public let links: [String]
  public let force: Force
}

/// One inflected form of an auxiliary.
public struct AuxiliaryForm: Hashable, Sendable {
  public let auxiliary: Auxiliary
  public let mood: ReportingForm.Mood
  /// 1, 2 or 3; 3 for forms without a person.
  public let person: UInt8
  /// `nil` for forms without a number, or the same in both.
  public let number: ReportingForm.Number?
  /// Whether a reflexive pronoun is part of the word (`limitou-se`).
  public let hasReflexive: Bool
}
