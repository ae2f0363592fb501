import IndicatorEngine

/// The rows of a query as the cells of a grid, headings first.
struct SQLiteGrid {
  /// Text of rows so far, headings among them.
  private(set) var writer = CellGridWriter()
  /// Row ids, where the query has them in its first column; else rows counted from 1.
  private(set) var rowIDs: [Int64] = []
  /// Names of the columns.
  let headings: [String]
  /// Binary values of each column, and the row of the first.
  private(set) var binaries: [(count: Int, first: Int)]

  private let hasRowID: Bool

  /// Prepares the grid of a statement.
  init(_ statement: SQLiteStatement, hasRowID: Bool) {
    self.hasRowID = hasRowID
    headings = Array(statement.columnNames.dropFirst(hasRowID ? 1 : 0))
    binaries = [(Int, Int)](repeating: (0, 0), count: headings.count)
    for heading in headings { writer.text(heading) }
    writer.endRow()
  }

  /// Reads rows, at most `limit`.
  mutating func read(_ statement: SQLiteStatement, limit: Int = .max) throws(SQLiteFault) {
    let first = hasRowID ? 1 : 0
    while rowIDs.count < limit, try statement.step() {
      if hasRowID, case .integer(let id) = statement.value(0) {
        rowIDs.append(id)
      } else {
        rowIDs.append(Int64(rowIDs.count + 1))
      }
      for column in headings.indices { write(statement.value(column + first), column) }
      writer.endRow()
    }
  }

  private mutating func write(_ value: SQLiteStatement.Value, _ column: Int) {
    switch value {
    case .null: writer.empty()
    case .integer(let number): write(number)
    case .real(let number):
      // Most are whole or have few digits; the shortest spelling of a whole one needs no text in between.
      if number == number.rounded(), abs(number) < 1e15 {
        write(Int64(number))
      } else {
        writer.number(number)
      }
    case .text(let text):
      if UTF8Check.isValid(text) { return writer.text(text) }
      writer.text(String(decoding: text, as: UTF8.self))
    case .blob:
      if binaries[column].count == 0 { binaries[column].first = rowIDs.count + 1 }
      binaries[column].count += 1
      writer.empty()
    }
  }

  private mutating func write(_ number: Int64) {
    withUnsafeTemporaryAllocation(byteCount: 20, alignment: 1) { digits in
      var rest = number.magnitude
      var place = digits.count
      repeat {
        place -= 1
        digits[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        place -= 1
        digits[place] = UInt8(ascii: "-")
      }
      writer.number(decimal: UnsafeRawBufferPointer(rebasing: digits[place...]))
    }
  }
}
