import Articles
import Exports
import Foundation
import TestSupport
import Testing

private let identity = PipelineIdentity(name: "news", version: "0", fingerprint: "0")

private func record(_ article: Article) -> Record {
  Record(
    id: "x", source: Source(uri: "x.html"), status: .ok, article: article, pipeline: identity)
}

private func json(_ line: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
}

@Suite struct RecordWriterTests {
  @Test func anEmptyRecordHasEveryKeyInItsOrder() {
    let empty = Article(text: ArticleText(""), blocks: [], metadata: Metadata())
    let error = DocumentError(stage: "intake", code: "empty", message: "the file is empty")
    let line = RecordWriter().line(
      Record(
        id: "x", source: Source(uri: "x.html"), status: .error, article: empty, error: error,
        pipeline: identity))
    #expect(
      String(decoding: line, as: UTF8.self) == """
        {"schema":"aspas.article/1","id":"x","status":"error",\
        "source":{"uri":"x.html","media_type":null,"encoding":null,"bytes":0,"sha256":null},\
        "meta":{"title":null,"description":null,"authors":[],"published":null,"modified":null,\
        "site":null,"url":null,"lang":null,"lang_score":null,"variant":null,"tags":[]},\
        "offset_unit":"codepoint","text":"","blocks":[],"removed":[],"sentences":[],"tokens":[],\
        "entities":[],"things":[],"quotes":[],"warnings":[],\
        "error":{"stage":"intake","code":"empty","message":"the file is empty"},\
        "pipeline":{"name":"news","version":"0","fingerprint":"0"}}
        """)
  }

  @Test(arguments: [
    (CodePointRuler.Unit.codePoint, 9, 12), (.utf16, 10, 13), (.utf8, 14, 18),
  ])
  func offsetsAreInTheUnitAskedFor(unit: CodePointRuler.Unit, start: Int, end: Int) throws {
    let marked = MarkedText("🎈 Diz: “⟦Não⟧.”")
    let quote = Quote(
      kind: .direct, spans: marked.ranges, cue: nil, speaker: nil, score: 0.5, rule: "direct.bare")
    let article = marked.article.filing([quote], as: .quotes)
    let object = try json(RecordWriter(offsets: unit).line(record(article)))
    let written = try #require((object["quotes"] as? [[String: Any]])?.first)
    #expect(written["start"] as? Int == start - 1)
    #expect(written["end"] as? Int == end - 1)
    #expect(written["text"] as? String == "Não")
    #expect(object["offset_unit"] as? String == unit.rawValue)
  }

  @Test func controlCharactersNeverLeaveUnescaped() throws {
    let text = "a\u{1B}[31m\u{9B}b\u{7F}\u{0}\u{2028}\u{2029}©\u{A8}“x”\t\"\\"
    let line = RecordWriter().line(record(MarkedText(text).article))
    #expect(!line.contains { $0 < 0x20 || $0 == 0x7F })
    let written = String(decoding: line, as: UTF8.self)
    #expect(written.contains(#""text":"a\u001b[31m\u009bb\u007f\u0000\u2028\u2029©¨“x”\t\"\\""#))
    #expect(try json(line)["text"] as? String == text)
  }

  @Test(arguments: [
    (
      Mention.Value.money(amount: 37_500_000, currency: "USD"),
      #"{"amount":37500000,"currency":"USD"}"#
    ),
    (.percent(12.5), #"{"percent":12.5}"#), (.iso("2024-05"), #"{"iso":"2024-05"}"#),
    (.duration("P3D"), #"{"iso":"P3D"}"#),
    (.quantity(amount: -0.25, unit: "km"), #"{"amount":-0.25,"unit":"km"}"#),
    (.percent(.infinity), #"{"percent":null}"#),
  ])
  func valuesAreWrittenPlainly(value: Mention.Value, expected: String) {
    let marked = MarkedText("⟦valor⟧")
    let mention = Mention(marked.ranges[0], .money, score: 1, value: value)
    let article = marked.article.filing(Entities(mentions: [mention], things: []), as: .entities)
    let line = String(decoding: RecordWriter().line(record(article)), as: UTF8.self)
    #expect(line.contains(#""value":\#(expected)"#))
  }
}
