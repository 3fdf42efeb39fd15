internal import Articles

/// All forms of a list of verbs, with and without clitics.
struct VerbForms: Sendable {
  struct Reading {
    let verb: Int
    let features: VerbFeatures
    let hasReflexive: Bool
  }

  private var table = FormTable()
  private let clitics: Clitics

  /// The longest word that is looked at, in bytes; no inflected form with its clitics is longer.
  private static let longest = 64

  init(clitics: Clitics) {
    self.clitics = clitics
  }

  /// Adds a verb under a number; returns whether a paradigm was found.
  mutating func add(_ infinitive: String, as verb: Int, _ conjugation: Conjugation) -> Bool {
    let forms = conjugation.forms(of: infinitive)
    for (form, features) in forms {
      table.insert(form, FormTable.Reading(lemma: verb, features: features))
    }
    return !forms.isEmpty
  }

  /// The readings of a word, clitics taken off; nothing is made for a word that is not a form.
  func readings(_ bytes: [UInt8], _ range: TextRange) -> [Reading] {
    guard range.count <= Self.longest else { return [] }
    if let (word, isReflexive) = clitics.behindProclitic(bytes, range) {
      return whole(bytes, word).map { reading in
        Reading(
          verb: reading.verb, features: reading.features,
          hasReflexive: isReflexive || reading.hasReflexive)
      }
    }
    return whole(bytes, range)
  }

  private func whole(_ bytes: [UInt8], _ range: TextRange) -> [Reading] {
    let bare = table.readings(bytes, range)
    if !bare.isEmpty { return bare.map { Reading($0, hasReflexive: false) } }
    guard clitics.mayHold(bytes, range) else { return [] }
    return withoutClitics(bytes, range)
  }

  /// At most two clitics stand behind a verb: `disse-se-lhe`.
  private func withoutClitics(_ bytes: [UInt8], _ range: TextRange) -> [Reading] {
    for once in clitics.stripped(bytes, range) {
      let whole = TextRange(0, once.form.count)
      let found = table.readings(once.form, whole)
      if !found.isEmpty { return found.map { Reading($0, hasReflexive: once.isReflexive) } }
      for twice in clitics.stripped(once.form, whole) {
        let found = table.readings(twice.form, TextRange(0, twice.form.count))
        let isReflexive = once.isReflexive || twice.isReflexive
        if !found.isEmpty { return found.map { Reading($0, hasReflexive: isReflexive) } }
      }
    }
    return []
  }
}

extension VerbForms.Reading {
  fileprivate init(_ reading: FormTable.Reading, hasReflexive: Bool) {
    self.init(verb: reading.lemma, features: reading.features, hasReflexive: hasReflexive)
  }
}
