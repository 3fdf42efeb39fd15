import ArgumentParser
import Articles
import Foundation
import Languages
import Sentences

/// Says how fast the first stages read the texts of a JSON-lines file, on one thread.
struct MeasureSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Time language, sentences and words on lines of {id, text}.")

  @Argument(help: "A JSON-lines file with the keys id and text.")
  var file: String

  @Option(help: "The folder that holds lexicons and models.")
  var corpus = "Corpus"

  @Option(help: "How often all texts are read.")
  var rounds = 5

  func run() throws {
    let resources = Resources(root: corpus)
    let identifier = try LanguageIdentifier(NoOptions(), resources)
    let splitter = try SentenceSplitter(NoOptions(), resources)
    let tokenizer = try Tokenizer(NoOptions(), resources)
    let articles = try readJSONLines(file, as: SplitSentences.Row.self).map { row in
      let text = ArticleText(row.text)
      return Article(text: text, blocks: [Block(text.range, .paragraph)], metadata: Metadata())
    }
    let named = articles.map { $0.filing(identifier.find(in: $0), as: .language) }
    time("language", articles) { identifier.find(in: $0).code.utf8.count }
    time("sentences", named) { splitter.find(in: $0).count }
    time("words", named) { tokenizer.find(in: $0).count }
  }

  private func time(_ name: String, _ articles: [Article], _ stage: (Article) -> Int) {
    var findings = 0
    let seconds = ContinuousClock().measure {
      for _ in 0..<rounds { for article in articles { findings += stage(article) } }
    }
    let bytes = articles.reduce(0) { $0 + $1.text.bytes.count } * rounds
    let rate = Double(bytes) / 1e6 / (seconds / .seconds(1))
    let each = seconds / .microseconds(1) / Double(max(1, articles.count * rounds))
    print(name, "\(rate.rounded()) MB/s,", "\(each.rounded()) µs a text,", findings, "findings")
  }
}
