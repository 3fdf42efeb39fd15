import Articles
import Entities
import Sentences
import TestSupport
import Testing

@Suite struct NameTests {
  @Test(arguments: [
    "Ontem, ⟦Joana de Sousa⟧ falou sobre o assunto.",
    "O avião partiu para o ⟦Rio de Janeiro⟧ de manhã.",
    "A decisão do ⟦Banco Central do Brasil⟧ foi adiada.",
    "O CEO da ⟦Norvelta⟧, ⟦Carlos Prado⟧, saiu.",
  ])
  func `Names are found whole, without role or title`(_ marked: String) throws {
    let text = MarkedText(marked)
    let found = try entities(of: text.text)
    let names = found.mentions.filter { $0.kind.isName }.map(\.range)
    #expect(MarkedText.marking(names, in: text.text) == marked)
  }

  @Test func `Short names join the full one, which keeps its role`() throws {
    let text = ArticleText(
      "O presidente da Norvelta, Carlos Prado, saiu. Depois, Prado voltou com Carlos Prado.")
    let person = try #require(try entities(of: text).things.first { $0.kind == .person })
    #expect(person.name == "Carlos Prado")
    #expect(person.description == "presidente da Norvelta")
    #expect(person.mentions.count == 3)
  }

  @Test(arguments: 0..<60)
  func `Cut and torn texts never break a rule`(_ seed: Int) throws {
    var bytes = Array(
      "O Sr. João \"Zé\" Lima (Aneel), do Rio de Janeiro, disse: “Não” em 5 de Maio".utf8)
    bytes[(seed * 7) % bytes.count] = UInt8(truncatingIfNeeded: seed &* 53)
    bytes.removeLast(seed)
    let text = ArticleText(bytes)
    let found = try entities(of: text)
    #expect(found == (try entities(of: text)))
    for thing in found.things {
      #expect(Set(thing.mentions.map { found.mentions[$0].kind }) == [thing.kind])
    }
    for (first, second) in zip(found.mentions, found.mentions.dropFirst()) {
      #expect(first.range.end <= second.range.start)
    }
  }

  private func entities(of text: ArticleText) throws -> Entities {
    let resources = Checkout.resources
    var article = Article(plain: text).filing(Language(code: "pt", score: 1), as: .language)
    let sentences = try SentenceSplitter(NoOptions(), resources).find(in: article)
    article = article.filing(sentences, as: .sentences)
    article = article.filing(try Tokenizer(NoOptions(), resources).find(in: article), as: .words)
    return try EntityFinder(NoOptions(), resources).find(in: article)
  }
}
