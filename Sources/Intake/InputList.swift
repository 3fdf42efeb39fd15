/// The inputs below some paths, one after the other, in an order that is the same everywhere: the
/// byte order of their paths.
///
/// Folders are walked as they are reached; in memory are the names in the folders from the top down
/// to the present one, no more. What cannot be read is an input that says so. Files and folders
/// whose name begins with a dot are passed over, as are those that an `.aspasignore` file names, in
/// the way of `gitignore(5)`. A path that was given is taken whatever the rules say of it.
///
/// A file of JSON lines gives an input for each line.
public struct InputList: Sequence, Sendable {
  /// The name of the files that say what to leave out.
  public static let ignoreFileName = ".aspasignore"

  let roots: [FileName]
  let filter: PathFilter
  let maxBytes: Int
  /// The descriptor that `-` stands for.
  var standardInput: Int32 = 0

  /// - Parameters:
  ///   - paths: files, folders, and `-` for standard input.
  ///   - include: gitignore patterns; when there are any, only files that match one are taken, or
  ///     that lie in a folder that does.
  ///   - exclude: gitignore patterns of what is left out, stronger than any `.aspasignore`.
  ///   - maxBytes: the longest line of a JSON-lines file that is read, and the most of standard
  ///     input that is taken as one document.
  /// - Throws: an error that names the path that does not exist.
  public init(
    _ paths: [String], include: [String] = [], exclude: [String] = [],
    maxBytes: Int = Input.defaultMaxBytes
  ) throws(IntakeError) {
    var keys: [(key: [UInt8], path: FileName)] = []
    for path in paths {
      let name = FileName(path)
      keys.append((name.bytes + (try Self.isFolder(name) ? [0x2F] : []), name))
    }
    keys.sort { $0.key.lexicographicallyPrecedes($1.key) }
    var roots: [FileName] = []
    for (_, path) in keys where roots.last != path { roots.append(path) }
    self.roots = roots
    filter = PathFilter(include: include, exclude: exclude)
    self.maxBytes = maxBytes
  }

  public func makeIterator() -> InputWalk { InputWalk(self) }

  /// A dangling link exists, and becomes an input with an error; a name of nothing does not.
  private static func isFolder(_ path: FileName) throws(IntakeError) -> Bool {
    if path == FileName("-") { return false }
    do {
      if case .folder = try FileStatus(at: path).kind { return true }
    } catch {
      guard path.isLink else {
        throw IntakeError(.missing, "cannot read '\(path.text)': \(error.words)")
      }
    }
    return false
  }
}
