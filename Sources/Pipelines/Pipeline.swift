public import Articles
import Foundation

/// Stages in an order that works, with their options, ready to run on any number of threads.
public struct Pipeline: Sendable {
  public let name: String
  public let markup: MarkupOptions
  private let stages: [PreparedStage]

  /// Reads a pipeline file and prepares its stages.
  ///
  /// - Throws: ``PipelineFileError`` for an unknown key, stage or option, or a stage that stands
  ///   before what it reads; ``ResourceError`` or a lexicon's own error for data that is missing.
  public init(file path: String, catalog: StageCatalog, resources: Resources) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PipelineFileError(
        path, nil, "there is no such pipeline file; name a file, or a pipeline such as 'news'")
    }
    try self.init(
      yaml: String(decoding: data, as: UTF8.self), path: path, catalog: catalog,
      resources: resources)
  }

  /// The same from text; `path` is what errors call it.
  public init(yaml: String, path: String, catalog: StageCatalog, resources: Resources) throws {
    let file = try PipelineFile(path: path, yaml: yaml)
    let types = try Self.ordered(file, catalog)
    name = file.name
    markup = file.markup
    var stages: [PreparedStage] = []
    for (type, entry) in zip(types, file.entries) {
      stages.append(try Self.prepare(type, entry, path, resources))
    }
    self.stages = stages
  }

  public var stageNames: [String] { stages.map(\.name) }

  /// What decides the answer beside the article and the resources: stages, versions, options.
  public var manifest: String {
    var lines = ["markup read_as=\(markup.readAs.rawValue)"]
    lines += stages.map { "\($0.name) \($0.version) \($0.options)" }
    return lines.joined(separator: "\n")
  }

  /// The article with every layer of this pipeline filled.
  public func annotate(_ article: Article) throws(DocumentError) -> Article {
    var article = article
    for stage in stages { article = try stage.run(article) }
    return article
  }

  private static func prepare<S: Stage>(
    _ type: S.Type, _ entry: PipelineFile.Entry, _ path: String, _ resources: Resources
  ) throws -> PreparedStage {
    try PreparedStage(type, entry, path, resources)
  }

  /// The stage types in the order of the file, each after what it reads.
  private static func ordered(
    _ file: PipelineFile, _ catalog: StageCatalog
  ) throws(PipelineFileError) -> [any Stage.Type] {
    var filled: Set<Layer> = []
    var types: [any Stage.Type] = []
    for entry in file.entries {
      guard let type = catalog.stage(named: entry.stage) else {
        let names = catalog.names
        throw PipelineFileError(
          file.path, entry.line,
          "there is no stage '\(entry.stage)'; "
            + Spelling.suggestion(for: entry.stage, among: names)
            + "the stages are \(names.joined(separator: ", "))")
      }
      if let missing = type.reads.first(where: { !filled.contains($0) }) {
        let remedy = catalog.writer(of: missing).map { "put '- \($0)' above it" }
        throw PipelineFileError(
          file.path, entry.line,
          "'\(entry.stage)' reads \(missing.rawValue), which no stage before it finds; "
            + (remedy ?? "take it out"))
      }
      guard filled.insert(type.writtenLayer).inserted else {
        throw PipelineFileError(
          file.path, entry.line,
          "a stage before '\(entry.stage)' has already found \(type.writtenLayer.rawValue); "
            + "take one of them out")
      }
      types.append(type)
    }
    return types
  }
}
