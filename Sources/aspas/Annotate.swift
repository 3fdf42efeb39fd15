import Annotation
public import ArgumentParser
public import Articles
import Exports
import Foundation
import Intake

/// `aspas annotate`: files and folders in, records out.
struct Annotate: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, text
  }

  static let configuration = CommandConfiguration(
    abstract: "Annotates files and folders of saved pages: one JSON record a line.",
    discussion: """
      Folders are read recursively, in the order of their paths. Files are judged by their content: \
      HTML, plain text, or JSON lines as 'aspas filter' reads them. '-' reads one page or text from \
      standard input. What an .aspasignore file names (in the manner of .gitignore) is passed over, \
      and so are hidden files. Every other file has exactly one record (every line, of JSON lines).
      """)

  @Argument(help: "Files and folders; '-' for standard input.")
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: "Write to this file, whole or not at all, instead of standard output.")
  var output: String?

  @Option(help: "jsonl: one record a line; text: for reading, quotes coloured by speaker.")
  var format = Format.jsonl

  @Flag(help: "Fill 'tokens' with every word.")
  var tokens = false

  @Option(help: "Count offsets in codepoint, utf16 or utf8 units.")
  var offsets = CodePointRuler.Unit.codePoint

  @Option(help: "Read only files that match this glob; may be given several times.")
  var include: [String] = []

  @Option(help: "Pass over what matches this glob; may be given several times.")
  var exclude: [String] = []

  @Option(help: "Show progress on standard error: auto, always or never.")
  var progress = TerminalPolicy.auto

  @Option(help: "Colour the text format: auto, always or never.")
  var color = TerminalPolicy.auto

  @OptionGroup var options: PipelineOptions

  func run() throws {
    try reportingFailure {
      let inputs = try InputList(
        paths, include: include, exclude: exclude, maxBytes: options.maxBytes)
      let meter = ProgressMeter(progress)
      let run = RecordRun(
        annotator: try options.annotator(), jobs: options.jobCount,
        sink: try OutputSink(path: output), progress: meter, render: try renderer())
      if meter.wantsTotal { count(inputs, for: meter) }
      try run.run(from: {
        var walk = inputs.makeIterator()
        return { walk.next() }
      })
    }
  }

  /// Walks the folders once more beside the run, so that progress can tell how much is left.
  private func count(_ inputs: InputList, for meter: ProgressMeter) {
    guard !paths.contains("-") else { return }
    Thread.detachNewThread {
      var total = 0
      for _ in inputs { total += 1 }
      meter.setTotal(total)
    }
  }

  private func renderer() throws -> @Sendable (Record) -> [UInt8] {
    switch format {
    case .jsonl:
      let writer = try RecordWriter(
        offsets: offsets, tokens: tokens ? options.wordForms() : nil)
      return { writer.line($0) + [UInt8(ascii: "\n")] }
    case .text:
      let isColoured = output == nil && color.hasColour(ProcessInfo.processInfo.environment)
      let text = TerminalText(colour: isColoured || color == .always)
      return { text.page($0) }
    }
  }
}

extension CodePointRuler.Unit: ExpressibleByArgument {}
