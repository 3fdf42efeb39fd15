/// One line of an ignore file: a pattern, and whether it takes in again what others left out.
struct IgnoreRule: Sendable {
  private enum Segment: Sendable {
    case glob(GlobSegment)
    /// `**`: any number of folders.
    case folders
  }

  let isNegated: Bool
  private let isFolderOnly: Bool
  /// Whether the pattern speaks of the whole path rather than of the last name alone.
  private let isAnchored: Bool
  private let segments: [Segment]

  /// `nil` for a blank line, a comment, and a pattern that can match nothing.
  init?(_ line: ArraySlice<UInt32>) {
    var pattern = Self.trimmed(line)
    guard let first = pattern.first, first != "#" else { return nil }
    isNegated = first == "!"
    if isNegated { pattern.removeFirst() }
    isFolderOnly = pattern.last == "/"
    if isFolderOnly { pattern.removeLast() }
    isAnchored = pattern.contains { $0 == "/" }
    if pattern.first == "/" { pattern.removeFirst() }
    guard !pattern.isEmpty else { return nil }

    var segments: [Segment] = []
    for part in pattern.split(separator: 0x2F, omittingEmptySubsequences: false) {
      if isAnchored, part.elementsEqual([0x2A, 0x2A]) {
        segments.append(.folders)
      } else if let glob = GlobSegment(part) {
        segments.append(.glob(glob))
      } else {
        return nil
      }
    }
    self.segments = segments
  }

  /// `path` is the names from the folder of the ignore file down to the thing asked about.
  func matches(_ path: ArraySlice<[UInt32]>, isFolder: Bool) -> Bool {
    guard let name = path.last, isFolder || !isFolderOnly else { return false }
    if !isAnchored, case .glob(let glob)? = segments.last { return glob.matches(name) }
    return matchesSegments(path)
  }

  /// Goes back to the last `**` only: what an earlier one could still do, the last one can too.
  private func matchesSegments(_ path: ArraySlice<[UInt32]>) -> Bool {
    var index = 0
    var position = path.startIndex
    var retry: (index: Int, position: Int)?
    while position < path.endIndex {
      if index < segments.count, case .folders = segments[index] {
        retry = (index, position)
        if index == segments.count - 1 { return true }
        index += 1
      } else if index < segments.count, case .glob(let glob) = segments[index],
        glob.matches(path[position])
      {
        index += 1
        position += 1
      } else if let last = retry {
        retry = (last.index, last.position + 1)
        (index, position) = (last.index + 1, last.position + 1)
      } else {
        return false
      }
    }
    return index == segments.count
  }

  /// Blanks at the end are dropped, unless a backslash keeps them.
  private static func trimmed(_ line: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == "\\", index + 1 < line.endIndex {
        index += 2
        end = index
      } else {
        index += 1
        if line[index - 1] != " " { end = index }
      }
    }
    return line[..<end]
  }
}
