import Articles
import CorpusStore
import Foundation
import Testing

private func stored(_ uri: String, _ text: String, fingerprint: String = "f1") -> StoredRecord {
  let article = Article(text: ArticleText(text), blocks: [], metadata: Metadata())
  let pipeline = PipelineIdentity(name: "news", version: "0", fingerprint: fingerprint)
  let record = Record(
    id: uri, source: Source(uri: uri, sha256: "aa"), status: .ok, article: article,
    pipeline: pipeline)
  return StoredRecord(record, line: Array("{\"text\":\"\(text)\"}".utf8))
}

private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}

@Suite struct CorpusFileTests {
  @Test func recordsAreThereWhenTheFileIsOpenedAgain() throws {
    try withFolder { folder in
      let records = [stored("b.html", "ação"), stored("a.html", "“sim”"), stored("B.html", "")]
      try CorpusFile("\(folder)/news.aspas").put(records)
      let corpus = try CorpusFile("\(folder)/news.aspas")
      var uris: [String] = []
      try corpus.forEachRecord { uris.append($0.uri) }
      #expect(uris == ["B.html", "a.html", "b.html"])
      #expect(try corpus.record(of: "b.html") == records[0])
      #expect(try corpus.record(of: "c.html") == nil)
    }
  }

  @Test func aLaterRecordTakesThePlaceOfAnEarlier() throws {
    try withFolder { folder in
      let corpus = try CorpusFile("\(folder)/news.aspas")
      try corpus.put([stored("a.html", "velho")])
      try corpus.put([stored("a.html", "novo", fingerprint: "f2")])
      #expect(try corpus.record(of: "a.html") == stored("a.html", "novo", fingerprint: "f2"))
    }
  }

  @Test func whatIsNoCorpusIsRefusedAndLeftAlone() throws {
    try withFolder { folder in
      let path = "\(folder)/notes.txt"
      let notes = Data(String(repeating: "not a database\n", count: 100).utf8)
      try notes.write(to: URL(fileURLWithPath: path))
      #expect {
        try CorpusFile(path)
      } throws: { error in
        "\(error)".hasPrefix("corpus \(path): it cannot be opened as a corpus")
      }
      #expect(FileManager.default.contents(atPath: path) == notes)
    }
  }
}
