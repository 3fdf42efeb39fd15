import Articles
import Markup
import TestSupport
import Testing

/// A whole page around the given body.
func page(_ body: String, head: String = "") -> [UInt8] {
  Array("<!DOCTYPE html><html lang=\"pt-BR\"><head>\(head)</head><body>\(body)</body></html>".utf8)
}

let firstParagraph =
  "A prefeita Marta Oliveira anunciou nesta terça-feira, em Campinho, a reforma das duas escolas."
let secondParagraph =
  "As obras começam em março, segundo a secretaria, e devem durar cerca de um ano e meio."

@Suite struct ArticleExtractorTests {
  let extractor: ArticleExtractor

  init() throws { extractor = try ArticleExtractor(Checkout.resources) }

  func text(_ body: String) -> String {
    extractor.extract(page(body), uri: "a.html").article.text.string
  }

  @Test(arguments: [
    ("<nav><a href=/>Início</a></nav>", "<footer>© Jornal do Vale</footer>"),
    ("<div class=\"menu\"><ul><li><a href=1>Política</a><li><a href=2>Esportes</a></ul></div>", ""),
    (
      "",
      "<div id=\"comments\"><p>Muito boa a notícia, parabéns a todos da redação do jornal!</div>"
    ),
    (
      "<script>var a = '<p>nada</p>'</script><style>p {}</style><!-- <p>nada</p> -->", "<svg></svg>"
    ),
  ])
  func `what stands around the article is left out`(before: String, after: String) {
    let body =
      "\(before)<div class=\"content\"><p>\(firstParagraph)<p>\(secondParagraph)</div>\(after)"
    #expect(text(body) == "\(firstParagraph)\n\(secondParagraph)")
  }

  @Test(arguments: [
    ("<p>Publicidade</p>", Removal(.ad, text: "Publicidade", rule: "pt.promo")),
    (
      "<p>Leia também: Chuva fecha ponte</p>",
      Removal(.related, text: "Leia também: Chuva fecha ponte", rule: "pt.promo")
    ),
    (
      "<p>Lesen Sie auch: Regen</p>",
      Removal(.related, text: "Lesen Sie auch: Regen", rule: "de.promo")
    ),
    (
      "<div class=\"share-bar\">Envie a um amigo</div>",
      Removal(.share, text: "Envie a um amigo", rule: "structure.share")
    ),
    (
      "<figure><img src=a><figcaption>A escola vista da rua</figcaption></figure>",
      Removal(.boilerplate, text: "A escola vista da rua", rule: "structure.caption")
    ),
  ])
  func `what stands between paragraphs is cut and listed`(box: String, removal: Removal) throws {
    let body = "<article><p>\(firstParagraph)</p>\(box)<p>\(secondParagraph)</p></article>"
    let article = extractor.extract(page(body), uri: "a.html").article
    #expect(article.text.string == "\(firstParagraph)\n\(secondParagraph)")
    let found = try #require(article.removed.first)
    #expect(found.text == removal.text)
    #expect(found.kind == removal.kind)
    #expect(found.rule.hasPrefix(removal.rule))
  }

  @Test func `paragraphs, headings, lists and quotations keep their kind`() {
    let body = """
      <article><h1>Escolas</h1><p>\(firstParagraph)</p><h2>O calendário</h2>
      <ul><li>Primeiro, a escola do centro</li><li>Depois, a da serra</li></ul>
      <blockquote><p>Vamos entregar tudo no prazo, e sem gastar mais do que o previsto.</p></blockquote>
      <p>\(secondParagraph)</p></article>
      """
    let article = extractor.extract(page(body), uri: "a.html").article
    let lines = article.blocks.map { "\($0.kind.rawValue): \(article.text[$0.range])" }
    #expect(
      lines == [
        "paragraph: \(firstParagraph)", "heading: O calendário",
        "list_item: Primeiro, a escola do centro", "list_item: Depois, a da serra",
        "quote: Vamos entregar tudo no prazo, e sem gastar mais do que o previsto.",
        "paragraph: \(secondParagraph)",
      ])
  }

  @Test(arguments: [
    "", "<p>Acesso negado.</p>",
    "<form><label>E-mail</label><input><button>Entrar</button></form>",
    "<ul><li><a href=1>Chuva fecha a ponte do rio Claro e deixa o bairro isolado</a></ul>",
  ])
  func `a page without an article says why`(body: String) {
    let extraction = extractor.extract(
      page(body, head: "<title>Entrar</title>"), uri: "a.html")
    #expect(!extraction.isArticle)
    #expect(extraction.reason != nil)
    #expect(extraction.article.text.string == "")
    #expect(extraction.article.metadata.title == "Entrar")
  }
}
