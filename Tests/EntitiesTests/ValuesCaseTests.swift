import Articles
import Entities
import Foundation
import TestSupport
import Testing

/// The examples of `Corpus/cases/values/<lang>.tsv`: a marked text, the publication date or `-`, and
/// a field `KIND value` for every marked span. What is not marked must not be found.
@Suite struct ValuesCaseTests {
  @Test(arguments: ValueCase.languages)
  func everyExampleIsReadAsWritten(language: String) throws {
    let finder = try ValueFinder(Checkout.resources)
    let cases = ValueCase.all(language)
    #expect(cases.count >= (language == "pt" ? 60 : 25))
    for example in cases {
      let mentions = finder.find(in: example.article)
      let marked = MarkedText.marking(mentions.map(\.range), in: example.article.text)
      #expect(marked == example.marked)
      #expect(mentions.map(\.shown) == example.values, "\(example.marked)")
    }
  }
}

extension Mention {
  /// Kind and value as the example files write them.
  var shown: String {
    switch value {
    case nil: kind.rawValue
    case .iso(let iso)?: "\(kind.rawValue) \(iso)"
    case .duration(let duration)?: "\(kind.rawValue) \(duration)"
    case .money(let amount, let currency)?:
      "\(kind.rawValue) \(currency) \(amount.formatted)"
    case .percent(let number)?: "\(kind.rawValue) \(number.formatted)"
    case .quantity(let amount, let unit)?: "\(kind.rawValue) \(amount.formatted) \(unit)"
    }
  }
}

extension Double {
  fileprivate var formatted: String { Int(exactly: self).map { String($0) } ?? String(self) }
}
