import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Ctrl-C and SIGTERM: the first asks the work to end well, the second ends it at once.
///
/// Made before any other thread is started: threads inherit that these signals wait for ours.
final class StopSignals: Sendable {
  private let received = Atomic<Int32>(0)

  /// - Parameter onStop: called once, on a thread of its own.
  init(onStop: @escaping @Sendable () -> Void) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    signal(SIGPIPE, SIG_IGN)
    Thread.detachNewThread { [self, signals] in wait(for: signals, onStop) }
  }

  /// The signal that came, if any.
  var signalNumber: Int32? {
    let number = received.load(ordering: .sequentiallyConsistent)
    return number == 0 ? nil : number
  }

  private func wait(for signals: sigset_t, _ onStop: () -> Void) {
    var signals = signals
    while true {
      var number: Int32 = 0
      guard sigwait(&signals, &number) == 0 else { continue }
      let first = received.compareExchange(
        expected: 0, desired: number, ordering: .sequentiallyConsistent)
      guard first.exchanged else { _exit(128 + number) }
      onStop()
    }
  }
}
