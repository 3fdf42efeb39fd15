/// HTML character references (`&eacute;`, `&#233;`, `&#xE9;`): HTML Living Standard, section 13.5.
///
/// Holds the named references that news pages use, those of HTML 4 and of HTML 5 alike; numbers from
/// 128 to 159 are read as windows-1252, as browsers do.
enum CharacterReferences {
  /// The longest reference that is looked for, in bytes, without `&` and `;`.
  static let longest = 24

  /// The code points of the reference after the `&` at `offset`, and the offset after it.
  static func read(_ bytes: [UInt8], at offset: Int) -> (value: UInt32, end: Int)? {
    let start = offset + 1
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "#") { return readNumber(bytes, at: start + 1) }
    var hash = ExactHash()
    var end = start
    while end < bytes.count, end - start < longest, isAlphanumeric(bytes[end]) {
      hash.add(bytes[end])
      end += 1
    }
    guard end > start, let value = byName[hash.value] else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { return (value, end + 1) }
    // Without a semicolon only the references of HTML 3.2, and never inside a query string.
    guard value <= 0xFF, end >= bytes.count || bytes[end] != UInt8(ascii: "=") else { return nil }
    return (value, end)
  }

  private static func readNumber(_ bytes: [UInt8], at start: Int) -> (value: UInt32, end: Int)? {
    var end = start
    var radix: UInt32 = 10
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      end += 1
    }
    let firstDigit = end
    var value: UInt32 = 0
    while end < bytes.count, let digit = digit(bytes[end], radix) {
      value = min(value * radix + digit, 0x11_0000)
      end += 1
    }
    guard end > firstDigit else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
    if value >= 0x80 && value < 0xA0 { value = windows1252[Int(value) - 0x80] }
    guard value >= 0x20 || value == 9 || value == 10 || value == 13, Unicode.Scalar(value) != nil
    else { return (0xFFFD, end) }
    return (value, end)
  }

  private static func digit(_ byte: UInt8, _ radix: UInt32) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    return radix == 16 && letter &- 0x61 < 6 ? UInt32(letter - 0x61) + 10 : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// Names of references differ by case (`&Eacute;`).
  private struct ExactHash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  private static let byName: HashTable<UInt32> = {
    var entries: [(key: UInt64, value: UInt32)] = []
    func add(_ name: Substring, _ value: UInt32) {
      var hash = ExactHash()
      for byte in name.utf8 { hash.add(byte) }
      entries.append((hash.value, value))
    }
    for (index, name) in latin1.split(separator: " ").enumerated() {
      add(name, 0xA0 + UInt32(index))
    }
    let fields = others.split(whereSeparator: \.isWhitespace)
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      if let value = UInt32(fields[index + 1], radix: 16) { add(fields[index], value) }
    }
    return HashTable(entries)
  }()

  /// U+00A0 to U+00FF, in order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
    icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
    yacute thorn yuml
    """

  /// Name and code point in hexadecimal.
  private static let others = """
    amp 26 lt 3C gt 3E quot 22 AMP 26 LT 3C GT 3E QUOT 22 apos 27 OElig 152 oelig 153 Scaron 160
    scaron 161 Yuml 178 fnof 192 circ 2C6 tilde 2DC ensp 2002 emsp 2003 thinsp 2009 zwnj 200C
    zwj 200D lrm 200E rlm 200F ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201A ldquo 201C
    rdquo 201D bdquo 201E dagger 2020 Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032
    Prime 2033 lsaquo 2039 rsaquo 203A oline 203E frasl 2044 euro 20AC trade 2122 larr 2190
    uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21B5 lArr 21D0 rArr 21D2 hArr 21D4 forall 2200
    part 2202 exist 2203 empty 2205 isin 2208 prod 220F sum 2211 minus 2212 lowast 2217 radic 221A
    infin 221E cap 2229 cup 222A int 222B there4 2234 sim 223C cong 2245 asymp 2248 ne 2260
    equiv 2261 le 2264 ge 2265 sub 2282 sup 2283 sube 2286 supe 2287 perp 22A5 sdot 22C5 loz 25CA
    spades 2660 clubs 2663 hearts 2665 diams 2666 Alpha 391 Beta 392 Gamma 393 Delta 394
    Epsilon 395 Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39A Lambda 39B Mu 39C Nu 39D Xi 39E
    Omicron 39F Pi 3A0 Rho 3A1 Sigma 3A3 Tau 3A4 Upsilon 3A5 Phi 3A6 Chi 3A7 Psi 3A8 Omega 3A9
    alpha 3B1 beta 3B2 gamma 3B3 delta 3B4 epsilon 3B5 zeta 3B6 eta 3B7 theta 3B8 iota 3B9
    kappa 3BA lambda 3BB mu 3BC nu 3BD xi 3BE omicron 3BF pi 3C0 rho 3C1 sigmaf 3C2 sigma 3C3
    tau 3C4 upsilon 3C5 phi 3C6 chi 3C7 psi 3C8 omega 3C9
    excl 21 num 23 dollar 24 percnt 25 lpar 28 rpar 29 ast 2A plus 2B comma 2C period 2E sol 2F
    colon 3A semi 3B equals 3D quest 3F commat 40 lsqb 5B lbrack 5B bsol 5C rsqb 5D rbrack 5D
    Hat 5E lowbar 5F grave 60 lcub 7B lbrace 7B vert 7C verbar 7C rcub 7D rbrace 7D Tab 9
    NewLine A NonBreakingSpace A0 hyphen 2010 dash 2010 horbar 2015 Vert 2016 nldr 2025 mldr 2026
    numsp 2007 puncsp 2008 hairsp 200A ZeroWidthSpace 200B NoBreak 2060 MediumSpace 205F
    OpenCurlyQuote 2018 CloseCurlyQuote 2019 rsquor 2019 lsquor 201A OpenCurlyDoubleQuote 201C
    CloseCurlyDoubleQuote 201D rdquor 201D ldquor 201E bullet 2022 centerdot B7 numero 2116
    check 2713 cross 2717 star 2606 starf 2605 phone 260E square 25A1 squf 25AA rtrif 25B8
    Amacr 100 amacr 101 Abreve 102 abreve 103 Aogon 104 aogon 105 Cacute 106 cacute 107 Ccirc 108
    ccirc 109 Cdot 10A cdot 10B Ccaron 10C ccaron 10D Dcaron 10E dcaron 10F Dstrok 110 dstrok 111
    Emacr 112 emacr 113 Edot 116 edot 117 Eogon 118 eogon 119 Ecaron 11A ecaron 11B Gbreve 11E
    gbreve 11F Gdot 120 gdot 121 Gcedil 122 Hstrok 126 hstrok 127 Imacr 12A imacr 12B Iogon 12E
    iogon 12F Idot 130 imath 131 inodot 131 Lacute 139 lacute 13A Lcaron 13D lcaron 13E Lstrok 141
    lstrok 142 Nacute 143 nacute 144 Ncaron 147 ncaron 148 Omacr 14C omacr 14D Odblac 150
    odblac 151 Racute 154 racute 155 Rcaron 158 rcaron 159 Sacute 15A sacute 15B Scedil 15E
    scedil 15F Tcedil 162 tcedil 163 Tcaron 164 tcaron 165 Utilde 168 utilde 169 Umacr 16A
    umacr 16B Ubreve 16C ubreve 16D Uring 16E uring 16F Udblac 170 udblac 171 Zacute 179
    zacute 17A Zdot 17B zdot 17C Zcaron 17D zcaron 17E
    """
}
