public import Articles

/// How the verbs of a language are inflected, read from `conjugation.tsv`.
///
/// The file has three kinds of row:
///
///     tense      present   finite       1s 2s 3s 1p 2p 3p
///     reflexive  *-se      *
///     ar         present   o as a amos ais am
///     *car       use       ar           c
///     *car       use       ar-before-e  qu
///
/// `tense` names a tense, its mood and its cells. Every other row belongs to the paradigm in its
/// first field and either gives the cells of one tense, or takes over with `use` the cells of a
/// paradigm further up, with a stem put before each. Later rows win. Within a row `a/b` are two
/// forms of one cell, `0` is the bare stem, `-` a cell without a form, and `_` leaves the cell as it
/// was.
///
/// A verb follows the paradigm `=verb` of its own, else the longest `*ending` that fits; what
/// stands before the ending is put before every form.
public struct Conjugation: Sendable {
  private typealias Cells = [[[UInt8]]]

  private struct Tense: Sendable {
    let cells: Range<Int>
  }

  private var tenses: [String: Tense] = [:]
  private var features: [VerbFeatures] = []
  private var paradigms: [String: Cells] = [:]
  private var reflexives: [(written: WildPattern, infinitive: WildPattern)] = []

  public init(language: String, _ resources: Resources) throws(LexiconError) {
    let file = try LexiconFile("conjugation.tsv", language: language, resources)
    for row in file.rows {
      switch row[0] {
      case "tense": try addTense(row, file)
      case "reflexive": try addReflexive(row, file)
      default: try addCells(row, file)
      }
    }
  }

  /// Every form of a verb with its features, in the order of the file; empty for a verb that fits
  /// no paradigm.
  public func forms(of infinitive: String) -> [(form: [UInt8], features: VerbFeatures)] {
    guard let (prefix, cells) = paradigm(of: infinitive) else { return [] }
    var forms: [(form: [UInt8], features: VerbFeatures)] = []
    forms.reserveCapacity(cells.count)
    for (index, cell) in cells.enumerated() {
      for ending in cell { forms.append((prefix + ending, features[index])) }
    }
    return forms
  }

  /// The verb without its reflexive pronoun (`queixar-se` → `queixar`), or `nil` where it has none.
  public func withoutReflexive(_ lemma: String) -> String? {
    for (written, infinitive) in reflexives {
      if let middle = written.middle(of: lemma) { return infinitive.filled(middle) }
    }
    return nil
  }

  private func paradigm(of infinitive: String) -> (prefix: [UInt8], cells: Cells)? {
    if let own = paradigms["=\(infinitive)"] { return ([], own) }
    var start = infinitive.startIndex
    while true {
      if let found = paradigms["*\(infinitive[start...])"] {
        return (Array(infinitive[..<start].utf8), found)
      }
      guard start < infinitive.endIndex else { return nil }
      start = infinitive.index(after: start)
    }
  }

  private mutating func addTense(
    _ row: LexiconTable.Row, _ file: LexiconFile
  ) throws(LexiconError) {
    guard let mood = ReportingForm.Mood(rawValue: row[2]) else {
      let moods = ReportingForm.Mood.allCases.map(\.rawValue).joined(separator: ", ")
      throw file.error(row, "there is no mood '\(row[2])'; the moods are \(moods)")
    }
    let first = features.count
    for cell in row[3].split(separator: " ") {
      guard let cell = VerbFeatures(mood, cell) else {
        throw file.error(row, "'\(cell)' is no cell; cells are written 1s, 3p, 3, s, p or -")
      }
      features.append(cell)
    }
    tenses[row[1]] = Tense(cells: first..<features.count)
  }

  private mutating func addReflexive(
    _ row: LexiconTable.Row, _ file: LexiconFile
  ) throws(LexiconError) {
    guard let written = WildPattern(row[1]), let infinitive = WildPattern(row[2]) else {
      throw file.error(row, "a reflexive row has two patterns, each with one '*'")
    }
    reflexives.append((written, infinitive))
  }

  private mutating func addCells(
    _ row: LexiconTable.Row, _ file: LexiconFile
  ) throws(LexiconError) {
    var cells = paradigms[row[0]] ?? []
    while cells.count < features.count { cells.append([]) }
    if row[1] == "use" {
      guard let source = paradigms[row[2]] else {
        throw file.error(row, "there is no paradigm '\(row[2])' further up in the file")
      }
      overlay(source, stem: Array(row[3].utf8), on: &cells)
    } else {
      guard let tense = tenses[row[1]] else {
        throw file.error(row, "there is no tense '\(row[1])' further up in the file")
      }
      let forms = row[2].split(separator: " ")
      guard forms.count == tense.cells.count else {
        throw file.error(
          row, "'\(row[1])' has \(tense.cells.count) cells, but \(forms.count) stand here")
      }
      for (cell, form) in zip(tense.cells, forms) where form != "_" {
        cells[cell] = alternatives(form)
      }
    }
    paradigms[row[0]] = cells
  }

  private func overlay(_ source: Cells, stem: [UInt8], on cells: inout Cells) {
    for (index, cell) in source.enumerated() where !cell.isEmpty {
      cells[index] = cell.map { stem + $0 }
    }
  }

  /// The forms of a cell: `-` none, `0` the bare stem.
  private func alternatives(_ cell: Substring) -> [[UInt8]] {
    if cell == "-" { return [] }
    return cell.split(separator: "/").map { $0 == "0" ? [] : Array($0.utf8) }
  }
}
