/// What a lexicon knows of a word or phrase that may be, or stand beside, a name.
struct NameClues: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let role = NameClues(rawValue: 1 << 0)
  static let title = NameClues(rawValue: 1 << 1)
  static let firstName = NameClues(rawValue: 1 << 2)
  static let organisationHead = NameClues(rawValue: 1 << 3)
  static let locationHead = NameClues(rawValue: 1 << 4)
  static let eventHead = NameClues(rawValue: 1 << 5)
  static let workHead = NameClues(rawValue: 1 << 6)
  static let otherHead = NameClues(rawValue: 1 << 7)
  static let notName = NameClues(rawValue: 1 << 8)
  static let organisation = NameClues(rawValue: 1 << 9)
  static let place = NameClues(rawValue: 1 << 10)
  static let particle = NameClues(rawValue: 1 << 11)
  static let placePreposition = NameClues(rawValue: 1 << 12)

  static let article = NameClues(rawValue: 1 << 13)

  /// Clues that a name begins here.
  static let beginning: NameClues = [
    .firstName, .organisationHead, .locationHead, .eventHead, .otherHead, .organisation, .place,
    .title,
  ]
}
