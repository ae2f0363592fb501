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

  @Test(
    "a folder: activities and data values in XML and texts that are tables are read, the rest is told of once"
  )
  func folder() throws {
    let activities = try String(contentsOfFile: Package.path("fixtures/iati/results.xml"), encoding: .utf8)
    let values = try String(contentsOfFile: Package.path("fixtures/dhis2/values.adx.xml"), encoding: .utf8)
    let result = try LoadedFiles.load([
      "a.xml": activities, "b.xml": values, "other.xml": "<settings/>",
      "list.txt": "code;title;status\nA;Park;running\n",
      "letter.txt": "Dear all,\nthe list follows, with thanks.\n", "notes.md": "# Notes\n", "logo.png": "…",
      "README.md": "# About\n", ".hidden.xml": "<settings/>",
    ])
    #expect(Set(result.reports.map(\.file)) == ["a.xml", "b.xml", "list.txt"])
    let told = result.findings.filter { $0.kind == .passedOver }
    #expect(told.count == 1 && told[0].severity == .note)
    #expect(
      told[0].message(.english).contains(
        "4 entries are passed over, for nothing says that they are tables: \"letter.txt\",\"logo.png\",\"notes.md\",\"other.xml\";"
      ))
    // Nothing else is said of them, and a folder with nothing else holds no table.
    #expect(!result.findings.contains { ["S02", "S03", "F06"].contains($0.code) })
    let empty = try LoadedFiles.load(["notes.md": "# Notes\n", "other.xml": "<settings/>"])
    #expect(empty.findings.map(\.code) == ["F11", "F14"])
    // What a package describes is read, whatever it is called.
    let described = try LoadedFiles.load([
      "letter.txt": "code\nA\n",
      "datapackage.json": #"{"resources": [{"name": "operations", "path": "letter.txt"}]}"#,
    ])
    #expect(described.reports.map(\.file) == ["letter.txt"])
  }

  @Test("a text that is named itself and is no table is called a text, unless its delimiter is stated")
  func prose() throws {
    let text =
      "The council met on Monday.\nIt was agreed that the park, the school and the library\ncome first.\n"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("merilo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["minutes.txt", "minutes.md", "minutes.csv"] {
      let path = folder.appendingPathComponent(name).path
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      var codes = try PortfolioLoader().load([path]).findings.map(\.code)
      // What calls itself a table is held to it.
      #expect(codes.contains("F06") == !name.hasSuffix(".csv"), "\(name)")
      var options = LoadOptions()
      options.csv.dialect.delimiter = CSVDialect.delimiter(named: ",")
      codes = try PortfolioLoader(options: options).load([path]).findings.map(\.code)
      #expect(!codes.contains("F06"))
    }
  }

  @Test("rows of a program's answer lie in an object or two; the file's name says what the only table is")
  func wrapped() throws {
    let answer =
      #"{"help": "…", "result": {"total": 1, "records": [{"code": "A", "title": "Park", "start": "2014-03-06x"}]}}"#
    let result = try LoadedFiles.load(["operations.json": answer])
    #expect(result.portfolio.operations.title[0] == "Park")
    #expect(result.findings.map(\.location.pointer) == ["/result/records/0/start"])
    let bare = try LoadedFiles.load(["data.json": #"{"a": {"b": {"c": 1}}}"#])
    #expect(bare.findings.map(\.code) == ["J06", "J07"])
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
