/// Writes little-endian numbers and short strings.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ more: [UInt8]) { bytes += more }

  mutating func write(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes += Array($0) }
  }

  /// UTF-8 of at most 255 bytes, its length before it.
  mutating func writeShort(_ string: String) {
    let utf8 = Array(string.utf8.prefix(255))
    write(UInt8(utf8.count))
    write(utf8)
  }
}
