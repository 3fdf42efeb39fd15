import Articles
import Testing

@Suite struct ArticleTextTests {
  @Test(arguments: [
    ("São Paulo", 4, 3),
    ("“Não”, disse", 3, 1),
    ("🇧🇷 Brasil", 8, 2),
  ])
  func codePointOffsetsCountScalars(text: String, byte: Int, codePoint: Int) {
    #expect(CodePointRuler(ArticleText(text)).offset(byte) == codePoint)
  }

  @Test func utf16OffsetsCountSurrogatesTwice() {
    #expect(CodePointRuler(ArticleText("🇧🇷 Brasil"), unit: .utf16).offset(8) == 4)
  }

  @Test func rulerAgreesWithScalarViewOnLongText() {
    let text = ArticleText(String(repeating: "ação 🎈 “sim” ", count: 100))
    let ruler = CodePointRuler(text)
    var bytes = 0
    for (index, scalar) in text.string.unicodeScalars.enumerated() {
      #expect(ruler.offset(bytes) == index)
      bytes += UTF8.encode(scalar)?.count ?? 0
    }
  }

  @Test(
    arguments: [
      [0x41, 0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func invalidUTF8IsRepaired(bytes: [UInt8]) {
    let text = ArticleText(bytes)
    #expect(text.string.unicodeScalars.contains("\u{FFFD}"))
    #expect(Array(text.string.utf8) == text.bytes)
  }

  @Test func rangesSortOuterBeforeInner() {
    #expect([TextRange(3, 5), TextRange(0, 2), TextRange(0, 9)].sorted().map(\.end) == [9, 2, 5])
  }
}
