import Articles
import Foundation
import StageSupport
import TestSupport

/// One line of `Corpus/cases/names/<lang>.tsv` or `Corpus/cases/things/<lang>.tsv`.
struct NameCase: Sendable {
  let language: String
  let text: String
  let expected: [String]

  static func languages(_ folder: String) -> [String] {
    let path = "\(Checkout.corpus)/cases/\(folder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()
  }

  static func all(_ folder: String, _ language: String) -> [NameCase] {
    let path = "\(Checkout.corpus)/cases/\(folder)/\(language).tsv"
    let data = FileManager.default.contents(atPath: path) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard !line.hasPrefix("#"), let text = fields.first else { return nil }
      return NameCase(language: language, text: text, expected: Array(fields.dropFirst()))
    }
  }

  var article: Article {
    get throws { try Article.split(MarkedText(text).text, language: language) }
  }
}

extension Entities {
  /// The mentions that name something.
  var names: [Mention] { mentions.filter { $0.kind.isName } }

  /// Kind, name, description and number of mentions of each thing, as the example files write them.
  var shown: [String] {
    things.map { thing in
      let role = thing.description.map { " (\($0))" } ?? ""
      return "\(thing.kind.rawValue) \(thing.name)\(role) \(thing.mentions.count)"
    }
  }
}
