import Syntax
import Testing

private let sample = """
  # newdoc id = feira
  # sent_id = 1
  # text = Ela falou da feira.
  1\tEla\tele\tPRON\t_\tGender=Fem|Number=Sing\t2\tnsubj\t_\t_
  2\tfalou\tfalar\tVERB\t_\t_\t0\troot\t_\t_
  3-4\tda\t_\t_\t_\t_\t_\t_\t_\t_
  3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
  4\ta\to\tDET\t_\t_\t5\tdet\t_\t_
  4.1\tgrande\tgrande\tADJ\t_\t_\t_\t_\t5:amod\t_
  5\tfeira\tfeira\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No
  6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_


  """

@Suite struct ConlluReaderTests {
  @Test func wordsAndSurfaceTokensAreToldApart() throws {
    let sentence = try #require(try ConlluReader.read(Array(sample.utf8)).first)
    #expect(sentence.words.map(\.form) == ["Ela", "falou", "de", "a", "feira", "."])
    #expect(sentence.surfaceTokens.map(\.form) == ["Ela", "falou", "da", "feira", "."])
    #expect(sentence.words.map(\.surfaceToken) == [0, 1, 2, 2, 3, 4])
    #expect(sentence.words[0].features == "Gender=Fem|Number=Sing")
  }

  @Test func theTextIsPutTogetherAsItWasWritten() throws {
    let sentence = try #require(try ConlluReader.read(Array(sample.utf8)).first)
    #expect(sentence.text == "Ela falou da feira.")
    #expect(sentence.text == sentence.comment("text"))
    #expect(sentence.comment("newdoc id") == "feira")
  }

  @Test func lineEndsOfWindowsAndAMissingLastLineEndAreBorne() throws {
    let windows = sample.split(separator: "\n").joined(separator: "\r\n")
    #expect(try ConlluReader.read(Array(windows.utf8)).count == 1)
  }

  @Test(arguments: [
    ("1\tEla\tele\tPRON", "line 1: a word has 10 columns, this line 4"),
    ("2\tEla\t_\tPRON\t_\t_\t0\troot\t_\t_", "line 1: word 1 should stand here, not '2'"),
    ("1\tEla\t_\tPRO\t_\t_\t0\troot\t_\t_", "line 1: 'PRO' is no universal part of speech"),
    ("1\tEla\t_\tPRON\t_\t_\t1\troot\t_\t_", "line 1: '1' cannot be the head of this word"),
    (
      "1\tEla\t_\tPRON\t_\t_\t7\tnsubj\t_\t_\n",
      "line 2: the sentence ends here, but 'Ela' has word 7 as its head"
    ),
    (
      "2-1\tda\t_\t_\t_\t_\t_\t_\t_\t_\n1-0\tx\t_\t_\t_\t_\t_\t_\t_\t_",
      "line 2: '1-0' is no range of words to come"
    ),
  ])
  func aWrongLineIsNamed(text: String, sentence: String) {
    #expect {
      try ConlluReader.read(Array(text.utf8))
    } throws: { error in
      "\(error)" == sentence
    }
  }
}
