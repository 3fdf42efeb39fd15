import Articles
import Markup
import TestSupport
import Testing

/// Bylines, datelines, captions, comments and advertising around and between paragraphs.
@Suite struct FurnitureTests {
  let extractor: ArticleExtractor
  let reader: PlainTextReader

  init() throws {
    extractor = try ArticleExtractor(Checkout.resources)
    reader = try PlainTextReader(Checkout.resources)
  }

  func lines(_ body: String, title: String = "") -> [String] {
    let bytes = page(body, head: "<title>\(title)</title>")
    let text = extractor.extract(bytes, uri: "a.html").article.text.string
    return text.split(separator: "\n").map(String.init)
  }

  static let bylines = [
    "Por Ana Lima", "Por Ana Lima e Rui Sá | 12/05/2024", "Von Udo Kern und Eva von Noll",
    "By Ann Lee 3 May 2024, 10:20", "By Ann Lee · 3 May 2024, 10:20 · Updated 4 May 2024, 11:35",
    "Por Luz Gil y Teo Rey · 3 de mayo de 2024, 07:00 · Actualizado el 3 de mayo de 2024 a las 10:45",
    "Par Zoé Petit · 3 mai 2024, 12:00 · Mis à jour le 4 mai 2024, 09:10",
    "Rui Sá, 3 de maio de 2024 às 10h20", "Friday, 3 May 2024", "03/05/2024 10:20",
  ]

  @Test(arguments: bylines)
  func `a byline or dateline above the text is cut`(byline: String) {
    let body = "<article><div>\(byline)</div><p>\(firstParagraph)<p>\(secondParagraph)</article>"
    #expect(lines(body) == [firstParagraph, secondParagraph])
  }

  @Test(arguments: bylines)
  func `a byline or dateline above plain text is cut and listed`(byline: String) {
    let text = "Duas escolas\n\n\(byline)\n\(firstParagraph)\n\(secondParagraph)"
    let article = reader.read(Array(text.utf8), uri: "a.txt").article
    #expect(article.text.string == "Duas escolas\n\n\(firstParagraph)\n\(secondParagraph)")
    #expect(article.removed == [Removal(.boilerplate, text: byline, rule: "structure.byline")])
  }

  @Test func `the byline of plain text names its authors`() {
    let text = "Duas escolas\n\nPor Ana Lima e Rui Sá\n\n\(firstParagraph)"
    let article = reader.read(Array(text.utf8), uri: "a.txt").article
    #expect(article.metadata.authors == ["Ana Lima", "Rui Sá"])
  }

  @Test(arguments: [
    "Por um momento, Marta Oliveira pensou em desistir da obra e em vender a casa.",
    "By Friday the two schools had found a roof, a cook and nine new teachers.",
    "Von Montag an fahren die Busse nach Kern und Noll nur noch jede Stunde ab.",
    "Em 3 de maio de 2024 a prefeita assinou o contrato da obra com a empresa.",
  ])
  func `a sentence that begins like a byline is kept`(sentence: String) {
    #expect(
      lines("<article><p>\(sentence)</p><p>\(secondParagraph)</p></article>")
        == [sentence, secondParagraph])
  }

  @Test func `a layout table's cell with title and byline is no text`() {
    let title = "Prefeita anuncia reforma de duas escolas"
    let body = """
      <table><tr><td><font><b>\(title)</b></font><br><font>Por Ana Lima | 3 de maio de 2024</font>
      </td></tr><tr><td>\(firstParagraph)<br><br>\(secondParagraph)</td></tr></table>
      """
    #expect(lines(body, title: title) == [firstParagraph, secondParagraph])
  }

  @Test(arguments: [
    "Comentários", "Comentários dos leitores", "12 comentários", "Comments (3)", "Leserkommentare",
    "Comentarios (2)", "Commentaires des lecteurs",
  ])
  func `the article ends where the comments begin`(heading: String) {
    let body = """
      <div><p>\(firstParagraph)</p><p>\(secondParagraph)</p><p><b>\(heading)</b></p>
      <p>Zé: Muito boa a notícia, parabéns a todos da redação!</p><p>Lia: Não concordo.</p></div>
      """
    #expect(lines(body) == [firstParagraph, secondParagraph])
  }

  @Test(arguments: [
    "<div><img src=a.jpg></div><div>A escola vista da rua</div><div>Acervo</div>",
    "<div style=\"background-image: url(a.jpg)\"></div><div>A escola vista da rua</div>",
    "<span><img src=a.jpg></span> A escola vista da rua",
  ])
  func `what stands in a small box with a picture is its caption`(box: String) throws {
    let body = "<div><p>\(firstParagraph)</p><div>\(box)</div><p>\(secondParagraph)</p></div>"
    let article = extractor.extract(page(body), uri: "a.html").article
    #expect(article.text.string == "\(firstParagraph)\n\(secondParagraph)")
    #expect(article.removed.first?.text == "A escola vista da rua")
    #expect(article.removed.first?.rule == "structure.caption")
  }

  static let promos = [
    "Assine a Folha da Serra por R$ 9,90 no primeiro mês e leia sem anúncios.",
    "Assine o Vale e tenha acesso a todas as reportagens da semana.",
    "Precisa de mais clientes? Anuncie na Folha da Serra e fale com o vale inteiro.",
    "Anuncie com a Folha da Serra: preços a partir de cem reais por semana.",
    "Subscreva o Vale por apenas 2 euros por mês.",
    "Subscribe to the Valley Post for just £1 a week.",
    "Abonnez-vous à partir de 1 € le premier mois.",
    "Suscríbete por solo 1 € el primer mes.",
    "Abonnieren Sie das Tagblatt für 1 € im ersten Monat.",
  ]

  @Test(arguments: promos)
  func `advertising is cut as a paragraph of its own`(promo: String) {
    let text = "\(firstParagraph)\n\(promo)\n\(secondParagraph)"
    let article = reader.read(Array(text.utf8), uri: "a.txt").article
    #expect(article.text.string == "\(firstParagraph)\n\(secondParagraph)")
    #expect(article.removed.map(\.text) == [promo])
  }

  @Test(arguments: promos.filter { !$0.contains("?") })
  func `advertising is cut from the end of a paragraph`(promo: String) {
    let text = "\(firstParagraph) \(promo)"
    let article = reader.read(Array(text.utf8), uri: "a.txt").article
    #expect(article.text.string == firstParagraph)
    #expect(article.removed.map(\.text) == [promo])
  }

  @Test(arguments: [
    "\"Assine quem quiser\", disse a prefeita, que não assinou a carta aberta dos professores.",
    "Os anúncios da prefeita caíram mal: \"Anuncie menos e faça mais\", pediu o sindicato.",
    "Readers who subscribe to the paper said that they would not miss the printed edition.",
  ])
  func `sentences about advertising and subscriptions are kept`(sentence: String) {
    let text = "\(firstParagraph)\n\(sentence)\n\(secondParagraph)"
    let article = reader.read(Array(text.utf8), uri: "a.txt").article
    #expect(article.removed == [])
  }
}
