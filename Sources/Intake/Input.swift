/// Something that came in, found but not yet read: a file, a line of JSON, or what is wrong with it.
///
/// It is cheap to pass on; `load(maxBytes:)` does the work, on whatever thread calls it.
public struct Input: Sendable {
  /// The usual limit to the size of one page or text, in bytes: 16 MiB.
  public static let defaultMaxBytes = 16 << 20

  private enum Origin: Sendable {
    case file(FileName)
    case line(LineContents)
    case bytes([UInt8])
    case failure(IntakeError, byteCount: Int)
  }

  private struct LineContents: Sendable {
    let number: Int
    let bytes: [UInt8]
    let byteCount: Int
    let maxBytes: Int
    var isTooLong: Bool { byteCount > bytes.count }
  }

  /// Where it was found: the path as walked, `<file>#L<n>` for a line, `-` for standard input.
  /// A JSON line may still give another.
  public let uri: String
  private let origin: Origin

  init(file path: FileName) {
    uri = path.text
    origin = .file(path)
  }

  /// Bytes that were read already.
  public init(bytes: [UInt8], uri: String) {
    self.uri = uri
    origin = .bytes(bytes)
  }

  /// A line of JSON, of the shape that `filter` takes.
  /// - Parameter name: what the line was read from, such as a file's path, or `-`.
  public init(line: LineReader.Line, of name: String, maxBytes: Int = defaultMaxBytes) {
    uri = "\(name)#L\(line.number)"
    origin = .line(
      LineContents(
        number: line.number, bytes: line.bytes, byteCount: line.byteCount, maxBytes: maxBytes))
  }

  init(failure: IntakeError, uri: String, byteCount: Int = 0) {
    self.uri = uri
    origin = .failure(failure, byteCount: byteCount)
  }

  /// Reads and decodes it. Never throws: what went wrong is in the answer.
  /// - Parameter maxBytes: a page or text larger than this is refused without being read whole.
  public func load(maxBytes: Int = defaultMaxBytes) -> LoadedInput {
    switch origin {
    case .failure(let error, let byteCount):
      return LoadedInput(uri: uri, byteCount: byteCount, content: .failure(error))
    case .bytes(let bytes):
      return Self.loaded(bytes, uri: uri, name: uri, maxBytes: maxBytes)
    case .file(let path):
      do {
        let reader = try FileReader(path: path)
        guard reader.size <= maxBytes, let bytes = try reader.readAll(limit: maxBytes) else {
          let head = try FileReader(path: path).read(upTo: MediaSniffer.window)
          let error = MediaSniffer.refusal(of: head, name: uri) ?? Self.tooLarge(uri, maxBytes)
          return LoadedInput(uri: uri, byteCount: reader.size, content: .failure(error))
        }
        return Self.loaded(bytes, uri: uri, name: uri, maxBytes: maxBytes)
      } catch let error as IntakeError {
        return LoadedInput(uri: uri, content: .failure(error))
      } catch {
        let reason = (error as? SystemError)?.words ?? "reading failed"
        return LoadedInput(
          uri: uri, content: .failure(IntakeError(.unreadable, "cannot read '\(uri)': \(reason)")))
      }
    case .line(let line):
      return load(line, maxBytes: maxBytes)
    }
  }

  private func load(_ contents: LineContents, maxBytes: Int) -> LoadedInput {
    let line = DocumentLine(contents.bytes)
    var loaded = load(line, contents, maxBytes: maxBytes)
    if loaded.id == nil, case .failure = loaded.content { loaded.id = "L\(contents.number)" }
    return loaded
  }

  private func load(
    _ line: DocumentLine, _ contents: LineContents, maxBytes: Int
  ) -> LoadedInput {
    let name = uri
    var loaded = LoadedInput(
      id: line.id, uri: line.uri ?? uri, byteCount: contents.byteCount,
      language: line.language, published: line.published,
      content: .failure(
        IntakeError(
          .noText, "'\(name)' holds no article: give it a \"text\", \"html\" or \"html_base64\"")))
    if contents.isTooLong {
      loaded.content = .failure(Self.tooLarge(name, contents.maxBytes))
    } else if let fault = line.fault {
      loaded.content = .failure(IntakeError(.malformed, "cannot read '\(name)' as JSON: \(fault)"))
    } else if let text = line.text ?? line.html {
      let kind: MediaKind = line.text == nil ? .html : .text
      loaded.fill(from: Self.loaded(text, uri: uri, name: name, maxBytes: maxBytes, as: kind))
    } else if let base64 = line.htmlBase64 {
      guard let page = Base64.decode(base64) else {
        loaded.content = .failure(
          IntakeError(.malformed, "the \"html_base64\" of '\(name)' is not base64 (RFC 4648)"))
        return loaded
      }
      loaded.fill(
        from: Self.loaded(page, uri: uri, name: name, maxBytes: maxBytes, as: .html, isRaw: true))
    }
    return loaded
  }

  /// - Parameter kind: what the sender says it is. A JSON string is UTF-8 already, unless `isRaw`.
  private static func loaded(
    _ bytes: [UInt8], uri: String, name: String, maxBytes: Int, as kind: MediaKind? = nil,
    isRaw: Bool = false
  ) -> LoadedInput {
    func failure(_ error: IntakeError) -> LoadedInput {
      LoadedInput(uri: uri, bytes: bytes, content: .failure(error))
    }
    if bytes.count > maxBytes {
      return LoadedInput(
        uri: uri, byteCount: bytes.count, content: .failure(tooLarge(name, maxBytes)))
    }
    let empty = IntakeError(.empty, "'\(name)' is empty: there is nothing to read")
    if bytes.isEmpty { return failure(empty) }
    let isFile = kind == nil || isRaw
    if isFile, let refusal = MediaSniffer.refusal(of: bytes, name: name) { return failure(refusal) }
    let decoded = CharsetDecoder.decode(bytes, declared: isFile ? nil : "utf-8", as: kind)
    if isFile, MediaSniffer.isBinary(decoded.utf8, of: bytes, kind: decoded.kind) {
      return failure(
        IntakeError(
          .binary,
          "'\(name)' holds control characters as no text does; leave it out with --exclude"))
    }
    guard decoded.utf8.contains(where: { $0 > 0x20 }) else { return failure(empty) }
    return LoadedInput(uri: uri, bytes: bytes, content: .success(decoded))
  }

  private static func tooLarge(_ name: String, _ maxBytes: Int) -> IntakeError {
    IntakeError(
      .tooLarge,
      "'\(name)' is larger than the limit of \(maxBytes) bytes; raise it with --max-bytes")
  }
}

extension LoadedInput {
  /// Takes over what was read, and keeps what the sender said of it.
  fileprivate mutating func fill(from other: LoadedInput) {
    bytes = other.bytes
    byteCount = other.byteCount
    content = other.content
  }
}
