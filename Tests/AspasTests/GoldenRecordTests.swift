import Foundation
import TestSupport
import Testing

/// The sample corpus, annotated as a user would, compared with the records that were looked at.
///
/// `RECORD_SNAPSHOTS=1` writes them anew; a missing one fails.
@Suite struct GoldenRecordTests {
  private static let recordsFile = "\(Checkout.corpus)/records/articles.jsonl"

  private func annotate(_ arguments: String...) throws -> Command.Outcome {
    try Command.run("annotate", "articles", "--jobs", arguments.first ?? "2")
  }

  @Test func recordsOfTheSampleCorpusAreAsTheyWere() throws {
    let found = try annotate().lines.map(Self.withoutFingerprint)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(
        atPath: "\(Checkout.corpus)/records", withIntermediateDirectories: true)
      try Data(found.map { "\($0)\n" }.joined().utf8).write(
        to: URL(fileURLWithPath: Self.recordsFile))
    }
    let golden = try String(contentsOfFile: Self.recordsFile, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(found.count == golden.count)
    let changes = zip(found, golden).compactMap { Self.firstChange(from: $1, to: $0) }
    #expect(changes == [])
  }

  @Test func theBytesAreTheSameForAnyNumberOfJobs() throws {
    let one = try annotate("1")
    #expect(one.status == 0)
    #expect(!one.output.isEmpty)
    for jobs in ["2", "4"] { #expect(try annotate(jobs).output == one.output) }
  }

  @Test func everyRecordFitsTheSchema() throws {
    let schema = try JSONSchema(file: "\(Checkout.corpus)/schema/record.schema.json")
    let outcome = try Command.run("annotate", "articles", "--tokens")
    for record in try outcome.records() {
      #expect(schema.mistakes(in: record) == [])
    }
  }

  @Test func theSchemaRefusesWhatIsNoRecord() throws {
    let schema = try JSONSchema(file: "\(Checkout.corpus)/schema/record.schema.json")
    var record = try #require(try Command.run("annotate", "articles/none").records().first)
    record["offset_unit"] = "bytes"
    record["quotes"] = NSNull()
    #expect(schema.mistakes(in: record) == ["$.offset_unit: enum", "$.quotes: not of type array"])
  }

  @Test(arguments: ["codepoint", "utf16", "utf8"])
  func everySpanIsWhatItsOffsetsCutOut(unit: String) throws {
    let records = try Command.run("annotate", "articles", "--tokens", "--offsets", unit).records()
    var checked = 0
    for record in records {
      let text = try #require(record["text"] as? String)
      for span in Self.spans(in: record) {
        #expect(Self.cut(text, span.start, span.end, unit) == span.text)
        checked += 1
      }
      for token in try Self.soleTokens(in: record) {
        #expect(Self.cut(text, token.start, token.end, unit) == token.text)
        checked += 1
      }
    }
    #expect(checked > 1000)
  }

  /// The tokens that share their span with no other: words of a contraction are not in the text.
  private static func soleTokens(
    in record: [String: Any]
  ) throws -> [(start: Int, end: Int, text: String)] {
    let tokens = try #require(record["tokens"] as? [[String: Any]]).compactMap { token in
      if let start = token["start"] as? Int, let end = token["end"] as? Int,
        let form = token["form"] as? String
      {
        return (start: start, end: end, text: form)
      }
      return nil
    }
    let bySpan = Dictionary(grouping: tokens) { [$0.start, $0.end] }
    return bySpan.values.filter { $0.count == 1 }.flatMap { $0 }
  }

  /// Every object below a record that has a start, an end and a text.
  private static func spans(in value: Any) -> [(start: Int, end: Int, text: String)] {
    if let list = value as? [Any] { return list.flatMap(spans) }
    guard let object = value as? [String: Any] else { return [] }
    var found = object.filter { $0.key != "removed" }.values.flatMap(spans)
    if let start = object["start"] as? Int, let end = object["end"] as? Int,
      let text = object["text"] as? String
    {
      found.append((start, end, text))
    }
    return found
  }

  private static func cut(_ text: String, _ start: Int, _ end: Int, _ unit: String) -> String? {
    switch unit {
    case "codepoint":
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
    case "utf16": String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
    default: String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    }
  }

  /// Which record it is, and both lines around the first byte in which they differ.
  private static func firstChange(from old: String, to new: String) -> String? {
    guard old != new else { return nil }
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    let place = zip(old, new).prefix { $0 == $1 }.count
    let around = { (line: [UInt8]) in
      String(decoding: line[max(0, place - 80)..<min(line.count, place + 80)], as: UTF8.self)
    }
    let name = String(decoding: new.prefix(160).drop { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    return "\(name)\n  was \(around(old))\n  is  \(around(new))"
  }

  private static func withoutFingerprint(_ line: String) -> String {
    guard let key = line.range(of: #""fingerprint":""#, options: .backwards) else { return line }
    return line[..<key.upperBound] + "0\"}}"
  }
}
