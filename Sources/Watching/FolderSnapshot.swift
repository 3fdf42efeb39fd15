import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What stood in a folder at one moment: enough of each file to see later whether it changed.
public struct FolderSnapshot: Hashable, Sendable {
  /// What the file system says of a file without reading it.
  public struct Entry: Hashable, Sendable {
    public let size: Int
    /// Nanoseconds since 1970.
    public let modified: Int64
    public let inode: UInt64

    public init(size: Int, modified: Int64, inode: UInt64) {
      self.size = size
      self.modified = modified
      self.inode = inode
    }
  }

  /// By path relative to the folder.
  public let files: [String: Entry]

  public init(files: [String: Entry]) { self.files = files }

  /// Looks at every regular file below `folder`; links are not followed. A file that goes away
  /// while we look is not in the snapshot.
  public init(of folder: String) throws(WatchingError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw WatchingError(folder: folder) }
    var files: [String: Entry] = [:]
    var pending = [""]
    while let relative = pending.popLast() {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(relative)")) ?? []
      for name in names {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        var status = stat()
        guard lstat("\(folder)/\(path)", &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: pending.append(path)
        case S_IFREG: files[path] = Entry(status)
        default: continue
        }
      }
    }
    self.files = files
  }

  /// What happened between `earlier` and this snapshot, sorted by path.
  ///
  /// A file that is at another path with the same inode, size and time was moved, not made anew.
  public func changes(since earlier: FolderSnapshot) -> [FolderChange] {
    var arrived = files.filter { earlier.files[$0.key] == nil }
    var changes: [FolderChange] = []
    for path in earlier.files.keys.sorted() where files[path] == nil {
      let entry = earlier.files[path]
      if let target = arrived.filter({ $0.value == entry }).keys.min() {
        arrived[target] = nil
        changes.append(.moved(from: path, to: target))
      } else {
        changes.append(.deleted(path))
      }
    }
    changes += arrived.keys.map { .created($0) }
    changes += files.compactMap { path, entry in
      earlier.files[path].flatMap { $0 == entry ? nil : .modified(path) }
    }
    return changes.sorted { $0.path < $1.path }
  }
}

extension FolderSnapshot.Entry {
  fileprivate init(_ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.init(
      size: Int(status.st_size),
      modified: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec),
      inode: UInt64(status.st_ino))
  }
}

/// One thing that happened to a file between two looks at its folder.
public enum FolderChange: Hashable, Sendable {
  case created(String)
  case modified(String)
  case moved(from: String, to: String)
  case deleted(String)

  /// The path the file has now, or had last.
  public var path: String {
    switch self {
    case .created(let path), .modified(let path), .deleted(let path), .moved(_, let path): path
    }
  }
}

/// A folder that cannot be watched.
public struct WatchingError: Error, Hashable, CustomStringConvertible, Sendable {
  public let folder: String

  public init(folder: String) { self.folder = folder }

  public var description: String { "there is no folder \(folder) to watch; check the path" }
}
