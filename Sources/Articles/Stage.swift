/// A question asked of every article: where does each sentence end, say.
///
/// A stage is a value, and its answer a pure function of the article: it reads the layers it names
/// and returns the one layer it is responsible for. It never edits the text, never reaches the
/// disk or the network once made, and never waits.
public protocol Stage: Sendable {
  associatedtype Finding: Sendable
  associatedtype Failure: Error = Never
  associatedtype Options: StageOptions = NoOptions

  /// What pipeline files call it.
  static var name: String { get }
  /// Raised whenever the same article may be answered differently.
  static var version: Int { get }
  /// The layers that earlier stages must have filled.
  static var reads: [Layer] { get }
  /// Where its finding is filed.
  static var writes: LayerOf<Finding> { get }

  /// Reads whatever lexicons and models the stage needs.
  init(_ options: Options, _ resources: Resources) throws

  func find(in article: Article) throws(Failure) -> Finding
}

/// What a pipeline file may set for a stage. A key left out keeps its default.
public protocol StageOptions: Decodable, Sendable {
  /// Every key that may stand in a pipeline file, so that a misspelt one can be refused.
  static var keys: [String] { get }
  /// The defaults.
  init()
}

/// The options of a stage that has none.
public struct NoOptions: StageOptions {
  public static let keys: [String] = []
  public init() {}
}
