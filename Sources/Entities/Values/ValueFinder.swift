public import Articles

/// Finds what a text states in figures: dates, times, sums of money, percentages, quantities with
/// their units; and addresses (URL, e-mail, handle).
///
/// The grammar is one for all languages; the words are data (`Corpus/lexicons/<lang>/numbers.tsv`
/// and the files beside it). The text is scanned once, block by block, in linear time; words and
/// sentences of earlier stages are not needed. The article's language decides which lexicon is
/// asked; without one only symbols, codes and figures are understood. Relative dates are resolved
/// against `metadata.published`; where that is unknown they have no value.
public struct ValueFinder: Sendable {
  private let lexicons: [String: ValueLexicon]
  private let shared: ValueLexicon
  private let addresses: AddressFinder

  /// Reads the lexicons of every language that has `numbers.tsv`.
  public init(_ resources: Resources) throws {
    var lexicons: [String: ValueLexicon] = [:]
    for language in resources.languages(having: ValueLexicon.files[0]) {
      lexicons[language] = try ValueLexicon(language: language, resources)
    }
    self.lexicons = lexicons
    shared = try ValueLexicon(language: nil, resources)
    addresses = AddressFinder(resources)
  }

  /// Mentions in order of position, not overlapping, each inside one block.
  public func find(in article: Article) -> [Mention] {
    let declared = article.metadata.declaredLanguage?.tag
    let code = article.language?.code ?? declared?.split(separator: "-").first?.lowercased()
    let region = (article.language?.variant ?? declared)?.split(separator: "-").last
    var scan = ValueScan(
      bytes: article.text.bytes, lexicon: code.flatMap { lexicons[$0] } ?? shared,
      region: region.map { $0.uppercased() } ?? "",
      published: article.metadata.published.flatMap { CalendarDay(iso: $0) })
    for block in article.blocks where block.range.end <= article.text.bytes.count {
      scan.read(block.range, skipping: addresses.find(article.text.bytes, block.range))
    }
    return scan.mentions
  }
}

extension DeclaredLanguage {
  fileprivate var tag: String {
    switch self {
    case .page(let tag), .sender(let tag): tag
    }
  }
}
