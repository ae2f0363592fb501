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

  /// What is read of a portfolio after it was written in a format.
  static func roundTrip(
    _ portfolio: Portfolio, _ target: ConversionTarget
  ) throws -> PortfolioLoader.Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "merilo-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(portfolio, target, into: folder)
    return try PortfolioLoader().load([folder.path])
  }

  /// Writes a portfolio into a folder.
  static func write(_ portfolio: Portfolio, _ target: ConversionTarget, into folder: URL) throws {
    for file in target.writer.files(of: ConvertedPortfolio(portfolio)) {
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
    ("sqlite", { tables in try tables.sqlite() }),
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
