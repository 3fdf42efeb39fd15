import Annotation
import Articles
import Evaluation
import Foundation
import Intake
import TestSupport
import Testing

/// No score on the gold of the sample corpus may fall below the floors of `Corpus/floors.json`.
@Suite struct FloorTests {
  private static let scores: Result<[String: Double], any Error> = Result { try score() }

  @Test(arguments: [
    "quotes exact f1", "quotes overlap f1", "quotes joint", "entities f1", "sentences f1",
    "text f1", "removed lines",
  ])
  func aScoreStaysAboveItsFloor(name: String) throws {
    let floor = try #require(try Self.floors()[name])
    let score = try #require(try Self.scores.get()[name])
    #expect(score >= floor, "\(name) is \(score)")
  }

  @Test func everyFloorIsChecked() throws {
    #expect(try Set(Self.floors().keys) == Set(Self.scores.get().keys))
  }

  private static func floors() throws -> [String: Double] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Checkout.corpus)/floors.json"))
    let sets = try JSONDecoder().decode([String: [String: Double]].self, from: data)
    return try #require(sets["sample corpus"])
  }

  private static func score() throws -> [String: Double] {
    let data = try DataFolder.locate(option: Checkout.root, environment: [:], executable: "")
    let annotator = try Annotator(pipeline: "news", data: data, version: "0", maxBytes: 1 << 24)
    var quotes = QuoteScorer()
    var entities = SpanScorer(.entities)
    var sentences = SpanScorer(.sentences)
    var text = TextScorer()
    for gold in try goldDocuments() {
      let article = try annotator.annotate(gold.article)
      quotes.add(gold, article)
      entities.add(gold, article)
      sentences.add(gold, article)
      let inputs = try InputList(["\(Checkout.corpus)/articles/\(try #require(gold.file))"])
      let input = try #require(Array(inputs).dropFirst((gold.line ?? 1) - 1).first)
      text.add(
        id: gold.id, gold: gold.text, removed: gold.removed ?? [],
        found: annotator.record(of: input).article.text.string)
    }
    return [
      "quotes exact f1": quotes.scores.exact.f1, "quotes overlap f1": quotes.scores.overlap80.f1,
      "quotes joint": quotes.scores.joint.part, "entities f1": entities.total.f1,
      "sentences f1": sentences.total.f1, "text f1": text.f1, "removed lines": text.cut.part,
    ]
  }

  private static func goldDocuments() throws -> [GoldDocument] {
    let folder = "\(Checkout.corpus)/gold"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".json") }.flatMap {
      try GoldFile.read("\(folder)/\($0)")
    }
  }
}
