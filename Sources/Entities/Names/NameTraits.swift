/// What the lexicons know of a word or phrase, as far as finding names asks.
struct NameTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let role = NameTraits(rawValue: 1 << 0)
  /// A noun for a body that acts: *a prefeitura*.
  static let bodyRole = NameTraits(rawValue: 1 << 1)
  static let title = NameTraits(rawValue: 1 << 2)
  static let firstName = NameTraits(rawValue: 1 << 3)
  static let organisationHead = NameTraits(rawValue: 1 << 4)
  static let organisationSuffix = NameTraits(rawValue: 1 << 5)
  static let locationHead = NameTraits(rawValue: 1 << 6)
  static let eventHead = NameTraits(rawValue: 1 << 7)
  static let workHead = NameTraits(rawValue: 1 << 8)
  static let otherHead = NameTraits(rawValue: 1 << 9)
  /// Written with a capital though no name.
  static let notName = NameTraits(rawValue: 1 << 10)
  static let organisation = NameTraits(rawValue: 1 << 11)
  static let place = NameTraits(rawValue: 1 << 12)
  /// May stand in lower case inside a name: *da*, *van*.
  static let particle = NameTraits(rawValue: 1 << 13)
  static let placePreposition = NameTraits(rawValue: 1 << 14)
  static let reportingVerb = NameTraits(rawValue: 1 << 15)
  static let functionWord = NameTraits(rawValue: 1 << 16)
  static let coordinator = NameTraits(rawValue: 1 << 17)
  static let determiner = NameTraits(rawValue: 1 << 18)
  static let preposition = NameTraits(rawValue: 1 << 19)
  /// Opens the names of places as well as of people: *São*, *Santa*.
  static let saint = NameTraits(rawValue: 1 << 20)
  /// May stand in lower case inside the name of a body: *of the*.
  static let organisationParticle = NameTraits(rawValue: 1 << 21)
  /// The plural of a role; with a capital it is as likely a name (*Reis*).
  static let roles = NameTraits(rawValue: 1 << 22)
  static let locationSuffix = NameTraits(rawValue: 1 << 23)
  static let eventSuffix = NameTraits(rawValue: 1 << 24)
  static let workSuffix = NameTraits(rawValue: 1 << 25)
  static let otherSuffix = NameTraits(rawValue: 1 << 26)
  /// A body, or an everyday word.
  static let perhapsOrganisation = NameTraits(rawValue: 1 << 27)
  /// A place, or an everyday word or a surname.
  static let perhapsPlace = NameTraits(rawValue: 1 << 28)

  /// An acronym that is a common noun: *TV*, *GPU*.
  static let commonAcronym = NameTraits(rawValue: 1 << 29)
  /// A noun in small letters that is part of the name behind it: *rio Verde*.
  static let smallHead = NameTraits(rawValue: 1 << 30)
  /// May stand between an article and a role: *the former mayor*.
  static let roleAdjective = NameTraits(rawValue: 1 << 31)
  /// A verb such as *to be*, which no role holds.
  static let auxiliary = NameTraits(rawValue: 1 << 32)

  static let anySuffix: NameTraits = [
    .organisationSuffix, .locationSuffix, .eventSuffix, .workSuffix, .otherSuffix,
  ]
  static let anyHead: NameTraits = [
    .organisationHead, .locationHead, .eventHead, .workHead, .otherHead,
  ]
  /// What makes a capitalised word a name by itself.
  static let known: NameTraits = [.firstName, .organisation, .place]

  /// A phrase of several words that some list has is a name, however common its words.
  static let listed: NameTraits = [
    .organisation, .place, .perhapsOrganisation, .perhapsPlace,
  ]

  func hasAny(_ traits: NameTraits) -> Bool { !isDisjoint(with: traits) }
}
