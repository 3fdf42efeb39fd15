public import Articles
import Sentences
import TestSupport

extension Article {
  /// An article of a plain text, a block for each line, with the layers language, sentences and
  /// words filled: what the stages after `Sentences` expect to be given.
  ///
  /// - Parameter language: a code, such as `pt`; taken as given.
  public static func split(
    _ text: ArticleText, language: String, resources: Resources = Checkout.resources
  ) throws -> Article {
    let article = Article(plain: text).filing(Language(code: language, score: 1), as: .language)
    let sentences = try SentenceSplitter(NoOptions(), resources).find(in: article)
    let words = try Tokenizer(NoOptions(), resources).find(in: article)
    return article.filing(sentences, as: .sentences).filing(words, as: .words)
  }

  public static func split(_ string: String, language: String) throws -> Article {
    try split(ArticleText(string), language: language)
  }
}
