import Foundation
import TestSupport
import Testing

/// One record for each input, whatever it is, and nothing else.
@Suite struct BadInputTests {
  private func outcome(_ fill: (TemporaryFolder) throws -> Void) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    try fill(folder)
    return try Command.run("annotate", ".", in: folder.path)
  }

  private static let nested =
    "<html><body>" + String(repeating: "<div>", count: 10_000) + "fundo"

  private static let hostile: [(name: String, bytes: Data, status: String, code: String?)] = [
    ("vazio.html", Data(), "error", "empty"),
    ("brancos.txt", Data("  \n\t \n".utf8), "error", "empty"),
    (
      "foto.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]), "error",
      "binary"
    ),
    (
      "cortado.html", Data("<html><head><title>x</title><body><p>Era uma v".utf8), "no_article", nil
    ),
    ("fundo.html", Data(nested.utf8), "no_article", nil),
    (
      "quebrado.jsonl", Data("{\"id\":\"a\",\"text\":\"Oi.\"}\n{\"id\":".utf8), "error", "malformed"
    ),
  ]

  @Test(arguments: hostile.indices)
  func badFilesHaveOneRecordThatSaysWhy(index: Int) throws {
    let file = Self.hostile[index]
    let outcome = try outcome { try $0.write(file.bytes, to: file.name) }
    let record = try #require(try outcome.records().last)
    #expect(try outcome.records().count == (file.name == "quebrado.jsonl" ? 2 : 1))
    #expect(record["status"] as? String == file.status)
    #expect((record["error"] as? [String: Any])?["code"] as? String == file.code)
    #expect(outcome.status == (file.status == "error" ? 3 : 0))
  }

  @Test func aFileOverTheLimitIsRefusedUnread() throws {
    let folder = try TemporaryFolder()
    try folder.write("<p>\(String(repeating: "palavra ", count: 1000))</p>", to: "grande.html")
    let outcome = try Command.run("annotate", ".", "--max-bytes", "4000", in: folder.path)
    let record = try #require(try outcome.records().first)
    let error = try #require(record["error"] as? [String: Any])
    #expect(error["code"] as? String == "too-large")
    #expect((error["message"] as? String)?.contains("--max-bytes") == true)
    #expect(outcome.status == 3)
  }

  @Test func linksThatLeadNowhereOrInCirclesAreTold() throws {
    let outcome = try outcome { folder in
      try folder.write("Chove em Braga desde ontem, e ninguém se queixa.", to: "a/chuva.txt")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/solto.html", withDestinationPath: "nada.html")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/a/volta", withDestinationPath: "../a")
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/pasta.html", withIntermediateDirectories: true)
    }
    let statuses = try outcome.records().map { record in
      let source = record["source"] as? [String: Any]
      return "\(source?["uri"] as? String ?? "") \(record["status"] as? String ?? "")"
    }
    #expect(
      statuses == ["./a/chuva.txt ok", "./a/volta error", "./solto.html error"]
        || statuses == ["a/chuva.txt ok", "a/volta error", "solto.html error"])
    #expect(outcome.status == 3)
  }

  @Test func neitherNetworkNorOtherFilesAreRead() throws {
    let outcome = try outcome { folder in
      try folder.write("segredo do outro ficheiro", to: "fora/segredo.ent")
      try folder.write(
        """
        <?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "fora/segredo.ent">]>
        <html><body><article><p>\(String(repeating: "A praça encheu outra vez, e de que maneira. ", count: 20))
        &x;</p></article></body></html>
        """, to: "pagina.html")
    }
    let page = try #require(
      try outcome.records().first {
        (($0["source"] as? [String: Any])?["uri"] as? String)?.hasSuffix("pagina.html") == true
      })
    #expect(page["status"] as? String == "ok")
    #expect((page["text"] as? String)?.contains("segredo") == false)
  }

  @Test func noControlCharacterReachesTheTerminal() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "\u{1B}]0;título\u{7}O rio subiu\u{9B}31m, disse Rui Prado. \u{1B}[2J“Nada a fazer”, disse.",
      to: "rio.txt")
    for format in ["jsonl", "text"] {
      let outcome = try Command.run(
        "annotate", ".", "--format", format, "--color", "never", in: folder.path)
      #expect(!outcome.output.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
      #expect(!outcome.text.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) })
      #expect(outcome.text.contains("O rio subiu"))
    }
  }
}
