import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Inputs as they stand in their files")
struct InputTableTests {
  private func load(_ files: [String: String]) throws -> PortfolioLoader.Result {
    try LoadedFiles.load(files) { $0.keepsTables = true }
  }

  private func rows(_ table: InputTable) -> [(row: Int, cells: [InputTable.Cell])] {
    var rows: [(Int, [InputTable.Cell])] = []
    table.forEachRow { row, cells in
      rows.append((row, cells))
      return true
    }
    return rows
  }

  @Test("are kept only where somebody asks for them")
  func kept() throws {
    #expect(try LoadedFiles.load(["operations.csv": "code,title\nA,x\n"]).tables.isEmpty)
    #expect(try load(["operations.csv": "code,title\nA,x\n"]).tables.map(\.title) == ["operations"])
  }

  @Test("show titles, blank lines, totals and notes at the rows of a spreadsheet")
  func everyRow() throws {
    let text = #"""
      Плащания по проекти,,

      operation,day,amount,currency,basis
      A,2014-03-06,10.00,BGN,paid
      "A, ""b""",2014-03-07,20.00,BGN,paid
      Общо,,30.00,,

      Бележка: по данни на счетоводството,,
      """#
    let table = try #require(try load(["payments.csv": text]).tables.first)
    let rows = rows(table)
    #expect(rows.map(\.row) == Array(1...8))
    #expect(rows[0].cells.first == .text("Плащания по проекти"))
    #expect(rows[4].cells.first == .text("A, \"b\""))
    #expect(rows[5].cells[2] == .text("30.00"))
    #expect(rows[7].cells.first == .text("Бележка: по данни на счетоводството"))
    #expect(table.headerRows == 3...3)
    let place = Location(file: "payments.csv", row: 5, column: 2)
    #expect(table.places(of: [place]) == [InputTable.Place(row: 5, column: 2)])
    #expect(table.places(of: [Location(file: "other.csv", row: 5, column: 2)]) == [nil])
    #expect(table.places(of: [Location(file: "payments.csv")]) == [nil])
  }

  @Test("rows may end before the last")
  func stops() throws {
    let table = try #require(try load(["operations.csv": "code,title\nA,x\nB,y\nC,z\n"]).tables.first)
    var seen: [Int] = []
    table.forEachRow { row, _ in
      seen.append(row)
      return row < 2
    }
    #expect(seen == [1, 2])
  }

  @Test("members of JSON are rows under their names; a pointer leads to row and column")
  func json() throws {
    let text = """
      {"operations": [{"code": "A", "title": "x", "total": 10.5, "a/b": true},
        {"code": "B", "title": "y", "total": 12345678901234567}]}
      """
    let table = try #require(try load(["all.json": text]).tables.first)
    let rows = rows(table)
    #expect(rows.map(\.row) == [1, 2, 3])
    #expect(rows[1].cells.contains(.number(10.5)))
    // More digits than a sheet keeps stay a text.
    #expect(rows[2].cells.contains(.text("12345678901234567")))
    let total = Location(file: "all.json", pointer: "/operations/1/total")
    let slashed = Location(file: "all.json", pointer: "/operations/0/a~1b")
    let other = Location(file: "all.json", pointer: "/payments/0/day")
    #expect(
      table.places(of: [total, slashed, other]) == [
        InputTable.Place(row: 3, column: 2), InputTable.Place(row: 2, column: 3), nil,
      ])
  }

  @Test("records of a database are found by their ids")
  func database() throws {
    let bytes = try DatabaseBuilder.bytes(
      """
      CREATE TABLE operations (id INTEGER PRIMARY KEY, code TEXT, title TEXT);
      INSERT INTO operations VALUES (10, 'A', 'x'), (20, 'B', 'y');
      """)
    let result = try LoadedFiles.load(bytes: ["all.db": bytes]) { $0.keepsTables = true }
    let table = try #require(result.tables.first)
    var place = Location(file: "all.db", sheet: "operations", row: 20)
    place.header = "title"
    #expect(table.places(of: [place]).first??.row == 3)
  }
}
