import Dispatch
import Foundation
import Synchronization

/// Runs one function over many inputs on several threads, and hands the results over in the order
/// of the inputs.
///
/// Memory is bounded: at most `jobs * 4` inputs are between reading and delivery at any time,
/// however many there are and however slow one of them is. Reading, working and delivering never
/// wait for one another beyond that, so a process that answers line by line on a pipe does so at
/// once.
public final class OrderedRunner<Input: Sendable, Output: Sendable>: Sendable {
  private struct State {
    var waiting: [(index: Int, input: Input)] = []
    var results: [Int: Output] = [:]
    /// How many inputs were read.
    var submitted = 0
    /// No more inputs will be read.
    var isExhausted = false
    var failure: (any Error)?
  }

  /// Results kept back for each worker while an earlier one is still being made.
  private static var windowPerJob: Int { 4 }
  /// Deep but not recursive work; C libraries like room.
  private static var stackSize: Int { 8 << 20 }

  private let jobs: Int
  private let state = Mutex(State())
  /// Starts at zero and is signalled up: a semaphore must not die below its first value.
  private let slots = DispatchSemaphore(value: 0)
  private let work = DispatchSemaphore(value: 0)
  private let progress = DispatchSemaphore(value: 0)

  /// - Parameter jobs: the number of worker threads, at least one.
  public init(jobs: Int) {
    self.jobs = max(1, jobs)
    for _ in 0..<(self.jobs * Self.windowPerJob) { slots.signal() }
  }

  /// Blocks until every input is delivered, or until ``stop()`` was called and what was in flight
  /// is delivered.
  ///
  /// - Parameters:
  ///   - source: called once, on the reading thread; makes the function that answers the next
  ///     input, or `nil` at the end.
  ///   - transform: called on the worker threads.
  ///   - deliver: called on this thread, in the order of the inputs; an error ends the run.
  public func run(
    from source: @escaping @Sendable () throws -> () throws -> Input?,
    through transform: @escaping @Sendable (Input) -> Output,
    to deliver: (Output) throws -> Void
  ) throws {
    start { self.read(source) }
    for _ in 0..<jobs { start { self.work(transform) } }
    defer { stop() }
    var next = 0
    while true {
      let (result, isDone, failure) = state.withLock { state in
        (
          state.results.removeValue(forKey: next), state.isExhausted && next == state.submitted,
          state.failure
        )
      }
      if let result {
        try deliver(result)
        next += 1
        slots.signal()
      } else if isDone {
        if let failure { throw failure }
        return
      } else {
        progress.wait()
      }
    }
  }

  /// Reads no further input; what is in flight is finished and delivered. May be called from any
  /// thread, and more than once.
  public func stop() {
    state.withLock { $0.isExhausted = true }
    for _ in 0..<jobs { work.signal() }
    progress.signal()
  }

  private func start(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = Self.stackSize
    thread.start()
  }

  private func read(_ source: () throws -> () throws -> Input?) {
    do {
      let next = try source()
      while true {
        slots.wait()
        if state.withLock({ $0.isExhausted }) { return }
        guard let input = try next() else { break }
        let isTaken = state.withLock { state in
          guard !state.isExhausted else { return false }
          state.waiting.append((state.submitted, input))
          state.submitted += 1
          return true
        }
        guard isTaken else { return }
        work.signal()
      }
    } catch {
      state.withLock { $0.failure = error }
    }
    stop()
  }

  private func work(_ transform: (Input) -> Output) {
    while true {
      work.wait()
      let (task, isExhausted) = state.withLock { state in
        (state.waiting.isEmpty ? nil : state.waiting.removeFirst(), state.isExhausted)
      }
      if let (index, input) = task {
        let result = transform(input)
        state.withLock { $0.results[index] = result }
        progress.signal()
      } else if isExhausted {
        return
      }
    }
  }
}
