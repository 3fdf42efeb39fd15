import Foundation
import Synchronization

/// The folder of lexicons and models (`Corpus`), and a memory of what was read from it.
///
/// What a stage read is part of its fingerprint: see ``readFiles``.
public final class Resources: Sendable {
  public let root: String
  private let read: Mutex<[String: [UInt8]]>

  /// - Parameter root: the folder that holds `lexicons/` and `models/`.
  public init(root: String) {
    self.root = root
    read = Mutex([:])
  }

  /// The bytes of a file below the root, such as `lexicons/pt/abbreviations.txt`.
  public func file(_ path: String) throws(ResourceError) -> [UInt8] {
    if let known = read.withLock({ $0[path] }) { return known }
    guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
      throw ResourceError(path: path, root: root)
    }
    let bytes = [UInt8](data)
    read.withLock { $0[path] = bytes }
    return bytes
  }

  /// The bytes of a lexicon of one language, or `nil` where the language has no such lexicon.
  public func lexicon(_ name: String, language: String) -> [UInt8]? {
    try? file("lexicons/\(language)/\(name)")
  }

  /// The codes of the languages that have a lexicon of that name, sorted.
  public func languages(having name: String) -> [String] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/lexicons")) ?? []
    return folders.filter {
      FileManager.default.fileExists(atPath: "\(root)/lexicons/\($0)/\(name)")
    }.sorted()
  }

  /// Every file that has been read so far with its bytes, sorted by path.
  public var readFiles: [(path: String, bytes: [UInt8])] {
    read.withLock { files in files.map { ($0.key, $0.value) } }.sorted { $0.path < $1.path }
  }
}

/// A lexicon or model that should be there is not.
public struct ResourceError: Error, CustomStringConvertible, Sendable {
  public let path: String
  public let root: String

  public var description: String {
    "cannot read \(root)/\(path); point --data or ASPAS_DATA at a folder that holds Corpus and "
      + "Pipelines"
  }
}
