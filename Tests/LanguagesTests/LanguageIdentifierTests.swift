import Articles
import Languages
import TestSupport
import Testing

@Suite struct LanguageIdentifierTests {
  /// Made once: a model of some megabytes is slow to read in a debug build.
  private static let identifier = Result {
    try LanguageIdentifier(NoOptions(), Checkout.resources)
  }

  private func language(_ string: String, declared: DeclaredLanguage? = nil) throws -> Language {
    let text = ArticleText(string)
    let article = Article(
      text: text, blocks: [Block(text.range, .paragraph)],
      metadata: Metadata(declaredLanguage: declared))
    return try Self.identifier.get().find(in: article)
  }

  @Test(arguments: [
    (
      "pt", "A câmara aprovou ontem a construção de uma ponte sobre o rio, mas ninguém sabe quando."
    ),
    (
      "gl",
      "O concello aprobou onte a construción dunha ponte sobre o río, pero ninguén sabe cando."
    ),
    ("es", "El ayuntamiento aprobó ayer la construcción de un puente, pero nadie sabe cuándo."),
    ("ca", "L'ajuntament va aprovar ahir la construcció d'un pont, però ningú no sap quan."),
    ("en", "The council approved the new bridge yesterday, but nobody knows when it will open."),
    ("fr", "Le conseil a approuvé hier la construction d'un pont, mais personne ne sait quand."),
    ("it", "Il comune ha approvato ieri la costruzione di un ponte, ma nessuno sa quando."),
    ("de", "Der Rat hat gestern den Bau einer Brücke beschlossen, aber niemand weiß, wann."),
    ("nl", "De gemeenteraad keurde gisteren de bouw van een brug goed, maar niemand weet wanneer."),
    ("sv", "Kommunen godkände i går bygget av en ny bro, men ingen vet när den blir färdig."),
    ("no", "Kommunen godkjente i går byggingen av en ny bro, men ingen vet når den blir ferdig."),
    ("ro", "Consiliul a aprobat ieri construirea unui pod, dar nimeni nu știe când va fi gata."),
    ("tr", "Belediye dün yeni köprünün yapımını onayladı, ama ne zaman biteceğini kimse bilmiyor."),
    ("ru", "Совет вчера одобрил строительство моста, но никто не знает, когда он откроется."),
    ("el", "Το συμβούλιο ενέκρινε χθες την κατασκευή της γέφυρας, αλλά κανείς δεν ξέρει πότε."),
  ])
  func sentencesAreRecognised(code: String, sentence: String) throws {
    #expect(try language(sentence).code == code)
  }

  @Test(arguments: [
    "", "12 34 56", "Sim.", "新しい橋が来年完成する予定だ", "הגשר החדש ייפתח בשנה הבאה",
    "!!! *** --- ### $$$ 100%",
    "Dewan kota kemarin menyetujui pembangunan jembatan baru, tetapi tidak ada yang tahu kapan",
    "Baraza la jiji jana liliidhinisha ujenzi wa daraja jipya lakini hakuna ajuaye lini",
    "La urba konsilio hieraŭ aprobis la konstruon de nova ponto, sed neniu scias kiam",
  ])
  func whatCannotBeToldIsUndetermined(string: String) throws {
    #expect(try language(string).code == "und")
  }

  @Test(arguments: [
    ("pt-BR", "pt", "pt-BR"), ("PT_pt", "pt", "pt-PT"), ("es-419", "es", nil),
    ("zh-Hant-TW", "zh", "zh-TW"),
  ])
  func theSendersWordIsTaken(tag: String, code: String, variant: String?) throws {
    let found = try language("The council approved the bridge.", declared: .sender(tag))
    #expect(found.code == code)
    #expect(found.score == 1)
    #expect(found.variant == variant)
  }

  @Test func aPageThatIsWrongIsNotBelieved() throws {
    let text = "A câmara aprovou ontem a construção de uma ponte, mas ninguém sabe quando abre."
    #expect(try language(text, declared: .page("en-US")).code == "pt")
  }

  @Test func aSenderWithoutAWordIsNoDeclaration() throws {
    let text = "The council approved the new bridge yesterday, but nobody knows why."
    #expect(try language(text, declared: .sender("?")).code == "en")
  }

  @Test(arguments: [
    (
      "pt-BR",
      "O ônibus parou no acostamento e a equipe pegou o trem; o time está jogando no gramado, disse o goleiro ao repórter."
    ),
    (
      "pt-PT",
      "O autocarro parou na berma e a equipa apanhou o comboio; a selecção está a jogar no relvado, disse o guarda-redes."
    ),
  ])
  func varietiesOfPortugueseAreToldApart(variant: String, text: String) throws {
    #expect(try language(text).variant == variant)
  }

  @Test func aLongTextIsReadInThreeWindows() throws {
    let text = String(repeating: "ação 🎈 não ", count: 3_000)
    #expect(try language(text).code == "pt")
  }
}
