internal import Articles

/// Decides between names and values that claim the same words.
enum Overlaps {
  /// A name that holds a value and more stands (*Operação 5 de Maio*); one that runs into a value
  /// goes on to its end; else the value stands. Both lists rise and do not overlap, before and after.
  static func settled(_ names: [Name], _ values: [Mention]) -> ([Name], [Mention]) {
    var (kept, standing): ([Name], [Mention]) = ([], [])
    var next = values[...]
    for var name in names {
      while let value = next.first, value.range.end <= name.range.start {
        standing.append(value)
        next = next.dropFirst()
      }
      if let last = kept.last, last.range.overlaps(name.range) { continue }
      var inside: [Mention] = []
      var loses = false
      while let value = next.first, value.range.overlaps(name.range) {
        guard value.range.start > name.range.start || name.range.end > value.range.end else {
          loses = true
          break
        }
        guard value.range.start > name.range.start else {
          loses = true
          break
        }
        name.range = name.range.union(value.range)
        inside.append(value)
        next = next.dropFirst()
      }
      if loses {
        standing += inside
      } else {
        kept.append(name)
      }
    }
    return (kept, standing + next)
  }
}
