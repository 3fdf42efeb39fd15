internal import Articles
internal import Lexicons

/// What must be known of the clauses of a language where no parse is at hand.
///
/// Rows of `clauses.tsv`: class, words. A word that begins with `-` is an ending; the classes are
/// the cases of ``Class``, and a class without words is a property of the language.
struct ClauseGrammar: Sendable {
  struct Class: OptionSet, Sendable {
    let rawValue: UInt32
    static let finite = Class(rawValue: 1 << 0)
    static let infinitive = Class(rawValue: 1 << 1)
    static let nonfinite = Class(rawValue: 1 << 2)
    /// Looks like one of the above and is none.
    static let noun = Class(rawValue: 1 << 3)
    /// Ties a noun to the noun before it.
    static let attaching = Class(rawValue: 1 << 4)
    /// A noun whose words in marks are named, not spoken: *o termo*, *o filme*.
    static let term = Class(rawValue: 1 << 5)
    /// A participle or verb that names: *chamado*, *batizou*.
    static let naming = Class(rawValue: 1 << 6)
    /// Stands before an infinitive that reports: *ao* dizer.
    static let infinitiveOpener = Class(rawValue: 1 << 7)
    /// A clause may follow a reporting verb without a complementiser.
    static let bareClause = Class(rawValue: 1 << 8)
    /// A finite verb may stand without a subject.
    static let subjectDrop = Class(rawValue: 1 << 9)
    /// Opens a line that points to another article.
    static let pointer = Class(rawValue: 1 << 10)
    /// A verb whose words in marks are shouted by a crowd or painted on a wall.
    static let chant = Class(rawValue: 1 << 11)
    /// One who asks or answers in an interview: `P:`, `R:`.
    static let turn = Class(rawValue: 1 << 12)
    /// Stands before or in a phrase that undoes the report: *em vez de*.
    static let instead = Class(rawValue: 1 << 13)

    /// A noun for a body that speaks as one: *empresa*, *sindicato*.
    static let body = Class(rawValue: 1 << 14)
    /// A noun for what is written: *relatório*, *comunicado*.
    static let document = Class(rawValue: 1 << 15)

    /// An article that brings in somebody new: *um*, *a*.
    static let indefinite = Class(rawValue: 1 << 16)

    /// A word that says when: *jueves*, *terça-feira*, *ontem*.
    static let time = Class(rawValue: 1 << 17)
    /// A gerund may be what a verb governs: *denied taking it*.
    static let gerundComplement = Class(rawValue: 1 << 18)
    /// A noun for any body or document, that points back to the one last named: *a empresa*, *o
    /// documento*.
    static let generic = Class(rawValue: 1 << 19)

    static let named: [String: Class] = [
      "finite": .finite, "infinitive": .infinitive, "nonfinite": .nonfinite, "noun": .noun,
      "attaching": .attaching, "term": .term, "naming": .naming,
      "infinitive-opener": .infinitiveOpener, "bare-clause": .bareClause,
      "subject-drop": .subjectDrop, "pointer": .pointer, "chant": .chant, "turn": .turn,
      "instead": .instead, "body": .body, "document": .document,
      "indefinite": .indefinite, "time": .time, "gerund-complement": .gerundComplement,
      "generic": .generic,
    ]
  }

  private static let longestEnding = 8
  private var words = WordMap<Class>()
  private var endings = WordMap<Class>()
  /// By the last byte of a word, lower case: how long the longest ending with that byte is.
  private var longest: [Int] = Array(repeating: 0, count: 256)
  private(set) var properties: Class = []

  init(_ bytes: [UInt8]) {
    for row in LexiconTable(bytes).rows {
      guard let name = row.fields.first, let known = Class.named[name] else { continue }
      guard row.fields.count > 1 else {
        properties.insert(known)
        continue
      }
      for word in row.fields[1].split(separator: " ") {
        if word.hasPrefix("-") {
          let ending = String(word.dropFirst())
          endings[ending] = (endings[ending] ?? []).union(known)
          note(ending)
        } else {
          words[String(word)] = (words[String(word)] ?? []).union(known)
        }
      }
    }
  }

  private mutating func note(_ ending: String) {
    guard let last = ending.utf8.last else { return }
    let length = min(ending.utf8.count, Self.longestEnding)
    let known = max(longest[Int(last)], length)
    if last >= 0x80 {
      // The last byte of an upper-case letter is another one.
      for byte in 0x80...0xFF { longest[byte] = max(longest[byte], known) }
    } else {
      longest[Int(last)] = known
    }
  }

  /// The classes of the word: its own where it is listed, else those of its longest listed ending.
  func classes(_ bytes: [UInt8], _ range: TextRange) -> Class {
    if let known = words[bytes, range] { return known }
    let last = bytes[range.end - 1]
    let reach = longest[Int(last &- 0x41 < 26 ? last | 0x20 : last)]
    var start = max(range.start + 1, range.end - reach)
    while start < range.end {
      if bytes[start] & 0xC0 != 0x80, let known = endings[bytes, TextRange(start, range.end)] {
        return known
      }
      start += 1
    }
    return []
  }
}
