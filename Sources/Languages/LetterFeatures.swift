package import Articles
import Learning

/// The features by which a language is told: runs of up to four letters and whole words.
///
/// Letters are lower-cased; whatever is not a letter or an apostrophe parts words. A run knows
/// whether it touches the border of its word.
package struct LetterFeatures {
  /// Hashes, for ``LinearModel/probabilities(_:)``.
  package private(set) var hashes: [UInt32] = []
  package private(set) var letterCount = 0

  private static let longestRun = 4
  private let hasPairs: Bool
  /// The last letters of the word, the latest first, and how many there are.
  private var run = SIMD4<UInt32>()
  private var runLength = 0
  private var word = FeatureHash(family: Family.word)
  private var wordLength = 0
  private var previousWord: UInt32 = 0

  private enum Family {
    static let run: UInt32 = 1
    static let word: UInt32 = 2
    static let pair: UInt32 = 3
    static let border: UInt32 = 0x20
  }

  /// - Parameter pairs: whether two words in a row are a feature as well, as varieties of one
  ///   language need.
  package init(pairs: Bool) { hasPairs = pairs }

  /// Takes in more text; its ends are word borders.
  package mutating func add(_ text: ArticleText, in range: TextRange) {
    hashes.reserveCapacity(hashes.count + range.count * 4)
    var offset = range.start
    while offset < range.end {
      let (value, length) = text.bytes.scalar(at: offset)
      if Scalars.isLetter(value) || Scalars.isCombining(value) {
        letter(Scalars.lowercase(value))
      } else if !isApostrophe(value) || wordLength == 0 {
        endWord()
      } else {
        letter(Self.apostrophe)
      }
      offset += length
    }
    endWord()
  }

  private static let apostrophe: UInt32 = 0x27

  private func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 }

  private mutating func letter(_ value: UInt32) {
    if wordLength == 0 {
      run.x = Family.border
      runLength = 1
    }
    if value != Self.apostrophe { letterCount += 1 }
    wordLength += 1
    word.combine(value)
    extendRun(value)
  }

  private mutating func endWord() {
    guard wordLength > 0 else { return }
    extendRun(Family.border)
    hashes.append(word.value)
    if hasPairs {
      var pair = FeatureHash(family: Family.pair)
      pair.combine(previousWord)
      pair.combine(word.value)
      hashes.append(pair.value)
      previousWord = word.value
    }
    word = FeatureHash(family: Family.word)
    wordLength = 0
  }

  /// Files every run that ends with this letter.
  private mutating func extendRun(_ value: UInt32) {
    run = SIMD4(value, run.x, run.y, run.z)
    runLength = min(runLength + 1, Self.longestRun)
    var hash = FeatureHash(family: Family.run)
    for length in 0..<runLength {
      hash.combine(run[length])
      if length > 0 || value != Family.border { hashes.append(hash.value) }
    }
  }
}
