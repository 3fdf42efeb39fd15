import Foundation
import Synchronization

/// Tells on standard error how far the work is: one line redrawn on a terminal, else a line every
/// half minute.
final class ProgressMeter: Sendable {
  private static let redrawInterval = 0.2
  private static let lineInterval = 30.0

  private struct Counts {
    var documents = 0
    var bytes = 0
    var failed = 0
    /// How many documents there are, once somebody has counted them.
    var total: Int?
    var lastShown = 0.0
    var wasDrawn = false
  }

  private let isShown: Bool
  private let isTerminal: Bool
  private let isForced: Bool
  private let started: Double
  private let counts = Mutex(Counts())

  init(_ policy: TerminalPolicy) {
    isTerminal = isatty(STDERR_FILENO) == 1
    isShown = policy != .never
    isForced = policy == .always
    started = Self.now
    if !isTerminal { counts.withLock { $0.lastShown = started } }
  }

  var failed: Int { counts.withLock { $0.failed } }

  /// Whether anybody will see how much is left.
  var wantsTotal: Bool { isShown && isTerminal }

  func setTotal(_ total: Int) { counts.withLock { $0.total = total } }

  func count(bytes: Int, failed: Bool) {
    let text = counts.withLock { counts -> String? in
      counts.documents += 1
      counts.bytes += bytes
      if failed { counts.failed += 1 }
      let now = Self.now
      let interval = isTerminal ? Self.redrawInterval : Self.lineInterval
      guard isShown, now - counts.lastShown >= interval else { return nil }
      counts.lastShown = now
      counts.wasDrawn = true
      return line(counts, now)
    }
    if let text { StandardError.write(isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n") }
  }

  /// The last line, which stays.
  func finish() {
    guard isShown else { return }
    let (text, wasDrawn) = counts.withLock { (line($0, Self.now), $0.wasDrawn) }
    if isTerminal {
      StandardError.write("\r\u{1B}[K\(text)\n")
    } else if wasDrawn || isForced {
      StandardError.write("\(text)\n")
    }
  }

  private func line(_ counts: Counts, _ now: Double) -> String {
    let seconds = max(now - started, 0.001)
    let rate = Double(counts.documents) / seconds
    var parts: [String] = []
    if let total = counts.total, total > 0 {
      parts.append(Self.bar(counts.documents, of: total))
      parts.append("\(counts.documents)/\(total) documents")
    } else {
      parts.append("\(counts.documents) documents")
    }
    parts.append("\(Self.oneDecimal(rate)) docs/s")
    parts.append("\(Self.oneDecimal(Double(counts.bytes) / seconds / 1_000_000)) MB/s")
    parts.append("\(counts.failed) failed")
    if let total = counts.total, rate > 0, total > counts.documents {
      parts.append("\(Self.clock(Double(total - counts.documents) / rate)) left")
    }
    return parts.joined(separator: "  ")
  }

  private static func bar(_ done: Int, of total: Int) -> String {
    let width = 20
    let filled = min(width, done * width / total)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }

  private static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func clock(_ seconds: Double) -> String {
    let seconds = Int(min(seconds, 359_999).rounded())
    let minutes = seconds / 60 % 60
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return seconds < 3600
      ? "\(minutes):\(padded(seconds % 60))"
      : "\(seconds / 3600):\(padded(minutes)):\(padded(seconds % 60))"
  }

  private static var now: Double { ProcessInfo.processInfo.systemUptime }
}
