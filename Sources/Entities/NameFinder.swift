import Articles
import Lexicons

/// Finds the names of an article, each with one kind throughout.
struct NameFinder: Sendable {
  /// A name and what it was decided from.
  struct Name: Sendable {
    let span: NameSpan
    let kind: Mention.Kind
    let score: Double
  }

  /// Evidence that turns into a score of one half.
  private static let halfScore = 2.0

  private let lexicons: [String: NameLexicon]
  private let unknown: NameLexicon

  init(_ resources: Resources) {
    let codes = resources.languages(having: "name-particles.txt")
    lexicons = Dictionary(
      uniqueKeysWithValues: codes.map { ($0, NameLexicon(language: $0, resources)) })
    unknown = NameLexicon(language: "mul", resources)
  }

  func find(in article: Article) -> (names: [Name], tokens: [NameToken]) {
    let lexicon = lexicons[article.language?.code ?? ""] ?? unknown
    let tokens = NameToken.tokens(of: article, lexicon)
    let spans = NameRuns(tokens, capitalisesNouns: lexicon.capitalisesNouns).spans()
    let evidence = pooled(spans, tokens)
    let names = spans.map { span in
      let (kind, weight) = (evidence[span.key] ?? NameEvidence()).best
      return Name(span: span, kind: kind, score: weight / (weight + Self.halfScore))
    }
    return (names, tokens)
  }

  /// The evidence of every name, added up over its places and shared with the parts of full names.
  private func pooled(_ spans: [NameSpan], _ tokens: [NameToken]) -> [UInt64: NameEvidence] {
    var pooled: [UInt64: NameEvidence] = [:]
    for span in spans {
      pooled[span.key, default: NameEvidence()] += NameEvidence(of: span, in: tokens)
    }
    for span in spans where span.tokens.count > 1 && pooled[span.key]?.best.kind == .person {
      for index in span.tokens {
        let part = (17 ^ tokens[index].hash) &* 0x100_0000_01B3
        pooled[part]?.person += NameEvidence.beside
      }
    }
    return pooled
  }
}

extension NameEvidence {
  /// The likeliest kind; of equals the first of person, organisation, location and the rest.
  var best: (kind: Mention.Kind, weight: Double) {
    let choices: [(Mention.Kind, Double)] = [
      (.person, person), (.organisation, organisation), (.location, location), (.event, event),
      (.work, work), (.other, other),
    ]
    return choices.dropFirst().reduce((.person, person)) { $1.1 > $0.1 ? $1 : $0 }
  }
}
