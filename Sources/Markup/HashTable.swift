/// A read-only hash table from hashes to small values.
struct HashTable<Value: Sendable>: Sendable {
  private var slots: [(key: UInt64, value: Value)?]
  private let mask: Int

  /// Of two entries with one key the last wins.
  init(_ entries: [(key: UInt64, value: Value)]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: nil, count: size)
    for entry in entries {
      var slot = Self.slot(entry.key) & mask
      while let taken = slots[slot], taken.key != entry.key { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) }

  func contains(_ key: UInt64) -> Bool { self[key] != nil }

  subscript(key: UInt64) -> Value? {
    var slot = Self.slot(key) & mask
    while let entry = slots[slot] {
      if entry.key == key { return entry.value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
