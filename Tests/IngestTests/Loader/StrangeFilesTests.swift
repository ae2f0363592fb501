import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

/// Files that are no table of ours, as people have them.
@Suite("Strange files") struct StrangeFilesTests {
  private func messages(_ files: [String: [UInt8]]) throws -> [String] {
    try LoadedFiles.load(bytes: files).findings.map { $0.message(.english) }
  }

  @Test("a number and a name are in the tables of all the world: they make no operation of a row")
  func numberAndName() throws {
    let result = try LoadedFiles.load(["genres.csv": "id,name\n1,Rock\n2,Jazz\n"])
    #expect(result.reports.map(\.table) == [nil])
    #expect(result.findings.map(\.code) == ["F09"])
    // The name of the file says it, or any heading of its own.
    #expect(try LoadedFiles.load(["projects.csv": "id,name\n1,Park\n"]).reports.map(\.table) == [.operations])
    let headed = try LoadedFiles.load(["list.csv": "id,name,beneficiary\n1,Park,Ihtiman\n"])
    #expect(headed.reports.map(\.table) == [.operations])
  }

  @Test("data that are no text are called so, and no table is looked for in them")
  func binary() throws {
    let bytes = (0..<400).map { UInt8($0 % 3 == 0 ? 0x41 : $0 % 7 == 0 ? 0xCE : 0) }
    #expect(
      try messages(["dump.csv": bytes]) == [
        "error F06  dump.csv: holds data that is no text; no table is read from it; expected a workbook (.xlsx, .ods), CSV, "
          + "JSON, a SQLite database or IATI activities. Fix: save the table as .xlsx or .csv; unpack an archive first."
      ])
    // A few zeros in a text, and UTF-16 without its mark, are read.
    let text = Array("code,title\nA,Pa\u{0}rk\nB,School\nC,Library\n".utf8)
    #expect(try LoadedFiles.load(bytes: ["operations.csv": text]).portfolio.operations.count == 3)
    let wide = "code,title\nA,Park\nB,School\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try LoadedFiles.load(bytes: ["operations.csv": wide]).portfolio.operations.count == 2)
  }

  @Test("an empty list of JSON has no rows, whatever stands beside it")
  func emptyList() throws {
    let alone = Array(#"{"operations": []}"#.utf8)
    #expect(
      try messages(["data.json": alone]) == [
        "warning F10  data.json, /operations: holds no rows; expected rows of data. Fix: export it again, or leave it out."
      ])
    let beside = Array(#"{"operations": [{"code": "A", "title": "Park"}], "payments": []}"#.utf8)
    let result = try LoadedFiles.load(bytes: ["data.json": beside])
    #expect(result.portfolio.operations.count == 1)
    #expect(result.findings.map(\.code) == ["F10"])
  }

  @Test("a character that leaves no mark is named where JSON does not expect it")
  func invisible() throws {
    #expect(
      try messages(["data.json": Array("[\u{C}]".utf8)]).contains {
        $0.contains("not JSON: unexpected \"«U+000C»\"")
      })
  }

  @Test("JSON and databases are read compressed too")
  func compressed() throws {
    let json = Array(#"[{"code": "A", "title": "Park"}]"#.utf8)
    let database = try DatabaseBuilder.bytes(
      "CREATE TABLE operations (code, title); INSERT INTO operations VALUES ('B', 'School');")
    for (name, bytes) in [("operations.json.gz", json), ("data.sqlite.gz", database)] {
      let result = try LoadedFiles.load(bytes: [name: GzipBuilder.file(bytes)])
      #expect(result.portfolio.operations.count == 1, "\(name)")
      #expect(result.findings.isEmpty, "\(name)")
    }
  }

  @Test("changes that lie beside a database are told of, and are not read")
  func logBeside() throws {
    let database = try DatabaseBuilder.bytes(
      "CREATE TABLE operations (code, title); INSERT INTO operations VALUES ('B', 'School');")
    let result = try LoadedFiles.load(bytes: ["data.sqlite": database, "data.sqlite-wal": [1, 2, 3]])
    #expect(result.portfolio.operations.count == 1)
    #expect(result.findings.map(\.code) == ["Q07"])
    // An empty log holds nothing.
    #expect(try LoadedFiles.load(bytes: ["data.sqlite": database, "data.sqlite-wal": []]).findings.isEmpty)
  }
}
