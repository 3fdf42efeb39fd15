public import Articles

/// Writes a record as one line of JSON, schema `aspas.article/1`: every key, always, in one order.
///
/// Offsets are counted here, once, in the unit asked for; for every span, `text[start:end]` equals
/// its `text` field. The same record gives the same bytes.
public struct RecordWriter: Sendable {
  public static let schema = "aspas.article/1"

  /// The forms of the syntactic words over the span of a surface word: one for most words, several
  /// for a contraction.
  public typealias WordForms = @Sendable (Word, Article) -> [String]

  private let unit: CodePointRuler.Unit
  private let wordForms: WordForms?

  /// - Parameter wordForms: what `tokens` is filled with; `nil` leaves it empty.
  public init(offsets unit: CodePointRuler.Unit = .codePoint, tokens wordForms: WordForms? = nil) {
    self.unit = unit
    self.wordForms = wordForms
  }

  /// The line, without its line end.
  public func line(_ record: Record) -> [UInt8] {
    let article = record.article
    let spans = SpanWriter(text: article.text, unit: unit)
    var json = JSONWriter()
    json.object { json in
      json.key("schema")
      json.string(Self.schema)
      json.key("id")
      json.string(record.id)
      json.key("status")
      json.string(record.status.rawValue)
      json.key("source")
      write(record.source, &json)
      json.key("meta")
      write(article.metadata, article.language, &json)
      json.key("offset_unit")
      json.string(unit.rawValue)
      json.key("text")
      json.string(utf8: article.text.bytes)
      writeLayers(of: article, spans, &json)
      json.key("warnings")
      json.array(article.warnings) { $0.string($1) }
      json.key("error")
      write(record.error, &json)
      json.key("pipeline")
      write(record.pipeline, &json)
    }
    return json.bytes
  }

  private func writeLayers(of article: Article, _ spans: SpanWriter, _ json: inout JSONWriter) {
    json.key("blocks")
    json.array(article.blocks) { json, block in
      json.object { json in
        spans.borders(block.range, &json)
        json.key("kind")
        json.string(block.kind.rawValue)
      }
    }
    json.key("removed")
    json.array(article.removed) { json, removal in
      json.object { json in
        json.key("kind")
        json.string(removal.kind.rawValue)
        json.key("text")
        json.string(removal.text)
        json.key("rule")
        json.string(removal.rule)
      }
    }
    json.key("sentences")
    json.array(article.sentences ?? []) { json, sentence in
      json.object { spans.borders(sentence, &$0) }
    }
    json.key("tokens")
    json.array(tokens(of: article)) { spans.token($1.range, $1.form, &$0) }
    json.key("entities")
    let entities = article.entities ?? Entities(mentions: [], things: [])
    json.array(entities.mentions.enumerated()) { spans.mention($1.element, $1.offset, &$0) }
    json.key("things")
    json.array(entities.things.enumerated()) { json, thing in
      spans.thing(thing.element, thing.offset, &json)
    }
    json.key("quotes")
    json.array((article.quotes ?? []).enumerated()) { spans.quote($1.element, $1.offset, &$0) }
  }

  /// The syntactic words; those of one contraction share its span.
  private func tokens(of article: Article) -> [(range: TextRange, form: String)] {
    guard let wordForms else { return [] }
    return (article.words ?? []).flatMap { word in
      wordForms(word, article).map { (word.range, $0) }
    }
  }

  private func write(_ source: Source, _ json: inout JSONWriter) {
    json.object { json in
      json.key("uri")
      json.string(source.uri)
      json.key("media_type")
      json.string(source.mediaType)
      json.key("encoding")
      json.string(source.encoding)
      json.key("bytes")
      json.number(source.byteCount)
      json.key("sha256")
      json.string(source.sha256)
    }
  }

  private func write(_ meta: Metadata, _ language: Language?, _ json: inout JSONWriter) {
    json.object { json in
      json.key("title")
      json.string(meta.title)
      json.key("description")
      json.string(meta.description)
      json.key("authors")
      json.array(meta.authors) { $0.string($1) }
      json.key("published")
      json.string(meta.published)
      json.key("modified")
      json.string(meta.modified)
      json.key("site")
      json.string(meta.site)
      json.key("url")
      json.string(meta.url)
      json.key("lang")
      json.string(language?.code)
      json.key("lang_score")
      if let language { json.score(language.score) } else { json.null() }
      json.key("variant")
      json.string(language?.variant)
      json.key("tags")
      json.array(meta.tags) { $0.string($1) }
    }
  }

  private func write(_ error: DocumentError?, _ json: inout JSONWriter) {
    guard let error else { return json.null() }
    json.object { json in
      json.key("stage")
      json.string(error.stage)
      json.key("code")
      json.string(error.code)
      json.key("message")
      json.string(error.message)
    }
  }

  private func write(_ pipeline: PipelineIdentity, _ json: inout JSONWriter) {
    json.object { json in
      json.key("name")
      json.string(pipeline.name)
      json.key("version")
      json.string(pipeline.version)
      json.key("fingerprint")
      json.string(pipeline.fingerprint)
    }
  }
}
