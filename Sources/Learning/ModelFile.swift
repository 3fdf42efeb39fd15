/// The envelope of every model file: what it is, in which format, and a digest of the whole.
///
/// All numbers are little-endian. Layout: the 8 bytes `ASPASMOD`, format (UInt32), length of the
/// whole file in bytes (UInt64), kind (UInt8 length and UTF-8), body, and the FNV-1a 64 digest of
/// all that stands before it.
public enum ModelFile {
  static let magic = Array("ASPASMOD".utf8)
  static let format: UInt32 = 1
  private static let digestSize = 8
  private static let prefixSize = 20

  public static func seal(kind: String, body: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(magic)
    writer.write(format)
    let kindBytes = Array(kind.utf8.prefix(255))
    writer.write(UInt64(prefixSize + 1 + kindBytes.count + body.count + digestSize))
    writer.write(UInt8(kindBytes.count))
    writer.write(kindBytes)
    writer.write(body)
    writer.write(digest(writer.bytes[...]))
    return writer.bytes
  }

  /// The body of a model file of the given kind.
  ///
  /// - Parameter path: names the file in the error.
  public static func open(
    _ bytes: [UInt8], kind: String, path: String
  ) throws(ModelError) -> ArraySlice<UInt8> {
    guard bytes.prefix(magic.count).elementsEqual(magic) else {
      let isStart = magic.starts(with: bytes)
      throw ModelError(path: path, reason: isStart && !bytes.isEmpty ? .truncated : .foreign)
    }
    var reader = ByteReader(bytes[magic.count...])
    guard let found = reader.readUInt32() else { throw ModelError(path: path, reason: .truncated) }
    guard found <= format else {
      throw ModelError(path: path, reason: .newer(format: Int(found), readable: Int(format)))
    }
    guard found > 0 else { throw ModelError(path: path, reason: .corrupted) }
    guard let length = reader.readUInt64(), bytes.count >= prefixSize + 1 + digestSize,
      UInt64(bytes.count) >= length
    else { throw ModelError(path: path, reason: .truncated) }
    guard UInt64(bytes.count) == length else { throw ModelError(path: path, reason: .corrupted) }
    var tail = ByteReader(bytes[(bytes.count - digestSize)...])
    guard tail.readUInt64() == digest(bytes[..<(bytes.count - digestSize)]),
      let foundKind = reader.readShortString()
    else { throw ModelError(path: path, reason: .corrupted) }
    guard foundKind == kind else {
      throw ModelError(path: path, reason: .kind(found: foundKind, wanted: kind))
    }
    return reader.rest.dropLast(digestSize)
  }

  /// FNV-1a, 64 bits.
  private static func digest(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
