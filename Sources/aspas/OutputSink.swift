import Foundation

/// Where records go: standard output, or a file that appears whole or not at all.
final class OutputSink {
  /// The reader of our standard output has gone; there is nobody left to write for.
  struct BrokenPipe: Error {}

  private static let bufferSize = 1 << 16

  private let descriptor: Int32
  private let target: (partial: String, final: String)?
  private let flushesEachLine: Bool
  private var buffer: [UInt8] = []

  /// - Parameters:
  ///   - path: the file to write, or `nil` for standard output.
  ///   - flushesEachLine: for a reader that waits for each answer.
  init(path: String?, flushesEachLine: Bool = false) throws(OutputError) {
    self.flushesEachLine = flushesEachLine
    guard let path else {
      descriptor = STDOUT_FILENO
      target = nil
      return
    }
    if Self.isDevice(path) {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      target = nil
      guard descriptor >= 0 else { throw OutputError(path: path, errno: errno) }
      return
    }
    let partial = "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
    descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(path: path, errno: errno) }
    target = (partial, path)
  }

  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if flushesEachLine || buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is left; a file gets its name only now. What is not complete reaches standard
  /// output, and no file.
  func finish(isComplete: Bool) throws {
    try flush()
    guard let target else { return }
    guard isComplete else {
      abandon()
      StandardError.write("aspas: stopped before the end; \(target.final) was not written\n")
      return
    }
    fsync(descriptor)
    close(descriptor)
    guard rename(target.partial, target.final) == 0 else {
      throw OutputError(path: target.final, errno: errno)
    }
  }

  /// Takes an unfinished file away again.
  func abandon() {
    guard let target else { return }
    close(descriptor)
    unlink(target.partial)
  }

  /// Whether a device or a pipe stands at `path`: it is written to, and never replaced.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
      && status.st_mode & S_IFMT != S_IFDIR
  }

  private func flush() throws {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Foundation.write(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno != EINTR && errno != EAGAIN {
        throw OutputError(path: target?.final ?? "standard output", errno: errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// The output cannot be written.
struct OutputError: Error, CustomStringConvertible {
  let path: String
  let errno: Int32

  var description: String {
    "cannot write \(path): \(String(cString: strerror(errno))); nothing of it was kept"
  }
}
