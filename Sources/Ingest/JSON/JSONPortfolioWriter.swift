import IndicatorEngine

/// Writes one JSON document: each table an array of objects, one a line; amounts as decimal strings, so that no program
/// makes binary fractions of them, numbers as numbers, days as ISO texts. A value that is missing is not there.
public struct JSONPortfolioWriter: PortfolioWriter {
  public init() {}

  public func files(of portfolio: ConvertedPortfolio) -> [ConvertedFile] {
    [
      ConvertedFile { path throws(ConversionFault) in
        var text = try ConvertedText(path: path)
        try JSONPortfolioWriter.write(portfolio, to: &text)
        try text.finish()
      }
    ]
  }

  public func notes(on portfolio: ConvertedPortfolio) -> [ConversionNote] { portfolio.commonNotes }

  private static func write(
    _ portfolio: ConvertedPortfolio, to text: inout ConvertedText
  ) throws(ConversionFault) {
    try text.write("{")
    var separator = "\n"
    if let title = portfolio.title {
      try text.write("\n\"title\": \(JSONWriter.quoted(title))")
      separator = ",\n"
    }
    for table in portfolio.tables {
      try text.write("\(separator)\(JSONWriter.quoted(table.table.rawValue)): [")
      separator = ",\n"
      let names = table.columns.map { JSONWriter.quoted($0.name) + ": " }
      for row in 0..<table.rowCount {
        try text.write(row == 0 ? "\n{" : ",\n{")
        try text.write(members(of: table, names, row) + "}")
      }
      try text.write("\n]")
    }
    try text.write("\n}\n")
  }

  private static func members(of table: ConvertedTable, _ names: [String], _ row: Int) -> String {
    var members = ""
    for (name, column) in zip(names, table.columns) {
      // The first object names every column, so that a reader knows them all from it.
      guard let value = spelling(column.data, row) ?? (row == 0 ? "null" : nil) else { continue }
      members += (members.isEmpty ? "" : ", ") + name + value
    }
    return members
  }

  private static func spelling(_ column: ColumnData, _ row: Int) -> String? {
    switch column {
    case .number: column.carriedSpelling(row: row)
    case .flag(let flags): flags[row].map { $0 ? "true" : "false" }
    case .category, .text, .amount, .day, .period: column.spelling(row: row).map(JSONWriter.quoted)
    }
  }
}
