/// The patterns of `--include` and `--exclude`, which speak of paths below each given folder.
struct PathFilter: Sendable {
  private let include: IgnoreRules
  private let exclude: IgnoreRules

  init(include: [String], exclude: [String]) {
    self.include = IgnoreRules(include)
    self.exclude = IgnoreRules(exclude)
    takesAll = include.isEmpty
  }

  /// Whether there are no patterns to include by.
  let takesAll: Bool

  func excludes(_ path: ArraySlice<[UInt32]>, isFolder: Bool) -> Bool {
    exclude.verdict(on: path, isFolder: isFolder) == true
  }

  func includes(_ path: ArraySlice<[UInt32]>, isFolder: Bool) -> Bool {
    takesAll || include.verdict(on: path, isFolder: isFolder) == true
  }
}
