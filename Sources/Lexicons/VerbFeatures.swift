/// What an inflected form says besides its lemma.
public struct VerbFeatures: Hashable, Sendable {
  public let mood: ReportingForm.Mood
  /// 1, 2 or 3; 3 for forms without a person.
  public let person: UInt8
  /// `nil` for forms without a number, or the same in both.
  public let number: ReportingForm.Number?

  /// Reads `1s`, `3p`, `3` (either number), `s`, `p`, or `-` (neither person nor number).
  init?(_ mood: ReportingForm.Mood, _ written: some StringProtocol) {
    var person: UInt8 = 3
    var number: ReportingForm.Number?
    for byte in written.utf8 {
      switch byte {
      case UInt8(ascii: "1")...UInt8(ascii: "3"): person = byte - UInt8(ascii: "0")
      case UInt8(ascii: "s"): number = .singular
      case UInt8(ascii: "p"): number = .plural
      case UInt8(ascii: "-"): break
      default: return nil
      }
    }
    self.mood = mood
    self.person = person
    self.number = number
  }
}
