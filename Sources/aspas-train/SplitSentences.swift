import ArgumentParser
import Articles
import Foundation
import Languages
import Sentences

/// Splits the texts of a JSON-lines file, for scoring against its gold.
struct SplitSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Read lines of {id, text}; write lines of {id, text, language, sentences, words}.")

  @Argument(help: "A JSON-lines file with the keys id and text.")
  var file: String

  @Option(help: "The language of all its texts; told from each text if it is not given.")
  var language: String?

  @Option(help: "The folder that holds lexicons and models.")
  var corpus = "Corpus"

  struct Row: Codable {
    let id: String
    let text: String
    var sentences: [[Int]]?
    var words: [[Int]]?
    var language: String?
  }

  func run() throws {
    let resources = Resources(root: corpus)
    let identifier = try LanguageIdentifier(NoOptions(), resources)
    let splitter = try SentenceSplitter(NoOptions(), resources)
    let tokenizer = try Tokenizer(NoOptions(), resources)
    let encoder = JSONEncoder()
    for var row in try readJSONLines(file, as: Row.self) {
      let text = ArticleText(row.text)
      let ruler = CodePointRuler(text)
      let plain = Article(
        text: text, blocks: [Block(text.range, .paragraph)],
        metadata: Metadata(declaredLanguage: language.map { .sender($0) }))
      let found = identifier.find(in: plain)
      let article = plain.filing(found, as: .language)
      row.language = found.variant ?? found.code
      row.sentences = splitter.find(in: article).map {
        [ruler.offset($0.start), ruler.offset($0.end)]
      }
      row.words = tokenizer.find(in: article).map {
        [ruler.offset($0.start), ruler.offset($0.end)]
      }
      try FileHandle.standardOutput.write(contentsOf: encoder.encode(row) + Data("\n".utf8))
    }
  }
}

extension SplitSentences.Row {
  /// The text as an article in `language`, and its sentences in bytes.
  func gold(language: String) -> (article: Article, sentences: [TextRange]) {
    let text = ArticleText(self.text)
    let plain = Article(
      text: text, blocks: [Block(text.range, .paragraph)], metadata: Metadata())
    let article = plain.filing(Language(code: language, score: 1), as: .language)
    var bytes: [Int] = [0]
    for scalar in self.text.unicodeScalars { bytes.append((bytes.last ?? 0) + UTF8.width(scalar)) }
    let ranges = (sentences ?? []).compactMap { pair -> TextRange? in
      guard pair.count == 2, bytes.indices.contains(pair[0]), bytes.indices.contains(pair[1]),
        pair[0] <= pair[1]
      else { return nil }
      return TextRange(bytes[pair[0]], bytes[pair[1]])
    }
    return (article, ranges)
  }
}
