import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the first asks the work to end well, the second ends it at once.
final class StopSignals: Sendable {
  private let received = Atomic<Int32>(0)
  private let sources: [any DispatchSourceSignal]

  /// - Parameter onStop: called once, on a thread of its own.
  init(onStop: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "aspas.signals")
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for (source, number) in zip(sources, [SIGINT, SIGTERM]) {
      source.setEventHandler { [self] in
        let first = received.compareExchange(
          expected: 0, desired: number, ordering: .sequentiallyConsistent)
        guard first.exchanged else { _exit(128 + number) }
        onStop()
      }
      source.resume()
    }
  }

  /// The signal that came, if any.
  var signalNumber: Int32? {
    let number = received.load(ordering: .sequentiallyConsistent)
    return number == 0 ? nil : number
  }
}
