/// A lexicon file: UTF-8, one entry a line, fields parted by tabs, `#` opens a comment line.
///
/// Fields are trimmed of spaces; empty lines are skipped. Line numbers count from 1 and name a rule
/// to the reader of a record (`pt.promo.3`) or of an error.
public struct LexiconTable: Sendable {
  public struct Row: Sendable {
    public let line: Int
    public let fields: [String]
  }

  public let rows: [Row]

  public init(_ bytes: [UInt8]) {
    var rows: [Row] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let first = line.first(where: { !isBlank($0) }), first != UInt8(ascii: "#") else {
        continue
      }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      rows.append(Row(line: index + 1, fields: fields.map { String(trimming: $0) }))
    }
    self.rows = rows
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

extension String {
  fileprivate init(trimming bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
