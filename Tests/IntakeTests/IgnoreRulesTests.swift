import Testing

@testable import Intake

@Suite struct IgnoreRulesTests {
  @Test(arguments: [
    // rules, path (a folder ends with a slash), whether it is ignored
    ("*.log", "a.log", true), ("*.log", "deep/down/a.log", true), ("*.log", "a.logs", false),
    ("# comment", "# comment", false), ("\\#hash", "#hash", true), ("\\!bang", "!bang", true),
    ("*.html\n!keep.html", "keep.html", false), ("*.html\n!keep.html", "x/keep.html", false),
    ("!keep.html\n*.html", "keep.html", true), ("/top.txt", "top.txt", true),
    ("/top.txt", "sub/top.txt", false), ("a/b", "a/b", true), ("a/b", "x/a/b", false),
    ("build/", "build/", true), ("build/", "build", false), ("build/", "x/build/", true),
    ("**/ads", "ads", true), ("**/ads", "x/y/ads", true), ("ads/**", "ads/x", true),
    ("ads/**", "ads/x/y", true), ("ads/**", "ads/", false), ("a/**/b", "a/b", true),
    ("a/**/b", "a/x/y/b", true), ("a/**/b", "a/x/y/c", false), ("**", "anything", true),
    ("a/*", "a/b", true), ("a/*", "a/b/c", false), ("a**b", "axxb", true),
    ("a/x**z", "a/xyz", true), ("?.txt", "é.txt", true), ("?.txt", "ab.txt", false),
    ("[a-c].txt", "b.txt", true), ("[!a-c].txt", "b.txt", false), ("[^a-c].txt", "d.txt", true),
    ("[]].txt", "].txt", true), ("[[:digit:]]x", "7x", true), ("[[:digit:]]x", "ax", false),
    ("[[:none:]]x", "nx", false), ("[open", "[open", false), ("\\[open", "[open", true),
    ("end\\", "end\\", false), ("blank   ", "blank", true), ("blank\\ ", "blank ", true),
    ("crlf\r", "crlf", true), ("/", "a", false), ("", "a", false), ("\\*", "*", true),
    ("\\*", "a", false), ("Á*", "Área", true), ("foo/bar/", "foo/bar/", true),
    ("foo/bar/", "foo/bar", false), ("[a-]x", "-x", true), ("a/**/b/**/c", "a/b/b/x/c", true),
  ])
  func `a path is ignored as git would`(rules: String, path: String, isIgnored: Bool) {
    let isFolder = path.hasSuffix("/")
    let names = path.split(separator: "/").map { FileName(String($0)).units }
    let verdict = IgnoreRules(file: Array(rules.utf8)).verdict(on: names[...], isFolder: isFolder)
    #expect((verdict ?? false) == isIgnored)
  }

  @Test func `a pattern of many stars takes no long time`() {
    let rules = IgnoreRules([String(repeating: "*a", count: 200) + "b"])
    let name = FileName(String(repeating: "a", count: 4000)).units
    #expect(rules.verdict(on: [name][...], isFolder: false) == nil)
  }
}
