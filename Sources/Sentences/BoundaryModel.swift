import Articles
import Learning

/// Decides whether a sentence ends at a candidate by what was learned from treebanks.
struct BoundaryModel: Sendable {
  /// The labels of its ``LinearModel``, in order.
  static let labels = ["inside", "end"]
  static let path = "models/sentences.model"

  private let model: LinearModel

  /// `nil` where no model has been trained.
  init?(_ resources: Resources) throws {
    guard let bytes = try? resources.file(Self.path) else { return nil }
    model = try LinearModel(bytes, path: Self.path)
    guard model.labels == Self.labels else {
      throw ModelError(path: Self.path, reason: .corrupted)
    }
  }

  /// The log odds that an end must exceed; tuned on UD Bosque, EWT and Sequoia dev and on the hard
  /// cases of `Corpus/cases`, so that only strong evidence overrules the rules.
  private enum Threshold {
    /// Nothing is written, and only the start of a sentence would capitalise the next word.
    static let unwritten = 0.5
    /// Nothing is written, and the next word may be a name.
    static let unwrittenName = 2.5
    static let colon = 0.0
    /// The rules say that a sentence ends, or that none does.
    static let ruledEnd = -4.0
    static let ruledInside = 2.5
  }

  private static func threshold(_ candidate: Candidate, ruled: Bool) -> Double {
    switch candidate.mark {
    case .unwritten: candidate.hasStarter ? Threshold.unwritten : Threshold.unwrittenName
    case .colon, .semicolon: Threshold.colon
    case .fullStop, .exclamation, .ellipsis: ruled ? Threshold.ruledEnd : Threshold.ruledInside
    }
  }

  /// - Parameter ruled: what the rules say.
  func ends(at candidate: Candidate, _ features: [UInt32], ruled: Bool) -> Bool {
    model.margin(features, of: 1, over: 0) > Self.threshold(candidate, ruled: ruled)
  }
}
