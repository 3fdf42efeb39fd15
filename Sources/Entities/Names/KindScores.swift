internal import Articles

/// How much speaks for each kind of name.
struct KindScores: Hashable, Sendable {
  var person: Float = 0
  var organisation: Float = 0
  var location: Float = 0
  var event: Float = 0
  var work: Float = 0
  var other: Float = 0

  static func + (a: KindScores, b: KindScores) -> KindScores {
    KindScores(
      person: a.person + b.person, organisation: a.organisation + b.organisation,
      location: a.location + b.location, event: a.event + b.event, work: a.work + b.work,
      other: a.other + b.other)
  }

  static func += (a: inout KindScores, b: KindScores) { a = a + b }

  /// The kind that most speaks for, the first of several; with its lead as a score below 1.
  var best: (kind: Mention.Kind, score: Double) {
    let all: [(Mention.Kind, Float)] = [
      (.person, person), (.organisation, organisation), (.location, location), (.event, event),
      (.work, work), (.other, other),
    ]
    var (first, second) = (all[0], Float(0))
    for next in all.dropFirst() {
      if next.1 > first.1 {
        (second, first) = (first.1, next)
      } else {
        second = max(second, next.1)
      }
    }
    let lead = Double(max(0, first.1 - second))
    return (first.0, 0.5 + 0.5 * lead / (lead + 2))
  }
}
