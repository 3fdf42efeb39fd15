import Articles
import Foundation
import TestSupport

/// One line of `Corpus/cases/values/<lang>.tsv`.
struct ValueCase: Sendable {
  let language: String
  let marked: String
  let published: String?
  let values: [String]

  static let folder = "\(Checkout.corpus)/cases/values"

  static var languages: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()
  }

  static func all(_ language: String) -> [ValueCase] {
    let data = FileManager.default.contents(atPath: "\(folder)/\(language).tsv") ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard !line.hasPrefix("#"), fields.count >= 2 else { return nil }
      return ValueCase(
        language: language, marked: fields[0], published: fields[1] == "-" ? nil : fields[1],
        values: Array(fields.dropFirst(2)))
    }
  }

  var article: Article { Self.article(MarkedText(marked).text, language, published) }

  static func article(_ text: ArticleText, _ language: String, _ published: String?) -> Article {
    Article(
      text: text, blocks: text.isEmpty ? [] : [Block(text.range, .paragraph)],
      metadata: Metadata(published: published)
    ).filing(Language(code: language, score: 1), as: .language)
  }
}
