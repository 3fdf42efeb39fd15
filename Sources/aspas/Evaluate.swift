import Annotation
import ArgumentParser
import Articles
import Evaluation
import Foundation
import Intake

/// `aspas evaluate`: precision, recall and F1 of a layer against gold.
struct Evaluate: ParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case quotes, entities, sentences, text, tokens, languages
  }

  static let configuration = CommandConfiguration(
    abstract: "Compares what is found with gold: precision, recall and F1.",
    discussion: """
      Quotes, entities and sentences are found in exactly the gold's text. For text, each gold \
      document's 'file' is read from the folder given with --articles, and what is extracted is \
      compared with the gold's text and its list of removed lines. For tokens, gold files are \
      CoNLL-U; for languages, JSON lines of {lang, text}.
      """)

  @Argument(help: "What to score: quotes, entities, sentences, text, tokens or languages.")
  var kind: Kind

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Gold files (.json, .jsonl) or folders of them.", valueName: "path"))
  var gold: [String]

  @Option(help: ArgumentHelp("The folder below which the gold's files lie.", valueName: "dir"))
  var articles: String?

  @Option(help: "Entity types to score, with commas between: PER,LOC,ORG.")
  var types: String?

  @Option(name: .customLong("mistakes"), help: "How many mistakes to list.")
  var mistakeCount = 0

  @OptionGroup var options: PipelineOptions

  func validate() throws {
    if gold.isEmpty { throw ValidationError("--gold needs at least one file or folder") }
    if kind == .text && articles == nil {
      throw ValidationError("'evaluate text' needs --articles, the folder of the pages")
    }
  }

  func run() throws {
    try reportingFailure {
      if kind == .tokens { return try tokens() }
      let documents = try Self.goldFiles(gold).flatMap { try GoldFile.read($0) }
      let annotator = try options.annotator()
      let mistakes =
        switch kind {
        case .quotes: try quotes(documents, annotator)
        case .entities: try spans(.entities, documents, annotator)
        case .sentences: try spans(.sentences, documents, annotator)
        case .text: try text(documents, annotator)
        case .languages: try languages(documents, annotator)
        case .tokens: []
        }
      for mistake in mistakes.prefix(mistakeCount) { print(mistake) }
    }
  }

  private func quotes(_ documents: [GoldDocument], _ annotator: Annotator) throws -> [String] {
    var scorer = QuoteScorer()
    for document in documents where document.quotes != nil {
      scorer.add(document, try annotator.annotate(document.article))
    }
    let scores = scorer.scores
    print("documents            \(scores.documents)")
    print("exact                \(Report.line(scores.exact))")
    print("overlap 80 %         \(Report.line(scores.overlap80))")
    for (type, share) in scores.recallByType.sorted(by: { $0.key < $1.key }) {
      print("recall, \(Report.pad(type, 12)) \(Report.line(share))")
    }
    print("type                 \(Report.line(scores.type))")
    print("speaker mention      \(Report.line(scores.mention))")
    print("speaker name         \(Report.line(scores.name))")
    print("cue                  \(Report.line(scores.cue))")
    print("joint                \(Report.line(scores.joint))")
    print("not quotes, reported \(Report.line(scores.notQuotes))")
    return scores.mistakes
  }

  private func spans(
    _ layer: SpanScorer.Layer, _ documents: [GoldDocument], _ annotator: Annotator
  ) throws -> [String] {
    let wanted = types.map { Set($0.split(separator: ",").map(String.init)) }
    var scorer = SpanScorer(layer, types: wanted)
    for document in documents
    where layer == .entities ? document.entities != nil : document.sentences != nil {
      scorer.add(document, try annotator.annotate(document.article))
    }
    for (type, ratio) in scorer.byType.sorted(by: { $0.key < $1.key }) {
      print("\(Report.pad(type, 12)) \(Report.line(ratio))")
    }
    print("\(Report.pad("all", 12)) \(Report.line(scorer.total))")
    return scorer.mistakes
  }

  private func tokens() throws {
    let files = try Self.files(gold, endings: [".conllu"])
    let scorer = try WordEvaluation(
      annotator: try options.annotator(), expander: try options.wordExpander()
    ).tokens(files)
    print("tokens       \(Report.line(scorer.tokens))")
    print("words        \(Report.line(scorer.words))")
    print("sentences    \(Report.line(scorer.sentences))")
    for mistake in scorer.mistakes.prefix(mistakeCount) { print(mistake) }
  }

  private func languages(
    _ documents: [GoldDocument], _ annotator: Annotator
  ) throws -> [String] {
    var scorer = LanguageScorer()
    for document in documents {
      try scorer.add(document) { text in
        let block = Block(text.range, .paragraph)
        let article = Article(text: text, blocks: [block], metadata: Metadata())
        return try annotator.annotate(article).language?.code
      }
    }
    for (language, share) in scorer.byLanguage.sorted(by: { $0.key < $1.key }) {
      print("\(Report.pad(language, 16)) \(Report.line(share))")
    }
    print("\(Report.pad("first five words", 16)) \(Report.line(scorer.firstWords))")
    print("\(Report.pad("all", 16)) \(Report.line(scorer.whole))")
    return scorer.mistakes
  }

  private func text(_ documents: [GoldDocument], _ annotator: Annotator) throws -> [String] {
    var scorer = TextScorer()
    for document in documents {
      guard let file = document.file else { continue }
      let inputs = try InputList(["\(articles ?? "")/\(file)"], maxBytes: options.maxBytes)
      guard let input = Array(inputs).dropFirst((document.line ?? 1) - 1).first else { continue }
      let record = annotator.record(of: input)
      if let error = record.error { throw error }
      scorer.add(
        id: document.id, gold: document.text, removed: document.removed ?? [],
        found: record.article.text.string)
    }
    print("documents     \(scorer.documents)")
    print(
      "shingles      P \(Percent.text(scorer.precision))  R \(Percent.text(scorer.recall))  "
        + "F1 \(Percent.text(scorer.f1))")
    print("removed lines \(Report.line(scorer.cut))")
    return scorer.mistakes
  }

  /// The files named, and those in the folders named, sorted.
  private static func goldFiles(_ paths: [String]) throws -> [String] {
    try files(paths, endings: [".json", ".jsonl"])
  }

  private static func files(_ paths: [String], endings: [String]) throws -> [String] {
    try paths.flatMap { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        isFolder.boolValue
      else { return [path] }
      let names = try FileManager.default.subpathsOfDirectory(atPath: path)
      return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
        .map { "\(path)/\($0)" }
    }
  }
}

/// Scores as people read them.
private enum Report {
  static func line(_ ratio: Ratio) -> String {
    "P \(Percent.text(ratio.precision))  R \(Percent.text(ratio.recall))  "
      + "F1 \(Percent.text(ratio.f1))  (\(ratio.right) right, \(ratio.found) found, "
      + "\(ratio.gold) gold)"
  }

  static func line(_ share: Share) -> String {
    guard share.asked > 0 else { return "nothing to score" }
    return "\(Percent.text(share.part)) %  (\(share.right) of \(share.asked))"
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
