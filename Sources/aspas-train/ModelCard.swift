import Foundation

/// What stands beside a model: from what, how and how well it was trained.
struct ModelCard: Encodable {
  struct DataSet: Encodable {
    let name: String
    let licence: String
    let sentences: Int
  }

  let model: String
  let labels: [String]
  let bytes: Int
  let command: String
  let seed: UInt64
  let epochs: Int
  let features: String
  let sets: [DataSet]
  let notes: [String]
  /// Share of right answers on the part kept apart, by the name of the measure.
  let scores: [String: Double]

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(self)
    data.append(UInt8(ascii: "\n"))
    try data.write(to: URL(fileURLWithPath: path))
  }
}
