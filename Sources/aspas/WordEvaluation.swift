import Annotation
import Articles
import Evaluation
import Foundation
import Sentences
import Syntax

/// What `aspas evaluate tokens` does.
struct WordEvaluation {
  let annotator: Annotator
  let expander: WordExpander

  /// Scores tokens, words and sentences against CoNLL-U files: their documents as running text.
  func tokens(_ files: [String]) throws -> TokenScorer {
    var scorer = TokenScorer()
    for file in files {
      let sentences = try ConlluReader.read(
        [UInt8](Data(contentsOf: URL(fileURLWithPath: file))))
      let name = URL(fileURLWithPath: file).lastPathComponent
      let declared = name.firstIndex(where: { $0 == "_" || $0 == "-" }).map { name[..<$0] }
      for document in TreebankText.documents(sentences) {
        let text = ArticleText(document.text)
        let article = try annotator.annotate(
          Article(
            text: text, blocks: [Block(text.range, .paragraph)],
            metadata: Metadata(declaredLanguage: declared.map { .sender(String($0)) })))
        let found = (article.words ?? []).map {
          TokenScorer.Token(
            range: $0.range,
            words: expander.forms(of: $0, in: text, language: article.language))
        }
        scorer.add(gold: document.tokens, found: found, text: text)
        scorer.add(gold: document.sentences, found: article.sentences ?? [])
      }
    }
    return scorer
  }
}
