#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One folder of the chain that is being walked: its names in order, and how far the walk has come.
struct Folder {
  struct Entry {
    let name: FileName
    /// What is there, links followed; why that cannot be told.
    let status: Result<FileStatus, SystemError>
    /// Names in the order of whole paths: a folder's name is followed by a slash.
    fileprivate let key: [UInt8]

    var isFolder: Bool {
      if case .success(let status) = status, case .folder = status.kind { return true }
      return false
    }
  }

  let path: FileName
  let identity: FolderIdentity
  /// The rules that its `.aspasignore` sets for it and what lies below it.
  var rules: IgnoreRules?
  /// Whether a pattern to include by has named it or a folder above it.
  let isIncluded: Bool
  /// Last name first.
  private var remaining: [Entry]

  init(path: FileName, identity: FolderIdentity, isIncluded: Bool) throws(SystemError) {
    self.path = path
    self.identity = identity
    self.isIncluded = isIncluded
    remaining = try Self.names(in: path).filter { $0.bytes.first != UInt8(ascii: ".") }.map {
      name in
      let status: Result<FileStatus, SystemError>
      var key = name.bytes
      do throws(SystemError) {
        let found = try FileStatus(at: path.appending(name))
        if case .folder = found.kind { key.append(0x2F) }
        status = .success(found)
      } catch {
        status = .failure(error)
      }
      return Entry(name: name, status: status, key: key)
    }
    remaining.sort { $1.key.lexicographicallyPrecedes($0.key) }
  }

  mutating func next() -> Entry? { remaining.popLast() }

  private static func names(in path: FileName) throws(SystemError) -> [FileName] {
    guard let handle = path.withPath({ opendir($0) }) ?? nil else { throw SystemError(errno) }
    defer { closedir(handle) }
    var names: [FileName] = []
    while true {
      errno = 0
      guard let entry = readdir(handle) else {
        if errno != 0 { throw SystemError(errno) }
        return names
      }
      let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
      let start = UnsafeRawPointer(entry).advanced(by: offset)
      names.append(FileName(Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))))
    }
  }
}

extension FileName {
  var isLink: Bool {
    var status = stat()
    guard withPath({ lstat($0, &status) }) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK
  }
}
