public import Articles
import Crypto
import Entities
import Foundation
public import Intake
import Languages
import Markup
import Pipelines
import Quotes
import Sentences

/// Turns one input into one record: reads it, finds the article in it, runs the pipeline.
///
/// It always answers: what cannot be read has a record whose status is `error`. It is a value that
/// any number of threads may use at once.
public struct Annotator: Sendable {
  /// Every stage that a pipeline file may name.
  private static let catalog = StageCatalog([
    LanguageIdentifier.self, SentenceSplitter.self, Tokenizer.self, EntityFinder.self,
    QuoteFinder.self,
  ])

  private let pipeline: Pipeline
  private let identity: PipelineIdentity
  private let extractor: ArticleExtractor
  private let textReader: PlainTextReader
  private let maxBytes: Int

  /// - Parameters:
  ///   - name: a pipeline of the data folder (`news`), or the path of a pipeline file.
  ///   - version: what records say made them.
  ///   - maxBytes: the largest document that is read.
  public init(pipeline name: String, data: DataFolder, version: String, maxBytes: Int) throws {
    let resources = Resources(root: data.corpus)
    let file = data.pipelineFile(name)
    guard FileManager.default.fileExists(atPath: file) else {
      throw UnknownPipeline(name: name, known: data.pipelineNames)
    }
    extractor = try ArticleExtractor(resources)
    textReader = try PlainTextReader(resources)
    pipeline = try Pipeline(file: file, catalog: Self.catalog, resources: resources)
    identity = PipelineIdentity(
      name: pipeline.name, version: version,
      fingerprint: Self.fingerprint(pipeline.manifest, version, resources))
    self.maxBytes = maxBytes
  }

  /// The record of an input; exactly one, whatever the input is.
  public func record(of input: Input) -> Record {
    record(of: input.load(maxBytes: maxBytes))
  }

  /// The article with every layer of the pipeline; its text is taken as it is.
  public func annotate(_ article: Article) throws(DocumentError) -> Article {
    try pipeline.annotate(article)
  }

  /// What was decided about a web page, and why, as text for people.
  public func explainPage(at path: String) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw UnreadablePage(path: path)
    }
    let loaded = Input(bytes: [UInt8](bytes), uri: path).load(maxBytes: maxBytes)
    return extractor.explain(try loaded.content.get().utf8, uri: path).description
  }

  private func record(of loaded: LoadedInput) -> Record {
    var source = Source(
      uri: loaded.uri, byteCount: loaded.byteCount,
      sha256: loaded.bytes.map { SHA256.hash(data: $0).hexadecimal })
    let id = loaded.id ?? String(SHA256.hash(data: Array(loaded.uri.utf8)).hexadecimal.prefix(16))
    do {
      let decoded = try loaded.content.get()
      let kind = kind(of: decoded)
      source.encoding = decoded.encoding
      source.mediaType = kind.mediaType
      let extraction =
        kind == .html
        ? extractor.extract(decoded.utf8, uri: loaded.uri)
        : textReader.read(decoded.utf8, uri: loaded.uri)
      return try record(of: extraction.stating(loaded), id: id, source)
    } catch let error as DocumentError {
      return failed(error, id: id, source)
    } catch {
      let code = (error as? IntakeError)?.code.rawValue ?? "unknown"
      return failed(
        DocumentError(stage: "intake", code: code, message: "\(error)"), id: id, source)
    }
  }

  private func kind(of decoded: DecodedText) -> MediaKind {
    switch pipeline.markup.readAs {
    case .auto: decoded.kind
    case .text: .text
    case .html: .html
    }
  }

  private func record(
    of extraction: Extraction, id: String, _ source: Source
  ) throws(DocumentError) -> Record {
    guard extraction.isArticle else {
      let article = extraction.reason.map(extraction.article.warning) ?? extraction.article
      return Record(
        id: id, source: source, status: .noArticle, article: article, pipeline: identity)
    }
    return Record(
      id: id, source: source, status: .ok, article: try pipeline.annotate(extraction.article),
      pipeline: identity)
  }

  private func failed(_ error: DocumentError, id: String, _ source: Source) -> Record {
    let nothing = Article(text: ArticleText(""), blocks: [], metadata: Metadata())
    return Record(
      id: id, source: source, status: .error, article: nothing, error: error, pipeline: identity)
  }

  /// Sixteen hexadecimal digits that change when the program's version, a stage, an option, a
  /// lexicon or a model changes.
  private static func fingerprint(
    _ manifest: String, _ version: String, _ resources: Resources
  ) -> String {
    var hash = SHA256()
    hash.update(data: Array("\(version)\n\(manifest)\n".utf8))
    for file in resources.readFiles {
      hash.update(data: Array("\(file.path) \(SHA256.hash(data: file.bytes).hexadecimal)\n".utf8))
    }
    return String(hash.finalize().hexadecimal.prefix(16))
  }
}

extension Extraction {
  /// With what the sender says of the document in the place of what the page says.
  fileprivate func stating(_ loaded: LoadedInput) -> Extraction {
    guard loaded.language != nil || loaded.published != nil else { return self }
    var metadata = article.metadata
    if let language = loaded.language { metadata.declaredLanguage = .sender(language) }
    if let published = loaded.published { metadata.published = published }
    return Extraction(
      article: article.replacing(metadata: metadata), isArticle: isArticle, reason: reason)
  }
}

extension SHA256.Digest {
  fileprivate var hexadecimal: String {
    var digits: [UInt8] = []
    for byte in self {
      for digit in [byte >> 4, byte & 0xF] {
        digits.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}

/// A pipeline name that no file stands for.
public struct UnknownPipeline: Error, CustomStringConvertible, Sendable {
  public let name: String
  public let known: [String]

  public var description: String {
    "there is no pipeline '\(name)'; the pipelines are \(known.joined(separator: ", ")), "
      + "or give the path of a pipeline file"
  }
}

/// A page that cannot be opened.
public struct UnreadablePage: Error, CustomStringConvertible, Sendable {
  public let path: String

  public var description: String { "cannot read \(path); give the path of a saved web page" }
}
