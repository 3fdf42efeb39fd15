public import Articles

/// Cuts the text into surface tokens, as Universal Dependencies has them.
///
/// Words rise, do not overlap, contain no spaces and hold every byte that is not space. Contractions
/// and clitics written together stay one token (*da*, *disse-lhe*); what the lexicon of the language
/// lists as an elision is a token of its own (*l'* + *homme*, *do* + *n't*).
public struct Tokenizer: Stage {
  public static let name = "words"
  public static let version = 1
  public static let reads: [Layer] = [.language]
  public static let writes: LayerOf<[Word]> = .words

  private let lexicons: SentenceLexicons
  private let domains: TopLevelDomains

  public init(_ options: NoOptions, _ resources: Resources) throws {
    lexicons = try SentenceLexicons(resources)
    domains = TopLevelDomains(resources)
  }

  public func find(in article: Article) -> [Word] {
    let lexicon = lexicons.lexicon(for: article.language)
    var words: [Word] = []
    words.reserveCapacity(article.text.bytes.count / 5)
    for line in article.lines {
      var scanner = WordScanner(article.text, lexicon, domains, line, words)
      words = []
      scanner.scan()
      words = scanner.words
    }
    return words
  }
}
