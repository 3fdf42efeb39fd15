#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `stat(2)` says of a path, links followed.
struct FileStatus {
  enum Kind {
    case file, folder
    case other(String)
  }

  let kind: Kind
  /// In bytes.
  let size: Int
  let identity: FolderIdentity

  init(at path: FileName) throws(SystemError) {
    var status = stat()
    guard let answer = path.withPath({ stat($0, &status) }) else { throw SystemError(EINVAL) }
    guard answer == 0 else { throw SystemError(errno) }
    self.init(status)
  }

  init(descriptor: CInt) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(errno) }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    identity = FolderIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFIFO: kind = .other("a pipe")
    case S_IFSOCK: kind = .other("a socket")
    default: kind = .other("a device")
    }
  }
}

/// One folder, by whatever path it was reached.
struct FolderIdentity: Hashable {
  let device: UInt64
  let inode: UInt64
}

/// An error number of the system, in words.
struct SystemError: Error {
  let number: CInt

  init(_ number: CInt) { self.number = number }

  var isMissing: Bool { number == ENOENT }

  var words: String {
    switch number {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "you may not read it"
    case ELOOP: "its links go round in a circle"
    case ENAMETOOLONG: "its path is too long"
    case EMFILE, ENFILE: "too many files are open"
    default: String(cString: strerror(number)).lowercased()
    }
  }
}
