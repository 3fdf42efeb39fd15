/// Takes bylines apart into names.
struct AuthorNames: Sendable {
  private static let longestName = 60

  private let words: PageWords

  init(_ words: PageWords) { self.words = words }

  /// The names in one byline, in order: `Por Ana Lima e Rui Sá` gives two.
  func names(in byline: String) -> [String] {
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
    return names.map(withoutBy).filter(isName)
  }

  /// The names of several bylines, each once.
  func names(in bylines: [String]) -> [String] {
    var found: [String] = []
    for name in bylines.flatMap(names(in:)) where !found.contains(name) { found.append(name) }
    return found
  }

  /// The names in a line that readers see, such as `Publicado em 3 de maio por Ana Lima`: what stands
  /// after a word for *by*, or the whole line if it looks like nothing but names.
  func names(inVisible line: String) -> [String] {
    let parts = line.split(separator: " ")
    for index in parts.indices.reversed() {
      let word = parts[index].lowercased().trimmingPrefix { !$0.isLetter }
      guard words.by.contains(String(word.prefix { $0.isLetter })) else { continue }
      return names(in: parts[(index + 1)...].joined(separator: " ")).filter(looksLikeName)
    }
    let names = names(in: line)
    return names.allSatisfy(looksLikeName) ? names : []
  }

  /// One to five words, the first and last with a capital.
  private func looksLikeName(_ name: String) -> Bool {
    let parts = name.split(separator: " ")
    guard 1...5 ~= parts.count, let first = parts.first?.first, let last = parts.last?.first else {
      return false
    }
    return first.isUppercase && last.isUppercase && !name.contains(where: { ":!?*()".contains($0) })
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

  private func isName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf8.count <= Self.longestName,
      name.utf8.count > 2, first.properties.isAlphabetic
    else { return false }
    if name.contains("://") || name.contains("@") || name.contains("www.") { return false }
    if name.unicodeScalars.contains(where: { $0.value &- 0x30 < 10 }) { return false }
    return first.properties.isUppercase || !first.properties.isLowercase
  }
}
