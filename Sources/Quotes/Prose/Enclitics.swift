internal import Articles
internal import Lexicons

extension FunctionWords {
  /// The verb of a token that a hyphen ties to object pronouns: `calou` of `calou-se`; any other
  /// token as it is.
  func withoutClitic(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    let hyphen = UInt8(ascii: "-")
    guard let first = bytes[range.bytes].firstIndex(of: hyphen), first > range.start,
      let last = bytes[range.bytes].lastIndex(of: hyphen), last + 1 < range.end,
      classes(bytes, TextRange(last + 1, range.end)).contains(.objectPronoun)
    else { return range }
    return TextRange(range.start, first)
  }
}
