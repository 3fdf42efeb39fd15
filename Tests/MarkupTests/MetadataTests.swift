import Articles
import Markup
import TestSupport
import Testing

@Suite struct MetadataTests {
  let extractor: ArticleExtractor

  init() throws { extractor = try ArticleExtractor(Checkout.resources) }

  func metadata(head: String, body: String = "", uri: String = "a.html") -> Metadata {
    extractor.extract(page(body, head: head), uri: uri).article.metadata
  }

  @Test func `JSON-LD is read through graphs, arrays and nested objects`() {
    let head = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"Person","@id":"#ana","name":"Ana Lima"},
        {"@type":["NewsArticle"],"headline":"Serra &amp; mar\nem festa","datePublished":"2024-05-03T10:20:00-03:00",
         "dateModified":"2024-05-04","author":[{"@id":"#ana"},{"@type":"Person","name":"Rui Sá"}],
         "publisher":{"@type":"Organization","name":"Jornal do Vale"},"keywords":["festa","serra"],}]}
      </script>
      """
    let found = metadata(head: head)
    #expect(found.title == "Serra & mar em festa")
    #expect(found.authors == ["Ana Lima", "Rui Sá"])
    #expect(found.published == "2024-05-03T10:20:00-03:00")
    #expect(found.modified == "2024-05-04")
    #expect(found.site == "Jornal do Vale")
    #expect(found.tags == ["festa", "serra"])
    #expect(found.declaredLanguage == .page("pt-BR"))
  }

  @Test func `meta elements are read where there is no JSON-LD`() {
    let head = """
      <title>Ponte reabre hoje | Jornal do Vale</title>
      <meta property="og:site_name" content="Jornal do Vale"><meta name="author" content="Por Ana Lima">
      <meta property="og:title" content="Ponte reabre hoje | Jornal do Vale">
      <meta property="article:published_time" content="2024-05-03 08:00"><meta name="description" content=" A&nbsp;ponte ">
      <link rel="canonical" href="https://vale.example/ponte">
      """
    let found = metadata(head: head)
    #expect(found.title == "Ponte reabre hoje")
    #expect(found.authors == ["Ana Lima"])
    #expect(found.published == "2024-05-03T08:00")
    #expect(found.description == "A ponte")
    #expect(found.url == "https://vale.example/ponte")
  }

  @Test(arguments: [
    ("Por Ana Lima e Rui Sá", ["Ana Lima", "Rui Sá"]),
    ("By Ann Lee, Bob Ray and Cy Dow", ["Ann Lee", "Bob Ray", "Cy Dow"]),
    ("Von Udo Kern und Eva Noll", ["Udo Kern", "Eva Noll"]),
    ("https://vale.example/ana", []), ("ana@vale.example", []),
  ])
  func `authors are taken apart`(byline: String, authors: [String]) {
    #expect(metadata(head: "<meta name=author content=\"\(byline)\">").authors == authors)
  }

  @Test(arguments: [
    ("<span class=byline>Publicado por Ana Lima</span>", ["Ana Lima"]),
    ("<a rel=author href=x>Rui Sá</a>", ["Rui Sá"]),
    ("<div class=comments><span class=author>Zé Leitor</span></div>", []),
    ("<p>Von <b>Dr. Eva Noll</b></p>", ["Dr. Eva Noll"]), ("<p>By AFP</p>", ["AFP"]),
    ("<p><a href=\"/autor/ana-lima\">Ana Lima</a></p>", ["Ana Lima"]),
    ("<p><a href=\"/autores/\">Nossos Autores</a></p>", []),
    ("<span class=byline>Rui Sá/Agências</span>", ["Rui Sá"]),
    ("<span class=author>Eva Noll am Samstag</span>", ["Eva Noll"]),
  ])
  func `a byline on the page is the last resort`(body: String, authors: [String]) {
    #expect(metadata(head: "", body: body).authors == authors)
  }

  @Test(arguments: [
    ("[[{\"name\":\"Ana Lima\"},[\"Rui Sá\"]],{\"name\":\"dpa\"}]", ["Ana Lima", "Rui Sá", "dpa"]),
    ("{\"@type\":\"Person\",\"name\":\"vale.example\"}", ["vale.example"]),
    ("[{\"name\":\"Ana Lima\"},{\"name\":\"ANA LIMA\"}]", ["Ana Lima"]),
    ("{\"@type\":\"Organization\",\"name\":\"Lusa\"}", ["Lusa"]),
  ])
  func `authors in JSON-LD may be nested and in lower case`(author: String, authors: [String]) {
    let head = """
      <script type="application/ld+json">{"@type":"NewsArticle","author":\(author)}</script>
      """
    #expect(metadata(head: head).authors == authors)
  }

  @Test(arguments: [
    "<meta name=author content=Vale><link rel=canonical href=\"https://www.vale.example/a\">",
    """
    <script type="application/ld+json">
    {"@type":"NewsArticle","author":{"@type":"Organization","name":"Jornal do Vale"}}</script>
    """,
  ])
  func `a byline on the page goes before the site's own name`(head: String) {
    #expect(metadata(head: head, body: "<p>Por Ana Lima</p>").authors == ["Ana Lima"])
  }

  @Test(arguments: [
    ("3 de maio de 2024", "2024-05-03"), ("May 3, 2024", "2024-05-03"),
    ("3. Mai 2024", "2024-05-03"), ("3 mai 2024 à 10h", "2024-05-03"),
    ("03/05/2024 10:20", "2024-05-03"), ("05/23/2024", "2024-05-23"),
    ("20240503", "2024-05-03"), ("2024-05-03T10:20:30.123Z", "2024-05-03T10:20:30Z"),
    ("2024-05-03T10:20:30+0200", "2024-05-03T10:20:30+02:00"), ("ontem", nil), ("99/99/2024", nil),
  ])
  func `dates become ISO 8601`(given: String, date: String?) {
    #expect(metadata(head: "<meta name=date content=\"\(given)\">").published == date)
  }

  @Test func `the address is asked for the date`() {
    #expect(
      metadata(head: "", uri: "https://vale.example/2024/05/03/ponte").published == "2024-05-03")
  }
}
