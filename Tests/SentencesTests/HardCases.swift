import Articles
import Foundation
import TestSupport
import Testing

/// One line of `Corpus/cases/<kind>/<language>.txt`.
struct HardCase: CustomTestStringConvertible, Sendable {
  let language: String
  let line: String

  var testDescription: String { "\(language): \(line)" }

  static func all(_ kind: String) -> [HardCase] {
    let folder = "\(Checkout.corpus)/cases/\(kind)"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.sorted().flatMap { file in
      let text = (try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)) ?? ""
      return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
        HardCase(language: String(file.prefix { $0 != "." }), line: String($0))
      }
    }
  }
}
