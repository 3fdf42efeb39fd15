public import Articles
internal import Lexicons

/// Who said what: words in marks and in the narrator's syntax, with cue and speaker.
///
/// Works from function words, reporting verbs and marks, without a parse. In a language without
/// reporting verbs it gives what the marks alone show, with a low score.
public struct QuoteFinder: Stage {
  public static let name = "quotes"
  public static let version = 1
  public static let reads: [Layer] = [.language, .sentences, .words, .entities]
  public static let writes: LayerOf<[Quote]> = .quotes

  private let lexicons: [String: QuoteLexicon]

  public init(_ options: NoOptions, _ resources: Resources) throws {
    var lexicons: [String: QuoteLexicon] = [:]
    for language in resources.languages(having: "reporting.tsv") {
      lexicons[language] = try QuoteLexicon(language: language, resources)
    }
    self.lexicons = lexicons
  }

  public func find(in article: Article) -> [Quote] {
    guard let lexicon = article.language.flatMap({ lexicons[$0.code] }) else {
      return BareMarks.quotes(in: article)
    }
    let prose = Prose(article, lexicon)
    let drafts = ArticleReading.drafts(of: prose)
    let speakers = SpeakerResolver.speakers(of: drafts, in: prose)
    return QuoteAssembler.quotes(drafts, speakers)
  }
}
