import CLibXML

/// Listens to the parser and lays the page out flat.
final class PageBuilder {
  private var page = Page()
  private let lexicon: HintLexicon

  /// Open elements; `element` is -1 for inline ones, which are not kept.
  private typealias OpenElement = (
    name: UInt64, tag: Tag, element: Int32, capture: Int, isAside: Bool
  )
  private var open: [OpenElement] = []
  /// How far down the open elements the one that ends is looked for.
  private static let reach = 64
  private var current: Int32 = -1
  private var linkDepth = 0
  private var strongDepth = 0
  /// Open elements whose text nobody reads.
  private var controlDepth = 0
  private var titleDepth = 0
  /// Open elements where bylines and dates are those of comments or of other articles.
  private var asideDepth = 0

  private var text: RunCollector
  private var titleText: [UInt8] = []
  private var knownHints: [UInt64: Hints] = [:]
  private var captured: [(kind: Page.Capture.Kind, start: Int, value: String?)] = []

  private init(_ lexicon: HintLexicon, capacity: Int) {
    self.lexicon = lexicon
    text = RunCollector(capacity: capacity)
  }

  private static let libraryIsReady: Void = xmlInitParser()

  /// Parses a page that has gone through ``HTMLPrefilter``.
  static func parse(_ html: [UInt8], _ lexicon: HintLexicon) -> Page {
    _ = libraryIsReady
    let builder = PageBuilder(lexicon, capacity: html.count / 4)
    html.withUnsafeBytes { bytes in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      aspas_parse_html(
        start, Int32(clamping: bytes.count), Unmanaged.passUnretained(builder).toOpaque(),
        { PageBuilder.of($0)?.start($1, $2) },
        { PageBuilder.of($0)?.end($1) },
        { PageBuilder.of($0)?.characters($1, $2) })
    }
    return builder.finished()
  }

  private static func of(_ listener: UnsafeMutableRawPointer?) -> PageBuilder? {
    listener.map { Unmanaged<PageBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Elements

  private func start(
    _ name: UnsafePointer<UInt8>?, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let name else { return }
    let hash = NameHash.of(terminatedBytes(name))
    let tag = Tag.byName[hash] ?? .unknown
    switch tag {
    case .lineBreak: return noteBreak(hash)
    case .void where hash == Self.image && current >= 0:
      page.elements[Int(current)].hasPicture = true
    case .meta: noteMeta(ElementAttributes(list))
    case .headLink: noteLink(ElementAttributes(list))
    case .html: page.head.language = ElementAttributes(list).language
    case .title where page.head.title == nil: titleDepth += 1
    default: break
    }
    let attributes = list == nil ? ElementAttributes() : ElementAttributes(list)
    let hints = hints(attributes)
    let isAside = tag != .body && !hints.isDisjoint(with: [.comment, .related])
    if isAside { asideDepth += 1 }
    var entry = (name: hash, tag: tag, element: Int32(-1), capture: -1, isAside: isAside)
    if !tag.isInline && tag != .void || !hints.isDisjoint(with: Self.parting) {
      entry.element = push(tag, hints)
      page.elements[Int(entry.element)].hasPicture = attributes.isPicture
    }
    entry.capture = startCapture(tag, hints, attributes)
    switch tag {
    case .link: linkDepth += 1
    case .strong: strongDepth += 1
    case .control: controlDepth += 1
    default: break
    }
    open.append(entry)
  }

  private static let image = NameHash.of("img")
  /// Inline elements with such a hint are parted from the text around them.
  private static let parting: Hints = [.ad, .share, .related, .caption, .hidden, .tags]

  private func push(_ tag: Tag, _ hints: Hints) -> Int32 {
    text.endRun(in: current)
    let around = current >= 0 ? page.elements[Int(current)].context : .plain
    let index = Int32(clamping: page.elements.count)
    let start = Int32(clamping: text.runs.count)
    page.elements.append(
      Page.Element(
        tag: tag, hints: hints, parent: current, context: context(tag, around),
        runs: start..<start))
    current = index
    return index
  }

  private func context(_ tag: Tag, _ around: Page.Context) -> Page.Context {
    switch tag {
    case .listItem: .listItem
    case .blockquote: .quote
    case .figureCaption, .tableCaption: .caption
    case .tableCell: around == .plain || around == .table ? .table : around
    case .definition: .definition
    case _ where tag.isHeading: .heading
    default: around
    }
  }

  private func end(_ name: UnsafePointer<UInt8>?) {
    guard let name else { return }
    let hash = NameHash.of(terminatedBytes(name))
    guard let index = open[max(0, open.count - Self.reach)...].lastIndex(where: { $0.name == hash })
    else { return }
    while open.count > index, let entry = open.popLast() { close(entry) }
  }

  private func close(_ entry: OpenElement) {
    if entry.capture >= 0 { endCapture(entry.capture) }
    if entry.isAside { asideDepth -= 1 }
    if entry.element >= 0 {
      text.endRun(in: current)
      let end = Int32(clamping: text.runs.count)
      let start = page.elements[Int(entry.element)].runs.lowerBound
      page.elements[Int(entry.element)].runs = start..<end
      current = page.elements[Int(entry.element)].parent
      // The picture of a box without text is one of the box around it.
      if start == end, current >= 0, page.elements[Int(entry.element)].hasPicture {
        page.elements[Int(current)].hasPicture = true
      }
    }
    switch entry.tag {
    case .link: linkDepth -= 1
    case .strong: strongDepth -= 1
    case .control: controlDepth -= 1
    case .title where titleDepth > 0: endTitle()
    default: break
    }
  }

  private func finished() -> Page {
    while let entry = open.popLast() { close(entry) }
    text.endRun(in: current)
    page.text = text.bytes
    page.runs = text.runs
    return page
  }

  private func hints(_ attributes: ElementAttributes) -> Hints {
    var hints: Hints = attributes.isHidden ? .hidden : []
    for value in [attributes.classes, attributes.id, attributes.role, attributes.property] {
      guard let value else { continue }
      let bytes = UnsafeBufferPointer(start: value, count: strlen(value))
      let key = NameHash.of(bytes) ^ UInt64(truncatingIfNeeded: bytes.count)
      if let known = knownHints[key] {
        hints.formUnion(known)
        continue
      }
      let found = lexicon.hints(in: bytes)
      knownHints[key] = found
      hints.formUnion(found)
    }
    if attributes.propertyName == "articlebody" { hints.formUnion([.articleBody, .content]) }
    return hints
  }

  // MARK: The head

  private func noteMeta(_ attributes: ElementAttributes) {
    guard let content = attributes.string(attributes.content) else { return }
    for name in [attributes.name, attributes.ogProperty, attributes.property] {
      guard let name = attributes.string(name), !name.isEmpty else { continue }
      page.head.properties.append((name.lowercased(), content))
    }
  }

  private func noteLink(_ attributes: ElementAttributes) {
    guard page.head.canonical == nil, attributes.string(attributes.relation) == "canonical" else {
      return
    }
    page.head.canonical = attributes.string(attributes.reference)
  }

  private func endTitle() {
    titleDepth -= 1
    page.head.title = String(decoding: titleText, as: UTF8.self)
  }

  // MARK: Captures

  private func startCapture(_ tag: Tag, _ hints: Hints, _ attributes: ElementAttributes) -> Int {
    let property = attributes.propertyName
    let kind: Page.Capture.Kind
    switch property {
    case "author", "creator": kind = .authorProperty
    case "headline": kind = .headline
    case "datepublished": kind = .date
    default:
      guard asideDepth == 0 else { return -1 }
      if tag == .time || attributes.date != nil || hints.contains(.date) {
        kind = .date
      } else if tag == .heading1 {
        kind = .headline
      } else if attributes.isAuthorLink || hints.contains(.byline) {
        kind = .author
      } else if tag == .link, isAuthorPage(attributes.reference) {
        kind = .authorPage
      } else {
        return -1
      }
    }
    let value = kind == .date ? attributes.date ?? attributes.content : attributes.content
    captured.append((kind, text.bytes.count, attributes.string(value)))
    return captured.count - 1
  }

  /// Whether an address such as `/autor/ana-lima` is that of an author's page: the words for *author*
  /// all begin with `aut`.
  private func isAuthorPage(_ reference: ElementAttributes.Value?) -> Bool {
    guard let reference else { return false }
    let address = terminatedBytes(reference)
    var offset = 0
    while offset + 6 < address.count {
      if address[offset] == UInt8(ascii: "/"), address[offset + 1] == UInt8(ascii: "a"),
        address[offset + 2] == UInt8(ascii: "u"), address[offset + 3] == UInt8(ascii: "t")
      {
        let start = offset + 1
        offset = start
        while offset < address.count, address[offset] != UInt8(ascii: "/") { offset += 1 }
        let segment = UnsafeBufferPointer(rebasing: address[start..<offset])
        return offset + 2 < address.count && lexicon.hints(in: segment).contains(.byline)
      }
      offset += 1
    }
    return false
  }

  private func endCapture(_ index: Int) {
    let capture = captured[index]
    page.captures.append(
      Page.Capture(
        kind: capture.kind, range: min(capture.start, text.bytes.count)..<text.bytes.count,
        value: capture.value))
  }

  // MARK: Text

  private func noteBreak(_ name: UInt64) {
    text.breakLine(in: current)
    open.append((name: name, tag: .lineBreak, element: -1, capture: -1, isAside: false))
  }

  private func characters(_ start: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let start, count > 0, controlDepth == 0 else { return }
    let bytes = UnsafeBufferPointer(start: start, count: Int(count))
    if titleDepth > 0 {
      titleText += bytes
    } else {
      text.append(bytes, inLink: linkDepth > 0, inStrong: strongDepth > 0)
    }
  }

  private func terminatedBytes(_ start: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: strlen(start))
  }

  private func strlen(_ start: UnsafePointer<UInt8>) -> Int { Int(xmlStrlen(start)) }
}
