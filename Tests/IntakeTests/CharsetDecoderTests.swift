import Testing

@testable import Intake

@Suite struct CharsetDecoderTests {
  private func decoded(_ bytes: [UInt8], declared: String? = nil) -> (String, String) {
    let decoded = CharsetDecoder.decode(bytes, declared: declared)
    return (String(decoding: decoded.utf8, as: UTF8.self), decoded.encoding)
  }

  @Test(arguments: [
    ("latin1", "windows-1252"), ("ISO-8859-1", "windows-1252"), (" us-ascii\n", "windows-1252"),
    ("iso-8859-9", "windows-1254"), ("utf8", "utf-8"), ("ks_c_5601-1987", "euc-kr"),
    ("gb2312", "gbk"), ("iso-8859-15", "iso-8859-15"),
  ])
  func `a label names its encoding`(label: String, encoding: String) {
    #expect(EncodingLabels.encoding(for: label) == encoding)
  }

  @Test(arguments: ["utf-7", "", " ", "latin-99"])
  func `an unknown label names none`(label: String) {
    #expect(EncodingLabels.encoding(for: label) == nil)
  }

  @Test(
    arguments: [
      ("<meta charset=utf-8>", "utf-8"), ("<META CHARSET = 'Latin1'>", "windows-1252"),
      ("<meta charset=\"utf-16\">", "utf-8"), ("<!-- <meta charset=koi8-r> --><p>", nil),
      (
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'>",
        "iso-8859-15"
      ),
      ("<meta content='text/html; charset=iso-8859-2' http-equiv=content-type>", "iso-8859-2"),
      ("<meta name=x content='charset=koi8-r'>", nil),
      ("<?xml version='1.0' encoding='iso-8859-2'?><html>", "iso-8859-2"),
      ("<p title='<meta charset=koi8-r>'><meta charset=utf-8>", "utf-8"), ("<meta charset=", nil),
      ("<meta", nil), ("<!-->", nil), ("<!", nil), ("<", nil), ("<meta charset='x", nil),
    ] as [(String, String?)])
  func `a page declares its encoding`(page: String, encoding: String?) {
    #expect(EncodingPrescan.encoding(declaredIn: Array(page.utf8)) == encoding)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "é", "utf-8"), ([0xFF, 0xFE, 0xE9, 0], "é", "utf-16le"),
      ([0xFE, 0xFF, 0, 0xE9], "é", "utf-16be"),
      ([0xFF, 0xFE, 0, 0, 0xE9, 0, 0, 0], "é", "utf-32le"),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0xE9], "é", "utf-32be"),
      ([0x4F, 0, 0x69, 0, 0x21, 0], "Oi!", "utf-16le"),
      ([0, 0x4F, 0, 0x69, 0, 0x21], "Oi!", "utf-16be"),
      ([0xFF, 0xFE, 0x41, 0, 0x42], "A\u{FFFD}", "utf-16le"),
    ] as [([UInt8], String, String)])
  func `wide and marked encodings are read`(bytes: [UInt8], text: String, encoding: String) {
    #expect(decoded(bytes) == (text, encoding))
  }

  @Test(arguments: [
    ("windows-1252", "“São Paulo”, disse a ministra. É difícil — não há pressa."),
    ("windows-1252", "El año pasado la campaña llegó a más de 200 países."),
    ("windows-1252", "L’été dernier, le président a déjà reçu l’évêque à l’Élysée."),
    ("windows-1252", "Don’t worry, she said"), ("windows-1252", "Die Straße führt über Köln."),
    ("windows-1252", "Regjeringen på Færøyene har ikke råd til å bøye seg."),
    ("windows-1250", "Příští týden začíná důležitá schůze v Brně, řekl ministr."),
    ("windows-1250", "Związek ogłosił, że płace wzrosną w przyszłym miesiącu."),
    ("windows-1251", "Министр сказал, что завод откроют весной."),
    ("koi8-r", "Министр сказал, что завод откроют весной."),
    ("macintosh", "A votação da proposta não está concluída, afirmou João."),
    ("iso-8859-15", "Le cœur de la région coûte 20 € à l'État."),
  ])
  func `an undeclared single-byte encoding is guessed`(encoding: String, text: String) throws {
    let bytes = try #require(Self.encoded(text, encoding))
    #expect(decoded(bytes) == (text, encoding))
  }

  @Test func `latin1 is read as windows-1252`() {
    let page = Array("<meta charset=iso-8859-1><p>".utf8) + [0x93, 0x4F, 0x69, 0x94, 0x20, 0xE9]
    #expect(decoded(page) == ("<meta charset=iso-8859-1><p>“Oi” é", "windows-1252"))
  }

  @Test func `latin1 over UTF-8 is not believed`() {
    let page = "<meta charset=iso-8859-1><p>Não há"
    #expect(decoded(Array(page.utf8)) == (page, "utf-8"))
  }

  @Test func `utf-8 with a few wrong bytes is repaired by maximal subparts`() {
    let bytes = Array("<meta charset=utf-8>ação é já".utf8) + [0xE2, 0x80, 0x41, 0xFF]
    #expect(decoded(bytes) == ("<meta charset=utf-8>ação é já\u{FFFD}A\u{FFFD}", "utf-8"))
  }

  @Test func `utf-8 over windows-1252 is not believed`() {
    let bytes = Array("<meta charset=utf-8>a".utf8) + [0xE7, 0xE3, 0x6F]
    #expect(decoded(bytes) == ("<meta charset=utf-8>ação", "windows-1252"))
  }

  @Test(
    arguments: [
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
      ("gb2312", [0xD6, 0xD0, 0xB9, 0xFA], "中国"), ("big5", [0xA4, 0xA4, 0xB0, 0xEA], "中國"),
      ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9, 0xFF, 0x41], "한국\u{FFFD}A"),
      ("gbk", [0x41, 0xD6], "A\u{FFFD}"),
    ] as [(String, [UInt8], String)])
  func `East Asian encodings are read`(label: String, bytes: [UInt8], text: String) {
    #expect(decoded(bytes, declared: label).0 == text)
  }

  @Test func `lines of text end with a line feed, those of a page are left`() {
    #expect(decoded(Array("a\r\nb\rc\n\rd".utf8)).0 == "a\nb\nc\n\nd")
    #expect(decoded(Array("<p>a\r\n\0b".utf8)).0 == "<p>a\r\nb")
  }

  @Test(arguments: [
    ("<!doctype html><p>x", MediaKind.html), ("\n <!-- x --> <HTML>", .html),
    ("<?xml version='1.0'?>\n<html xmlns='x'>", .html), ("<p>Oi</p>", .html),
    ("Oi, tudo bem?", .text), ("a < b and c > d", .text), ("Use <p> para um parágrafo.", .text),
    ("lixo <div><p>x</p></div>", .html), ("<anderson@example.org> escreveu", .text), ("<", .text),
    ("</", .text), ("", .text),
  ])
  func `pages are told from text by what they hold`(text: String, kind: MediaKind) {
    #expect(MediaSniffer.kind(of: Array(text.utf8)) == kind)
  }

  /// The text in an encoding, by the same table that reads it; the table is checked by samples above.
  static func encoded(_ text: String, _ encoding: String) -> [UInt8]? {
    guard let table = SingleByteTables.upperHalf(of: encoding) else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let index = table.firstIndex(where: { $0 == scalar.value }) {
        bytes.append(UInt8(index + 0x80))
      } else {
        return nil
      }
    }
    return bytes
  }
}
