import Articles
import Learning

/// Running text in which headlines stand before sentences that they did not stand before, so that
/// a model learns what headlines and leads are like rather than these pairs.
struct HeadlineMixer {
  /// How many sentences each headline is set before.
  private static let copies = 3

  private var headlines: [String] = []
  private var leads: [String] = []
  private var others: [String] = []

  /// Takes in a document of running text.
  mutating func add(_ row: SplitSentences.Row) {
    let (article, sentences) = row.gold(language: "und")
    let texts = sentences.map { article.text[$0] }
    var followsHeadline = false
    for text in texts {
      let isHeadline = text.unicodeScalars.last.map { $0.properties.isAlphabetic } ?? false
      if isHeadline {
        headlines.append(text)
      } else if followsHeadline {
        leads.append(text)
      } else {
        others.append(text)
      }
      followsHeadline = isHeadline
    }
  }

  /// Headlines of another source.
  mutating func add(headlines more: [String]) { headlines += more }

  /// Texts of two or three sentences.
  func rows(_ random: inout SeededGenerator) -> [SplitSentences.Row] {
    guard !leads.isEmpty, !others.isEmpty else { return [] }
    var rows: [SplitSentences.Row] = []
    for headline in headlines {
      for copy in 0..<Self.copies {
        var parts = [headline, leads[random.below(leads.count)]]
        if copy % 2 == 1 { parts.insert(others[random.below(others.count)], at: 0) }
        rows.append(Self.row(parts))
      }
    }
    return rows
  }

  private static func row(_ parts: [String]) -> SplitSentences.Row {
    var text = ""
    var length = 0
    var sentences: [[Int]] = []
    for part in parts {
      if length > 0 {
        text += " "
        length += 1
      }
      let count = part.unicodeScalars.count
      sentences.append([length, length + count])
      text += part
      length += count
    }
    return .init(id: "", text: text, sentences: sentences)
  }
}
