import CLibXML

/// The attributes of one element as the parser hands them over; valid during its callback only.
struct ElementAttributes {
  typealias Value = UnsafePointer<UInt8>

  private(set) var property: Value?
  private(set) var relation: Value?
  private(set) var reference: Value?
  private(set) var date: Value?
  private(set) var content: Value?
  private(set) var name: Value?
  private(set) var ogProperty: Value?
  private(set) var lang: Value?
  /// What the names of the element say, as the prefilter found.
  private(set) var hints: Hints = []
  /// A link to the page of an author.
  private(set) var isAuthorPage = false
  /// Whether its style shows a picture.
  private(set) var isPicture = false

  init() {}

  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard var next = list else { return }
    while let key = next.pointee {
      let value = next.advanced(by: 1).pointee
      let length = Int(xmlStrlen(key))
      switch Self.keys[NameHash.of(UnsafeBufferPointer(start: key, count: length))] {
      case .property: property = value
      case .relation: relation = value
      case .reference: reference = value
      case .date: date = value
      case .content: content = value
      case .name: name = value
      case .ogProperty: ogProperty = value
      case .lang: lang = value
      case .hints: hints = Hints(rawValue: Self.number(value))
      case .authorPage: isAuthorPage = true
      case .picture: isPicture = true
      case nil: break
      }
      next = next.advanced(by: 2)
    }
  }

  func string(_ value: Value?) -> String? { value.map { String(cString: $0) } }

  var language: String? { string(lang) }
  var propertyName: String? { string(property)?.lowercased() }
  var isAuthorLink: Bool { relation != nil && string(relation)?.lowercased() == "author" }

  // The attributes that the prefilter writes in the place of the page's own.
  static let hintsName = "h"
  static let pictureName = "picture"
  static let authorPageName = "author"

  private static func number(_ value: Value?) -> UInt32 {
    guard var digit = value else { return 0 }
    var number: UInt32 = 0
    while digit.pointee &- 0x30 < 10 {
      number = number &* 10 &+ UInt32(digit.pointee &- 0x30)
      digit = digit.advanced(by: 1)
    }
    return number
  }

  private enum Key {
    case hints, property, relation, reference, date, content, name, ogProperty, lang
    case picture, authorPage
  }

  private static let keys = HashTable<Key>([
    (NameHash.of(Self.hintsName), .hints), (NameHash.of(Self.authorPageName), .authorPage),
    (NameHash.of("itemprop"), .property), (NameHash.of("rel"), .relation),
    (NameHash.of("href"), .reference), (NameHash.of("datetime"), .date),
    (NameHash.of("content"), .content), (NameHash.of("name"), .name),
    (NameHash.of("property"), .ogProperty), (NameHash.of("lang"), .lang),
    (NameHash.of("xml:lang"), .lang), (NameHash.of(Self.pictureName), .picture),
  ])
}
