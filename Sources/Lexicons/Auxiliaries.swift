internal import Articles

/// The auxiliaries of a language in all their forms, read from `auxiliaries.tsv`: lemma, mood of
/// the verb that follows, linking words, force.
struct Auxiliaries: Sendable {
  private var auxiliaries: [Auxiliary] = []
  private var forms: VerbForms

  init(
    language: String, _ resources: Resources, _ conjugation: Conjugation, _ clitics: Clitics
  ) throws(LexiconError) {
    forms = VerbForms(clitics: clitics)
    let file = LexiconFile(optional: "auxiliaries.tsv", language: language, resources)
    for row in file.rows {
      guard let following = ReportingForm.Mood(rawValue: row[1]) else {
        let moods = ReportingForm.Mood.allCases.map(\.rawValue).joined(separator: ", ")
        throw file.error(row, "there is no mood '\(row[1])'; the moods are \(moods)")
      }
      guard let force = Auxiliary.Force(rawValue: row[3]) else {
        let forces = Auxiliary.Force.allCases.map(\.rawValue).joined(separator: ", ")
        throw file.error(row, "there is no force '\(row[3])'; the forces are \(forces)")
      }
      let bare = conjugation.withoutReflexive(row[0])
      guard forms.add(bare ?? row[0], as: auxiliaries.count, conjugation) else {
        throw file.error(row, "no paradigm of conjugation.tsv fits '\(row[0])'")
      }
      auxiliaries.append(
        Auxiliary(
          lemma: row[0], isReflexive: bare != nil, following: following, links: row.list(2),
          force: force))
    }
  }

  func forms(_ bytes: [UInt8], _ range: TextRange) -> [AuxiliaryForm] {
    forms.readings(bytes, range).map { reading in
      AuxiliaryForm(
        auxiliary: auxiliaries[reading.verb], mood: reading.features.mood,
        person: reading.features.person, number: reading.features.number,
        hasReflexive: reading.hasReflexive)
    }
  }
}
