/// Walks the paths of an `InputList`. It belongs to one thread; its inputs may be loaded on others.
public struct InputWalk: IteratorProtocol {
  /// How much of a file is read to see whether it is JSON lines, at first.
  private static let peekSize = 512
  /// The largest `.aspasignore` that is read, in bytes.
  private static let ignoreFileLimit = 1 << 20

  private let filter: PathFilter
  private let maxBytes: Int
  private let standardInput: Int32
  /// Last one first.
  private var roots: [FileName]
  private var chain: [Folder] = []
  /// The names of the folders of the chain below the first.
  private var names: [[UInt32]] = []
  private var lines: (reader: LineReader, name: String)?
  private var pending: Input?

  init(_ list: InputList) {
    filter = list.filter
    maxBytes = list.maxBytes
    standardInput = list.standardInput
    roots = list.roots.reversed()
  }

  public mutating func next() -> Input? {
    while true {
      if let input = pending {
        pending = nil
        return input
      }
      if let input = nextLine() { return input }
      if !chain.isEmpty {
        if let input = nextOfFolder() { return input }
      } else if let root = roots.popLast() {
        if let input = open(root: root) { return input }
      } else {
        return nil
      }
    }
  }

  private mutating func nextLine() -> Input? {
    guard let (reader, name) = lines else { return nil }
    do throws(IntakeError) {
      if let line = try reader.next() { return Input(line: line, of: name, maxBytes: maxBytes) }
      lines = nil
      return nil
    } catch {
      lines = nil
      return Input(failure: error, uri: name)
    }
  }

  private mutating func open(root: FileName) -> Input? {
    if root == FileName("-") { return openStandardInput() }
    do throws(SystemError) {
      return take(root, name: nil, try FileStatus(at: root))
    } catch {
      return unreadable(root, error)
    }
  }

  private mutating func nextOfFolder() -> Input? {
    let last = chain.count - 1
    guard let entry = chain[last].next() else {
      chain.removeLast()
      if !names.isEmpty { names.removeLast() }
      return nil
    }
    let units = entry.name.units
    let isFolder = entry.isFolder
    let path = names + [units]
    if filter.excludes(path[...], isFolder: isFolder) || isIgnored(path, isFolder: isFolder) {
      return nil
    }
    let isIncluded = chain[last].isIncluded || filter.includes(path[...], isFolder: isFolder)
    guard isIncluded || isFolder else { return nil }
    let full = chain[last].path.appending(entry.name)
    switch entry.status {
    case .failure(let error): return unreadable(full, error)
    case .success(let status): return take(full, name: units, status, isIncluded: isIncluded)
    }
  }

  /// The nearest `.aspasignore` that has a word on the path decides.
  private func isIgnored(_ path: [[UInt32]], isFolder: Bool) -> Bool {
    for depth in chain.indices.reversed() {
      if let verdict = chain[depth].rules?.verdict(on: path[depth...], isFolder: isFolder) {
        return verdict
      }
    }
    return false
  }

  private mutating func take(
    _ path: FileName, name: [UInt32]?, _ status: FileStatus, isIncluded: Bool = false
  ) -> Input? {
    switch status.kind {
    case .other(let kind):
      return Input(
        failure: IntakeError(
          .notAFile, "'\(path.text)' is \(kind), not a file; leave it out with --exclude"),
        uri: path.text)
    case .file: return open(file: path)
    case .folder:
      if chain.contains(where: { $0.identity == status.identity }) {
        return Input(
          failure: IntakeError(
            .linkLoop, "'\(path.text)' links to a folder above it, which is read already"),
          uri: path.text)
      }
      return enter(path, name: name, status.identity, isIncluded: isIncluded || filter.takesAll)
    }
  }

  private mutating func enter(
    _ path: FileName, name: [UInt32]?, _ identity: FolderIdentity, isIncluded: Bool
  ) -> Input? {
    do throws(SystemError) {
      var folder = try Folder(path: path, identity: identity, isIncluded: isIncluded)
      let ignoreFile = path.appending(FileName(InputList.ignoreFileName))
      do throws(IntakeError) {
        folder.rules = try rules(in: ignoreFile)
      } catch {
        pending = Input(failure: error, uri: ignoreFile.text)
      }
      chain.append(folder)
      if let name { names.append(name) }
      return nil
    } catch {
      return unreadable(path, error)
    }
  }

  private func rules(in path: FileName) throws(IntakeError) -> IgnoreRules? {
    if (try? FileStatus(at: path)) == nil, !path.isLink { return nil }
    do {
      let reader = try FileReader(path: path)
      guard let bytes = try reader.readAll(limit: Self.ignoreFileLimit) else {
        throw IntakeError(.tooLarge, "'\(path.text)' is too large to be a list of patterns")
      }
      return IgnoreRules(file: bytes)
    } catch let error as IntakeError {
      throw error
    } catch {
      throw IntakeError(.unreadable, "cannot read '\(path.text)'; its patterns are not followed")
    }
  }

  private mutating func open(file path: FileName) -> Input? {
    guard let reader = try? FileReader(path: path), let head = peek(reader) else {
      return Input(file: path)
    }
    lines = (LineReader(reader, maxBytes: maxBytes, name: path.text, alreadyRead: head), path.text)
    return nil
  }

  private mutating func openStandardInput() -> Input? {
    let reader = FileReader(descriptor: standardInput)
    do throws(SystemError) {
      var head: [UInt8] = []
      while true {
        let piece = try reader.read(upTo: 64 << 10)
        head += piece
        if piece.isEmpty || head.count > maxBytes || !JSONLines.mayBegin(head) { break }
        if piece.contains(0x0A), JSONLines.isDecided(head) { break }
      }
      if JSONLines.begin(head) {
        lines = (LineReader(reader, maxBytes: maxBytes, name: "-", alreadyRead: head), "-")
        return nil
      }
      if head.count <= maxBytes, let rest = try reader.readAll(limit: maxBytes - head.count) {
        return Input(bytes: head + rest, uri: "-")
      }
      return Input(
        failure: IntakeError(
          .tooLarge,
          "standard input is larger than the limit of \(maxBytes) bytes; raise it with --max-bytes"
        ), uri: "-")
    } catch {
      return unreadable(FileName("-"), error)
    }
  }

  /// The bytes read so far when they begin JSON lines, else `nil`.
  private func peek(_ reader: FileReader) -> [UInt8]? {
    var head: [UInt8] = []
    var wanted = Self.peekSize
    while let piece = try? reader.read(upTo: wanted) {
      head += piece
      guard JSONLines.mayBegin(head) else { return nil }
      if piece.isEmpty || JSONLines.isDecided(head) || head.count > maxBytes {
        return JSONLines.begin(head) ? head : nil
      }
      // Twice as much each time, so that looking at it all again stays linear.
      wanted = max(64 << 10, head.count)
    }
    return nil
  }

  private func unreadable(_ path: FileName, _ error: SystemError) -> Input {
    let reason =
      path.isLink && error.isMissing ? "it links to a file that is not there" : error.words
    return Input(
      failure: IntakeError(.unreadable, "cannot read '\(path.text)': \(reason)"), uri: path.text)
  }
}
