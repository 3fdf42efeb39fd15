internal import Articles
internal import Lexicons

/// A passage that ends with a colon and says who speaks next.
struct Announcement {
  let cue: Quote.Cue?
  let voice: QuoteDraft.Voice

  /// `nil` where the passage announces nothing.
  init?(_ reading: PassageReading) {
    let passage = reading.passage
    guard passage.kind(passage.count - 1) == .colon else { return nil }
    guard let number = reading.cues.lastIndex(where: { $0.reports || $0.mood == .infinitive })
    else {
      guard let subject = reading.subjects.main(before: passage.count - 1) else { return nil }
      cue = nil
      voice = .phrase(MentionPhrase(subject, in: passage), isShown: false)
      return
    }
    let verb = reading.cues[number]
    cue = reading.cue(number)
    voice = reading.shown(
      reading.subjects.before(verb) ?? reading.subjects.after(verb)
        ?? reading.subjects.main(before: verb.span.lowerBound))
  }
}
