import Articles

/// Writes what stands at a place in one text, with its offsets in the unit asked for.
struct SpanWriter {
  private let text: ArticleText
  private let ruler: CodePointRuler

  init(text: ArticleText, unit: CodePointRuler.Unit) {
    self.text = text
    ruler = CodePointRuler(text, unit: unit)
  }

  func borders(_ range: TextRange, _ json: inout JSONWriter) {
    json.key("start")
    json.number(ruler.offset(range.start))
    json.key("end")
    json.number(ruler.offset(range.end))
  }

  func token(_ range: TextRange, _ form: String, _ json: inout JSONWriter) {
    json.object { json in
      borders(range, &json)
      json.key("form")
      json.string(form)
      for key in ["lemma", "upos", "feats", "head", "deprel"] as [StaticString] {
        json.key(key)
        json.null()
      }
    }
  }

  func mention(_ mention: Mention, _ index: Int, _ json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string("m\(index + 1)")
      spanned(mention.range, &json)
      json.key("type")
      json.string(mention.kind.rawValue)
      json.key("score")
      json.score(mention.score)
      json.key("entity")
      json.string(mention.thing.map { "e\($0 + 1)" })
      json.key("value")
      value(mention.value, &json)
    }
  }

  func thing(_ thing: Thing, _ index: Int, _ json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string("e\(index + 1)")
      json.key("type")
      json.string(thing.kind.rawValue)
      json.key("name")
      json.string(thing.name)
      json.key("description")
      json.string(thing.description)
      json.key("mentions")
      json.array(thing.mentions) { $0.string("m\($1 + 1)") }
    }
  }

  func quote(_ quote: Quote, _ index: Int, _ json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string("q\(index + 1)")
      json.key("type")
      json.string(quote.kind.rawValue)
      spanned(quote.range, &json)
      json.key("spans")
      json.array(quote.spans) { json, span in
        json.array([span.start, span.end]) { $0.number(ruler.offset($1)) }
      }
      json.key("cue")
      cue(quote.cue, &json)
      json.key("speaker")
      speaker(quote.speaker, &json)
      json.key("group")
      json.string(quote.group.map { "g\($0 + 1)" })
      json.key("inside")
      json.string(quote.outer.map { "q\($0 + 1)" })
      json.key("score")
      json.score(quote.score)
      json.key("rule")
      json.string(quote.rule)
    }
  }

  private func cue(_ cue: Quote.Cue?, _ json: inout JSONWriter) {
    guard let cue else { return json.null() }
    json.object { json in
      spanned(cue.range, &json)
      json.key("lemma")
      json.string(cue.lemma)
    }
  }

  private func speaker(_ speaker: Quote.Speaker?, _ json: inout JSONWriter) {
    guard let speaker else { return json.null() }
    json.object { json in
      if let mention = speaker.mention {
        spanned(mention, &json)
      } else {
        for key in ["start", "end", "text"] as [StaticString] {
          json.key(key)
          json.null()
        }
      }
      json.key("name")
      json.string(speaker.name)
      json.key("entity")
      json.string(speaker.thing.map { "e\($0 + 1)" })
    }
  }

  private func value(_ value: Mention.Value?, _ json: inout JSONWriter) {
    guard let value else { return json.null() }
    json.object { json in
      switch value {
      case .iso(let text), .duration(let text):
        json.key("iso")
        json.string(text)
      case .money(let amount, let currency):
        json.key("amount")
        json.amount(amount)
        json.key("currency")
        json.string(currency)
      case .percent(let percent):
        json.key("percent")
        json.amount(percent)
      case .quantity(let amount, let unit):
        json.key("amount")
        json.amount(amount)
        json.key("unit")
        json.string(unit)
      }
    }
  }

  private func spanned(_ range: TextRange, _ json: inout JSONWriter) {
    borders(range, &json)
    json.key("text")
    json.string(utf8: text.bytes[range.bytes])
  }
}
