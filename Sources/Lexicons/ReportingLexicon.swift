public import Articles

/// The reporting verbs of a language in all their forms, and the phrases that name a source.
///
/// Read from `reporting.tsv` (lemma, frames, linking words) and `conjugation.tsv` of the language,
/// and, where it has them, `ambiguous-forms.txt`, `clitics.tsv`, `auxiliaries.tsv`, `sources.tsv`
/// and `fusions.tsv`.
public struct ReportingLexicon: Sendable {
  public let language: String
  /// In the order of the file.
  public let verbs: [ReportingVerb]
  /// Phrases that give a source without a verb.
  public let sources: SourcePhrases
  private let forms: VerbForms
  private let ambiguous: WordMap<Bool>
  private let auxiliaries: Auxiliaries
  private let clitics: Clitics

  public init(language: String, _ resources: Resources) throws(LexiconError) {
    self.language = language
    let conjugation = try Conjugation(language: language, resources)
    let clitics = try Clitics(language: language, resources)
    self.clitics = clitics
    let file = try LexiconFile("reporting.tsv", language: language, resources)
    var verbs: [ReportingVerb] = []
    var forms = VerbForms(clitics: clitics)
    for row in file.rows {
      let (verb, infinitive) = try Self.verb(row, file, conjugation)
      guard forms.add(infinitive, as: verbs.count, conjugation) else {
        throw file.error(row, "no paradigm of conjugation.tsv fits '\(infinitive)'")
      }
      verbs.append(verb)
    }
    self.verbs = verbs
    self.forms = forms
    var ambiguous = WordMap<Bool>()
    let list = LexiconFile(optional: "ambiguous-forms.txt", language: language, resources)
    for row in list.rows { ambiguous[row[0]] = true }
    self.ambiguous = ambiguous
    auxiliaries = try Auxiliaries(language: language, resources, conjugation, clitics)
    sources = try SourcePhrases(language: language, resources)
  }

  /// Every reading of the word in `bytes` at `range` as a form of a reporting verb of one word,
  /// whatever its case, clitics taken off; empty where it is none.
  ///
  /// A form of a verb that ``ReportingVerb/isReflexive`` is found without its pronoun as well,
  /// since the pronoun may be a word of its own; ``reports(in:at:)`` looks for it.
  public func forms(_ bytes: [UInt8], _ range: TextRange) -> [ReportingForm] {
    readings(bytes, range).filter { $0.verb.following.isEmpty }
  }

  /// Every reading of the words that begin at `index` as a reporting verb that is whole there: the
  /// pronoun of a reflexive verb stands in or beside the word (*queixou-se*, *se queixou*), and the
  /// other words of a verb of several follow (*deixou claro*).
  public func reports(in article: Article, at index: Int) -> [ReportingMatch] {
    guard let words = article.words, words.indices.contains(index) else { return [] }
    let bytes = article.text.bytes
    let readings = readings(bytes, words[index].range)
    guard !readings.isEmpty else { return [] }
    var found: [ReportingMatch] = []
    for form in readings {
      if form.verb.isReflexive && !form.hasReflexive
        && !clitics.isReflexive(beside: index, of: words, bytes)
      {
        continue
      }
      let end = index + 1 + form.verb.following.count
      guard end <= words.count else { continue }
      let fits = zip(words[(index + 1)..<end], form.verb.following).allSatisfy { word, wanted in
        WordFold.equals(bytes, word.range, wanted)
      }
      if fits { found.append(ReportingMatch(form: form, words: index..<end)) }
    }
    return found
  }

  /// Every reading of the word as a form of an auxiliary: *tinha* (dito), *voltou* (a dizer).
  public func auxiliary(_ bytes: [UInt8], _ range: TextRange) -> [AuxiliaryForm] {
    auxiliaries.forms(bytes, range)
  }

  private func readings(_ bytes: [UInt8], _ range: TextRange) -> [ReportingForm] {
    let readings = forms.readings(bytes, range)
    guard !readings.isEmpty else { return [] }
    let isAmbiguous = ambiguous.contains(bytes, range)
    return readings.map { reading in
      ReportingForm(
        verb: verbs[reading.verb], mood: reading.features.mood, person: reading.features.person,
        number: reading.features.number, isAmbiguous: isAmbiguous,
        hasReflexive: reading.hasReflexive)
    }
  }

  private static func verb(
    _ row: LexiconTable.Row, _ file: LexiconFile, _ conjugation: Conjugation
  ) throws(LexiconError) -> (ReportingVerb, infinitive: String) {
    var frames: ReportingVerb.Frames = []
    for name in row.list(1) {
      guard let known = ReportingVerb.Frames.named.first(where: { $0.name == name }) else {
        let names = ReportingVerb.Frames.named.map(\.name).joined(separator: ", ")
        throw file.error(row, "there is no frame '\(name)'; the frames are \(names)")
      }
      frames.insert(known.frame)
    }
    let bare = conjugation.withoutReflexive(row[0])
    var words = (bare ?? row[0]).split(separator: " ").map(String.init)
    guard !words.isEmpty, !frames.isEmpty else {
      throw file.error(row, "a row has a verb and at least one frame")
    }
    let infinitive = words.removeFirst()
    let verb = ReportingVerb(
      lemma: row[0], frames: frames, isReflexive: bare != nil, following: words, links: row.list(2))
    return (verb, infinitive)
  }
}
