import Foundation

/// Reads a file of one JSON value a line.
func readJSONLines<Row: Decodable>(_ path: String, as type: Row.Type) throws -> [Row] {
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  let decoder = JSONDecoder()
  return try data.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(type, from: $0) }
}
