public import Articles

/// Scores spans of one layer against gold: borders, and for entities the type, must be equal.
public struct SpanScorer: Sendable {
  public enum Layer: Sendable { case sentences, entities }

  private let layer: Layer
  private let types: Set<String>?
  public private(set) var byType: [String: Ratio] = [:]
  /// One line for each span missed or wrongly reported.
  public private(set) var mistakes: [String] = []

  /// - Parameter types: entity types to score; `nil` for all.
  public init(_ layer: Layer, types: Set<String>? = nil) {
    self.layer = layer
    self.types = types
  }

  public var total: Ratio { byType.values.reduce(into: Ratio()) { $0.add($1) } }

  /// - Parameter article: annotated over exactly the gold's text.
  public mutating func add(_ gold: GoldDocument, _ article: Article) {
    let wanted = Set(goldSpans(gold)).filter { types?.contains($0.type) ?? true }
    let found = Set(foundSpans(article)).filter { types?.contains($0.type) ?? true }
    for span in wanted {
      byType[span.type, default: Ratio()].gold += 1
      if found.contains(span) { byType[span.type, default: Ratio()].right += 1 }
    }
    for span in found { byType[span.type, default: Ratio()].found += 1 }
    let text = ScoredText(gold.text)
    for span in wanted.symmetricDifference(found).sorted(by: { $0.start < $1.start }) {
      let verdict = wanted.contains(span) ? "missed" : "wrong"
      let end = min(span.end, text.scalars.count)
      mistakes.append(
        "\(verdict)\t\(gold.id)\t\(span.type)\t\(text.string(min(span.start, end)..<end))")
    }
  }

  private struct Span: Hashable {
    let start: Int
    let end: Int
    let type: String
  }

  private func goldSpans(_ gold: GoldDocument) -> [Span] {
    switch layer {
    case .sentences:
      (gold.sentences ?? []).map { Span(start: $0.start, end: $0.end, type: "sentence") }
    case .entities:
      (gold.entities ?? []).map { Span(start: $0.start, end: $0.end, type: $0.type) }
    }
  }

  private func foundSpans(_ article: Article) -> [Span] {
    let ruler = CodePointRuler(article.text)
    func span(_ range: TextRange, _ type: String) -> Span {
      Span(start: ruler.offset(range.start), end: ruler.offset(range.end), type: type)
    }
    return switch layer {
    case .sentences: (article.sentences ?? []).map { span($0, "sentence") }
    case .entities: (article.entities?.mentions ?? []).map { span($0.range, $0.kind.rawValue) }
    }
  }
}
