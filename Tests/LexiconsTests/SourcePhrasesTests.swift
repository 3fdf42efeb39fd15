import Articles
import Lexicons
import TestSupport
import Testing

/// An article whose words are cut at spaces, commas and full stops, which is all these tests need.
private func spaced(_ text: ArticleText) -> Article {
  var words: [Word] = []
  var start = 0
  func close(_ end: Int) {
    if end > start { words.append(Word(TextRange(start, end), .word)) }
  }
  for (offset, byte) in text.bytes.enumerated() {
    let isMark = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
    guard isMark || byte == 0x20 || byte == 0x0A else { continue }
    close(offset)
    if isMark { words.append(Word(TextRange(offset, offset + 1), .punctuation)) }
    start = offset + 1
  }
  close(text.bytes.count)
  return Article(plain: text).filing(words, as: .words)
}

@Suite struct SourcePhrasesTests {
  @Test(arguments: [
    ("pt", "⟦Segundo⟧ o relatório, chove."),
    ("pt", "Chove, ⟦de acordo com⟧ Ana Prata."),
    ("pt", "⟦Na opinião do⟧ vereador, chove."),
    ("pt", "⟦Na opinião de⟧ Ana, chove."),
    ("pt", "⟦No entender  das⟧ empresas, chove."),
    ("pt", "⟦Em sua opinião⟧, chove."),
    ("pt", "⟦A seu ver⟧, chove."),
    ("pt", "⟦Pelas contas da⟧ câmara, chove."),
    ("pt", "A julgar por Ana, chove."),
    ("pt", "A opinião de Ana conta."),
    ("pt", "Segundona é outra coisa."),
    ("es", "⟦A juicio del⟧ alcalde, llueve."),
    ("es", "Llueve, ⟦según⟧ Ana."),
    ("en", "It rains, ⟦according to⟧ Ann."),
    ("en", "⟦In Mr. Dale's opinion⟧, it rains."),
    ("en", "⟦In her view⟧, it rains."),
    ("en", "In London, it rains."),
    ("fr", "⟦Selon⟧ Anne, il pleut."),
    ("fr", "⟦D'après⟧ Anne, il pleut."),
    ("fr", "⟦D’après⟧ Anne, il pleut."),
    ("fr", "⟦Aux yeux du⟧ maire, il pleut."),
    ("it", "⟦Secondo⟧ Anna, piove."),
    ("it", "⟦A detta del⟧ sindaco, piove."),
  ])
  func phrasesAreFoundWithTheirFusedArticle(language: String, marked: String) throws {
    let lexicon = try LexiconsUnderTest.reporting(language)
    let text = MarkedText(marked).text
    let article = spaced(text)
    let found = (article.words ?? []).indices.compactMap {
      lexicon.sources.match(in: article, at: $0)?.range
    }
    #expect(MarkedText.marking(found, in: text) == marked)
  }

  @Test func theSourceBetweenTwoPartsIsTold() throws {
    let lexicon = try LexiconsUnderTest.reporting("en")
    let marked = MarkedText("In ⟦the mayor⟧'s view, it rains.")
    let match = try #require(lexicon.sources.match(in: spaced(marked.text), at: 0))
    #expect(match.enclosed.map { marked.text[$0] } == "the mayor")
    #expect(match.words == 0..<4)
  }

  @Test func aFusedArticleIsTold() throws {
    let lexicon = try LexiconsUnderTest.reporting("pt")
    let fused = lexicon.sources.match(in: spaced(ArticleText("Na visão da juíza")), at: 0)
    #expect(fused?.isFused == true && fused?.phrase.phrase == "na visão de")
    let open = lexicon.sources.match(in: spaced(ArticleText("Na visão de Rita")), at: 0)
    #expect(open?.isFused == false && open?.words == 0..<3)
  }

  @Test func brokenTextNeverTraps() throws {
    for language in ["pt", "en", "fr"] {
      let lexicon = try LexiconsUnderTest.reporting(language)
      for text in [
        "Na", "Na opinião", "Na opinião d", "in '", "in 's opinion", "d'", "D’", "in a's",
      ] {
        let article = spaced(ArticleText(text))
        for index in -1...5 {
          #expect(lexicon.reports(in: article, at: index).isEmpty)
          let match = lexicon.sources.match(in: article, at: index)
          #expect(match.map { $0.range.end <= text.utf8.count } ?? true)
        }
      }
    }
  }

  @Test(arguments: [
    ("pt", "O vereador ⟦deixou claro⟧ que sai.", "deixar claro"),
    ("pt", "Ela ⟦queixou-se⟧ de que chove.", "queixar-se"),
    ("pt", "Ela se ⟦queixou⟧ de que chove.", "queixar-se"),
    ("pt", "O clube ⟦fez saber⟧ que sai.", "fazer saber"),
    ("es", "Ella se ⟦quejó⟧ de que llueve.", "quejarse"),
    ("en", "He ⟦pointed out⟧ that it rains.", "point out"),
    ("fr", "Elle se ⟦plaint⟧ de lui.", "se plaindre"),
    ("fr", "Il ⟦fait savoir⟧ qu'il part.", "faire savoir"),
  ])
  func verbsOfSeveralWordsAreFoundWhole(language: String, marked: String, lemma: String) throws {
    let lexicon = try LexiconsUnderTest.reporting(language)
    let text = MarkedText(marked)
    let article = spaced(text.text)
    let words = try #require(article.words)
    var found: [TextRange] = []
    for index in words.indices {
      for match in lexicon.reports(in: article, at: index) where match.form.verb.lemma == lemma {
        let range = words[match.words.lowerBound].range
        found.append(
          match.words.count > 1 ? range.union(words[match.words.upperBound - 1].range) : range)
        break
      }
    }
    #expect(MarkedText.marking(found, in: text.text) == marked)
  }

  @Test(arguments: [
    ("pt", "Ele deixou a sala."), ("pt", "Ela fez um bolo."), ("en", "He made tea."),
  ])
  func halfAVerbIsNoReport(language: String, sentence: String) throws {
    let lexicon = try LexiconsUnderTest.reporting(language)
    let article = spaced(ArticleText(sentence))
    let found = (article.words ?? []).indices.flatMap { lexicon.reports(in: article, at: $0) }
    #expect(found.map(\.form.verb.lemma) == [])
  }
}
