/// The article that a page describes in its JSON-LD (schema.org `Article` and its kinds).
struct LinkedArticle {
  var headline: String?
  var description: String?
  var authors: [String] = []
  /// Whether the only author is an organisation, such as the site itself.
  var isSignedByOrganization = false
  var published: String?
  var modified: String?
  var site: String?
  var url: String?
  var keywords: [String] = []
  var language: String?
  /// The paragraphs of `articleBody`.
  var body: [String] = []

  /// The best description of an article in the scripts of a page; `nil` where there is none.
  init?(_ scripts: [LinkedData]) {
    for script in scripts {
      let candidates = script.nodes.indices.filter { index in
        script.nodes[index].kind == .object && Self.isArticle(script.types(index))
      }
      let depths = candidates.map { script.nodes[$0].depth }
      guard let least = depths.min(),
        let node = candidates.first(where: { script.nodes[$0].depth == least })
      else { continue }
      read(script, node, scripts)
      return
    }
    return nil
  }

  private static func isArticle(_ types: [String]) -> Bool {
    types.contains { type in
      type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
        || type == "Review" || type == "SocialMediaPosting"
    }
  }

  private mutating func read(_ script: LinkedData, _ node: Int, _ scripts: [LinkedData]) {
    headline = script.string(node, "headline") ?? script.string(node, "name")
    description = script.string(node, "description")
    published = script.string(node, "datePublished") ?? script.string(node, "dateCreated")
    modified = script.string(node, "dateModified")
    url = script.string(node, "url")
    language = script.string(node, "inLanguage")
    body = script.child(node, "articleBody").map { script.paragraphs($0) } ?? []
    if let author = script.child(node, "author") ?? script.child(node, "creator") {
      authors = Self.names(script, author, scripts)
      isSignedByOrganization =
        authors.count == 1 && script.types(author).contains { $0.hasSuffix("Organization") }
    }
    if let publisher = script.child(node, "publisher") {
      site = Self.names(script, publisher, scripts).first
    }
    let keywords = script.strings(script.child(node, "keywords"))
    self.keywords =
      keywords.count == 1
      ? keywords[0].split(separator: ",").map { HTMLString.plain(String($0)) } : keywords
  }

  /// The names of a person, an organisation, a list of them, or a reference to one.
  private static func names(_ script: LinkedData, _ node: Int, _ scripts: [LinkedData]) -> [String]
  {
    switch script.nodes[node].kind {
    case .string: return [script.string(node)]
    case .object:
      let names = script.strings(script.child(node, "name"))
      if !names.isEmpty { return names }
      let parts = [script.string(node, "givenName"), script.string(node, "familyName")]
      let name = parts.compactMap { $0 }.joined(separator: " ")
      if !name.isEmpty { return [name] }
      guard let id = script.string(node, "@id") else { return [] }
      return referenced(id, scripts)
    case .array:
      // Lists in lists are read as one, without recursion.
      return script.items(node).flatMap { names(script, $0, scripts) }
    case .literal: return []
    }
  }

  private static func referenced(_ id: String, _ scripts: [LinkedData]) -> [String] {
    for script in scripts {
      for index in script.nodes.indices
      where script.nodes[index].kind == .string && script.nodes[index].key == "@id"
        && script.string(index) == id
      {
        let names = script.strings(script.child(script.nodes[index].parent, "name"))
        if !names.isEmpty { return names }
      }
    }
    return []
  }
}
