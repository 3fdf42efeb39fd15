import Foundation
import Testing

@Suite struct FilterTests {
  private static let lines = [
    #"{"id":"a","text":"Choveu em Braga. \"Nunca vi tanta água\", disse Rui Prado."}"#,
    #"{"id":7,"html":"<p>curto</p>"}"#,
    #"não é JSON"#,
    "",
    #"{"id":"sem-texto"}"#,
    #"[1,2]"#,
    #"{"id":"e","uri":"urn:x:1","text":"The river rose, Ann Poole said.","lang":"en"}"#,
  ]

  private func filter(_ jobs: String, _ text: String) throws -> Command.Outcome {
    try Command.run("filter", "--jobs", jobs, input: Data(text.utf8))
  }

  @Test(arguments: ["1", "2", "4"])
  func oneRecordForEachLineInTheOrderOfTheLines(jobs: String) throws {
    let outcome = try filter(jobs, Self.lines.map { "\($0)\n" }.joined())
    let records = try outcome.records()
    #expect(records.map { $0["id"] as? String } == ["a", "7", "L3", "L4", "sem-texto", "L6", "e"])
    #expect(
      records.map { $0["status"] as? String } == [
        "ok", "no_article", "error", "error", "error", "error", "ok",
      ])
    #expect((records[6]["source"] as? [String: Any])?["uri"] as? String == "urn:x:1")
    #expect((records[6]["meta"] as? [String: Any])?["lang"] as? String == "en")
    #expect(outcome.status == 3)
  }

  @Test func aThousandLinesComeOutTheSameForAnyNumberOfJobs() throws {
    let text = (0..<1000).map {
      #"{"id":"\#($0)","text":"\#(String(repeating: "Disse que não. ", count: $0 % 17))Fim \#($0)."}"#
        + "\n"
    }.joined()
    let one = try filter("1", text)
    #expect(try one.records().map { $0["id"] as? String } == (0..<1000).map { "\($0)" })
    #expect(try filter("4", text).output == one.output)
    #expect(one.status == 0)
  }

  @Test func aLastLineWithoutLineEndAndWindowsLineEndsAreRead() throws {
    let records = try filter(
      "2", "{\"id\":\"a\",\"text\":\"Um.\"}\r\n{\"id\":\"b\",\"text\":\"Dois.\"}"
    )
    .records()
    #expect(records.map { $0["text"] as? String } == ["Um.", "Dois."])
  }

  @Test func noLinesNoRecords() throws {
    let outcome = try filter("2", "")
    #expect(outcome.output.isEmpty)
    #expect(outcome.status == 0)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalEndsTheRunWithWhatWasInFlight(signal: Int32) throws {
    let input = (1...3).map { #"{"id":"\#($0)","text":"Chove."}"# + "\n" }.joined()
    let outcome = try Command.interrupt(
      "filter", input: Data(input.utf8), answers: 3, with: signal)
    #expect(try outcome.records().map { $0["id"] as? String } == ["1", "2", "3"])
    #expect(outcome.status == 128 + signal)
  }
}
