public import Articles
import Sentences
import TestSupport

extension Article {
  /// Made once, from the checkout.
  private static let splitter = Result { try SentenceSplitter(NoOptions(), Checkout.resources) }
  private static let tokenizer = Result { try Tokenizer(NoOptions(), Checkout.resources) }

  /// An article of a plain text, a block for each line, with the layers language, sentences and
  /// words filled: what the stages after `Sentences` expect to be given.
  ///
  /// - Parameter language: a code, such as `pt`; taken as given.
  public static func split(_ text: ArticleText, language: String) throws -> Article {
    try Article(plain: text).splitting(language: language)
  }

  public static func split(_ string: String, language: String) throws -> Article {
    try split(ArticleText(string), language: language)
  }

  /// This article with the layers language, sentences and words filled.
  public func splitting(language: String) throws -> Article {
    let article = filing(Language(code: language, score: 1), as: .language)
    let sentences = try Self.splitter.get().find(in: article)
    let words = try Self.tokenizer.get().find(in: article)
    return article.filing(sentences, as: .sentences).filing(words, as: .words)
  }
}
