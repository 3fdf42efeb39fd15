import Articles
import Lexicons
import TestSupport
import Testing

@Suite struct FunctionWordsTests {
  private func word(_ word: String, _ language: String) throws -> FunctionWord? {
    let bytes = Array(word.utf8)
    return try FunctionWords(language: language, Checkout.resources)
      .word(bytes, TextRange(0, bytes.count))
  }

  @Test(arguments: [
    ("pt", "que", FunctionWord.Classes.complementiser), ("pt", "se", .complementiser),
    ("pt", "Não", .negation), ("pt", "cuja", .relative), ("pt", "embora", .subordinator),
    ("pt", "mas", .coordinator), ("pt", "seu", .possessive), ("pt", "da", .preposition),
    ("pt", "da", .determiner), ("pt", "também", .adverb), ("es", "que", .complementiser),
    ("es", "nunca", .negation), ("es", "del", .preposition), ("en", "whether", .complementiser),
    ("en", "didn’t", .negation), ("en", "That", .complementiser), ("fr", "qu’", .complementiser),
    ("fr", "pas", .negation), ("fr", "dont", .relative), ("it", "che", .complementiser),
    ("it", "nel", .preposition),
  ])
  func wordsHaveTheirClasses(language: String, asked: String, class: FunctionWord.Classes) throws {
    #expect(try word(asked, language)?.classes.contains(`class`) == true)
  }

  @Test(arguments: [
    ("pt", "ela", FunctionWord.Gender.feminine, ReportingForm.Number.singular),
    ("pt", "eles", .masculine, .plural), ("es", "ellas", .feminine, .plural),
    ("en", "he", .masculine, .singular), ("fr", "elles", .feminine, .plural),
    ("it", "lei", .feminine, .singular),
  ])
  func pronounsTellGenderAndNumber(
    language: String, asked: String, gender: FunctionWord.Gender, number: ReportingForm.Number
  ) throws {
    let found = try #require(try word(asked, language))
    #expect(found.classes.contains(.subjectPronoun))
    #expect(found.person == 3 && found.gender == gender && found.number == number)
  }

  @Test(arguments: [
    ("pt", "casa"), ("es", "casa"), ("en", "house"), ("fr", "maison"), ("it", "casa"),
  ])
  func otherWordsAreNone(language: String, asked: String) throws {
    #expect(try word(asked, language) == nil)
  }
}
