import ArgumentParser
import Foundation

/// When to do what only a person at a terminal wants.
enum TerminalPolicy: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Colour on standard output: `NO_COLOR` and `TERM=dumb` are obeyed unless it is forced.
  func hasColour(_ environment: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        && isatty(STDOUT_FILENO) == 1
    }
  }
}
