/// Takes bylines apart into names.
struct AuthorNames: Sendable {
  private static let longestName = 60

  private let words: PageWords

  init(_ words: PageWords) { self.words = words }

  /// The names in one byline, in order: `Por Ana Lima e Rui Sá` gives two.
  ///
  /// - Parameter anyCase: whether names in lower case count, as those of agencies (`dpa`).
  func names(in byline: String, anyCase: Bool = false) -> [String] {
    let text = withoutBy(HTMLString.plain(byline))
    guard !text.isEmpty, text.utf8.count < 300 else { return [] }
    var names: [String] = []
    for part in text.split(whereSeparator: { ",;|/•·&\n".contains($0) }) {
      var name: [Substring] = []
      for word in part.split(separator: " ") {
        if words.and.contains(word.lowercased()), !name.isEmpty {
          names.append(name.joined(separator: " "))
          name = []
        } else {
          name.append(word)
        }
      }
      names.append(name.joined(separator: " "))
    }
    return names.map(withoutBy).filter { isName($0, anyCase: anyCase) }
  }

  /// The names of several bylines, each once.
  func names(in bylines: [String], anyCase: Bool = false) -> [String] {
    var found: [String] = []
    var known: Set<String> = []
    for name in bylines.flatMap({ names(in: $0, anyCase: anyCase) })
    where known.insert(name.lowercased()).inserted {
      found.append(name)
    }
    return found
  }

  /// The names in a line that readers see, such as `Publicado em 3 de maio por Ana Lima`: what stands
  /// after a word for *by*, or the whole line if it looks like nothing but names.
  func names(inVisible line: String) -> [String] {
    let parts = line.split(separator: " ")
    for index in parts.indices.reversed() {
      let word = parts[index].lowercased().trimmingPrefix { !$0.isLetter }
      guard words.by.contains(String(word.prefix { $0.isLetter })) else { continue }
      return names(in: parts[(index + 1)...].joined(separator: " ")).map(withoutTail)
        .filter(looksLikeName)
    }
    let names = names(in: line).map(withoutTail)
    return names.allSatisfy(looksLikeName) ? names : []
  }

  /// A name without what follows it in lower case: `Ana Lima am Samstag`, `Rui Sá in Aktuell`.
  private func withoutTail(_ name: String) -> String {
    let parts = name.split(separator: " ")
    guard let tail = parts.firstIndex(where: { words.dateline.contains($0.lowercased()) }), tail > 0
    else { return name }
    return parts[..<tail].joined(separator: " ")
  }

  /// The names in a line that is a byline by its words alone: `Por Ana Lima`. Names of one word are
  /// not trusted here unless they are an agency's: `By AFP`.
  func names(inLineOfText line: String) -> [String] {
    let rest = withoutBy(line)
    guard rest.utf8.count < line.utf8.count else { return [] }
    let names = names(in: rest)
    return names.allSatisfy { looksLikeName($0) && ($0.contains(" ") || isAcronym($0)) }
      ? names : []
  }

  private func isAcronym(_ name: String) -> Bool {
    2...6 ~= name.utf8.count && name.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }

  /// One to five words, the first and last with a capital.
  private func looksLikeName(_ name: String) -> Bool {
    let parts = name.split(separator: " ")
    guard 1...5 ~= parts.count, let first = parts.first?.first, let last = parts.last?.first else {
      return false
    }
    let isLabel = parts.contains {
      let word = $0.lowercased()
      return words.dateline.contains(word) && !words.particles.contains(word)
    }
    return first.isUppercase && last.isUppercase && !isLabel
      && !name.contains(where: { ":!?*()".contains($0) })
  }

  private func withoutBy(_ text: String) -> String {
    let folded = text.lowercased()
    for word in words.by where folded.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      guard let next = rest.first, next == " " || next == ":" else { continue }
      return String(rest.drop { !$0.isLetter })
    }
    return text
  }

  private func isName(_ name: String, anyCase: Bool) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf8.count <= Self.longestName,
      name.utf8.count > 2, first.properties.isAlphabetic,
      !words.nobody.contains(name.lowercased())
    else { return false }
    if name.contains("://") || name.contains("@") || name.contains("www.") { return false }
    if name.unicodeScalars.contains(where: { $0.value &- 0x30 < 10 }) { return false }
    return anyCase || !first.properties.isLowercase
  }
}
