internal import Articles

/// Pairs the quotation marks of one block, in one pass and whatever the marks.
///
/// The shape of a mark and the spaces around it say whether it opens or closes. A mark of the wrong
/// shape or the wrong family still closes what is open when nothing else will. Apostrophes and inch
/// and minute marks are passed over.
struct MarkPairer {
  /// Deeper nesting is no longer speech; it also bounds the search for what a mark closes.
  private static let deepest = 6

  private struct Open {
    let start: Int
    let contentStart: Int
    let family: MarkFamily
    let pair: Int
  }

  private struct Sight {
    let mark: QuotationMark
    let start: Int
    let end: Int
    let canOpen: Bool
    let canClose: Bool
    /// Whether a digit stands right before: `55"`.
    let followsDigit: Bool
  }

  private let bytes: [UInt8]
  private let block: TextRange
  private var stack: [Open] = []
  private var pairs: [MarkPair?] = []

  static func pairs(in text: ArticleText, _ block: TextRange) -> [MarkPair] {
    var pairer = MarkPairer(bytes: text.bytes, block: block)
    return pairer.run()
  }

  private init(bytes: [UInt8], block: TextRange) {
    self.bytes = bytes
    self.block = block
  }

  private mutating func run() -> [MarkPair] {
    let sights = look()
    guard !sights.isEmpty else { return [] }
    var straightLeft = sights.count { $0.mark.family == .double && $0.mark.lean == .either }
    var angleClosersLeft = sights.count { $0.mark.family == .angle && $0.mark.lean == .closes }
    for sight in sights {
      if sight.mark.family == .double && sight.mark.lean == .either { straightLeft -= 1 }
      if sight.mark.family == .angle && sight.mark.lean == .closes { angleClosersLeft -= 1 }
      take(sight, straightLeft: straightLeft, angleClosersLeft: angleClosersLeft)
    }
    for open in stack.reversed() where open.family != .single {
      close(open, TextRange(block.end, block.end), isClosed: false)
    }
    return renumbered()
  }

  private mutating func take(_ sight: Sight, straightLeft: Int, angleClosersLeft: Int) {
    let family = sight.mark.family
    let open = stack.lastIndex { $0.family == family }
    switch sight.mark.lean {
    case .either:
      if let open, sight.canClose, !isMeasure(sight, straightLeft) {
        close(at: open, sight)
      } else if sight.canOpen {
        push(sight)
      } else if open == nil, sight.canClose, !sight.followsDigit {
        closeOther(sight, angleClosersLeft)
      }
    case .opens:
      if let open, sight.canClose, !sight.canOpen {
        close(at: open, sight)
      } else if family == .single && !sight.canOpen {
        return
      } else {
        push(sight)
      }
    case .closes:
      if let open {
        // An apostrophe inside single marks goes on with a letter.
        if family != .single || sight.canClose { close(at: open, sight) }
      } else if sight.canOpen && !sight.canClose {
        push(sight)
      } else if family != .single {
        closeOther(sight, angleClosersLeft)
      }
    }
  }

  /// Whether a straight mark behind a digit is an inch mark: the marks left over then pair up.
  private func isMeasure(_ sight: Sight, _ straightLeft: Int) -> Bool {
    sight.mark.family == .double && sight.followsDigit && straightLeft % 2 == 1
  }

  /// Closes the innermost open mark of another family when none of its own can close it.
  private mutating func closeOther(_ sight: Sight, _ angleClosersLeft: Int) {
    guard sight.mark.family != .single,
      let open = stack.lastIndex(where: { $0.family != .single })
    else { return }
    if stack[open].family == .angle && angleClosersLeft > 0 { return }
    close(at: open, sight)
  }

  private mutating func push(_ sight: Sight) {
    guard stack.count < Self.deepest else { return }
    pairs.append(nil)
    stack.append(
      Open(
        start: sight.start, contentStart: sight.end, family: sight.mark.family,
        pair: pairs.count - 1))
  }

  private mutating func close(at index: Int, _ sight: Sight) {
    for inner in stack[(index + 1)...].reversed() where inner.family != .single {
      close(inner, TextRange(sight.start, sight.start), isClosed: false)
    }
    close(stack[index], TextRange(sight.start, sight.end), isClosed: true)
    stack.removeSubrange(index...)
  }

  private mutating func close(_ open: Open, _ mark: TextRange, isClosed: Bool) {
    let position = stack.firstIndex { $0.pair == open.pair } ?? 0
    pairs[open.pair] = MarkPair(
      range: TextRange(open.start, max(mark.end, open.contentStart)),
      content: TextRange(open.contentStart, max(mark.start, open.contentStart)),
      isClosed: isClosed, parent: position > 0 ? stack[position - 1].pair : nil,
      family: open.family)
  }

  /// The pairs in order of their opening marks, without those of single marks that never closed.
  private func renumbered() -> [MarkPair] {
    var indexes: [Int?] = []
    var found: [MarkPair] = []
    for pair in pairs {
      guard let pair else {
        indexes.append(nil)
        continue
      }
      indexes.append(found.count)
      found.append(
        MarkPair(
          range: pair.range, content: pair.content, isClosed: pair.isClosed,
          parent: pair.parent.flatMap { indexes[$0] }, family: pair.family))
    }
    return found
  }

  /// Every mark of the block that is no apostrophe and no measure.
  private func look() -> [Sight] {
    var sights: [Sight] = []
    var offset = block.start
    while offset < block.end {
      guard QuotationMark.mayBegin(bytes[offset]) else {
        offset += 1
        continue
      }
      let (value, length) = bytes.scalar(at: offset)
      if let mark = QuotationMark(value), let sight = sight(mark, offset, offset + length) {
        sights.append(sight)
      }
      offset += length
    }
    return sights
  }

  private func sight(_ mark: QuotationMark, _ start: Int, _ end: Int) -> Sight? {
    let before = start > block.start ? bytes.scalar(before: start)?.value : nil
    let after = end < block.end ? bytes.scalar(at: end).value : nil
    let beforeIsWord = before.map(isWordlike) ?? false
    let afterIsWord = after.map(isWordlike) ?? false
    let followsDigit = before.map(Scalars.isDigit) ?? false
    if mark.family == .single && mark.lean != .opens && beforeIsWord && afterIsWord { return nil }
    if mark.family == .single && followsDigit && mark.lean == .either { return nil }
    let tightLeft = before.map { !Scalars.isSpace($0) && !opensBracket($0) } ?? false
    let tightRight = after.map { !Scalars.isSpace($0) && !closes($0) } ?? false
    let gluedStart = tightLeft && !beforeIsWord && afterIsWord
    let canOpen: Bool
    let canClose: Bool
    switch mark.lean {
    case .opens:
      canOpen = !tightLeft || afterIsWord
      canClose = tightLeft && !tightRight
    case .closes:
      canOpen = !tightLeft && tightRight
      canClose = tightLeft || !tightRight
    case .either:
      canOpen = tightRight && (!tightLeft || gluedStart)
      canClose = tightLeft || !tightRight
    }
    return Sight(
      mark: mark, start: start, end: end, canOpen: canOpen, canClose: canClose,
      followsDigit: followsDigit)
  }

  private func isWordlike(_ value: UInt32) -> Bool {
    Scalars.isLetter(value) || Scalars.isDigit(value)
  }

  /// Whether a closing mark may stand before this code point.
  private func closes(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x2026, 0x201D, 0xBB: true
    default: false
    }
  }

  private func opensBracket(_ value: UInt32) -> Bool {
    switch value {
    case 0x28, 0x5B, 0x7B, 0x2014, 0x2013, 0x22, 0x201C, 0xAB, 0x27, 0x2018, 0x2F: true
    default: false
    }
  }
}
