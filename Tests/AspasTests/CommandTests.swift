import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func aPathThatIsNotThereIsNamed() throws {
    let outcome = try Command.run("annotate", "nowhere")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("aspas: cannot read 'nowhere'"))
  }

  @Test(arguments: [["annotate"], ["annotat", "x"], ["annotate", "x", "--jobs", "0"]])
  func whatIsNotUnderstoodEndsWith64(arguments: [String]) throws {
    let outcome =
      switch arguments.count {
      case 1: try Command.run(arguments[0])
      case 2: try Command.run(arguments[0], arguments[1])
      default: try Command.run(arguments[0], arguments[1], arguments[2], arguments[3])
      }
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Usage:"))
  }

  @Test func anUnknownPipelineIsRefusedWithThoseThatThereAre() throws {
    let outcome = try Command.run("annotate", "articles", "--pipeline", "newz")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        aspas: there is no pipeline 'newz'; the pipelines are news, plain-text, or give the path of \
        a pipeline file

        """)
  }

  @Test func aWrongPipelineFileIsRefusedBeforeAnythingIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("name: mine\nstages:\n  - quotes\n", to: "mine.yml")
    let outcome = try Command.run("annotate", ".", "--pipeline", "./mine.yml", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("aspas: ./mine.yml, line 3: 'quotes' reads language"))
  }

  @Test func dataThatIsNotWhereItWasSaidToBeIsToldSo() throws {
    let outcome = try Command.run("annotate", "articles", "--data", "/nowhere")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "aspas: /nowhere, named by --data, does not hold the folders Corpus/lexicons and "
        + "Pipelines\n")
  }

  @Test func anOutputFileIsWrittenWholeAndNothingElseIsLeft() throws {
    let folder = try TemporaryFolder()
    let direct = try Command.run("annotate", "articles/pt")
    let outcome = try Command.run("annotate", "articles/pt", "-o", "\(folder.path)/out.jsonl")
    #expect(outcome.output.isEmpty)
    #expect(try Data(contentsOf: folder.url("out.jsonl")) == direct.output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.jsonl"])
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/nowhere", withDestinationPath: "/dev/null")
    let outcome = try Command.run("annotate", "articles/none", "-o", "\(folder.path)/nowhere")
    #expect(outcome.status == 0)
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: "\(folder.path)/nowhere")
    #expect(target == "/dev/null")
  }

  @Test func anOutputFileThatCannotBeMadeIsNamed() throws {
    let outcome = try Command.run("annotate", "articles/pt", "-o", "/nowhere/out.jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("aspas: cannot write /nowhere/out.jsonl: No such file"))
  }

  @Test func standardInputIsOneDocument() throws {
    let text = "O rio subiu em Braga. “Nunca vi tanta água”, disse Rui Prado."
    let records = try Command.run("annotate", "-", input: Data(text.utf8)).records()
    #expect(records.count == 1)
    #expect(records.first?["text"] as? String == text)
    #expect((records.first?["source"] as? [String: Any])?["uri"] as? String == "-")
  }

  @Test func quotesAreShownWithTheirSpeakers() throws {
    let text = "O rio subiu em Braga. “Nunca vi tanta água”, disse Rui Prado."
    let outcome = try Command.run(
      "annotate", "-", "--format", "text", input: Data(text.utf8))
    #expect(
      outcome.text == """
        -
        pt-BR

        O rio subiu em Braga. “⟦Nunca vi tanta água⟧1”, disse Rui Prado.

        1 Rui Prado — 1 quote


        """)
  }

  @Test func theVersionIsTold() throws {
    let outcome = try Command.run("--version")
    #expect(outcome.text == "0.1.0\n")
    #expect(outcome.status == 0)
  }
}
