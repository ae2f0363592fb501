import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Tables in SQLite databases")
struct SQLiteSourceTests {
  private func load(
    _ sql: String, settings: String? = nil, _ change: (inout LoadOptions) throws -> Void = { _ in }
  ) throws -> PortfolioLoader.Result {
    var files = ["data.db": try DatabaseBuilder.bytes(sql)]
    if let settings { files["merilo.yaml"] = Array(settings.utf8) }
    return try LoadedFiles.load(bytes: files, change)
  }

  private func messages(_ result: PortfolioLoader.Result) -> [String] {
    result.findings.map { $0.message(.english) }
  }

  private static let ours = """
    CREATE TABLE operations (code TEXT, title TEXT, start, total, currency TEXT);
    INSERT INTO operations (rowid, code, title, start, total, currency) VALUES
      (7, 'A1', 'Парк "Север"', '2014-03-06', 60660.1, 'BGN'), (9, '007', 'B', NULL, 1500, 'EUR'),
      (10, 'C', 'C', NULL, '1234567890123.45', 'EUR');
    """

  @Test("tables of our names are read, amounts exactly, rows by their ids")
  func ours() throws {
    let result = try load(Self.ours)
    #expect(messages(result) == [])
    let operations = result.portfolio.operations
    #expect((0..<3).map { operations.code[$0] } == ["A1", "007", "C"])
    #expect((0..<3).map { operations.total[$0] } == [6_066_010, 150_000, 123_456_789_012_345])
    #expect(operations.start[0] == Day(year: 2014, month: 3, day: 6))
    #expect(result.reports.map(\.sheet) == ["operations"])
  }

  @Test("a fault is told with table, row id and field")
  func places() throws {
    let result = try load(Self.ours + "UPDATE operations SET total = 'много' WHERE code = '007';")
    #expect(
      messages(result) == [
        "error N03  data.db, 'operations'!9 \"total\": found \"много\"; expected a number or an empty cell. Fix: leave it empty, or --missing \"много\"."
      ])
  }

  @Test("a table without row ids, a view of our name and a database with a log are read")
  func otherTables() throws {
    var bytes = try DatabaseBuilder.bytes(
      """
      CREATE TABLE p (kod TEXT PRIMARY KEY, ime TEXT) WITHOUT ROWID;
      INSERT INTO p VALUES ('P2', 'b'), ('P1', 'a');
      CREATE VIEW programmes AS SELECT kod AS code, upper(ime) AS title FROM p;
      CREATE VIEW other AS SELECT 1 AS one;
      """)
    // The mark of a write-ahead log in the header: versions 2 for writing and reading.
    (bytes[18], bytes[19]) = (2, 2)
    let result = try LoadedFiles.load(bytes: ["data.sqlite": bytes])
    #expect((0..<2).map { result.portfolio.programmes.title[$0] } == ["A", "B"])
    #expect(
      messages(result).contains(
        "note Q04  data.sqlite, 'other': a view or a virtual table; not read. Fix: nothing, or name it with --source."
      ))
  }

  @Test("settings and flags say which table, and give queries")
  func chosen() throws {
    let sql = """
      CREATE TABLE "Proiecte 2" (cod TEXT, nume TEXT);
      INSERT INTO "Proiecte 2" VALUES ('A1', 'x');
      CREATE TABLE plati (id INTEGER PRIMARY KEY, proiect TEXT, zi INTEGER, suma INTEGER);
      INSERT INTO plati VALUES (1, 'A1', 1394064000, 6066010), (2, 'A1', 1394150400, 100);
      """
    let result = try load(
      sql,
      settings: """
        map.operations.code: cod
        map.operations.title: nume
        sources:
          operations: Proiecte 2
          payments:
            query: >
              SELECT proiect AS operation, date(zi, 'unixepoch') AS day, printf('%d.%02d', suma / 100, suma % 100)
              AS amount, 'RON' AS currency, 'paid' AS basis FROM plati
            file: data.db
        """)
    #expect(messages(result).filter { $0.hasPrefix("error") } == [])
    #expect(result.portfolio.operations.title[0] == "x")
    #expect(result.portfolio.payments.day[0] == Day(year: 2014, month: 3, day: 6))
    #expect(result.portfolio.payments.amount[0] == 6_066_010)
    let byFlag = try load(sql) {
      $0.sources = [try #require(TableChoice(flag: "programmes=SELECT cod AS code FROM \"Proiecte 2\""))]
    }
    #expect(byFlag.portfolio.programmes.code[0] == "A1")
    #expect(TableChoice(flag: "projects=x") == nil)
  }

  @Test(
    "a query that does more than read is refused",
    arguments: [
      ("DELETE FROM operations", "not authorized"),
      ("SELECT 1; SELECT 2", "more than one statement"),
      ("PRAGMA table_info(operations)", "not authorized"),
      ("ATTACH 'x.db' AS x", "not authorized"),
      ("SELECT load_extension('x')", "not authorized to use function: load_extension"),
      ("SELECT date('now') AS day", "the day of reading is not known; give a day as argument"),
      ("SELECT datetime('N' || 'OW') AS day", "the day of reading is not known; give a day as argument"),
      ("SELECT CURRENT_DATE AS day", "not authorized to use function: CURRENT_DATE"),
      ("SELECT datetime('2024-01-01', 'localtime') AS day", "local time unavailable"),
      ("SELECT date() AS day", "the day of reading is not known; give a day as argument"),
      ("SELECT strftime('%Y') AS day", "the day of reading is not known; give a day as argument"),
      ("SELECT random() AS code", "not authorized to use function: random"),
      ("SELECT kod FROM operations", "no such column: kod"),
      ("SELECT \"kod\" FROM operations", "no such column: kod"),
    ])
  func refused(_ query: String, _ problem: String) throws {
    let result = try load(Self.ours) { $0.sources = [TableChoice(table: .payments, query: query)] }
    #expect(result.findings.first?.code == "Q02")
    #expect(messages(result).first?.contains(problem) ?? false, "\(messages(result))")
    #expect(result.portfolio.operations.count == 3)
  }

  @Test(
    "a view that depends on the day of reading, on chance or on the place of the machine is refused, and nothing else is",
    arguments: [
      ("date('now')", "the day of reading is not known"),
      ("julianday('now')", "the day of reading is not known"),
      ("strftime('%Y')", "the day of reading is not known"), ("CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP"),
      ("random()", "random"), ("hex(randomblob(4))", "randomblob"),
      ("time('12:00', 'localtime')", "local time unavailable"),
    ])
  func views(_ expression: String, _ problem: String) throws {
    let result = try load(
      Self.ours + "CREATE VIEW programmes AS SELECT code, title, \(expression) AS fund FROM operations;")
    let told = try #require(result.findings.first)
    #expect(result.findings.map(\.code) == ["Q08"])
    #expect(told.message(.english).contains("'programmes': this view is not read: "))
    #expect(told.message(.english).contains(problem), "\(told.message(.english))")
    // The tables beside it are read all the same.
    #expect(result.portfolio.operations.count == 3 && result.portfolio.programmes.count == 0)
  }

  @Test("days that a view names itself are computed")
  func daysOfViews() throws {
    let result = try load(
      Self.ours
        + "CREATE VIEW programmes AS SELECT code, date('2024-01-31', '+1 day') AS title FROM operations;")
    #expect(messages(result) == [])
    #expect(result.portfolio.programmes.title[0] == "2024-02-01")
  }

  @Test("work without end is stopped")
  func bounded() throws {
    let query =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS code FROM n"
    let result = try load(Self.ours) {
      $0.sources = [TableChoice(table: .payments, query: query)]
      $0.limits.databaseSteps = 1_000_000
    }
    #expect(result.findings.contains { $0.code == "Q06" })
  }

  @Test("a name that is not there is told with those that are")
  func missing() throws {
    let result = try load(Self.ours) { $0.sources = [TableChoice(table: .payments, name: "plati")] }
    #expect(
      messages(result) == [
        "error Q03  data.db: no table \"plati\" for payments; expected one of operations. Fix: correct the name in `sources`, or --source."
      ])
  }

  @Test("binary values and damaged letters are told")
  func oddities() throws {
    let result = try load(
      """
      CREATE TABLE programmes (code TEXT, title TEXT, fund TEXT);
      INSERT INTO programmes VALUES ('P1', CAST(x'D09FFF' AS TEXT), x'00FF');
      """)
    #expect(
      messages(result) == [
        "warning Q05  data.db, 'programmes'!1 \"fund\": 1 binary value (BLOB); read as an empty cell; expected texts and numbers. Fix: nothing, or leave the column out of the query.",
        "error E04  data.db, 'programmes'!1 \"title\": found \"П«U+FFFD»\"; letters were lost before this file was made. Fix: go back to the source system.",
      ])
  }

  @Test("a database cut short ends in a finding")
  func cut() throws {
    let bytes = try DatabaseBuilder.bytes(Self.ours)
    for count in [16, 100, 512, 4096, bytes.count - 4096, bytes.count - 1] where count < bytes.count {
      let result = try LoadedFiles.load(bytes: ["data.db": Array(bytes.prefix(count))])
      #expect(
        messages(result) == [
          "error Q01  data.db: the database cannot be read: the file ends early (\(count) of \(count < 100 ? 100 : bytes.count) bytes). Fix: copy the file again, or restore it from a backup."
        ])
    }
  }
}

@Suite("Databases of others", .enabled(if: SharedData.isPresent, SharedData.absent))
struct SQLiteSampleTests {
  /// Facts of the sample: Track 3,503 rows, Invoice 412, sum of Total 2,328.60.
  @Test("Chinook has its 412 invoices of 2,328.60 and its 3,503 tracks")
  func chinook() throws {
    var options = LoadOptions()
    options.sources = [
      TableChoice(
        table: .operations,
        query: "SELECT CustomerId AS code, FirstName || ' ' || LastName AS title FROM Customer"),
      TableChoice(
        table: .payments,
        query: """
          SELECT CustomerId AS operation, InvoiceDate AS day, Total AS amount, 'USD' AS currency, 'paid' AS basis
          FROM Invoice
          """),
    ]
    let path = SharedData.folder + "/data/sqlite-sample/Chinook_Sqlite.sqlite"
    let result = try PortfolioLoader(options: options).load([path])
    #expect(result.findings.filter { $0.severity == .error }.map { $0.message(.english) } == [])
    let payments = result.portfolio.payments
    #expect(payments.count == 412)
    #expect((0..<payments.count).reduce(0) { $0 + (payments.amount[$1] ?? 0) } == 232_860)
    #expect(result.portfolio.operations.count == 59)
    #expect(result.reports.first { $0.sheet == "Track" }?.rows == 3503)
  }

  @Test(
    "databases that were made to do harm end in an answer",
    arguments: SharedData.files(under: "data/hostile/sqlite", suffix: ".db"))
  func hostile(_ name: String) throws {
    var options = LoadOptions()
    options.limits.databaseSteps = 50_000_000
    let result = try PortfolioLoader(options: options).load([
      SharedData.folder + "/data/hostile/sqlite/" + name
    ])
    #expect(!result.findings.isEmpty || !result.reports.isEmpty)
  }
}
