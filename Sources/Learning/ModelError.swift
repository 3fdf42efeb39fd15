/// Why a model file was refused.
public struct ModelError: Error, CustomStringConvertible, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Not a model file of Aspas at all.
    case foreign
    /// A model file, but of another kind than was asked for.
    case kind(found: String, wanted: String)
    /// Written by a later version of Aspas.
    case newer(format: Int, readable: Int)
    case truncated
    /// The length is right and the digest is not, or the contents contradict each other.
    case corrupted
  }

  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public var description: String {
    switch reason {
    case .foreign: "\(path) is not a model of Aspas; put back the file that came with Corpus/models"
    case .kind(let found, let wanted):
      "\(path) holds a model of kind '\(found)' where one of kind '\(wanted)' is needed; put back "
        + "the file that came with Corpus/models"
    case .newer(let format, let readable):
      "\(path) has model format \(format) and this program reads up to \(readable); update the "
        + "program, or train the model again with aspas-train"
    case .truncated: "\(path) ends too early; copy it again, or train it again with aspas-train"
    case .corrupted: "\(path) is damaged; copy it again, or train it again with aspas-train"
    }
  }
}
