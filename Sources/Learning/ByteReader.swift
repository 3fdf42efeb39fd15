/// Reads what ``ByteWriter`` wrote; `nil` where the bytes have run out.
struct ByteReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func readUInt8() -> UInt8? { rest.popFirst() }
  mutating func readUInt16() -> UInt16? { read(2).map { UInt16(truncatingIfNeeded: $0) } }
  mutating func readUInt32() -> UInt32? { read(4).map { UInt32(truncatingIfNeeded: $0) } }
  mutating func readUInt64() -> UInt64? { read(8) }

  mutating func readShortString() -> String? {
    guard let length = readUInt8(), rest.count >= Int(length) else { return nil }
    defer { rest = rest.dropFirst(Int(length)) }
    return String(validating: rest.prefix(Int(length)), as: UTF8.self)
  }

  private mutating func read(_ size: Int) -> UInt64? {
    guard rest.count >= size else { return nil }
    var number: UInt64 = 0
    for byte in rest.prefix(size).reversed() { number = number << 8 | UInt64(byte) }
    rest = rest.dropFirst(size)
    return number
  }
}
