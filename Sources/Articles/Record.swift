/// What became of one input: exactly one record for each.
public struct Record: Sendable {
  public enum Status: String, Sendable {
    case ok
    case noArticle = "no_article"
    case error
    case deleted
  }

  public let id: String
  public let source: Source
  public let status: Status
  /// An article with an empty text where there is none.
  public let article: Article
  public let error: DocumentError?
  public let pipeline: PipelineIdentity

  public init(
    id: String, source: Source, status: Status, article: Article, error: DocumentError? = nil,
    pipeline: PipelineIdentity
  ) {
    self.id = id
    self.source = source
    self.status = status
    self.article = article
    self.error = error
    self.pipeline = pipeline
  }
}

/// Why a document could not be annotated, for a program (`code`) and a person (`message`).
public struct DocumentError: Error, Hashable, Sendable {
  /// Where it happened: `intake`, `markup`, or the name of a stage.
  public let stage: String
  /// A short stable word, such as `too-large`.
  public let code: String
  public let message: String

  public init(stage: String, code: String, message: String) {
    self.stage = stage
    self.code = code
    self.message = message
  }
}

extension DocumentError: CustomStringConvertible {
  public var description: String { message }
}

/// Which pipeline made a record: two records with one fingerprint were made in one way.
public struct PipelineIdentity: Hashable, Sendable {
  public let name: String
  public let version: String
  public let fingerprint: String

  public init(name: String, version: String, fingerprint: String) {
    self.name = name
    self.version = version
    self.fingerprint = fingerprint
  }
}
