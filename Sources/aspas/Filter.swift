import Annotation
import ArgumentParser
import Articles
import Exports
import Foundation
import Intake

/// `aspas filter`: one JSON object a line in, one record a line out.
struct Filter: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Annotates JSON lines from standard input: one record for each line, in order.",
    discussion: """
      A line is {"id", "text" | "html" | "html_base64", "uri"?, "lang"?, "published"?}. A line that \
      is not has a record with status "error"; it never ends the run. Records come out one for \
      each line, in the order of the lines, whatever the number of jobs, each as soon as it is done.
      """)

  @Flag(help: "Fill 'tokens' with every word.")
  var tokens = false

  @Option(help: "Count offsets in codepoint, utf16 or utf8 units.")
  var offsets = CodePointRuler.Unit.codePoint

  @OptionGroup var options: PipelineOptions

  func run() throws {
    try reportingFailure {
      let writer = try RecordWriter(
        offsets: offsets, tokens: tokens ? options.wordForms() : nil)
      let maxBytes = options.maxBytes
      let run = RecordRun(
        annotator: try options.annotator(), jobs: options.jobCount,
        sink: try OutputSink(path: nil, flushesEachLine: true), progress: ProgressMeter(.never),
        render: { writer.line($0) + [UInt8(ascii: "\n")] })
      try run.run(from: {
        let lines = LineReader(
          descriptor: FileHandle.standardInput.fileDescriptor, maxBytes: maxBytes)
        return { try lines.next().map { Input(line: $0, of: "-", maxBytes: maxBytes) } }
      })
    }
  }
}
