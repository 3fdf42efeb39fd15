internal import Articles
internal import Lexicons

/// A reporting verb in a passage, with the verbs before it that give its tense.
struct ReportingCue: Sendable {
  /// Indexes into the elements of the passage, auxiliaries included: *limitou-se a dizer*.
  let span: Range<Int>
  let lemma: String
  let frames: ReportingVerb.Frames
  /// Words that may stand before the infinitive or predicative.
  let links: [String]
  let mood: ReportingForm.Mood
  let number: ReportingForm.Number?
  let person: UInt8
  let isAmbiguous: Bool
  let isNegated: Bool
  let isPassive: Bool
  /// Whether the report is not said to have been made: *pode dizer*, *recusou-se a comentar*.
  let isOpen: Bool

  /// Whether the verb can carry a report by itself.
  var reports: Bool {
    !isNegated && !isOpen && person == 3 && (mood == .finite || mood == .gerund)
  }
}
