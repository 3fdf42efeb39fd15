import Articles
import Lexicons
import TestSupport
import Testing

/// The lexicons of the checkout, each made once for all tests.
enum LexiconsUnderTest {
  private static let reporting: [String: ReportingLexicon] = all("reporting.tsv") {
    try ReportingLexicon(language: $0, Checkout.resources)
  }
  private static let conjugations: [String: Conjugation] = all("conjugation.tsv") {
    try Conjugation(language: $0, Checkout.resources)
  }

  static func reporting(_ language: String) throws -> ReportingLexicon {
    try #require(reporting[language], "the lexicon of \(language) cannot be read")
  }

  static func conjugation(_ language: String) throws -> Conjugation {
    try #require(conjugations[language], "the conjugation of \(language) cannot be read")
  }

  private static func all<Value>(_ file: String, _ make: (String) throws -> Value) -> [String:
    Value]
  {
    var made: [String: Value] = [:]
    for language in Checkout.resources.languages(having: file) {
      made[language] = try? make(language)
    }
    return made
  }
}
