import Articles
import Lexicons

/// What the splitter and the tokenizer know of one language, or of all of them together.
///
/// Read from `abbreviations.tsv` (form, ``Abbreviation``), `starters.txt` (words that are
/// capitalised at the start of a sentence only), `lettered.txt` (nouns that take a letter as a
/// name) and `elisions.tsv` (form, side). A form with a
/// capital is matched to the letter, one without in any case. The form `0.` stands for an ordinal
/// number of one or two digits.
struct SentenceLexicon: Sendable {
  static let ordinal = "0."

  private var exact = WordMap<Abbreviation>(.exact)
  private var folded = WordMap<Abbreviation>(.folded)
  /// Abbreviations of two parts, `p. ex.`, with the space between them.
  private(set) var phrases = WordMap<Abbreviation>(.folded)
  private(set) var starters = WordMap<Bool>(.folded)
  /// Nouns that take a letter as a name: *vitamina A*.
  private(set) var lettered = WordMap<Bool>(.folded)
  private(set) var elisions = WordMap<ElisionSides>(.folded)
  private(set) var hasOrdinals = false

  /// Adds a language; where two disagree on an abbreviation, it may end a sentence.
  mutating func add(_ language: String, from resources: Resources) throws(LexiconError) {
    for row in try rows("abbreviations.tsv", language, resources, fields: 2) {
      guard let kind = Abbreviation(rawValue: row.fields[1]) else {
        throw LexiconError(
          path: "lexicons/\(language)/abbreviations.tsv", line: row.line,
          problem: "'\(row.fields[1])' is not never, may or number")
      }
      addAbbreviation(row.fields[0], kind)
    }
    for row in try rows("starters.txt", language, resources, fields: 1) {
      starters[row.fields[0]] = true
    }
    for row in try rows("lettered.txt", language, resources, fields: 1) {
      lettered[row.fields[0]] = true
    }
    for row in try rows("elisions.tsv", language, resources, fields: 2) {
      guard let side = ElisionSides(row.fields[1]) else {
        throw LexiconError(
          path: "lexicons/\(language)/elisions.tsv", line: row.line,
          problem: "'\(row.fields[1])' is not before, after or whole")
      }
      for form in ElisionSides.spellings(of: row.fields[0]) {
        elisions[form] = (elisions[form] ?? []).union(side)
      }
    }
  }

  /// The abbreviation that stands in `bytes` at `range`, its full stop included.
  func abbreviation(_ bytes: [UInt8], _ range: TextRange) -> Abbreviation? {
    exact[bytes, range] ?? folded[bytes, range]
  }

  /// The abbreviation that is written in just these letters.
  func exactAbbreviation(_ bytes: [UInt8], _ range: TextRange) -> Abbreviation? {
    exact[bytes, range]
  }

  private mutating func addAbbreviation(_ form: String, _ kind: Abbreviation) {
    if form == Self.ordinal {
      hasOrdinals = true
    } else if form.utf8.contains(UInt8(ascii: " ")) {
      phrases[form] = Self.merging(phrases[form], kind)
    } else if form.unicodeScalars.contains(where: { Scalars.isUppercase($0.value) }) {
      exact[form] = Self.merging(exact[form], kind)
    } else {
      folded[form] = Self.merging(folded[form], kind)
    }
  }

  private static func merging(_ old: Abbreviation?, _ new: Abbreviation) -> Abbreviation {
    old == nil || old == new ? new : .may
  }

  private func rows(
    _ name: String, _ language: String, _ resources: Resources, fields: Int
  ) throws(LexiconError) -> [LexiconTable.Row] {
    guard let bytes = resources.lexicon(name, language: language) else { return [] }
    let rows = LexiconTable(bytes).rows
    for row in rows where row.fields.count < fields {
      throw LexiconError(
        path: "lexicons/\(language)/\(name)", line: row.line,
        problem: "there are \(row.fields.count) fields where \(fields) are needed")
    }
    return rows
  }
}
