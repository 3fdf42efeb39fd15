import Foundation

/// The folder that holds `Corpus` (lexicons, models) and `Pipelines`.
public struct DataFolder: Sendable {
  public let path: String

  public var corpus: String { "\(path)/Corpus" }

  /// A pipeline by its name (`news`), or a file of one's own by its path.
  public func pipelineFile(_ nameOrPath: String) -> String {
    let isPath =
      nameOrPath.contains("/") || nameOrPath.hasSuffix(".yml")
      || nameOrPath.hasSuffix(".yaml")
    return isPath ? nameOrPath : "\(path)/Pipelines/\(nameOrPath).yml"
  }

  /// The names of the pipelines that come with the program, sorted.
  public var pipelineNames: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/Pipelines")) ?? []
    return files.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// Looks in this order: `option`, `environment["ASPAS_DATA"]`, `share/aspas` beside the
  /// executable's folder, and the folders above the executable (a package checkout).
  ///
  /// A place that was named and does not hold the data is an error; it is not passed over.
  public static func locate(
    option: String?, environment: [String: String], executable: String
  ) throws(DataFolderError) -> DataFolder {
    if let option { return try DataFolder(named: option, by: "--data") }
    if let place = environment["ASPAS_DATA"], !place.isEmpty {
      return try DataFolder(named: place, by: "ASPAS_DATA")
    }
    let program = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
    var folder = program.deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appendingPathComponent("share/aspas")
    if holdsData(installed.path) { return DataFolder(path: installed.path) }
    while folder.path != "/" {
      if holdsData(folder.path) { return DataFolder(path: folder.path) }
      folder.deleteLastPathComponent()
    }
    throw DataFolderError(
      """
      the lexicons and pipelines are not where they should be (\(installed.path)); \
      give the folder that holds Corpus and Pipelines with --data or ASPAS_DATA
      """)
  }

  private init(path: String) { self.path = path }

  private init(named path: String, by origin: String) throws(DataFolderError) {
    guard Self.holdsData(path) else {
      throw DataFolderError(
        "\(path), named by \(origin), does not hold the folders Corpus/lexicons and Pipelines")
    }
    self.path = path
  }

  private static func holdsData(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/Corpus/lexicons")
      && FileManager.default.fileExists(atPath: "\(path)/Pipelines")
  }
}

/// The lexicons, models and pipelines cannot be found.
public struct DataFolderError: Error, CustomStringConvertible, Sendable {
  public let description: String
  init(_ description: String) { self.description = description }
}
