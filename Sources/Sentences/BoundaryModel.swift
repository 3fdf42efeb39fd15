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

  /// The least log odds of an end; tuned on the dev halves of UD Bosque and AnCora and on news.
  private static func threshold(_ mark: Candidate.Mark) -> Double {
    switch mark {
    case .unwritten, .colon, .semicolon: 0.4
    case .fullStop, .exclamation, .ellipsis: 0
    }
  }

  func ends(at candidate: Candidate, _ features: [UInt32]) -> Bool {
    model.margin(features, of: 1, over: 0) > Self.threshold(candidate.mark)
  }
}
