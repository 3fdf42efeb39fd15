import Pipelines
import Synchronization
import Testing

@Suite struct OrderedRunnerTests {
  @Test(arguments: [1, 2, 3, 8])
  func resultsComeInTheOrderOfTheInputs(jobs: Int) throws {
    var delivered: [Int] = []
    try OrderedRunner<Int, Int>(jobs: jobs).run(
      from: { countingTo(500) }, through: { slowly($0) * 2 }, to: { delivered.append($0) })
    #expect(delivered == (0..<500).map { $0 * 2 })
  }

  @Test func noInputNoResult() throws {
    try OrderedRunner<Int, Int>(jobs: 2).run(
      from: { countingTo(0) }, through: { $0 }, to: { _ in Issue.record("something came") })
  }

  @Test func fewInputsAreInFlightWhileOneIsSlow() throws {
    let read = Mutex(0)
    let most = Mutex(0)
    var delivered = 0
    try OrderedRunner<Int, Int>(jobs: 2).run(
      from: {
        let next = countingTo(200)
        return {
          let input = try next()
          read.withLock { $0 += 1 }
          return input
        }
      },
      through: { $0 == 0 ? slowly($0, 200_000) : $0 },
      to: { _ in
        delivered += 1
        most.withLock { $0 = max($0, read.withLock { $0 } - delivered) }
      })
    #expect(delivered == 200)
    #expect(most.withLock { $0 } <= 9)
  }

  @Test func afterAStopWhatWasReadIsDelivered() throws {
    let runner = OrderedRunner<Int, Int>(jobs: 2)
    var delivered: [Int] = []
    try runner.run(
      from: { countingTo(1_000_000) }, through: { slowly($0) },
      to: {
        delivered.append($0)
        if delivered.count == 10 { runner.stop() }
      })
    #expect(delivered == Array(0..<delivered.count))
    #expect(delivered.count >= 10 && delivered.count < 100)
  }

  @Test func anErrorOfTheSourceComesAfterWhatWasRead() {
    struct Broken: Error {}
    var delivered: [Int] = []
    #expect(throws: Broken.self) {
      try OrderedRunner<Int, Int>(jobs: 2).run(
        from: {
          let next = countingTo(5)
          return {
            guard let input = try next() else { throw Broken() }
            return input
          }
        }, through: { $0 }, to: { delivered.append($0) })
    }
    #expect(delivered == [0, 1, 2, 3, 4])
  }
}

private func countingTo(_ end: Int) -> () throws -> Int? {
  var next = 0
  return {
    guard next < end else { return nil }
    defer { next += 1 }
    return next
  }
}

/// Work of uneven length that the compiler cannot leave out.
private func slowly(_ input: Int, _ rounds: Int = 300) -> Int {
  var state = UInt64(truncatingIfNeeded: input) | 1
  for _ in 0..<(rounds * (1 + input % 7)) { state = state &* 6_364_136_223_846_793_005 &+ 1 }
  return state == 0 ? -1 : input
}
