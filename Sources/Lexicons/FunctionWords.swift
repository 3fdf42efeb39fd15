public import Articles

/// The function words of a language, read from `function-words.tsv`: word, classes, features.
///
/// A word may have several rows; its classes are joined, and features are those of the first row
/// that gives any.
public struct FunctionWords: Sendable {
  private var words = WordMap<FunctionWord>()

  public init(language: String, _ resources: Resources) throws(LexiconError) {
    let file = try LexiconFile("function-words.tsv", language: language, resources)
    for row in file.rows {
      let classes = try Self.classes(row, file)
      guard let word = FunctionWord(classes: classes, features: row[2]) else {
        throw file.error(row, "features are person, gender and number, such as 3ms, fp or 1p")
      }
      words[row[0]] = words[row[0]]?.joined(with: word) ?? word
    }
  }

  public var count: Int { words.count }

  /// The function word in `bytes` at `range`, whatever its case, or `nil`.
  public func word(_ bytes: [UInt8], _ range: TextRange) -> FunctionWord? { words[bytes, range] }

  /// The classes of the word in `bytes` at `range`; empty for a word that is none.
  public func classes(_ bytes: [UInt8], _ range: TextRange) -> FunctionWord.Classes {
    words[bytes, range]?.classes ?? []
  }

  private static func classes(
    _ row: LexiconTable.Row, _ file: LexiconFile
  ) throws(LexiconError) -> FunctionWord.Classes {
    var classes: FunctionWord.Classes = []
    for name in row.list(1) {
      guard let known = FunctionWord.Classes.named.first(where: { $0.name == name }) else {
        let names = FunctionWord.Classes.named.map(\.name).joined(separator: ", ")
        throw file.error(row, "there is no class '\(name)'; the classes are \(names)")
      }
      classes.insert(known.class)
    }
    return classes
  }
}

extension FunctionWord {
  fileprivate func joined(with other: FunctionWord) -> FunctionWord {
    var word = self
    word.classes.formUnion(other.classes)
    if person == nil && gender == nil && number == nil {
      word.person = other.person
      word.gender = other.gender
      word.number = other.number
    }
    return word
  }
}
