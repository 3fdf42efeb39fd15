import Articles
import TestSupport
import Testing

/// A case of `Corpus/cases/quotes`: a text, the names in it, and the quotes expected.
struct QuoteCase: Sendable, CustomTestStringConvertible {
  let language: String
  let title: String
  let text: ArticleText
  let names: [(kind: Mention.Kind, name: String)]
  let expected: [String]

  var testDescription: String { "\(language): \(title)" }

  /// The cases of a file, in its order.
  static func cases(in source: String, language: String) -> [QuoteCase] {
    var cases: [QuoteCase] = []
    var lines: [Substring] = []
    for line in source.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("== ") {
        if let made = QuoteCase(lines, language) { cases.append(made) }
        lines = []
      }
      lines.append(line)
    }
    if let made = QuoteCase(lines, language) { cases.append(made) }
    return cases
  }

  private init?(_ lines: [Substring], _ language: String) {
    guard let first = lines.first, first.hasPrefix("== ") else { return nil }
    self.language = language
    title = String(first.dropFirst(3))
    text = ArticleText(
      lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }.joined(separator: "\n"))
    names = lines.compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let kind = Mention.Kind(rawValue: String(parts[0])) else {
        return nil
      }
      return (kind, String(parts[1]))
    }
    expected = lines.dropFirst().filter { $0.contains(" | ") && !$0.hasPrefix("> ") }.map(
      String.init)
  }

  /// The entities that the names of the case stand for: each full name, and for people each of its
  /// words that stands alone.
  var entities: Entities {
    var found: [(range: TextRange, kind: Mention.Kind, thing: Int)] = []
    for (thing, entry) in names.enumerated() {
      let words = entry.name.split(separator: " ").map(String.init)
      let forms = entry.kind == .person ? [entry.name] + words : [entry.name]
      for form in forms {
        for range in ranges(of: form) where !found.contains(where: { $0.range.overlaps(range) }) {
          found.append((range, entry.kind, thing))
        }
      }
    }
    found.sort { $0.range < $1.range }
    let mentions = found.map { Mention($0.range, $0.kind, score: 1, thing: $0.thing) }
    let things = names.enumerated().map { thing, entry in
      Thing(
        kind: entry.kind, name: entry.name,
        mentions: found.indices.filter { found[$0].thing == thing })
    }
    return Entities(mentions: mentions, things: things)
  }

  private func ranges(of form: String) -> [TextRange] {
    let wanted = Array(form.utf8)
    guard wanted.count <= text.bytes.count, !wanted.isEmpty else { return [] }
    return (0...(text.bytes.count - wanted.count)).filter { start in
      text.bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }.map { TextRange($0, $0 + wanted.count) }
  }

  /// Quotes as the case writes them.
  func lines(_ quotes: [Quote]) -> [String] {
    quotes.map { quote in
      var fields = [
        quote.kind.rawValue, quote.spans.map { text[$0] }.joined(separator: " // "),
        quote.cue.map { text[$0.range] } ?? "-", quote.speaker?.mention.map { text[$0] } ?? "-",
        quote.speaker?.name ?? "-",
      ]
      if let group = quote.group { fields.append("g\(group + 1)") }
      return fields.joined(separator: " | ")
    }
  }
}
