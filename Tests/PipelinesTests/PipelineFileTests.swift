import Articles
import Pipelines
import TestSupport
import Testing

/// Two stages as small as can be, to say what order means.
private struct FixedLanguage: Stage {
  struct Options: StageOptions {
    static let keys = ["code", "score"]
    var code = "pt"
    var score: Double?
    init() {}
  }

  static let name = "language"
  static let version = 1
  static let reads: [Layer] = []
  static let writes = LayerOf<Language>.language
  private let options: Options

  init(_ options: Options, _ resources: Resources) { self.options = options }
  func find(in article: Article) -> Language {
    Language(code: options.code, score: options.score ?? 1)
  }
}

private struct OneSentence: Stage {
  static let name = "sentences"
  static let version = 3
  static let reads: [Layer] = [.language]
  static let writes = LayerOf<[TextRange]>.sentences

  init(_ options: NoOptions, _ resources: Resources) {}
  func find(in article: Article) -> [TextRange] { [article.text.range] }
}

private let catalog = StageCatalog([FixedLanguage.self, OneSentence.self])

private func pipeline(_ yaml: String) throws -> Pipeline {
  try Pipeline(
    yaml: yaml, path: "Pipelines/mine.yml", catalog: catalog, resources: Checkout.resources)
}

@Suite struct PipelineFileTests {
  @Test func stagesRunInTheirOrderWithTheirOptions() throws {
    let pipeline = try pipeline(
      """
      name: mine
      stages:
        - language:
            code: gl
        - sentences
      """)
    let article = try pipeline.annotate(MarkedText("Ola.").article)
    #expect(pipeline.stageNames == ["language", "sentences"])
    #expect(article.language?.code == "gl")
    #expect(article.sentences == [TextRange(0, 4)])
  }

  @Test func theCountryCodeOfNorwayIsNotAnAnswer() throws {
    let pipeline = try pipeline("name: mine\nstages:\n  - language:\n      code: no")
    #expect(try pipeline.annotate(MarkedText("Hei.").article).language?.code == "no")
  }

  @Test(arguments: [
    (
      "name: mine\nstage:\n  - language",
      "line 2: 'stage' is not a key of a pipeline file; did you mean 'stages'? "
        + "the keys are name, description, markup, stages"
    ),
    (
      "name: mine\nstages:\n  - language\n  - sentence",
      "line 4: there is no stage 'sentence'; did you mean 'sentences'? "
        + "the stages are language, sentences"
    ),
    (
      "name: mine\nstages:\n  - sentences\n  - language",
      "line 3: 'sentences' reads language, which no stage before it finds; "
        + "put '- language' above it"
    ),
    (
      "name: mine\nstages:\n  - language\n  - language",
      "line 4: a stage before 'language' has already found language; take one of them out"
    ),
    (
      "name: mine\nstages:\n  - language:\n      cod: pt",
      "line 4: 'cod' is not an option of 'language'; did you mean 'code'? the keys are code, score"
    ),
    (
      "name: mine\nstages:\n  - language\n  - sentences:\n      model: big",
      "line 5: 'model' is not an option of 'sentences'; it has none; take the line out"
    ),
    (
      "name: mine\nmarkup:\n  read_as: pdf\nstages:\n  - language",
      "line 3: 'pdf' is no way to read a page; 'read_as' is one of auto, text, html"
    ),
    ("stages:\n  - language", "line 1: the pipeline has no name; add 'name: my-pipeline'"),
    ("name: mine", "line 1: the pipeline has no stages; add 'stages:' and a list below it"),
    ("", "line 1: the file is empty; add 'name:' and 'stages:'"),
  ])
  func aWrongFileIsRefusedInASentence(yaml: String, sentence: String) {
    #expect {
      try pipeline(yaml)
    } throws: { error in
      "\(error)" == "Pipelines/mine.yml, \(sentence)"
    }
  }

  @Test(arguments: [
    "name: [", "a: b: c", "\t- x", "name: mine\nname: yours\nstages:\n  - language",
  ])
  func whatIsNotYAMLIsRefusedWithItsLine(yaml: String) {
    #expect {
      try pipeline(yaml)
    } throws: { error in
      "\(error)".hasPrefix("Pipelines/mine.yml, line ") && "\(error)".contains("not YAML")
    }
  }

  @Test func aMissingFileIsNamed() {
    #expect {
      try Pipeline(file: "nowhere.yml", catalog: catalog, resources: Checkout.resources)
    } throws: { error in
      "\(error)"
        == "nowhere.yml: there is no such pipeline file; name a file, or a pipeline such as 'news'"
    }
  }

  @Test func theManifestTellsVersionsAndOptions() throws {
    let plain = try pipeline("name: mine\nstages:\n  - language\n  - sentences")
    let other = try pipeline("name: mine\nstages:\n  - language:\n      code: es\n  - sentences")
    #expect(plain.manifest == "markup read_as=auto\nlanguage 1 \nsentences 3 ")
    #expect(plain.manifest != other.manifest)
  }
}
