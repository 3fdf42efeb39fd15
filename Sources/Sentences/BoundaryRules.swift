/// Decides whether a sentence ends at a candidate where no model is at hand; a model sees the
/// decision as evidence.
///
/// Rules in order of their weight; the evidence of ``Candidate`` is all they see.
struct BoundaryRules: Sendable {
  func ends(at candidate: Candidate) -> Bool {
    if candidate.shape == .lowercase || candidate.shape == .continuation { return false }
    switch candidate.mark {
    case .exclamation: return endsAfterMark(candidate)
    case .ellipsis:
      if candidate.isBracketedMark || candidate.shape == .digit { return false }
      return endsAfterMark(candidate)
    case .fullStop(let kind): return ends(after: kind, candidate)
    case .colon, .semicolon, .unwritten: return false
    }
  }

  /// What no evidence can outweigh: a mark that goes on, what is said after a quotation or a dash
  /// (*"Vamos!" disse ela*, *— Vamos! — disse ela*), and lower case after an abbreviation or a colon.
  ///
  /// What a colon announces in quotation marks belongs to its announcement, but UD Bosque cuts most
  /// quotations in angled marks off, so that these are left to the model.
  static func forbidEnd(at candidate: Candidate) -> Bool {
    if candidate.mark == .colon, candidate.opensQuote, candidate.openingQuote != 0xAB {
      return true
    }
    switch candidate.shape {
    case .continuation: return true
    case .uppercase, .digit, .other: return false
    case .lowercase: break
    }
    if candidate.closesQuote || candidate.hasDash { return true }
    return switch candidate.mark {
    case .fullStop(.plain), .exclamation, .ellipsis: false
    case .fullStop, .colon, .semicolon, .unwritten: !candidate.opensItem
    }
  }

  /// A bracket within a sentence may hold `!`, `?` or a whole sentence; what opens in mid sentence
  /// goes on after it, unless the next word says otherwise.
  private func endsAfterMark(_ candidate: Candidate) -> Bool {
    !candidate.closesInnerBracket || candidate.hasStarter
  }

  private func ends(after kind: FullStop, _ candidate: Candidate) -> Bool {
    switch kind {
    case .plain: true
    case .abbreviation(.never), .enumerator: candidate.closesQuote
    case .abbreviation(.number): candidate.shape != .digit && !candidate.isRoman
    case .abbreviation(.may):
      candidate.shape == .uppercase && !candidate.opensBracket && !candidate.hasAbbreviation
        && endsAfterMark(candidate)
        || candidate.opensQuote
    case .acronym, .initial, .ordinal:
      candidate.hasStarter || candidate.closesQuote && candidate.shape == .uppercase
    }
  }
}
