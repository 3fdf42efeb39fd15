import ArgumentParser
import Articles
import Foundation
import Learning
import Sentences

/// Trains the model that tells where sentences end.
struct TrainSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Train models/sentences.model.")

  @Option(help: "The folder that holds sentences/*.jsonl.")
  var data: String

  @Option(help: "The folder that holds lexicons and models.")
  var corpus = "Corpus"

  @Option(help: "The seed of every random choice.")
  var seed: UInt64 = 1

  @Option(help: "How often each example is seen.")
  var epochs = 8

  @Option(help: "The number of buckets for features, as a power of two.")
  var hashBits = 19

  @Option(help: "The first step of each weight.")
  var rate: Float = 0.3

  func run() throws {
    let splitter = try SentenceSplitter(NoOptions(), Resources(root: corpus))
    var random = SeededGenerator(seed: seed)
    var examples: [LogisticTrainer.Example] = []
    var sets: [ModelCard.DataSet] = []
    for set in SentenceSet.all {
      let rows = try set.forms.map { try set.trainingRows($0, data: data) }
      var mixer = HeadlineMixer()
      if set.mixesHeadlines { for row in rows.first ?? [] { mixer.add(row) } }
      for row in rows.joined() + mixer.rows(&random) {
        let (article, sentences) = row.gold(language: set.language)
        for (features, isEnd) in splitter.examples(in: article, sentences: sentences) {
          examples.append(.init(features: features, label: isEnd ? 1 : 0))
        }
      }
      let count = (rows.first ?? []).reduce(0) { $0 + ($1.sentences?.count ?? 0) }
      sets.append(.init(name: set.name, licence: set.licence, sentences: count))
    }
    let news = try newsRows()
    for row in repeatElement(news, count: Self.newsCopies).joined() {
      let (article, sentences) = row.row.gold(language: row.lang)
      for (features, isEnd) in splitter.examples(in: article, sentences: sentences) {
        examples.append(.init(features: features, label: isEnd ? 1 : 0))
      }
    }
    let newsCount = news.reduce(0) { $0 + ($1.row.sentences?.count ?? 0) }
    sets.append(.init(name: "Corpus/gold, half tune", licence: "MIT", sentences: newsCount))
    let trainer = LogisticTrainer(
      name: "sentences", labels: ["inside", "end"], hashBits: hashBits, epochs: epochs, rate: rate,
      seed: seed)
    try write(trainer.train(examples), sets, examples: examples.count)
  }

  /// How often each news text counts: there are few, and they are what the splitter is for.
  private static let newsCopies = 8

  /// The half of the sample corpus that is there to tune on.
  private func newsRows() throws -> [(lang: String, row: SplitSentences.Row)] {
    struct News: Decodable {
      let id: String
      let lang: String
      let half: String
      let text: String
      let sentences: [[Int]]?
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: "\(corpus)/gold").sorted()
    return try names.filter { $0.hasSuffix(".json") }.compactMap { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(corpus)/gold/\(name)"))
      let news = try JSONDecoder().decode(News.self, from: data)
      guard news.half == "tune", let sentences = news.sentences else { return nil }
      return (news.lang, .init(id: news.id, text: news.text, sentences: sentences))
    }
  }

  private func write(_ model: LinearModel, _ sets: [ModelCard.DataSet], examples: Int) throws {
    let bytes = model.encoded()
    try Data(bytes).write(to: URL(fileURLWithPath: "\(corpus)/models/sentences.model"))
    let scores = try SentenceScores(data: data, corpus: corpus).table
    let card = ModelCard(
      model: "sentences.model", labels: model.labels, bytes: bytes.count,
      command: "aspas-train sentences --data DATA --seed \(seed) --epochs \(epochs)", seed: seed,
      epochs: epochs,
      features:
        "evidence at each candidate, for all languages and for its own, 2^\(hashBits) buckets, Int8",
      sets: sets,
      notes: [
        "\(examples) candidates; of sets named dev every second document is trained on",
        "scores: F1 of sentence ends within documents, on what was not trained on",
      ], scores: scores)
    try card.write(to: "\(corpus)/models/sentences.json")
    for (measure, score) in scores.sorted(by: { $0.key < $1.key }) { print(measure, score) }
  }
}
