import Annotation
import ArgumentParser
import Foundation
import Intake

/// `aspas explain`: what was decided about one page, and why.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what was kept of a web page, what was cut, and why.",
    discussion: """
      Lines of tab-separated text: the verdict; the elements that might hold the article, with \
      their worth (bytes of running text less what lists of links cost); every stretch of text in \
      the chosen one, kept, cut or dropped, with its kind or the rule; the metadata and where on \
      the page they were found.
      """)

  @Argument(help: ArgumentHelp("A web page.", valueName: "file"))
  var path: String

  @OptionGroup var options: PipelineOptions

  func run() throws {
    try reportingFailure {
      let annotator = try options.annotator()
      print(try annotator.explainPage(at: path), terminator: "")
    }
  }
}
