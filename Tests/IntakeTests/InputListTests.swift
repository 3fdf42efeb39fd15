import Foundation
import Testing

@testable import Intake

@Suite struct InputListTests {
  @Test func `files come in the byte order of their paths`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/x.txt", "a.txt", "a-b.txt", "B.txt", "a/c/d.txt", "é.txt"] {
      try folder.write("Oi", to: name)
    }
    #expect(
      try folder.inputs().map(\.uri)
        == ["B.txt", "a-b.txt", "a.txt", "a/c/d.txt", "a/x.txt", "b.txt", "é.txt"])
  }

  @Test func `hidden and ignored files are passed over`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "a.txt", ".hidden", ".git/x", "ads/x.txt", "sub/a.tmp", "sub/keep.tmp", "sub/in/only.txt",
      "only.txt", "c.tmp",
    ] {
      try folder.write("Oi", to: name)
    }
    try folder.write("# rules\n*.tmp\nads/\n/only.txt\n", to: ".aspasignore")
    try folder.write("!keep.tmp\n", to: "sub/.aspasignore")
    #expect(try folder.inputs().map(\.uri) == ["a.txt", "sub/in/only.txt", "sub/keep.tmp"])
  }

  @Test func `include and exclude choose among files`() throws {
    let folder = try TemporaryFolder()
    for name in ["2024/a.html", "2024/b.txt", "2023/c.html", "d.html", "old/2024/e.txt"] {
      try folder.write("Oi", to: name)
    }
    try folder.write("!b.txt\n", to: "2024/.aspasignore")
    #expect(
      try folder.inputs(include: ["*.html"]).map(\.uri) == ["2023/c.html", "2024/a.html", "d.html"])
    #expect(
      try folder.inputs(include: ["/2024/"], exclude: ["b.*"]).map(\.uri) == ["2024/a.html"])
    #expect(
      try folder.inputs(include: ["2024/"]).map(\.uri)
        == ["2024/a.html", "2024/b.txt", "old/2024/e.txt"])
  }

  @Test func `what cannot be read is an error that says so`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a-empty.html")
    try folder.write("%PDF-1.4\n", to: "b.html")
    try folder.write(String(repeating: "x", count: 2000), to: "c-large.txt")
    try folder.link("d-dangling", to: "nowhere")
    #expect(mkfifo(folder.path + "/e-pipe", 0o600) == 0)
    try folder.link("f-self", to: "f-self")
    try folder.write("Oi", to: "g.html/inside.txt")
    try folder.link("g.html/up", to: "..")
    try folder.write("From: <Saved by Blink>\nMIME-Version: 1.0\n", to: "h.mhtml")
    try folder.write([UInt8](repeating: 1, count: 100), to: "i.bin")
    try folder.link("j-device", to: "/dev/zero")
    try folder.write(" \n\t", to: "k-blank.txt")
    let found = try folder.inputs(maxBytes: 1000)
    #expect(
      found.map { "\($0.uri) \($0.code?.rawValue ?? "ok")" } == [
        "a-empty.html empty", "b.html binary", "c-large.txt too-large", "d-dangling unreadable",
        "e-pipe not-a-file", "f-self unreadable", "g.html/inside.txt ok", "g.html/up link-loop",
        "h.mhtml unsupported", "i.bin binary", "j-device not-a-file", "k-blank.txt empty",
      ])
    for case .failure(let error) in found.map(\.content) {
      #expect(error.message.contains(folder.path))
    }
  }

  @Test func `a file that vanishes or a folder that closes is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Oi", to: "a.txt")
    let inputs = Array(try InputList([folder.path]))
    try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
    #expect(inputs.map { $0.load().code } == [.unreadable])
    // Longer than any path may be: it cannot be opened, whoever asks.
    let deep = Input(file: FileName(String(repeating: "/x", count: 5000)))
    #expect(deep.load().code == .unreadable)
  }

  @Test func `a large file of another kind is called by its kind`() throws {
    let folder = try TemporaryFolder()
    try folder.write("%PDF-1.4" + String(repeating: " ", count: 5000), to: "a.pdf")
    let found = try folder.inputs(maxBytes: 1000)
    #expect(found.map(\.code) == [.binary])
    #expect(found.map(\.byteCount) == [5008])
  }

  @Test func `links to files and folders are followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Oi", to: "real/a.txt")
    try folder.link("file", to: "real/a.txt")
    try folder.link("folder", to: "real")
    #expect(try folder.inputs().map(\.uri) == ["file", "folder/a.txt", "real/a.txt"])
  }

  @Test func `a path that does not exist is named`() throws {
    let error = try #require(throws: IntakeError.self) { try InputList(["/no/such/path"]) }
    #expect(error.message == "cannot read '/no/such/path': there is no such file")
    #expect(throws: IntakeError.self) { try InputList([""]) }
  }

  @Test func `given paths are sorted, taken once, and never ignored`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Oi", to: ".b")
    try folder.write("Oi", to: "a")
    let list = try InputList(
      [folder.path + "/a", folder.path + "/.b", folder.path + "/a"], exclude: ["*"])
    #expect(list.map(\.uri) == [folder.path + "/.b", folder.path + "/a"])
  }

  @Test func `a file of JSON lines gives an input for each line`() throws {
    let folder = try TemporaryFolder()
    try folder.write("\n{\"id\":1,\"text\":\"a\"}\nnonsense\n{\"html\":\"<p>b\"}\n", to: "x.data")
    try folder.write("{\"name\": \"no line of ours\"}\n", to: "y.json")
    try folder.write("{ braces } are only text", to: "z.txt")
    let found = try folder.inputs()
    #expect(found.map(\.id) == ["L1", "1", "L3", nil, nil, nil])
    #expect(
      found.map(\.uri) == ["x.data#L1", "x.data#L2", "x.data#L3", "x.data#L4", "y.json", "z.txt"])
    #expect(found.map(\.code) == [.malformed, nil, .malformed, nil, nil, nil])
  }

  @Test func `a first line that is too long does not hide the lines after it`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 5000)
    try folder.write("{\"id\":7,\"text\":\"\(long)\"}\n{\"text\":\"a\"}\n", to: "x.jsonl")
    let found = try folder.inputs(maxBytes: 1000)
    #expect(found.map(\.code) == [.tooLarge, nil])
    #expect(found.map(\.id) == ["7", nil])
  }

  @Test(arguments: [
    "O grupo WAVE vai tocar.", "RIFF e outras siglas", "ID3 é um formato", "BZh não é nada",
    String(repeating: "a", count: 255) + "custar caro",
  ])
  func `words that look like a magic number are text`(text: String) {
    #expect(Input(bytes: Array(text.utf8), uri: "x").load().string == text)
  }

  @Test(arguments: [
    ("Oi, tudo bem?", ["- Oi, tudo bem?"]), ("", ["- empty"]),
    ("{\"text\":\"a\"}\n\n{\"text\":\"b\"}", ["-#L1 a", "-#L2 malformed", "-#L3 b"]),
    ("{ no JSON }\n", ["- { no JSON }\n"]), (String(repeating: "x", count: 101), ["- too-large"]),
    (String(repeating: "{", count: 101), ["- too-large"]),
  ])
  func `standard input is one document or JSON lines`(stream: String, found: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(stream, to: "stream")
    let descriptor = open(folder.path + "/stream", O_RDONLY)
    defer { close(descriptor) }
    var list = try InputList(["-"], maxBytes: 100)
    list.standardInput = descriptor
    let inputs = list.map { $0.load(maxBytes: 100) }
    #expect(inputs.map { "\($0.uri) \($0.string ?? $0.code?.rawValue ?? "")" } == found)
  }

  @Test func `names that are not UTF-8 never share a uri`() throws {
    let names: [[UInt8]] = [
      [0x63, 0xE7], [0x63, 0xE9], Array("c%E7".utf8), Array("c\u{FFFD}".utf8),
      Array("c\u{FFFD}%E7".utf8), Array("ç%20".utf8),
    ]
    let texts = names.map { FileName($0).text }
    #expect(Set(texts).count == names.count)
    #expect(texts[0] == "c\u{FFFD}%E7")
    #expect(texts[2] == "c%E7")
    #expect(texts[5] == "ç%20")
  }

  @Test func `a file whose name is not UTF-8 is read`() throws {
    let folder = try TemporaryFolder()
    let path = FileName(Array(folder.path.utf8) + [0x2F, 0xE7])
    let file = try #require(path.withPath { fopen($0, "w") } ?? nil)
    fputs("Oi", file)
    fclose(file)
    #expect(try folder.inputs().map(\.string) == ["Oi"])
  }
}
