import Articles
import Evaluation
import Foundation
import TestSupport
import Testing

private func gold(_ json: String) throws -> GoldDocument {
  try JSONDecoder().decode(GoldDocument.self, from: Data(json.utf8))
}

/// `Ela disse que não vai. "Fico aqui", avisou.` with the clause and the words in marks.
private let marked = MarkedText(#"Ela disse que ⟦não vai⟧. "⟦Fico aqui⟧", avisou."#)
private let document = """
  {"id":"d","text":"Ela disse que não vai. \\"Fico aqui\\", avisou.","quotes":[
    {"type":"indirect","start":14,"end":21,"speaker_mention":"Ela","speaker_start":0,
     "speaker_end":3,"speaker_canonical":"Ana Prado","cue_start":4,"cue_end":9},
    {"type":"direct","start":24,"end":33,"speaker_mention":null,
     "speaker_canonical":"Ana Prado"}],
   "not_quotes":[{"start":0,"end":9,"reason":"narration"}]}
  """

private func quote(
  _ kind: Quote.Kind, _ range: TextRange, name: String? = nil, mention: TextRange? = nil
) -> Quote {
  Quote(
    kind: kind, spans: [range], cue: nil,
    speaker: Quote.Speaker(mention: mention, name: name, thing: nil), score: 1, rule: "test")
}

private func scores(_ quotes: [Quote]) throws -> QuoteScores {
  var scorer = QuoteScorer()
  scorer.add(try gold(document), marked.article.filing(quotes, as: .quotes))
  return scorer.scores
}

@Suite struct QuoteScorerTests {
  @Test func everythingRight() throws {
    let scores = try scores([
      quote(.indirect, marked.ranges[0], name: "Ana Prado", mention: TextRange(0, 3)),
      quote(.direct, marked.ranges[1], name: "Prado"),
    ])
    #expect(scores.exact.f1 == 1)
    #expect(scores.overlap80.f1 == 1)
    #expect((scores.joint.right, scores.joint.asked) == (2, 2))
    #expect((scores.name.right, scores.name.asked) == (1, 2))
    #expect(scores.mistakes == [])
  }

  @Test func marksAndComplementisersAtTheBordersDoNotCount() throws {
    let wide = TextRange(marked.ranges[0].start - 4, marked.ranges[0].end + 1)
    #expect(try scores([quote(.indirect, wide)]).exact.right == 1)
  }

  @Test func missesAndFalseQuotesAreTold() throws {
    let scores = try scores([quote(.direct, TextRange(0, 9))])
    #expect(scores.overlap80.f1 == 0)
    #expect((scores.notQuotes.right, scores.notQuotes.asked) == (1, 1))
    #expect(
      scores.mistakes == [
        "missed\td\tindirect\tnão vai", "missed\td\tdirect\tFico aqui",
        "wrong\td\tdirect\tEla disse",
      ])
  }

  @Test func optionalGoldIsNeitherMissNorError() throws {
    let soft = try gold(
      document.replacingOccurrences(
        of: #""type":"direct""#, with: #""type":"direct","optional":true"#))
    var scorer = QuoteScorer()
    scorer.add(soft, marked.article.filing([quote(.direct, marked.ranges[1])], as: .quotes))
    #expect(scorer.scores.overlap80.gold == 1)
    #expect(scorer.scores.overlap80.found == 0)
  }

  @Test func twoPiecesOfOneQuoteCountAsOne() throws {
    let text = MarkedText("⟦A obra ⟦começa em maio⟧, garante ela, ⟦e acaba antes do verão⟧⟧.")
    let whole = try gold(
      #"{"id":"d","text":"\#(text.text.string)","quotes":[{"type":"indirect","start":0,"end":60}]}"#
    )
    var scorer = QuoteScorer()
    scorer.add(
      whole,
      text.article.filing(
        [quote(.indirect, text.ranges[1]), quote(.indirect, text.ranges[2])], as: .quotes))
    #expect(scorer.scores.overlap80.found <= 2)
    #expect(scorer.scores.overlap80.gold == 1)
  }
}

@Suite struct SpanScorerTests {
  @Test func entitiesCountWhenBordersAndTypeAreRight() throws {
    let text = MarkedText("⟦Rui⟧ foi a ⟦Braga⟧.")
    let document = try gold(
      #"{"id":"d","text":"Rui foi a Braga.","ents":[[0,3,"PER"],[10,15,"LOC"]]}"#)
    let mentions = [
      Mention(text.ranges[0], .person, score: 1), Mention(text.ranges[1], .organisation, score: 1),
    ]
    var scorer = SpanScorer(.entities)
    scorer.add(
      document, text.article.filing(Entities(mentions: mentions, things: []), as: .entities))
    #expect(scorer.total.right == 1)
    #expect(scorer.total.found == 2)
    #expect(scorer.mistakes.sorted() == ["missed\td\tLOC\tBraga", "wrong\td\tORG\tBraga"])
  }
}

@Suite struct TextScorerTests {
  @Test func whatShouldBeCutAndIsNotIsTold() {
    var scorer = TextScorer()
    scorer.add(
      id: "a", gold: "um dois três quatro cinco", removed: ["Publicidade"],
      found: "um dois três quatro cinco")
    scorer.add(
      id: "b", gold: "um dois três quatro cinco", removed: ["Publicidade"],
      found: "um dois três quatro cinco Publicidade")
    #expect(scorer.recall == 1)
    #expect((scorer.precision * 6).rounded() == 5)
    #expect((scorer.cut.right, scorer.cut.asked) == (1, 2))
    #expect(scorer.mistakes.last == "left in\tb\tPublicidade")
  }
}
