/// A treebank as running text, to train the splitter on or to score it with.
struct SentenceSet {
  let name: String
  let language: String
  let licence: String
  /// `sp`: all sentences of a document on one line; `nl`: a line end after a headline.
  var forms = ["sp", "nl"]
  /// Every second document is trained on, the others are scored.
  var isHalf = false
  /// Its headlines are set before other leads as well: see ``HeadlineMixer``.
  var mixesHeadlines = false

  static let all: [SentenceSet] = [
    .init(name: "pt_bosque-train", language: "pt", licence: "CC BY-SA 4.0", mixesHeadlines: true),
    .init(name: "pt_gsd-train", language: "pt", licence: "CC BY-SA 4.0", mixesHeadlines: true),
    .init(name: "pt_porttinari-dev", language: "pt", licence: "CC BY 4.0", isHalf: true),
    .init(name: "pt_petrogold-dev", language: "pt", licence: "CC BY-SA 4.0", isHalf: true),
    .init(name: "en_ewt-train", language: "en", licence: "CC BY-SA 4.0"),
    .init(name: "fr_sequoia-train", language: "fr", licence: "LGPL-LR", mixesHeadlines: true),
    .init(name: "fr_gsd-dev", language: "fr", licence: "CC BY-SA 4.0", isHalf: true),
    .init(name: "es_ancora-dev", language: "es", licence: "CC BY 4.0", isHalf: true),
    .init(name: "es_gsd-dev", language: "es", licence: "CC BY-SA 4.0", isHalf: true),
    .init(name: "ca_ancora-dev", language: "ca", licence: "CC BY 4.0", isHalf: true),
    .init(name: "de_gsd-dev", language: "de", licence: "CC BY-SA 4.0", isHalf: true),
    .init(
      name: "gl_treegal-train", language: "gl", licence: "LGPL-LR", isHalf: true,
      mixesHeadlines: true),
    .init(name: "it_markit-train", language: "it", licence: "CC BY 4.0"),
    .init(name: "it_parlamint-train", language: "it", licence: "CC BY-SA 4.0"),
  ]

  static let scored: [SentenceSet] =
    [
      .init(name: "pt_bosque-dev", language: "pt", licence: "CC BY-SA 4.0"),
      .init(name: "pt_gsd-dev", language: "pt", licence: "CC BY-SA 4.0"),
      .init(name: "en_ewt-dev", language: "en", licence: "CC BY-SA 4.0"),
      .init(name: "fr_sequoia-dev", language: "fr", licence: "LGPL-LR"),
      .init(name: "it_markit-dev", language: "it", licence: "CC BY 4.0"),
    ] + all.filter(\.isHalf)

  func trainingRows(_ form: String, data: String) throws -> [SplitSentences.Row] {
    try rows(form, data: data).enumerated().filter { !isHalf || $0.offset % 2 == 0 }.map(\.element)
  }

  func scoredRows(_ form: String, data: String) throws -> [SplitSentences.Row] {
    try rows(form, data: data).enumerated().filter { !isHalf || $0.offset % 2 == 1 }.map(\.element)
  }

  private func rows(_ form: String, data: String) throws -> [SplitSentences.Row] {
    try readJSONLines("\(data)/sentences/\(name).\(form).jsonl", as: SplitSentences.Row.self)
  }
}
