/// UTF-16 and UTF-32, in either order of bytes.
struct WideEncoding: Sendable {
  let name: String
  private let unitSize: Int
  private let isBigEndian: Bool
  /// The length of the byte order mark, in bytes.
  private var markLength = 0

  private init(_ name: String, unitSize: Int, isBigEndian: Bool) {
    self.name = name
    self.unitSize = unitSize
    self.isBigEndian = isBigEndian
  }

  init?(name: String) {
    switch name {
    case "utf-16le": self.init(name, unitSize: 2, isBigEndian: false)
    case "utf-16be": self.init(name, unitSize: 2, isBigEndian: true)
    default: return nil
    }
  }

  /// The encoding whose byte order mark the bytes begin with.
  init?(markedIn bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      self.init("utf-32le", unitSize: 4, isBigEndian: false)
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self.init("utf-32be", unitSize: 4, isBigEndian: true)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init("utf-16le", unitSize: 2, isBigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init("utf-16be", unitSize: 2, isBigEndian: true)
    } else {
      return nil
    }
    markLength = unitSize
  }

  /// UTF-16 without a mark: in European text, and in any page's tags, every other byte is zero.
  init?(guessedFrom bytes: [UInt8]) {
    let head = bytes.prefix(2048)
    let pairs = head.count / 2
    guard pairs >= 2 else { return nil }
    var zeros = [0, 0]
    for index in head.indices where head[index] == 0 { zeros[index % 2] += 1 }
    // Two fifths of one half zero, hardly any of the other.
    let (many, few) = (pairs * 2 / 5, pairs / 20)
    if zeros[1] > many, zeros[0] <= few {
      self.init("utf-16le", unitSize: 2, isBigEndian: false)
    } else if zeros[0] > many, zeros[1] <= few {
      self.init("utf-16be", unitSize: 2, isBigEndian: true)
    } else {
      return nil
    }
  }

  /// Valid UTF-8; what has no meaning, and a unit that is cut off, is U+FFFD.
  func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let body = bytes.dropFirst(markLength)
    var utf8 = unitSize == 2 ? from16(body) : from32(body)
    if body.count % unitSize != 0 { utf8 += [0xEF, 0xBF, 0xBD] }
    return utf8
  }

  private func from16(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for start in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let (first, second) = (UInt16(bytes[start]), UInt16(bytes[start + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private func from32(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for start in stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4) {
      let four = bytes[start..<(start + 4)]
      var value: UInt32 = 0
      for byte in isBigEndian ? Array(four) : four.reversed() { value = value << 8 | UInt32(byte) }
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return Array(String(scalars).utf8)
  }
}
