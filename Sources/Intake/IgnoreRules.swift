/// The rules of one ignore file, in the syntax and with the meaning of `gitignore(5)`.
struct IgnoreRules: Sendable {
  private var rules: [IgnoreRule]

  init(_ lines: [String]) {
    rules = lines.compactMap { IgnoreRule(FileName($0).units[...]) }
  }

  /// The bytes of an ignore file; a byte order mark and carriage returns are no part of a pattern.
  init(file bytes: [UInt8]) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    rules = content.split(separator: 0x0A).compactMap { line in
      IgnoreRule(FileName(Array(line.last == 0x0D ? line.dropLast() : line)).units[...])
    }
  }

  var isEmpty: Bool { rules.isEmpty }

  /// What the last matching rule says of a path below the folder of these rules: to ignore it
  /// (`true`), not to (`false`); `nil` when no rule matches.
  func verdict(on path: ArraySlice<[UInt32]>, isFolder: Bool) -> Bool? {
    rules.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated }
  }
}
