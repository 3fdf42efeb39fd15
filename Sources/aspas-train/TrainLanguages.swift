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
    try trainVariants()
  }

  private func trainLanguages(_ train: [LanguageRow], _ tune: [LanguageRow]) throws {
    let labels = Set(train.map(\.lang)).union([LanguageIdentifier.noLanguage]).sorted()
    let trainer = LogisticTrainer(
      name: "languages", labels: labels, hashBits: 16, epochs: epochs, rate: 0.5, seed: seed)
    let sampler = LanguageSampler(labels: labels, pairs: false, seed: seed)
    let model = trainer.train(sampler.examples(train.map { ($0.text, $0.lang) }, withNoise: true))
    let scores = LanguageScores(model: model, pairs: false, rows: tune.map { ($0.text, $0.lang) })
    try write(
      model, "languages", sets: LanguageRow.sets(of: train), scores: scores.table,
      features: "runs of 1 to 4 letters and whole words, lower case, 2^16 buckets, Int8",
      notes: [
        "every fifth sentence of each language and set is kept apart for the scores",
        "rare languages are repeated in random windows; und is letters at random and other scripts",
      ])
  }

  private func trainVariants() throws {
    let train = try readJSONLines("\(data)/sentences/pt_bosque-train.sp.jsonl", as: VarietyRow.self)
    let tune = try readJSONLines("\(data)/sentences/pt_bosque-dev.sp.jsonl", as: VarietyRow.self)
    func labelled(_ rows: [VarietyRow], _ texts: (VarietyRow) -> [String]) -> [LabelledText] {
      rows.flatMap { row in
        texts(row).compactMap { text in row.variant.map { (text, $0) } }
      }
    }
    let texts = labelled(train) { $0.pieces + [$0.text] }
    let labels = Set(texts.map(\.label)).sorted()
    let trainer = LogisticTrainer(
      name: "variants-pt", labels: labels, hashBits: 17, epochs: epochs, rate: 0.5, seed: seed)
    let sampler = LanguageSampler(labels: labels, pairs: true, seed: seed)
    let model = trainer.train(sampler.examples(texts, withNoise: false))
    var table = LanguageScores(model: model, pairs: true, rows: labelled(tune) { $0.pieces }).table
    let documents = LanguageScores(model: model, pairs: true, rows: labelled(tune) { [$0.text] })
    table["documents"] = documents.table["sentences"]
    try write(
      model, "pt/variants",
      sets: [.init(name: VarietyRow.set.0, licence: VarietyRow.set.1, sentences: texts.count)],
      scores: table,
      features: "runs of 1 to 4 letters, words and pairs of words, lower case, 2^17 buckets, Int8",
      notes: ["scored on UD_Portuguese-Bosque dev, whose documents are not in the training half"])
  }

  private func write(
    _ model: LinearModel, _ path: String, sets: [ModelCard.DataSet], scores: [String: Double],
    features: String, notes: [String]
  ) throws {
    let bytes = model.encoded()
    let file = URL(fileURLWithPath: "\(corpus)/models/\(path).model")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    let card = ModelCard(
      model: "\(path).model", labels: model.labels, bytes: bytes.count,
      command: "aspas-train languages --data DATA --seed \(seed) --epochs \(epochs)", seed: seed,
      epochs: epochs, features: features,
      sets: sets, notes: notes, scores: scores)
    try card.write(to: "\(corpus)/models/\(path).json")
    for (measure, score) in scores.sorted(by: { $0.key < $1.key }) { print(path, measure, score) }
  }
}
