internal import Articles

/// A dictionary from phrases of one or more words to values, asked at a place of a text.
///
/// Phrases and text are read piece by piece, a piece being a run of letters and digits or any other
/// single mark; spaces are skipped, so `S. A.` and `S.A.` are one phrase, and `’` is `'`. Accents
/// count; case does where the map is ``Case/exact``. Every beginning of a phrase is kept as a hash of 64 bits, which is all
/// that tells two phrases apart; nothing is allocated while asking.
public struct PhraseMap<Value: Sendable>: Sendable {
  public enum Case: Sendable { case exact, folded }

  /// Longer phrases cannot be kept, so that asking is bounded.
  public static var mostPieces: Int { 16 }

  private struct Slot {
    var key: UInt64 = 0
    /// Index into `values`; `open` where a longer phrase only begins here.
    var value: Int32 = PhraseMap.open
  }

  private static var open: Int32 { -1 }
  private var slots = Array(repeating: Slot(), count: 64)
  private var used = 0
  private var values: [Value] = []

  private let letterCase: Case

  public init(_ letterCase: Case = .folded) {
    self.letterCase = letterCase
  }

  /// How many phrases there are.
  public var count: Int { values.count }

  /// The value of a phrase; setting replaces it, setting `nil` or too long a phrase does nothing.
  public subscript(phrase: String) -> Value? {
    get {
      let bytes = Array(phrase.utf8)
      var found: Value?
      matches(in: bytes, from: 0, to: bytes.count) { end, value in
        if end == bytes.count { found = value }
      }
      return found
    }
    set {
      guard let newValue else { return }
      insert(Array(phrase.utf8), newValue)
    }
  }

  /// Calls `body` with the end and the value of every phrase that begins at `start` and ends at
  /// `limit` or before, shortest first.
  public func matches(
    in bytes: [UInt8], from start: Int, to limit: Int, _ body: (_ end: Int, _ value: Value) -> Void
  ) {
    var prefix = PieceHash.seed
    var offset = start
    for _ in 0..<Self.mostPieces {
      guard
        let end = PieceHash.add(
          to: &prefix, bytes, from: offset, limit: limit, letterCase == .folded),
        let slot = find(prefix)
      else { return }
      if slots[slot].value >= 0 { body(end, values[Int(slots[slot].value)]) }
      offset = end
    }
  }

  private mutating func insert(_ bytes: [UInt8], _ value: Value) {
    var prefixes: [UInt64] = []
    var prefix = PieceHash.seed
    var offset = 0
    while let end = PieceHash.add(
      to: &prefix, bytes, from: offset, limit: bytes.count, letterCase == .folded)
    {
      prefixes.append(prefix)
      offset = end
    }
    guard let last = prefixes.popLast(), prefixes.count < Self.mostPieces else { return }
    for prefix in prefixes { _ = slot(adding: prefix) }
    let slot = slot(adding: last)
    if slots[slot].value >= 0 {
      values[Int(slots[slot].value)] = value
    } else {
      slots[slot].value = Int32(truncatingIfNeeded: values.count)
      values.append(value)
    }
  }

  private func find(_ key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func slot(adding key: UInt64) -> Int {
    if let known = find(key) { return known }
    if used * 2 >= slots.count { grow() }
    used += 1
    return place(Slot(key: key))
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { _ = place(slot) }
  }

  private mutating func place(_ new: Slot) -> Int {
    var slot = Int(truncatingIfNeeded: new.key) & (slots.count - 1)
    while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = new
    return slot
  }
}

/// The hash of a phrase's beginning, one piece at a time (FNV-1a, 64 bits, mixed at each piece).
private enum PieceHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Adds the next piece at or behind `start`; returns where it ends, or `nil` where none is left.
  static func add(
    to hash: inout UInt64, _ bytes: [UInt8], from start: Int, limit: Int, _ folds: Bool
  ) -> Int? {
    var offset = start
    while offset < limit, bytes[offset] == 0x20 { offset += 1 }
    guard offset < limit, bytes[offset] != 0x0A else { return nil }
    let first = offset
    while offset < limit {
      let (value, length) = bytes.scalar(at: offset)
      let isPart = Scalars.isLetter(value) || Scalars.isDigit(value) || Scalars.isCombining(value)
      guard isPart || offset == first else { break }
      let folded = value == 0x2019 ? 0x27 : folds ? Scalars.lowercase(value) : value
      hash = (hash ^ UInt64(folded)) &* prime
      offset += length
      if !isPart { break }
    }
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    if hash == 0 { hash = seed }
    return min(offset, limit)
  }
}
