/// Splits what is read from a file descriptor into lines, in memory bounded by the longest line
/// that is let through.
///
/// A line ends with `\n` or `\r\n`; the last one may end with the file. Lines are handed on as they
/// arrive, so that a slow sender is answered line by line.
public final class LineReader {
  public struct Line: Sendable {
    /// Counted from 1.
    public let number: Int
    /// Without its end. Of a line that is too long, only the beginning.
    public let bytes: [UInt8]
    /// The whole length in bytes, without its end.
    public let byteCount: Int
    public var isTooLong: Bool { byteCount > bytes.count }
  }

  /// How much of a line that is too long is kept, to read its id from.
  private static let keptOfLongLine = 4096
  private static let pieceSize = 256 << 10

  private let reader: FileReader
  private let maxBytes: Int
  private let name: String
  private var piece: [UInt8] = []
  private var offset = 0
  private var number = 0
  private var isAtEnd = false

  /// Reads from a descriptor, such as 0, that the caller keeps open.
  public convenience init(descriptor: Int32, maxBytes: Int, name: String = "-") {
    self.init(FileReader(descriptor: descriptor), maxBytes: maxBytes, name: name)
  }

  init(_ reader: FileReader, maxBytes: Int, name: String, alreadyRead piece: [UInt8] = []) {
    self.reader = reader
    self.maxBytes = max(0, maxBytes)
    self.name = name
    self.piece = piece
  }

  /// The next line; `nil` after the last.
  public func next() throws(IntakeError) -> Line? {
    var line: [UInt8] = []
    var byteCount = 0
    var hasBegun = false
    var endsWithReturn = false
    while true {
      if offset == piece.count {
        try refill()
        if isAtEnd { break }
      }
      hasBegun = true
      let end = endOfLine()
      let taken = end - offset
      if taken > 0 {
        byteCount += taken
        endsWithReturn = piece[end - 1] == 0x0D
        keep(offset..<end, in: &line, of: byteCount)
      }
      offset = end
      if offset < piece.count {
        offset += 1
        break
      }
    }
    guard hasBegun else { return nil }
    number += 1
    if endsWithReturn {
      byteCount -= 1
      if line.count > byteCount { line.removeLast() }
    }
    if byteCount > maxBytes, line.count > Self.keptOfLongLine || line.count == byteCount {
      line.removeLast(line.count - min(Self.keptOfLongLine, byteCount - 1))
    }
    return Line(number: number, bytes: line, byteCount: byteCount)
  }

  /// Adds to the line as long as it is not too long; then keeps its beginning only.
  private func keep(_ range: Range<Int>, in line: inout [UInt8], of byteCount: Int) {
    // One byte more than the limit, for a return that is no part of the line.
    if byteCount <= maxBytes + 1 {
      line += piece[range]
    } else if line.count > Self.keptOfLongLine {
      line = Array(line.prefix(Self.keptOfLongLine))
    } else if line.count < Self.keptOfLongLine {
      line += piece[range].prefix(Self.keptOfLongLine - line.count)
    }
  }

  private func endOfLine() -> Int {
    let start = offset
    return piece.withUnsafeBufferPointer { buffer in
      var end = start
      while end < buffer.count, buffer[end] != 0x0A { end += 1 }
      return end
    }
  }

  private func refill() throws(IntakeError) {
    guard !isAtEnd else { return }
    do {
      piece = try reader.read(upTo: Self.pieceSize)
    } catch {
      isAtEnd = true
      throw IntakeError(
        .unreadable, "cannot read '\(name)' after line \(number): \(error.words)")
    }
    offset = 0
    isAtEnd = piece.isEmpty
  }
}
