/// What may be said of an article, one layer at a time.
public enum Layer: String, Sendable, CaseIterable {
  case language, sentences, words, entities, quotes
}

/// A layer together with the type of what is filed there.
public struct LayerOf<Finding>: Sendable {
  public let layer: Layer
  let file: @Sendable (Finding, inout Article) -> Void
}

extension LayerOf where Finding == Language {
  public static var language: Self { Self(layer: .language) { $1.language = $0 } }
}

extension LayerOf where Finding == [TextRange] {
  public static var sentences: Self { Self(layer: .sentences) { $1.sentences = $0 } }
}

extension LayerOf where Finding == [Word] {
  public static var words: Self { Self(layer: .words) { $1.words = $0 } }
}

extension LayerOf where Finding == Entities {
  public static var entities: Self { Self(layer: .entities) { $1.entities = $0 } }
}

extension LayerOf where Finding == [Quote] {
  public static var quotes: Self { Self(layer: .quotes) { $1.quotes = $0 } }
}
