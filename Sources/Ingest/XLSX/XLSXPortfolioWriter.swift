import IndicatorEngine

/// Writes an Excel workbook: a sheet for each table, its headings frozen and with filters. Numbers and amounts are
/// numbers, days are days, all else is text; nothing is a formula.
///
/// A spreadsheet shows 15 significant digits. Amounts that have more make their column a text, so that none is lost; other
/// numbers are rounded to them, and the notes say so.
public struct XLSXPortfolioWriter: PortfolioWriter {
  /// Rows of a sheet under its headings.
  private let rowsOfSheet: Int

  public init() { self.init(rowsOfSheet: XLSXFile.rowLimit - 1) }

  /// A writer of sheets that hold less than they could.
  init(rowsOfSheet: Int) { self.rowsOfSheet = rowsOfSheet }

  public func files(of portfolio: ConvertedPortfolio) -> [ConvertedFile] {
    [
      ConvertedFile { path throws(ConversionFault) in
        let cells = portfolio.tables.reduce(0) { $0 + $1.rowCount * $1.columns.count }
        let file = try XLSXFile(path: path, title: portfolio.title, cells: cells)
        for table in portfolio.tables { write(table, to: file) }
        try file.finish()
      }
    ]
  }

  public func notes(on portfolio: ConvertedPortfolio) -> [ConversionNote] {
    portfolio.commonNotes + portfolio.tables.flatMap(notes)
  }

  private func write(_ table: ConvertedTable, to file: XLSXFile) {
    let columns = table.columns.map { XLSXColumn($0, rows: table.rowCount) }
    var first = 0
    repeat {
      let rows = first..<min(table.rowCount, first + rowsOfSheet)
      // A further sheet of a table bears its name with a number, by which it is known again.
      write(rows, columns, to: file.addSheet(table.table.rawValue))
      first = rows.upperBound
    } while first < table.rowCount
  }

  private func write(_ rows: Range<Int>, _ columns: [XLSXColumn], to sheet: XLSXSheet) {
    for (index, column) in columns.enumerated() {
      sheet.column(index, width: column.width, column.style)
      sheet.text(column.name, row: 0, column: index, .heading)
    }
    for row in rows {
      for (index, column) in columns.enumerated() {
        column.write(row, to: sheet, row: row - rows.lowerBound + 1, column: index)
      }
    }
    sheet.freeze(rows: 1)
    sheet.filter(rows: 0...rows.count, columns: columns.count)
    sheet.meansDigitsAsText()
    sheet.printsAcross(characters: columns.reduce(0) { $0 + $1.width })
  }

  private func notes(_ table: ConvertedTable) -> [ConversionNote] {
    var notes: [ConversionNote] = []
    var cut = 0
    for column in table.columns {
      let carried = XLSXColumn(column, rows: table.rowCount)
      if carried.isAmountAsText { notes.append(.amountsAsText(table: table.table, field: column.name)) }
      if carried.rounded > 0 {
        notes.append(.roundedNumbers(table: table.table, field: column.name, count: carried.rounded))
      }
      if column.data.isText {
        for row in 0..<table.rowCount {
          if let text = column.data.spelling(row: row), XLSXText.carried(text).isCut { cut += 1 }
        }
      }
    }
    if cut > 0 { notes.append(.cutTexts(table: table.table, count: cut)) }
    let sheets = (table.rowCount + rowsOfSheet - 1) / rowsOfSheet
    if sheets > 1 { notes.append(.severalSheets(table: table.table, count: sheets)) }
    return notes
  }
}

/// A column of a table as a sheet holds it.
private struct XLSXColumn {
  let name: String
  let data: ColumnData
  let style: XLSXStyle
  /// In characters.
  let width: Double
  /// Whether amounts have more digits than a number keeps.
  let isAmountAsText: Bool
  /// Numbers that lose digits.
  let rounded: Int

  init(_ column: ConvertedTable.Column, rows: Int) {
    (name, data) = (column.name, column.data)
    var (isLong, rounded) = (false, 0)
    switch column.data {
    case .amount(let amounts):
      isLong = (0..<rows).contains { (amounts[$0] ?? 0).magnitude >= 1_000_000_000_000_000 }
      style = XLSXStyle(isLong ? .text : .amount)
    case .number(let numbers):
      for row in 0..<rows {
        if let number = numbers[row], (DecimalDigits(number)?.significantDigits ?? 0) > 15 { rounded += 1 }
      }
      style = XLSXStyle(.general)
    case .day: style = XLSXStyle(.day)
    case .category, .text, .period, .flag: style = XLSXStyle(.text)
    }
    (isAmountAsText, self.rounded) = (isLong, rounded)
    width = XLSXColumn.width(column, rows: rows)
  }

  /// Wide enough for the heading with its filter and for the first rows, within reason.
  private static func width(_ column: ConvertedTable.Column, rows: Int) -> Double {
    let longest = (0..<min(rows, 200)).reduce(0) { longest, row in
      max(longest, column.data.spelling(row: row)?.unicodeScalars.count ?? 0)
    }
    return Double(min(60, max(10, column.name.unicodeScalars.count + 4, longest + 2)))
  }

  /// Writes the value of a row of the table; nothing where there is none.
  func write(_ row: Int, to sheet: XLSXSheet, row place: Int, column: Int) {
    switch data {
    case .number(let numbers):
      if let number = numbers[row] { sheet.number(number, row: place, column: column) }
    case .amount(let amounts) where !isAmountAsText:
      // Up to 15 digits, hundredths are the nearest double of the amount, and read back exactly.
      if let amount = amounts[row] { sheet.number(Double(amount) / 100, row: place, column: column, style) }
    case .day(let days):
      if let day = days[row] { sheet.day(day, row: place, column: column) }
    case .category, .text, .amount, .period, .flag:
      if let text = data.spelling(row: row) { sheet.text(text, row: place, column: column, style) }
    }
  }
}
