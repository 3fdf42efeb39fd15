import Foundation
import TestSupport

/// The command as a user runs it: the built program, in a folder, with what it prints and its exit
/// status.
struct Command {
  struct Outcome {
    let output: Data
    let errors: String
    let status: Int32

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }

    func records() throws -> [[String: Any]] {
      try output.split(separator: UInt8(ascii: "\n")).map {
        try JSONSerialization.jsonObject(with: $0) as? [String: Any] ?? [:]
      }
    }
  }

  /// The folder in which test bundle and program are built.
  private static let program: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [bundle, Bundle.main.bundleURL, bundle.deletingLastPathComponent()]
    let found = candidates.map { $0.appendingPathComponent("aspas") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return found ?? URL(fileURLWithPath: "\(Checkout.root)/.build/debug/aspas")
  }()

  /// - Parameters:
  ///   - folder: where the command runs; the checkout's `Corpus` unless another is given.
  ///   - input: what stands on its standard input.
  static func run(
    _ arguments: String..., in folder: String = Checkout.corpus, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let files = try TemporaryFolder()
    try input.write(to: files.url("stdin"))
    for name in ["stdout", "stderr"] { try Data().write(to: files.url(name)) }
    let process = process(arguments, folder, environment)
    process.standardInput = try FileHandle(forReadingFrom: files.url("stdin"))
    process.standardOutput = try FileHandle(forWritingTo: files.url("stdout"))
    process.standardError = try FileHandle(forWritingTo: files.url("stderr"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try Data(contentsOf: files.url("stdout")),
      errors: String(decoding: try Data(contentsOf: files.url("stderr")), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// Starts the command, hands it `input` without closing its standard input, waits for `answers`
  /// lines and sends it a signal; what it printed in all, and its exit status.
  static func interrupt(
    _ arguments: String..., input: Data, answers: Int, with signal: Int32
  ) throws -> Outcome {
    let process = process(arguments, Checkout.corpus, [:])
    let (input0, output) = (Pipe(), Pipe())
    process.standardInput = input0
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input0.fileHandleForWriting.write(contentsOf: input)
    var printed = Data()
    while printed.count(where: { $0 == UInt8(ascii: "\n") }) < answers {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      printed += piece
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    printed += output.fileHandleForReading.readDataToEndOfFile()
    return Outcome(output: printed, errors: "", status: process.terminationStatus)
  }

  private static func process(
    _ arguments: [String], _ folder: String, _ environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(["ASPAS_DATA": Checkout.root]) { given, _ in given }
    return process
  }
}

/// A folder that goes away with the value that holds it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "aspas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func url(_ name: String) -> URL { URL(fileURLWithPath: "\(path)/\(name)") }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let file = url(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
}
