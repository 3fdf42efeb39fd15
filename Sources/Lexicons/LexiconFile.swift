internal import Articles

/// The rows of one lexicon file, together with where they stand, for errors that can be acted on.
struct LexiconFile {
  let path: String
  let rows: [LexiconTable.Row]

  /// A file that must be there.
  init(_ name: String, language: String, _ resources: Resources) throws(LexiconError) {
    path = "lexicons/\(language)/\(name)"
    guard let bytes = resources.lexicon(name, language: language) else {
      throw LexiconError(path: path, problem: "there is no such file below \(resources.root)")
    }
    rows = LexiconTable(bytes).rows
  }

  /// A file that may be missing, which is then empty.
  init(optional name: String, language: String, _ resources: Resources) {
    path = "lexicons/\(language)/\(name)"
    rows = resources.lexicon(name, language: language).map { LexiconTable($0).rows } ?? []
  }

  func error(_ row: LexiconTable.Row, _ problem: String) -> LexiconError {
    LexiconError(path: path, line: row.line, problem: problem)
  }
}

extension LexiconTable.Row {
  /// The field at `index`, empty where the row is shorter.
  subscript(index: Int) -> String { index < fields.count ? fields[index] : "" }

  /// The parts of a field that lists several things, parted by commas.
  func list(_ index: Int) -> [String] {
    self[index].split(separator: ",").map { part in
      String(part.drop { $0 == " " })
    }
  }
}
