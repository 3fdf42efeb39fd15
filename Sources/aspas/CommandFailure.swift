import ArgumentParser
import Foundation

/// Exit codes that the command promises.
enum ExitStatus {
  static let fatal = ExitCode(1)
  static let someDocumentsFailed = ExitCode(3)

  static func stopped(by signal: Int32) -> ExitCode { ExitCode(128 + signal) }
}

/// Runs a command's work; what goes wrong becomes one sentence on standard error and exit status 1.
func reportingFailure(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let code as ExitCode {
    throw code
  } catch {
    StandardError.write("aspas: \(error)\n")
    throw ExitStatus.fatal
  }
}

/// Where progress and complaints go.
enum StandardError {
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
