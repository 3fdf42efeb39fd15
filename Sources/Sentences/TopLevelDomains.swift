import Articles
import Lexicons

/// The endings by which a bare host name is told from two words with a full stop between them.
///
/// Read from `lexicons/mul/domains.txt`.
struct TopLevelDomains: Sendable {
  private var endings = WordMap<Bool>()

  init(_ resources: Resources) {
    guard let bytes = resources.lexicon("domains.txt", language: "mul") else { return }
    for row in LexiconTable(bytes).rows { endings[row.fields[0]] = true }
  }

  func contains(_ bytes: [UInt8], _ range: TextRange) -> Bool { endings.contains(bytes, range) }
}
