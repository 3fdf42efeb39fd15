/// One line of `languages/train.jsonl`.
struct LanguageRow: Decodable {
  /// A code such as `no`: always a string.
  let lang: String
  let text: String
  /// The data set it comes from.
  let src: String
  /// Every fifth sentence of each language and source, kept apart, and the rest.
  static func part(_ rows: [LanguageRow]) -> (train: [LanguageRow], tune: [LanguageRow]) {
    var seen: [String: Int] = [:]
    var parts: (train: [LanguageRow], tune: [LanguageRow]) = ([], [])
    for row in rows {
      let count = seen["\(row.lang) \(row.src)", default: 0]
      seen["\(row.lang) \(row.src)"] = count + 1
      if count % 5 == 4 { parts.tune.append(row) } else { parts.train.append(row) }
    }
    return parts
  }

  /// The data sets of some rows, sorted by name, with their sizes.
  static func sets(of rows: [LanguageRow]) -> [ModelCard.DataSet] {
    Dictionary(grouping: rows, by: \.src).sorted { $0.key < $1.key }.map {
      .init(name: $0.key, licence: licence(of: $0.key), sentences: $0.value.count)
    }
  }

  private static func licence(of source: String) -> String {
    licences.first { source.contains($0.part) }?.licence ?? "CC BY-SA 4.0"
  }

  /// As the data sets state them; all others are CC BY-SA 4.0.
  private static let licences: [(part: String, licence: String)] = [
    ("udhr2", "public domain"), ("AnCora", "CC BY 4.0"), ("GermEval", "CC BY 4.0"),
    ("MarkIT", "CC BY 4.0"), ("Sequoia", "LGPL-LR"), ("TreeGal", "LGPL-LR"),
    ("IDT", "CC BY-SA 3.0"),
  ]
}
