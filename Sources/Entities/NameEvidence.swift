/// How much speaks for each kind of name; higher is likelier, and nothing is a probability.
struct NameEvidence: Sendable {
  // Tuned by hand; a head outweighs a gazetteer, which outweighs the words beside the name.
  static let head = 4.0
  static let gazetteer = 2.5
  static let beside = 1.5
  static let shape = 0.6

  var person = 0.0
  var organisation = 0.0
  var location = 0.0
  var event = 0.0
  var work = 0.0
  var other = 0.0

  init() {}

  init(of span: NameSpan, in tokens: [NameToken]) {
    weighInside(tokens[span.tokens])
    weighBeside(span, tokens)
  }

  static func += (sum: inout NameEvidence, more: NameEvidence) {
    sum.person += more.person
    sum.organisation += more.organisation
    sum.location += more.location
    sum.event += more.event
    sum.work += more.work
    sum.other += more.other
  }

  private mutating func weighInside(_ words: ArraySlice<NameToken>) {
    guard let first = words.first, let last = words.last else { return }
    let clues = first.clues
    if clues.contains(.organisationHead) { organisation += Self.head }
    if clues.contains(.locationHead) { location += Self.head }
    if clues.contains(.eventHead) { event += Self.head }
    if clues.contains(.otherHead) { other += Self.head }
    if clues.contains(.organisation) { organisation += Self.gazetteer }
    if clues.contains(.place) && last.clues.contains(.place) { location += Self.gazetteer }
    if clues.contains(.firstName) { person += words.count > 1 ? Self.head : Self.gazetteer }
    if words.count > 1 && last.clues.contains(.organisationHead) { organisation += Self.head }
    if words.count == 1 && first.shape == .acronym { organisation += Self.beside }
    if words.count == 2 || words.count == 3 { person += Self.shape }
    if words.count == 1 && first.shape == .capital { person += Self.shape / 2 }
    if words.count > 3 { organisation += Self.shape }
  }

  private mutating func weighBeside(_ span: NameSpan, _ tokens: [NameToken]) {
    let start = span.tokens.lowerBound
    guard start > 0 else { return }
    let before = tokens[start - 1].clues
    if !before.isDisjoint(with: [.role, .title]) { person += Self.head }
    if before.contains(.placePreposition) { location += Self.beside }
    if before.contains(.article) { organisation += Self.shape }
    if before.contains(.workHead) { work += Self.beside }
    if before.contains(.locationHead) { location += Self.beside }
    if before.contains(.organisationHead) { organisation += Self.beside }
  }
}
