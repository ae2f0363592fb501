import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

/// What the contract is tested on: portfolios, and the carriers that must hold them. A further carrier is a case of
/// `ConversionTarget`, and if it can hold texts as somebody typed them, a line in `TypedTables`.
enum Carriers {
  /// The sample portfolios.
  static let portfolios = SamplePortfolioTests.names

  /// Formats that hold every table and field.
  static let whole = ConversionTarget.allCases.filter(\.carriesAll)

  /// Who publishes in tests.
  static let publisher = IATIPublisher(reference: "EX-ORG-1", name: "Example & co", type: "11")

  /// What is read of a portfolio after it was written in a format.
  static func roundTrip(
    _ portfolio: Portfolio, _ target: ConversionTarget
  ) throws -> PortfolioLoader.Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "merilo-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(portfolio, target, into: folder)
    // Only some endings are looked for in a folder.
    let only = target.isFolder ? nil : try FileManager.default.contentsOfDirectory(atPath: folder.path).first
    return try PortfolioLoader().load([only.map { folder.path + "/" + $0 } ?? folder.path])
  }

  /// Writes a portfolio into a folder.
  static func write(_ portfolio: Portfolio, _ target: ConversionTarget, into folder: URL) throws {
    let writer = try #require(target.writer(publisher: publisher))
    for file in writer.files(of: ConvertedPortfolio(portfolio)) {
      let name = file.name ?? "portfolio" + (target.endings.first ?? "")
      try file.write(folder.appendingPathComponent(name).path)
    }
  }
}

/// The same tables of texts in every carrier that can hold a text as it was typed, faults and all.
struct TypedTables: Sendable {
  /// Rows of a table, headings first.
  var tables: [(name: String, rows: [[String]])]

  /// The carriers, with what makes the files of one.
  static let carriers: [(name: String, files: @Sendable (TypedTables) throws -> [String: [UInt8]])] = [
    ("csv", { tables in tables.csv }), ("json", { tables in tables.json }),
    ("sqlite", { tables in try tables.sqlite() }), ("xlsx", { tables in try tables.xlsx() }),
    ("ods", { tables in tables.ods }),
  ]

  private var csv: [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: tables.map { name, rows in
        let lines = rows.map { $0.map { CSVPortfolioWriter.field($0, isText: false) }.joined(separator: ",") }
        return (name + ".csv", Array(lines.joined(separator: "\n").utf8))
      })
  }

  private var json: [String: [UInt8]] {
    let members = tables.map { name, rows in
      let objects = rows.dropFirst().map { row in
        "{"
          + zip(rows[0], row).map { "\(JSONWriter.quoted($0)): \(JSONWriter.quoted($1))" }.joined(
            separator: ", ")
          + "}"
      }
      return "\(JSONWriter.quoted(name)): [\(objects.joined(separator: ",\n"))]"
    }
    return ["all.json": Array("{\(members.joined(separator: ",\n"))}".utf8)]
  }

  private func xlsx() throws -> [String: [UInt8]] {
    let path = NSTemporaryDirectory() + "merilo-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try XLSXFile(path: path)
    for (name, rows) in tables {
      let sheet = file.addSheet(name)
      for (row, cells) in rows.enumerated() {
        for (column, cell) in cells.enumerated() { sheet.text(cell, row: row, column: column) }
      }
    }
    try file.finish()
    return ["all.xlsx": [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))]
  }

  private var ods: [String: [UInt8]] {
    let sheets = tables.map { name, rows in
      let lines = rows.map { row in
        let cells = row.map { cell in
          "<table:table-cell office:value-type=\"string\"><text:p>"
            + cell.replacing("&", with: "&amp;").replacing("<", with: "&lt;") + "</text:p></table:table-cell>"
        }
        return "<table:table-row>\(cells.joined())</table:table-row>"
      }
      return "<table:table table:name=\"\(name)\">\(lines.joined())</table:table>"
    }
    return ["all.ods": WorkbookBuilder.openDocument(tables: sheets.joined())]
  }

  private func sqlite() throws -> [String: [UInt8]] {
    let statements = tables.map { name, rows in
      func text(_ cell: String) -> String { "'" + cell.replacing("'", with: "''") + "'" }
      let columns = rows[0].map { SQLiteDatabase.quoted($0) + " TEXT" }.joined(separator: ", ")
      let values = rows.dropFirst().map { "(" + $0.map(text).joined(separator: ", ") + ")" }
      return "CREATE TABLE \(SQLiteDatabase.quoted(name)) (\(columns));"
        + "INSERT INTO \(SQLiteDatabase.quoted(name)) VALUES \(values.joined(separator: ", "));"
    }
    return ["all.db": try DatabaseBuilder.bytes(statements.joined())]
  }
}
