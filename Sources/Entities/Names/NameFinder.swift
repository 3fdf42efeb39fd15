internal import Articles
internal import Lexicons

/// Finds what is named: capitalised runs, and what speaks for the kind of each.
struct NameFinder: Sendable {
  private let lexicon: NameLexicon

  init(_ lexicon: NameLexicon) {
    self.lexicon = lexicon
  }

  /// Names in order of position, not overlapping.
  func find(in article: Article) -> [Name] {
    var tokens = TokenReader.tokens(of: article, lexicon)
    let memory = CaseMemory(tokens)
    markVerbs(&tokens, article.text.bytes)
    let reader = RunReader(
      tokens: tokens, memory: memory, capitalisesNouns: lexicon.capitalisesNouns)
    let weigher = EvidenceWeigher(tokens: tokens)
    let descriptions = DescriptionReader(tokens: tokens)
    return reader.runs().map { run in
      let range = TextRange(
        tokens[run.lowerBound].range.start, Self.end(of: run, tokens, article.text.bytes))
      return Name(
        tokens: run, range: range, scores: weigher.scores(of: run),
        role: descriptions.role(of: run), body: descriptions.body(of: run))
    }
  }

  /// The end of the last word, without the full stop of the sentence: *nos EUA.*
  private static func end(of run: Range<Int>, _ tokens: [NameToken], _ bytes: [UInt8]) -> Int {
    let last = tokens[run.upperBound - 1]
    let range = last.range
    let isLast = run.upperBound == tokens.count || tokens[run.upperBound].has(.sentenceStart)
    guard bytes[range.end - 1] == UInt8(ascii: "."), range.count > 2,
      isLast || last.has(.allCapitals), !last.hasAny([.organisationSuffix, .title]),
      !bytes[range.start..<(range.end - 1)].contains(UInt8(ascii: "."))
    else { return range.end }
    return range.end - 1
  }

  /// Only words in small letters beside a capital are asked whether they report.
  private func markVerbs(_ tokens: inout [NameToken], _ bytes: [UInt8]) {
    guard let reporting = lexicon.reporting else { return }
    for index in tokens.indices {
      let token = tokens[index]
      guard token.has(.word), !token.has(.capitalised), !token.hasAny(.functionWord),
        index > 0 && tokens[index - 1].has(.capitalised)
          || index + 1 < tokens.count && tokens[index + 1].has(.capitalised)
      else { continue }
      let forms = reporting.forms(bytes, token.range)
      if forms.contains(where: { $0.mood == .finite && !$0.isAmbiguous }) {
        tokens[index].traits.insert(.reportingVerb)
      }
    }
  }
}
