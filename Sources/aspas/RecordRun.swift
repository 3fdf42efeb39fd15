import Annotation
import Articles
import Intake
import Pipelines

/// Annotates inputs on several threads and writes what came of each, in the order of the inputs.
struct RecordRun {
  let annotator: Annotator
  let jobs: Int
  let sink: OutputSink
  let progress: ProgressMeter
  /// What is written of a record.
  let render: @Sendable (Record) -> [UInt8]

  /// A record made ready to be written, with what the summary counts.
  private struct Rendered: Sendable {
    let bytes: [UInt8]
    let inputBytes: Int
    let failed: Bool
  }

  /// Ends when every input is written, the reader of the output is gone, or a signal came and what
  /// was in flight is written.
  ///
  /// - Throws: the exit status, where it is not 0; what went wrong with the output or the list.
  func run(from source: @escaping @Sendable () throws -> () throws -> Input?) throws {
    let runner = OrderedRunner<Input, Rendered>(jobs: jobs)
    let signals = StopSignals { runner.stop() }
    do {
      try runner.run(
        from: source,
        through: { [annotator, render] input in
          let record = annotator.record(of: input)
          return Rendered(
            bytes: render(record), inputBytes: record.source.byteCount,
            failed: record.status == .error)
        },
        to: { rendered in
          try sink.write(rendered.bytes)
          progress.count(bytes: rendered.inputBytes, failed: rendered.failed)
        })
      try finish(stoppedBy: signals.signalNumber)
    } catch is OutputSink.BrokenPipe {
      return
    } catch {
      sink.abandon()
      throw error
    }
  }

  private func finish(stoppedBy signal: Int32?) throws {
    if let signal {
      try sink.finish(isComplete: false)
      progress.finish()
      throw ExitStatus.stopped(by: signal)
    }
    try sink.finish(isComplete: true)
    progress.finish()
    if progress.failed > 0 { throw ExitStatus.someDocumentsFailed }
  }
}
