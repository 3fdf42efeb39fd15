internal import Articles
internal import Lexicons

/// Looks every word of an article up once.
struct TokenReader {
  /// A line of capitals has at least this many words; below, it may be acronyms.
  private static let fewestShouted = 2
  /// More capitals in a row are a shouted word, not an acronym.
  private static let longestAcronym = 6

  private let bytes: [UInt8]
  private let lexicon: NameLexicon

  static func tokens(of article: Article, _ lexicon: NameLexicon) -> [NameToken] {
    let words = article.words ?? []
    let reader = TokenReader(bytes: article.text.bytes, lexicon: lexicon)
    var tokens: [NameToken] = []
    tokens.reserveCapacity(words.count)
    var first = 0
    for sentence in article.sentences ?? [article.text.range] {
      while first < words.count, words[first].start < sentence.start { first += 1 }
      var end = first
      while end < words.count, words[end].end <= sentence.end { end += 1 }
      reader.read(words[first..<end], sentence, into: &tokens)
      first = end
    }
    return tokens
  }

  private func read(
    _ words: ArraySlice<Word>, _ sentence: TextRange, into tokens: inout [NameToken]
  ) {
    let start = tokens.count
    var opens = true
    for index in words.indices {
      let word = words[index]
      var token = token(word)
      if index > words.startIndex, isAdjacent(words[index - 1].end, word.start) {
        token.shape.insert(.adjacent)
      }
      if index == words.startIndex { token.shape.insert(.sentenceStart) }
      if token.has(.word) || token.has(.number) {
        if opens { token.shape.insert(.opening) }
        opens = token.has(.number) && opens
      } else {
        opens = opens || Self.opens(token.mark)
      }
      lookUp(&token, words[index...], sentence.end)
      tokens.append(token)
    }
    // *chief executive of Prates*: the last word stands for the phrase.
    for index in start..<tokens.count where tokens[index].phraseTraits.hasAny(.role) {
      let last = index + tokens[index].phraseLength - 1
      if last < tokens.count { tokens[last].traits.insert(.role) }
    }
    markLine(&tokens, start)
  }

  private func isAdjacent(_ end: Int, _ start: Int) -> Bool {
    end == start || start == end + 1 && bytes[end] == 0x20
      || start == end + 2 && bytes[end] == 0xC2 && bytes[end + 1] == 0xA0
  }

  /// Marks behind which a capital says nothing: colons, opening quotation marks, dashes, bullets.
  private static func opens(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x22, 0x27, 0x3A, 0xAB, 0xBB, 0x2018, 0x201A, 0x201C, 0x201D, 0x201E, 0x2013, 0x2014,
      0x2022, 0xBF, 0xA1, 0x2026, 0x2E, 0x3F, 0x21:
      true
    default: false
    }
  }

  private func token(_ word: Word) -> NameToken {
    let (mark, _) = bytes.scalar(at: word.start)
    guard word.kind == .word else {
      let shape: NameToken.Shape = word.kind == .number ? .number : []
      return NameToken(range: word.range, shape: shape, mark: mark)
    }
    var shape: NameToken.Shape = .word
    var (capitals, small, digits, hash) = (0, 0, 0, UInt64(0xCBF2_9CE4_8422_2325))
    var isMixed = false
    var offset = word.start
    while offset < word.end {
      let (value, length) = bytes.scalar(at: offset)
      if Scalars.isUppercase(value) {
        capitals += 1
        if small > 0 { isMixed = true }
      } else if Scalars.isLetter(value) {
        small += 1
      } else if Scalars.isDigit(value) {
        digits += 1
      } else if value == 0x2D {
        small = 0
      }
      hash = (hash ^ UInt64(Scalars.lowercase(value))) &* 0x100_0000_01B3
      offset += length
    }
    let isCapital = Scalars.isUppercase(mark) || isMixed || Scalars.isDigit(mark) && capitals > 0
    if isCapital { shape.insert(.capitalised) }
    if capitals > 1 && small == 0 {
      shape.insert(.allCapitals)
      if capitals <= Self.longestAcronym { shape.insert(.acronym) }
    }
    if capitals == 1 && small == 0 && digits == 0 { shape.insert(.initial) }
    if isMixed || capitals > 0 && digits > 0 { shape.insert(.mixed) }
    var token = NameToken(range: word.range, shape: shape, mark: mark)
    token.folded = hash
    return token
  }

  private func lookUp(_ token: inout NameToken, _ words: ArraySlice<Word>, _ limit: Int) {
    guard token.has(.word) else { return }
    let end = token.range.end
    var longest = end
    var (traits, phrase): (NameTraits, NameTraits) = ([], [])
    func note(_ at: Int, _ found: NameTraits) {
      if at == end || at == end - 1 && bytes[at] == UInt8(ascii: ".") { traits.formUnion(found) }
      if at > longest {
        (longest, phrase) = (at, found)
      } else if at > end, at == longest {
        phrase.formUnion(found)
      }
    }
    lexicon.phrases.matches(in: bytes, from: token.range.start, to: limit, note)
    if token.has(.capitalised) {
      lexicon.bodies.matches(in: bytes, from: token.range.start, to: limit, note)
    }
    token.traits = traits
    guard longest > end else { return }
    var length = 0
    for word in words {
      guard word.end <= longest else { break }
      length += 1
      if word.end == longest {
        token.phraseLength = length
        token.phraseTraits = phrase
      }
    }
  }

  /// Marks lines that are all capitals, and headlines whose every word has one.
  private func markLine(_ tokens: inout [NameToken], _ start: Int) {
    var (all, capitals, titled, long) = (0, 0, 0, 0)
    for token in tokens[start...] where token.has(.word) {
      all += 1
      if token.has(.allCapitals) || token.has(.initial) { capitals += 1 }
      guard !token.hasAny([.functionWord, .particle]) else { continue }
      long += 1
      if token.has(.capitalised) { titled += 1 }
    }
    let isShouted = all >= Self.fewestShouted && capitals == all
    let isTitled = !isShouted && long >= 5 && titled == long
    guard isShouted || isTitled else { return }
    for index in start..<tokens.count where tokens[index].has(.word) {
      tokens[index].shape.insert(isShouted ? .shouted : .titled)
    }
  }
}
