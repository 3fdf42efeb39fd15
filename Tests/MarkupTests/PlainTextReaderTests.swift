import Articles
import Markup
import TestSupport
import Testing

@Suite struct PlainTextReaderTests {
  let reader: PlainTextReader

  init() throws { reader = try PlainTextReader(Checkout.resources) }

  @Test(arguments: [
    "Uma linha só, sem mais nada.",
    "Duas  linhas\u{A0}com espaços,\n\n  e uma terceira.\n",
    "O pub fechou. Ele leu mais de cem livros e segue no cargo.",
    "— Siga em frente — disse ela —, porque amanhã anuncie quem anunciar, vamos a pé.",
    "Assine aqui o contrato, pediu o advogado, e o cliente assinou sem ler as outras páginas.",
  ])
  func `ordinary text comes through verbatim`(text: String) {
    let extraction = reader.read(Array(text.utf8), uri: "a.txt")
    #expect(extraction.article.removed == [])
    #expect(
      extraction.article.text.string == (text.hasSuffix("\n") ? String(text.dropLast()) : text))
  }

  @Test func `advertising lines are cut and listed`() {
    let text = """
      A fábrica de Campinho vai contratar oitenta pessoas até julho.
      Publicidade
      O salário inicial ainda não foi definido, disse o diretor Paulo Reis.
      Sua marca merece destaque. Anuncie na Gazeta Serrana e alcance leitores de toda a região.
      """
    let article = reader.read(Array(text.utf8), uri: "a.txt").article
    #expect(
      article.text.string == """
        A fábrica de Campinho vai contratar oitenta pessoas até julho.
        O salário inicial ainda não foi definido, disse o diretor Paulo Reis.
        """)
    #expect(
      article.removed.map(\.text) == [
        "Publicidade",
        "Sua marca merece destaque. Anuncie na Gazeta Serrana e alcance leitores de toda a região.",
      ])
  }

  @Test func `a promo sentence is cut from the end of a paragraph`() {
    let text =
      "O salário inicial ainda não foi definido, disse o diretor Paulo Reis, que chegou ontem. "
      + "Siga a Gazeta no Instagram!"
    let article = reader.read(Array(text.utf8), uri: "a.txt").article
    #expect(
      article.text.string
        == "O salário inicial ainda não foi definido, disse o diretor Paulo Reis, que chegou ontem."
    )
    #expect(article.removed.map(\.text) == ["Siga a Gazeta no Instagram!"])
  }
}
