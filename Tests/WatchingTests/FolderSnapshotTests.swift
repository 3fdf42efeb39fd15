import Foundation
import Testing
import Watching

@Suite struct FolderSnapshotTests {
  @Test func everyKindOfChangeIsSeen() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
    func write(_ text: String, _ name: String) throws {
      try FileManager.default.createDirectory(
        at: file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file(name))
    }
    try write("fica", "a/fica.html")
    try write("muda", "a/muda.html")
    try write("sai", "sai.html")
    try write("anda", "a/b/anda.html")
    let before = try FolderSnapshot(of: folder.path)
    try write("mudou mesmo", "a/muda.html")
    try FileManager.default.removeItem(at: file("sai.html"))
    try FileManager.default.moveItem(at: file("a/b/anda.html"), to: file("andou.html"))
    try write("vem", "c/vem.html")
    let after = try FolderSnapshot(of: folder.path)

    #expect(
      after.changes(since: before) == [
        .modified("a/muda.html"), .moved(from: "a/b/anda.html", to: "andou.html"),
        .created("c/vem.html"), .deleted("sai.html"),
      ])
    #expect(after.changes(since: after) == [])
  }

  @Test func aMissingFolderIsNamed() {
    #expect(throws: WatchingError(folder: "/nowhere/at/all")) {
      try FolderSnapshot(of: "/nowhere/at/all")
    }
  }
}
