import Lexicons
import Testing

@Suite struct LexiconTableTests {
  @Test func fieldsAreTrimmedAndLinesCounted() {
    let table = LexiconTable(Array("# comentário\r\n\r\ndizer \t quote,clause\r\nno\n".utf8))
    #expect(table.rows.map(\.line) == [3, 4])
    #expect(table.rows.map(\.fields) == [["dizer", "quote,clause"], ["no"]])
  }
}
