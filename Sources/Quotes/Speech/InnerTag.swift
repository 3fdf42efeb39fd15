internal import Articles
internal import Lexicons

/// A tag that stands between commas or dashes within one pair of marks:
/// *"Se não chover — disse Lia — perdemos"*.
struct InnerTag {
  /// The tag with what sets it off.
  let range: TextRange
  let cue: Quote.Cue
  let subject: MentionPhrase

  /// Words a subject within marks may have; longer ones belong to what is said.
  private static let longestSubject = 8

  static func find(in pair: MarkPair, of prose: Prose) -> InnerTag? {
    let passage = PassageBuilder(prose.article, prose.lexicon, []).passage(of: pair.content)
    guard let passage, passage.count > 3 else { return nil }
    let cues = CueFinder.cues(in: passage, of: prose)
    let subjects = SubjectFinder(prose: prose, passage: passage)
    for cue in cues where cue.frames.contains(.quote) && cue.reports && cue.mood == .finite {
      let first = cue.span.lowerBound
      guard first > 1, passage.isAny(first - 1, [.comma, .dash]),
        let subject = subjects.after(cue), subject.span.count <= longestSubject
      else { continue }
      let isDash = passage.kind(first - 1) == .dash
      let closes: Set<Element.Kind> = isDash ? [.dash] : [.comma]
      let behind = max(subject.coreEnd, cue.span.upperBound)
      let end = passage.isAny(behind, closes) ? behind : subject.next
      guard
        passage.isAny(end, closes)
          || !pair.isClosed && (end >= passage.count || passage.isAny(end, [.final, .comma])),
        passage.elements[subject.span].contains(where: { $0.has(.capitalised) })
          || passage.elements[subject.span.lowerBound].isAny([.subjectPronoun, .determiner])
      else { continue }
      let last = min(end, passage.count - 1)
      return InnerTag(
        range: TextRange(passage.elements[first - 1].range.start, passage.elements[last].range.end),
        cue: Quote.Cue(passage.range(cue.span), lemma: cue.lemma),
        subject: MentionPhrase(end == behind ? subject.core : subject, in: passage))
    }
    return nil
  }
}
