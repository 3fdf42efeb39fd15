import Articles
import Markup
import TestSupport
import Testing

@Suite struct PageExplanationTests {
  @Test func `a page is explained line by line`() throws {
    let body = """
      <nav><a href=/>Início</a></nav><article><h1>Escolas de Campinho</h1>
      <p class=byline>Por Ana Lima</p><p>\(firstParagraph)</p><p>Publicidade</p>
      <h2>O calendário</h2><p>\(secondParagraph)</p></article>
      <footer><a href=/x>Contato</a></footer>
      """
    let head = """
      <title>Escolas de Campinho | Vale</title><meta name=date content="2024-05-03">
      <meta property=og:site_name content=Vale>
      """
    let extractor = try ArticleExtractor(Checkout.resources)
    let text = extractor.explain(page(body, head: head), uri: "a.html").description
    #expect(
      Self.withoutLineNumbers(text) == """
        verdict\tarticle
        candidate\t178\t-\thtml
        candidate\t178\t-\thtml > body
        candidate\t178\tchosen\thtml > body > article
        drop\t-\tEscolas de Campinho
        cut\tstructure.byline\tPor Ana Lima
        keep\tparagraph\t\(firstParagraph)
        cut\tpt.promo.N\tPublicidade
        keep\theading\tO calendário
        keep\tparagraph\t\(secondParagraph)
        title\tEscolas de Campinho\theadline on the page
        authors\tAna Lima\tbyline on the page
        published\t2024-05-03\tmeta date
        site\tVale\t-

        """)
  }

  @Test func `a page without an article is explained, too`() throws {
    let extractor = try ArticleExtractor(Checkout.resources)
    let text = extractor.explain(page("<p>Acesso negado.</p>"), uri: "a.html").description
    #expect(text == "verdict\tthe page holds too little running text for an article\n")
  }

  /// Lines of a lexicon may move.
  private static func withoutLineNumbers(_ text: String) -> String {
    text.replacing(/promo\.\d+/, with: "promo.N")
  }
}
