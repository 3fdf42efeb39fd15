/// So many right, of so many found, of so many that there are.
public struct Ratio: Hashable, Sendable {
  public var right = 0
  public var found = 0
  public var gold = 0

  public init() {}

  /// Between 0 and 1; 0 where nothing was found.
  public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  /// Between 0 and 1; 0 where there is nothing to find.
  public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  public var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  mutating func add(_ other: Ratio) {
    right += other.right
    found += other.found
    gold += other.gold
  }
}

/// So many right of so many asked.
public struct Share: Hashable, Sendable {
  public var right = 0
  public var asked = 0

  public init() {}

  /// Between 0 and 1; 0 where nothing was asked.
  public var part: Double { asked == 0 ? 0 : Double(right) / Double(asked) }

  mutating func count(_ isRight: Bool) {
    asked += 1
    if isRight { right += 1 }
  }
}
