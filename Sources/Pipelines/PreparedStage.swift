import Articles
import Yams

/// A stage that has read its options, lexicons and models, with its type forgotten.
struct PreparedStage: Sendable {
  let name: String
  let version: Int
  /// The options in canonical YAML: part of the pipeline's manifest.
  let options: String
  /// The article with one more layer.
  let run: @Sendable (Article) throws(DocumentError) -> Article

  init<S: Stage>(
    _ type: S.Type, _ entry: PipelineFile.Entry, _ path: String, _ resources: Resources
  ) throws {
    name = S.name
    version = S.version
    options = try Self.canonical(entry.options)
    let stage = try S(Self.options(S.Options.self, entry, path), resources)
    run = { (article) throws(DocumentError) in
      do {
        return article.filing(try stage.find(in: article), as: S.writes)
      } catch {
        throw DocumentError(stage: S.name, code: "stage-failed", message: "\(error)")
      }
    }
  }

  private static func options<Options: StageOptions>(
    _ type: Options.Type, _ entry: PipelineFile.Entry, _ path: String
  ) throws(PipelineFileError) -> Options {
    if let scalar = entry.options.scalar, scalar.string.isEmpty { return Options() }
    guard let mapping = entry.options.mapping else {
      throw PipelineFileError(
        path, entry.options.line, "the options of '\(entry.stage)' are keys with values below it")
    }
    guard !mapping.isEmpty else { return Options() }
    for (key, _) in mapping {
      try PipelineFile.check(key, among: Options.keys, what: "an option of '\(entry.stage)'", path)
    }
    do {
      return try YAMLDecoder().decode(Options.self, from: entry.options)
    } catch {
      throw PipelineFileError(
        path, entry.options.line,
        "an option of '\(entry.stage)' has a value of the wrong kind: \(error.sentence)")
    }
  }

  private static func canonical(_ options: Node) throws -> String {
    guard let mapping = options.mapping, !mapping.isEmpty else { return "" }
    return try Yams.serialize(node: options, sortKeys: true)
  }
}

extension Error {
  fileprivate var sentence: String {
    switch self as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      return key.isEmpty ? context.debugDescription : "'\(key)': \(context.debugDescription)"
    default: return "\(self)"
    }
  }
}
