import Yams

/// What a pipeline file says, checked for its form but not yet for its stages.
///
/// Every wrong key, value or form is refused with its line, before any article is opened.
struct PipelineFile {
  struct Entry {
    let stage: String
    let options: Node
    let line: Int
  }

  private static let keys = ["name", "description", "markup", "stages"]

  let path: String
  let name: String
  let markup: MarkupOptions
  let entries: [Entry]

  init(path: String, yaml: String) throws(PipelineFileError) {
    self.path = path
    let root = try Self.compose(yaml, path)
    guard let mapping = root.mapping else {
      throw PipelineFileError(
        path, root.line, "a pipeline file is a list of keys such as 'name:' and 'stages:'")
    }
    for (key, _) in mapping {
      try Self.check(key, among: Self.keys, what: "a key of a pipeline file", path)
    }
    guard let name = mapping["name"]?.scalar?.string, !name.isEmpty else {
      throw PipelineFileError(path, root.line, "the pipeline has no name; add 'name: my-pipeline'")
    }
    self.name = name
    markup =
      try mapping["markup"].map { (node) throws(PipelineFileError) in
        try MarkupOptions(node, path)
      } ?? MarkupOptions()
    guard let stages = mapping["stages"] else {
      throw PipelineFileError(
        path, root.line, "the pipeline has no stages; add 'stages:' and a list below it")
    }
    entries = try Self.entries(stages, path)
  }

  private static func compose(_ yaml: String, _ path: String) throws(PipelineFileError) -> Node {
    do {
      guard let root = try Yams.compose(yaml: yaml) else {
        throw PipelineFileError(path, 1, "the file is empty; add 'name:' and 'stages:'")
      }
      return root
    } catch let error as PipelineFileError {
      throw error
    } catch let error as YamlError {
      throw PipelineFileError(path, error.line, "this is not YAML: \(error.problemSentence)")
    } catch {
      throw PipelineFileError(path, 1, "this is not YAML: \(error)")
    }
  }

  private static func entries(_ stages: Node, _ path: String) throws(PipelineFileError) -> [Entry] {
    guard let sequence = stages.sequence else {
      throw PipelineFileError(
        path, stages.line, "'stages' is a list of stage names, each on a line behind '- '")
    }
    var entries: [Entry] = []
    for node in sequence {
      if let name = node.scalar?.string {
        entries.append(Entry(stage: name, options: Node([(Node, Node)]()), line: node.line))
      } else if let mapping = node.mapping, mapping.count == 1, let (key, value) = mapping.first,
        let name = key.scalar?.string
      {
        entries.append(Entry(stage: name, options: value, line: key.line))
      } else {
        throw PipelineFileError(
          path, node.line, "a stage is a name, or a name with its options below it: '- quotes:'")
      }
    }
    return entries
  }

  /// Refuses a key that is not among those known, naming the likeliest one.
  static func check(
    _ key: Node, among known: [String], what: String, _ path: String
  ) throws(PipelineFileError) {
    let name = key.scalar?.string ?? ""
    guard !known.contains(name) else { return }
    let remedy =
      known.isEmpty
      ? "it has none; take the line out"
      : "\(Spelling.suggestion(for: name, among: known))the keys are \(known.joined(separator: ", "))"
    throw PipelineFileError(path, key.line, "'\(name)' is not \(what); \(remedy)")
  }
}

extension Node {
  var line: Int { mark?.line ?? 1 }
}

extension YamlError {
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: 1
    }
  }

  fileprivate var problemSentence: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping(let duplicates, _):
      "the key '\(duplicates.first.map { "\($0)" } ?? "")' stands twice"
    default: "\(self)"
    }
  }
}
