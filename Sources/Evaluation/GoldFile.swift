import Foundation

/// Reads gold documents from a `.json` file (one object or a list) or from JSON lines.
public enum GoldFile {
  public static func read(_ path: String) throws(GoldError) -> [GoldDocument] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw GoldError(path: path, line: nil, problem: "there is no such file")
    }
    let decoder = JSONDecoder()
    if let documents = try? decoder.decode([GoldDocument].self, from: data) { return documents }
    if let document = try? decoder.decode(GoldDocument.self, from: data) { return [document] }
    var documents: [GoldDocument] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        documents.append(try decoder.decode(GoldDocument.self, from: line))
      } catch {
        throw GoldError(
          path: path, line: index + 1,
          problem: "this is no gold document (an object with at least 'text'): \(error)")
      }
    }
    guard !documents.isEmpty else {
      throw GoldError(path: path, line: nil, problem: "the file holds no gold document")
    }
    return documents
  }
}

/// A gold file that cannot be read.
public struct GoldError: Error, CustomStringConvertible, Sendable {
  public let path: String
  public let line: Int?
  public let problem: String

  public var description: String {
    line.map { "\(path), line \($0): \(problem)" } ?? "\(path): \(problem)"
  }
}
