public import Articles
import Yams

/// The stages that pipeline files may name.
public struct StageCatalog: Sendable {
  private let stages: [any Stage.Type]

  public init(_ stages: [any Stage.Type]) {
    self.stages = stages
  }

  var names: [String] { stages.map { $0.name } }

  func stage(named name: String) -> (any Stage.Type)? {
    stages.first { $0.name == name }
  }

  /// The name of the stage that fills a layer.
  func writer(of layer: Layer) -> String? {
    stages.first { $0.writtenLayer == layer }?.name
  }
}

extension Stage {
  static var writtenLayer: Layer { writes.layer }
}
