public import Articles

/// A dictionary from words to values that is asked with bytes and makes no string.
///
/// Keys are compared byte by byte; with ``Case/folded`` after lower-casing each code point, so that
/// `DISSE`, `Disse` and `disse` are one key. Accents count.
public struct WordMap<Value: Sendable>: Sendable {
  public enum Case: Sendable { case exact, folded }

  private var slots: [UInt32]
  private var entries: [(hash: UInt64, start: Int, end: Int, value: Value)] = []
  private var keys: [UInt8] = []
  private let letterCase: Case

  public init(_ letterCase: Case = .folded) {
    self.letterCase = letterCase
    slots = Array(repeating: 0, count: 16)
  }

  public var count: Int { entries.count }

  /// The value of a key, which an entry made anew or changed in place.
  public subscript(key: String) -> Value? {
    get {
      let bytes = Array(key.utf8)
      return self[bytes, TextRange(0, bytes.count)]
    }
    set {
      guard let newValue else { return }
      insert(Array(key.utf8), newValue)
    }
  }

  /// The value of the key that stands in `bytes` at `range`.
  public subscript(bytes: [UInt8], range: TextRange) -> Value? {
    find(bytes, range).map { entries[$0].value }
  }

  public subscript(text: ArticleText, range: TextRange) -> Value? {
    self[text.bytes, range]
  }

  public func contains(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    find(bytes, range) != nil
  }

  mutating func insert(_ key: [UInt8], _ value: Value) {
    let range = TextRange(0, key.count)
    if let index = find(key, range) {
      entries[index].value = value
      return
    }
    let start = keys.count
    // Folded apart: a closure that appends to `keys` while `self` is read would copy them all.
    var folded: [UInt8] = []
    folded.reserveCapacity(key.count)
    fold(key, range) { folded.append($0) }
    keys += folded
    entries.append((hash(key, range), start, keys.count, value))
    if entries.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(index + 1)
  }

  private func find(_ bytes: [UInt8], _ range: TextRange) -> Int? {
    let wanted = hash(bytes, range)
    var slot = Int(truncatingIfNeeded: wanted) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      let entry = entries[index]
      if entry.hash == wanted && matches(entry.start, entry.end, bytes, range) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ start: Int, _ end: Int, _ bytes: [UInt8], _ range: TextRange) -> Bool {
    var next = start
    var same = true
    fold(bytes, range) { byte in
      if next < end && keys[next] == byte { next += 1 } else { same = false }
    }
    return same && next == end
  }

  /// FNV-1a, 64 bits, mixed once more so that the low bits are good.
  private func hash(_ bytes: [UInt8], _ range: TextRange) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    fold(bytes, range) { hash = (hash ^ UInt64($0)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }

  @inline(__always)
  private func fold(_ bytes: [UInt8], _ range: TextRange, _ emit: (UInt8) -> Void) {
    var offset = range.start
    while offset < range.end {
      let byte = bytes[offset]
      if byte < 0x80 {
        emit(letterCase == .folded && byte &- 0x41 < 26 ? byte | 0x20 : byte)
        offset += 1
        continue
      }
      let (value, length) = bytes.scalar(at: offset)
      let end = min(offset + length, range.end)
      let lower = letterCase == .folded ? Scalars.lowercase(value) : value
      if lower != value, let scalar = Unicode.Scalar(lower) {
        for unit in UTF8.encode(scalar) ?? .init() { emit(unit) }
      } else {
        for unit in bytes[offset..<end] { emit(unit) }
      }
      offset = end
    }
  }
}
