import Annotation
import ArgumentParser
import Articles
import Exports
import Foundation
import Sentences

/// Which pipeline runs, with which data and on how many cores.
struct PipelineOptions: ParsableArguments {
  @Option(help: "A pipeline by name (\"news\", \"plain-text\"), or a pipeline file.")
  var pipeline = "news"

  @Option(
    help: ArgumentHelp(
      "The folder that holds Corpus and Pipelines, if not the one that came with the program.",
      valueName: "dir"))
  var data: String?

  @Option(
    name: .shortAndLong, help: "How many articles are worked on at once (default: all cores).")
  var jobs: Int?

  @Option(help: "The largest document that is read, in bytes.")
  var maxBytes = 16 << 20

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1") }
    if maxBytes < 1 { throw ValidationError("--max-bytes needs a number of at least 1") }
  }

  var jobCount: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  func annotator() throws -> Annotator {
    try Annotator(
      pipeline: pipeline, data: folder(), version: ProgramVersion.current, maxBytes: maxBytes)
  }

  /// What stands for the words of a contraction, by language.
  func wordExpander() throws -> WordExpander {
    try WordExpander(Resources(root: folder().corpus))
  }

  /// Gives the syntactic words of each surface word, for the records' `tokens`.
  func wordForms() throws -> RecordWriter.WordForms {
    let expander = try wordExpander()
    return { expander.forms(of: $0, in: $1.text, language: $1.language) }
  }

  private func folder() throws -> DataFolder {
    try DataFolder.locate(
      option: data, environment: ProcessInfo.processInfo.environment,
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0])
  }
}
