import Articles
import Lexicons

/// Which surface words of one language stand for several syntactic words, and for which.
///
/// Read from `contractions.tsv`: kind, form, words with spaces between them. The kinds are `whole`
/// (*da*), `enclitic` (*disse-lhe*), `ending` and `stem` (*dá-lo-ia* = *daria lo*), `host` and
/// `suffix` (*darse*), and `keep` for words that only look like such.
struct ContractionLexicon: Sendable {
  private enum Kind: String {
    case whole, enclitic, ending, stem, host, suffix, keep
  }

  static let file = "contractions.tsv"

  private var whole: [String: [String]] = [:]
  private var enclitics: [String: [String]] = [:]
  private var endings: Set<String> = []
  /// Endings of stems before a pronoun, in a fixed order.
  private var stems: [(short: String, full: String)] = []
  private var hosts: [(written: String, full: String)] = []
  private var suffixes: [(form: String, words: [String])] = []
  private var keep: Set<String> = []

  init(_ language: String, _ resources: Resources) throws(LexiconError) {
    guard let bytes = resources.lexicon(Self.file, language: language) else { return }
    for row in LexiconTable(bytes).rows {
      guard row.fields.count >= 2, let kind = Kind(rawValue: row.fields[0]) else {
        throw LexiconError(
          path: "lexicons/\(language)/\(Self.file)", line: row.line,
          problem:
            "a row is a kind (whole, enclitic, ending, stem, host, suffix, keep), a form, words")
      }
      add(kind, row.fields[1], row.fields.count > 2 ? row.fields[2] : "")
    }
  }

  private mutating func add(_ kind: Kind, _ form: String, _ value: String) {
    let words = value.split(separator: " ").map(String.init)
    switch kind {
    case .whole: whole[form] = words
    case .enclitic: enclitics[form] = words
    case .ending: endings.insert(form)
    case .stem: stems.append((form, value))
    case .host: hosts.append((form, value))
    case .suffix: suffixes.append((form, words))
    case .keep: keep.insert(form)
    }
  }

  /// The words that `form`, in lower case, stands for; `nil` where it is one word.
  func words(of form: String) -> [String]? {
    if let words = whole[form] { return words }
    if keep.contains(form) { return nil }
    return splittingHyphens(form) ?? splittingSuffix(form)
  }

  private func splittingHyphens(_ form: String) -> [String]? {
    guard !enclitics.isEmpty, form.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let parts = form.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, let last = parts.last, !parts.contains("") else { return nil }
    if parts.count >= 3, endings.contains(last), let pronouns = enclitics[parts[parts.count - 2]] {
      let stem = parts.dropLast(2).joined(separator: "-")
      return [restoring(stem, before: parts[parts.count - 2]) + last] + pronouns
    }
    guard let pronouns = enclitics[last] else { return nil }
    return [parts.dropLast().joined(separator: "-")] + pronouns
  }

  /// *dá* before *lo* is *dar*; before other pronouns the stem is whole.
  private func restoring(_ stem: String, before pronoun: String) -> String {
    guard pronoun.hasPrefix("l"), !pronoun.hasPrefix("lh"),
      let ending = stems.first(where: { stem.hasSuffix($0.short) })
    else { return stem }
    return stem.dropLast(ending.short.count) + ending.full
  }

  private func splittingSuffix(_ form: String) -> [String]? {
    for suffix in suffixes where form.hasSuffix(suffix.form) {
      let verb = form.dropLast(suffix.form.count)
      guard let host = hosts.first(where: { verb.hasSuffix($0.written) }) else { continue }
      return [verb.dropLast(host.written.count) + host.full] + suffix.words
    }
    return nil
  }
}
