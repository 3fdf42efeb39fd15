import Foundation

@testable import Intake

/// A folder of its own for one test, removed afterwards.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "intake-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// The inputs of the folder when loaded, their paths relative to it.
  func inputs(
    include: [String] = [], exclude: [String] = [], maxBytes: Int = Input.defaultMaxBytes
  ) throws -> [LoadedInput] {
    try InputList([path], include: include, exclude: exclude, maxBytes: maxBytes).map {
      var loaded = $0.load(maxBytes: maxBytes)
      loaded.uri = String(loaded.uri.dropFirst(path.count + 1))
      return loaded
    }
  }
}

extension LoadedInput {
  var string: String? {
    guard case .success(let text) = content else { return nil }
    return String(decoding: text.utf8, as: UTF8.self)
  }

  var code: IntakeError.Code? {
    guard case .failure(let error) = content else { return nil }
    return error.code
  }
}

extension Result where Failure == IntakeError {
  var failureMessage: String? {
    guard case .failure(let error) = self else { return nil }
    return error.message
  }
}
