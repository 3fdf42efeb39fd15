#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads an open file piece by piece, and closes it at the end.
final class FileReader {
  private let descriptor: CInt
  private let closesFile: Bool
  /// In bytes, as the file system has it.
  let size: Int

  /// A descriptor that somebody else opened, and will close.
  init(descriptor: CInt) {
    self.descriptor = descriptor
    closesFile = false
    size = 0
  }

  /// Opens a regular file. A pipe or a device is refused, and never waited for.
  init(path: FileName) throws(IntakeError) {
    let name = path.text
    let answer = path.withPath { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard let answer, answer >= 0 else {
      let error = SystemError(answer == nil ? EINVAL : errno)
      throw IntakeError(.unreadable, "cannot read '\(name)': \(error.words)")
    }
    do {
      let status = try FileStatus(descriptor: answer)
      guard case .file = status.kind else {
        close(answer)
        throw IntakeError(.notAFile, "'\(name)' is not a file any more; nothing was read")
      }
      size = status.size
    } catch let error as IntakeError {
      throw error
    } catch {
      close(answer)
      throw IntakeError(.unreadable, "cannot read '\(name)': it changed while it was opened")
    }
    descriptor = answer
    closesFile = true
  }

  deinit {
    if closesFile { close(descriptor) }
  }

  /// What is there, at most `count` bytes; empty at the end of the file. Waits where it must.
  func read(upTo count: Int) throws(SystemError) -> [UInt8] {
    while true {
      var failure: CInt = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
        #if canImport(Glibc)
          let got = Glibc.read(descriptor, buffer.baseAddress, count)
        #else
          let got = Darwin.read(descriptor, buffer.baseAddress, count)
        #endif
        if got < 0 { failure = errno }
        used = max(0, got)
      }
      if failure == 0 { return bytes }
      if failure == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&request, 1, -1)
      } else if failure != EINTR {
        throw SystemError(failure)
      }
    }
  }

  /// All that follows; `nil` when that is more than `limit` bytes.
  func readAll(limit: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, limit))
    while true {
      let room = limit - bytes.count
      let piece = try read(upTo: max(1, min(room + 1, max(size - bytes.count + 1, 64 << 10))))
      if piece.isEmpty { return bytes }
      if piece.count > room { return nil }
      if bytes.isEmpty, bytes.capacity == 0 { bytes = piece } else { bytes += piece }
    }
  }
}
