/// A question asked of every article: where does each sentence end, say.
///
/// A stage is a value, and its answer a pure function of the article: it reads the layers it names
/// and returns the one layer it is responsible for. It never edits the text, never reaches the
/// disk or the network once made, and never waits.
public protocol Stage: Sendable {
  associatedtype Finding: Sendable
  associatedtype Failure: Error = Never
  associatedtype Options: Decodable = NoOptions

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

/// The options of a stage that has none.
public struct NoOptions: Decodable, Sendable {
  public init() {}
}
