import Articles
import Markup
import TestSupport
import Testing

@Suite struct HostilePageTests {
  let extractor: ArticleExtractor
  let reader: PlainTextReader

  init() throws {
    extractor = try ArticleExtractor(Checkout.resources)
    reader = try PlainTextReader(Checkout.resources)
  }

  func text(_ body: String) -> String {
    extractor.extract(page(body), uri: "a.html").article.text.string
  }

  @Test(arguments: [
    (
      "A&ccedil;&atilde;o &#150; caf&eacute &hellip; &scaron; &period; &amp;", "Ação – café … š . &"
    ),
    ("um&nbsp;dois &thinsp; três&shy;quatro", "um dois trêsquatro"),
    ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"), ("a\u{0}b\u{1}c", "abc"),
    ("uma<br>linha, duas<br/>linhas", "uma linha, duas linhas"),
    ("Fim.<br><br>Novo", "Fim.\nNovo"), ("a <b>b</b><i>c</i>, <a href=x>d</a>.", "a bc, d."),
    ("<noscript>nada</noscript>algo<template>nada</template>", "algo"),
    ("<svg><svg></svg><symbol>nada</symbol></svg>algo", "algo"),
    ("<button><div>nada</button>algo", "algo"),
  ])
  func `what HTML 4 parsers get wrong comes out right`(piece: String, expected: String) {
    let body = "<article><p>\(firstParagraph)<p>\(piece)</p><p>\(secondParagraph)</p></article>"
    #expect(text(body) == "\(firstParagraph)\n\(expected)\n\(secondParagraph)")
  }

  @Test(arguments: ["div", "b", "span", "blockquote", "a", "unknown-tag", "ul><li"])
  func `ten thousand nested elements lose no text`(tag: String) {
    let body =
      String(repeating: "<\(tag)>", count: 10_000) + "<p>\(firstParagraph)</p><p>\(secondParagraph)"
    let found = extractor.extract(page("<main>\(body)"), uri: "a.html")
    if tag != "a" { #expect(found.article.text.string.contains(secondParagraph)) }
    #expect(found.article.blocks.allSatisfy { $0.range.end <= found.article.text.bytes.count })
  }

  @Test(arguments: [
    "<", "&", "<!--", "<a x=\"", "<script", "</b><p>", "\u{0}", "<h1>a</h1>", "<li>leia ",
  ])
  func `a page of one repeated piece is read to its end`(piece: String) {
    let found = extractor.extract(page(String(repeating: piece, count: 20_000)), uri: "a.html")
    #expect(found.isArticle == !found.article.text.isEmpty)
  }

  @Test func `a thousand damaged pages keep their offsets valid`() {
    var random = SeededGenerator(seed: 7)
    for round in 0..<1000 {
      var bytes = Self.samples[round % Self.samples.count]
      damage(&bytes, round, &random)
      for extraction in [
        extractor.extract(bytes, uri: "a.html"), reader.read(bytes, uri: "a.txt"),
      ] {
        let article = extraction.article
        #expect(article.metadata.title != "")
        var end = 0
        for block in article.blocks {
          #expect(block.range.start >= end && !block.range.isEmpty)
          end = block.range.end
        }
        #expect(end <= article.text.bytes.count)
        #expect(article.blocks.allSatisfy { article.text[$0.range].utf8.count == $0.range.count })
      }
    }
  }

  func damage(_ bytes: inout [UInt8], _ round: Int, _ random: inout SeededGenerator) {
    switch round % 3 {
    case 0: bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
    case 1:
      for _ in 0..<20 {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
    default:
      for _ in 0..<10 {
        let start = Int.random(in: bytes.indices, using: &random)
        let end = min(start + Int.random(in: 0..<60, using: &random), bytes.count)
        bytes.insert(
          contentsOf: bytes[start..<end], at: Int.random(in: bytes.indices, using: &random))
      }
    }
  }

  static let samples: [[UInt8]] = [
    page(
      """
      <header class="masthead"><nav><ul><li><a href="/">Início</a></ul></nav></header>
      <main><h1>Escolas em reforma</h1><p class="byline">Por Ana Lima</p><p>\(firstParagraph)</p>
      <div class="ad-slot"><span>Publicidade</span></div><h2>Obras</h2><p>\(secondParagraph)<br><br>
      Fim do texto, &ldquo;por ora&rdquo;.</p><ul><li>um</li><li>dois</li></ul>
      <aside class="related"><a href=1>Leia também: chuva</a></aside></main><footer>© 2024</footer>
      """,
      head: """
        <title>Escolas em reforma | Vale</title><meta property="og:title" content="Escolas &amp; c">
        <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ana Lima"},
        "articleBody":"Texto \\u00e9 este.\\nE este."}</script>
        """),
    Array(
      "Título do texto\n\n\(firstParagraph) Siga a Gazeta no Instagram!\nPublicidade\n— Sim — disse.\n"
        .utf8),
    page("<table><tr><td>\(firstParagraph)<td>\(secondParagraph)</table><pre>a\n\nb</pre>"),
  ]
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
