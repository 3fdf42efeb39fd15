import CLibXML

/// The attributes of one element as the parser hands them over; valid during its callback only.
struct ElementAttributes {
  typealias Value = UnsafePointer<UInt8>

  private(set) var classes: Value?
  private(set) var id: Value?
  private(set) var role: Value?
  private(set) var property: Value?
  private(set) var relation: Value?
  private(set) var reference: Value?
  private(set) var date: Value?
  private(set) var content: Value?
  private(set) var name: Value?
  private(set) var ogProperty: Value?
  private(set) var lang: Value?
  private(set) var isHidden = false
  /// Whether its style shows a picture.
  private(set) var isPicture = false

  init() {}

  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard var next = list else { return }
    while let key = next.pointee {
      let value = next.advanced(by: 1).pointee
      let length = Int(xmlStrlen(key))
      switch Self.keys[NameHash.of(UnsafeBufferPointer(start: key, count: length))] {
      case .classes: classes = value
      case .id: id = value
      case .role: role = value
      case .property: property = value
      case .relation: relation = value
      case .reference: reference = value
      case .date: date = value
      case .content: content = value
      case .name: name = value
      case .ogProperty: ogProperty = value
      case .lang: lang = value
      case .hidden: isHidden = true
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

  private enum Key {
    case classes, id, role, property, relation, reference, date, content, name, ogProperty, lang
    case hidden, picture
  }

  private static let keys = HashTable<Key>([
    (NameHash.of("class"), .classes), (NameHash.of("id"), .id), (NameHash.of("role"), .role),
    (NameHash.of("itemprop"), .property), (NameHash.of("rel"), .relation),
    (NameHash.of("href"), .reference), (NameHash.of("datetime"), .date),
    (NameHash.of("content"), .content), (NameHash.of("name"), .name),
    (NameHash.of("property"), .ogProperty), (NameHash.of("lang"), .lang),
    (NameHash.of("xml:lang"), .lang), (NameHash.of("hidden"), .hidden),
    (NameHash.of("picture"), .picture),
  ])
}
