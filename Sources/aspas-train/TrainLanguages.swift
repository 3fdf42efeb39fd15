import ArgumentParser
import Articles
import Foundation
import Languages
import Learning

/// Trains the models that tell languages, and varieties of Portuguese, apart.
struct TrainLanguages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages", abstract: "Train models/languages.model and models/*/variants.model.")

  @Option(help: "The folder that holds languages/train.jsonl.")
  var data: String

  @Option(help: "The folder that holds lexicons and models.")
  var corpus = "Corpus"

  @Option(help: "The seed of every random choice.")
  var seed: UInt64 = 1

  @Option(help: "How often each example is seen.")
  var epochs = 6

  func run() throws {
    let rows = try readJSONLines("\(data)/languages/train.jsonl", as: LanguageRow.self)
    let (train, tune) = LanguageRow.part(rows)
    try trainLanguages(train, tune)
    try trainVariants(train, tune)
  }

  private func trainLanguages(_ train: [LanguageRow], _ tune: [LanguageRow]) throws {
    let labels = Set(train.map(\.lang)).union([LanguageIdentifier.noLanguage]).sorted()
    let trainer = LogisticTrainer(
      name: "languages", labels: labels, hashBits: 16, epochs: epochs, rate: 0.5, seed: seed)
    let sampler = LanguageSampler(labels: labels, pairs: false, seed: seed)
    let model = trainer.train(sampler.examples(train.map { ($0.text, $0.lang) }, withNoise: true))
    let scores = LanguageScores(model: model, pairs: false, rows: tune.map { ($0.text, $0.lang) })
    try write(
      model, "languages", rows: train, scores: scores.table,
      features: "runs of 1 to 4 letters and whole words, lower case, 2^16 buckets, Int8")
  }

  private func trainVariants(_ train: [LanguageRow], _ tune: [LanguageRow]) throws {
    let known = train.filter { $0.variant != nil }
    for language in Set(known.map(\.lang)).sorted() {
      let rows = known.filter { $0.lang == language }
      func pairs(_ rows: [LanguageRow]) -> [(text: String, label: String)] {
        rows.compactMap { row in row.variant.map { (row.text, "\(row.lang)-\($0)") } }
      }
      let labels = Set(pairs(rows).map(\.label)).sorted()
      let trainer = LogisticTrainer(
        name: "variants-\(language)", labels: labels, hashBits: 17, epochs: epochs, rate: 0.5,
        seed: seed)
      let sampler = LanguageSampler(labels: labels, pairs: true, seed: seed)
      let model = trainer.train(sampler.examples(pairs(rows), withNoise: false))
      let scores = LanguageScores(
        model: model, pairs: true, rows: pairs(tune.filter { $0.lang == language }))
      try write(
        model, "\(language)/variants", rows: rows, scores: scores.table,
        features: "runs of 1 to 4 letters, words and pairs of words, lower case, 2^17 buckets, Int8"
      )
    }
  }

  private func write(
    _ model: LinearModel, _ path: String, rows: [LanguageRow], scores: [String: Double],
    features: String
  ) throws {
    let bytes = model.encoded()
    let file = URL(fileURLWithPath: "\(corpus)/models/\(path).model")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    let counts = Dictionary(grouping: rows, by: \.src).mapValues(\.count)
    let card = ModelCard(
      model: "\(path).model", labels: model.labels, bytes: bytes.count,
      command: "aspas-train languages --data DATA --seed \(seed) --epochs \(epochs)", seed: seed,
      epochs: epochs, features: features,
      sets: counts.sorted { $0.key < $1.key }.map {
        .init(name: $0.key, licence: LanguageRow.licence(of: $0.key), sentences: $0.value)
      },
      notes: [
        "a fifth of the sentences, every fifth of each language, is kept apart for the scores",
        "rare languages are repeated in random windows; und is letters at random and other scripts",
      ],
      scores: scores)
    try card.write(to: "\(corpus)/models/\(path).json")
    for (measure, score) in scores.sorted(by: { $0.key < $1.key }) { print(path, measure, score) }
  }
}
