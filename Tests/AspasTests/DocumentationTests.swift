import Foundation
import TestSupport
import Testing

@Suite struct DocumentationTests {
  /// Words in backticks or brackets that begin like a path of the checkout.
  private static func paths(in file: String) throws -> [String] {
    let text = try String(contentsOfFile: "\(Checkout.root)/\(file)", encoding: .utf8)
    let rooms = ["Sources/", "Tests/", "Corpus/", "Pipelines/", "CONTRIBUTING"]
    return text.split { " `()\n,;".contains($0) }.map(String.init).filter { word in
      rooms.contains { word.hasPrefix($0) } && !word.contains("<") && !word.contains("YOUR")
    }
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md", "Corpus/gold/README.md"])
  func pathsThatAreCitedExist(file: String) throws {
    let paths = try Self.paths(in: file)
    #expect(!paths.isEmpty || file.hasPrefix("Corpus"))
    for path in paths {
      let plain = path.hasSuffix(".") ? String(path.dropLast()) : path
      #expect(FileManager.default.fileExists(atPath: "\(Checkout.root)/\(plain)"), "\(path)")
    }
  }

  @Test func everyModuleIsInTheTableOfRooms() throws {
    let page = try String(contentsOfFile: "\(Checkout.root)/CONTRIBUTING.md", encoding: .utf8)
    let modules = try FileManager.default.contentsOfDirectory(atPath: "\(Checkout.root)/Sources")
    for module in modules.sorted() { #expect(page.contains("| `\(module)` |")) }
  }

  @Test(arguments: ["annotate", "filter", "evaluate"])
  func theReadmeNamesEverySubcommand(name: String) throws {
    let page = try String(contentsOfFile: "\(Checkout.root)/README.md", encoding: .utf8)
    #expect(page.contains("aspas \(name)"))
    #expect(try Command.run(name, "--help").text.contains("USAGE: aspas \(name)"))
  }

  @Test func thePipelinesThatComeWithTheProgramAreAccepted() throws {
    let text = Data("Chove em Braga.".utf8)
    for name in ["news", "plain-text"] {
      let record = try #require(
        try Command.run("annotate", "-", "--pipeline", name, input: text).records().first)
      #expect((record["pipeline"] as? [String: Any])?["name"] as? String == name)
      #expect(record["status"] as? String == "ok")
    }
  }
}
