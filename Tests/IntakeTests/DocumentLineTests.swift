import Glibc
import Testing

@testable import Intake

@Suite struct DocumentLineTests {
  /// What the lines of a stream give when loaded.
  private func loaded(_ stream: [UInt8], maxBytes: Int = 1000) throws -> [LoadedInput] {
    let folder = try TemporaryFolder()
    try folder.write(stream, to: "lines")
    let path = FileName(folder.path + "/lines")
    let reader = LineReader(try FileReader(path: path), maxBytes: maxBytes, name: "-")
    var inputs: [LoadedInput] = []
    while let line = try reader.next() {
      inputs.append(Input(line: line, of: "-", maxBytes: maxBytes).load(maxBytes: maxBytes))
    }
    return inputs
  }

  private func only(_ line: String) throws -> LoadedInput {
    try #require(try loaded(Array(line.utf8)).first)
  }

  @Test func `a whole line is read`() throws {
    let line = try only(
      #"{"id":"a","text":"Oi","uri":"http://x/1","lang":"pt","published":"2024-01-02","n":[{}]}"#)
    #expect(line.id == "a")
    #expect(line.uri == "http://x/1")
    #expect(line.language == "pt")
    #expect(line.published == "2024-01-02")
    #expect(line.string == "Oi")
  }

  @Test(arguments: [
    (#"{"text":"\u00e9\n\"\ud83d\ude00"}"#, "é\n\"😀"), (#"{"text":"a\ud800b"}"#, "a\u{FFFD}b"),
    (#"{"text":"\udc00\ud800\u0041"}"#, "\u{FFFD}\u{FFFD}A"),
    (#"{"text":"x","text":"y"}"#, "y"), (#" {"a":[1,{"b":[]},"]"],"text" : "z" } "#, "z"),
    (#"{"html":"<p>Olá"}"#, "<p>Olá"), (#"{"html_base64":"PHA+4Q=="}"#, "<p>á"),
    (#"{"html":"<meta charset=latin1>á"}"#, "<meta charset=latin1>á"),
    (#"{"text":"<p>x</p>"}"#, "<p>x</p>"), (#"{"html":null,"text":"t"}"#, "t"),
    (#"{"t\u0065xt":"key"}"#, "key"), (#"{"text":"a\u0000b"}"#, "ab"),
  ])
  func `the content of a line is unescaped`(line: String, text: String) throws {
    #expect(try only(line).string == text)
  }

  @Test(
    arguments: [
      ("12", "12"), ("-1.50e3", "-1.50e3"), ("12345678901234567890123", "12345678901234567890123"),
      ("\"7\"", "7"), ("null", nil), ("true", "true"),
    ] as [(String, String?)])
  func `an id is echoed as it was written`(literal: String, id: String?) throws {
    #expect(try only(#"{"id":\#(literal),"text":"x"}"#).id == id)
  }

  @Test(
    arguments: [
      ("", "L1", .malformed), ("   ", "L1", .malformed), ("[1]", "L1", .malformed),
      ("\"x\"", "L1", .malformed), (#"{"id":"k"}"#, "k", .noText), ("{}", "L1", .noText),
      (#"{"id":"k","text":"abc"#, "k", .malformed), (#"{"id":"k","text":5}"#, "k", .malformed),
      (#"{"id":"k","text":""}"#, "k", .empty), (#"{"id":"k","text":" \n"}"#, "k", .empty),
      (#"{"id":"k","text":"x"} y"#, "k", .malformed),
      (#"{"id":"k","a":[1,],"text":""}"#, "k", .malformed),
      (#"{"id":"k","html_base64":"?"}"#, "k", .malformed),
      (#"{"id":{},"text":"x"}"#, "L1", .malformed),
      (#"{"id":"k","text":"\x"}"#, "k", .malformed), (#"{"id":01,"text":"x"}"#, "L1", .malformed),
      (#"{"id":"k","text":null}"#, "k", .noText),
    ] as [(String, String, IntakeError.Code)])
  func `a bad line is an error that keeps its id`(
    line: String, id: String, code: IntakeError.Code
  ) throws {
    let input = try #require(try loaded(Array((line + "\n").utf8)).first)
    #expect(input.id == id)
    #expect(input.code == code)
    #expect(input.content.failureMessage?.contains("'-#L1'") == true)
  }

  @Test func `deep nesting is an error and no crash`() throws {
    let deep = #"{"id":"k","a":"# + String(repeating: "[", count: 100_000)
    let input = try #require(try loaded(Array(deep.utf8), maxBytes: 200_000).first)
    #expect(input.id == "k")
    #expect(input.content.failureMessage?.contains("nested too deeply") == true)
  }

  @Test func `lines end with a line feed, a return before it, or the file`() throws {
    let lines = try loaded(Array("{\"text\":\"a\"}\r\n\n{\"text\":\"b\"}".utf8))
    #expect(lines.map(\.string) == ["a", nil, "b"])
    #expect(lines.map(\.id) == [nil, "L2", nil])
    #expect(lines.map(\.uri) == ["-#L1", "-#L2", "-#L3"])
    #expect(try loaded([]).isEmpty)
    #expect(try loaded([0x0A]).count == 1)
  }

  @Test func `a NUL in a line is an error of that line alone`() throws {
    let lines = try loaded([0, 0x0A] + Array(#"{"text":"a"}"#.utf8))
    #expect(lines.map(\.string) == [nil, "a"])
  }

  @Test func `a line that is too long is passed over and keeps its id`() throws {
    let long = #"{"id":"k","text":""# + String(repeating: "x", count: 1_000_000) + "\"}\n"
    let lines = try loaded(Array((long + #"{"text":"a"}"#).utf8))
    #expect(lines.map(\.code) == [.tooLarge, nil])
    #expect(lines.first?.id == "k")
    #expect(lines.last?.string == "a")
  }

  @Test(arguments: 0...40)
  func `the limit is to the byte`(length: Int) throws {
    let line = String(repeating: "x", count: length)
    for end in ["", "\n", "\r\n"] {
      let input = try loaded(Array((line + end).utf8), maxBytes: 20).first
      let code: IntakeError.Code? =
        length == 0 && end.isEmpty ? nil : length > 20 ? .tooLarge : .malformed
      #expect(input?.code == code)
    }
  }
}
