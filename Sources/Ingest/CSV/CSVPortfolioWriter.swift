import IndicatorEngine

/// Writes a folder of CSV files, one a table, and the `datapackage.json` that describes them: UTF-8, comma, line feed,
/// decimal point, ISO days, yes and no, English names of fields.
public struct CSVPortfolioWriter: PortfolioWriter {
  public init() {}

  public func files(of portfolio: ConvertedPortfolio) -> [ConvertedFile] {
    let tables = portfolio.tables.map { table in
      ConvertedFile(name: CSVPortfolioWriter.name(of: table.table)) { path throws(ConversionFault) in
        try CSVPortfolioWriter.write(table, to: path)
      }
    }
    let package = ConvertedFile(name: "datapackage.json") { path throws(ConversionFault) in
      var text = try ConvertedText(path: path)
      try text.write(DataPackageWriter.text(of: portfolio))
      try text.finish()
    }
    return tables + [package]
  }

  public func notes(on portfolio: ConvertedPortfolio) -> [ConversionNote] {
    var guarded = 0
    for table in portfolio.tables {
      for column in table.columns where column.data.isText {
        for row in 0..<table.rowCount {
          if let text = column.data.spelling(row: row), FormulaGuard.guarded(text) != nil { guarded += 1 }
        }
      }
    }
    return portfolio.commonNotes + (guarded > 0 ? [.guardedTexts(guarded)] : [])
  }

  /// The file of a table.
  static func name(of table: TableName) -> String { table.rawValue + ".csv" }

  private static func write(_ table: ConvertedTable, to path: String) throws(ConversionFault) {
    var text = try ConvertedText(path: path)
    try text.write(table.columns.map { field($0.name, isText: true) }.joined(separator: ",") + "\n")
    var line = ""
    for row in 0..<table.rowCount {
      line.removeAll(keepingCapacity: true)
      for (index, column) in table.columns.enumerated() {
        if index > 0 { line += "," }
        if let value = column.data.carriedSpelling(row: row) {
          line += field(value, isText: column.data.isText)
        }
      }
      // A row of one empty cell would be an empty line.
      try text.write(line.isEmpty ? "\"\"\n" : line + "\n")
    }
    try text.finish()
  }

  /// A cell, quoted where it must be, guarded where a spreadsheet would run it; numbers never are.
  static func field(_ value: String, isText: Bool) -> String {
    let guarded = isText ? FormulaGuard.guarded(value) : nil
    let text = guarded ?? value
    let needsQuotes =
      guarded != nil || text.utf8.first == 0x20 || text.utf8.last == 0x20
      || text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
