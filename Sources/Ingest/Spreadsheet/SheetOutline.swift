/// Which cells of a sheet are filled, and with what, row by row: what shows where its tables begin and end.
///
/// Only the first 64 columns are kept, and the first 200,000 filled rows; tables that begin behind them are not told
/// apart here.
struct SheetOutline: Sendable {
  /// A row that holds something. Column n is bit n.
  struct Row: Sendable, Equatable {
    /// As the sheet counts it, from 1.
    var number: Int
    /// Columns that hold anything.
    var filled: UInt64 = 0
    /// Columns that hold words.
    var words: UInt64 = 0

    /// Columns that hold a number, a day or another value.
    var values: UInt64 { filled & ~words }
  }

  /// The rows that hold something, from above.
  private(set) var rows: [Row] = []
  /// Whether rows behind those kept were left out.
  private(set) var isCut = false

  private static let longest = 200_000
  private static let columns = 64

  /// Notes a cell; cells come row by row.
  mutating func note(row: Int, column: Int, isWords: Bool) {
    guard column < SheetOutline.columns, !isCut else { return }
    if rows.last?.number != row {
      if rows.count == SheetOutline.longest {
        isCut = true
        return
      }
      rows.append(Row(number: row))
    }
    let bit: UInt64 = 1 << UInt64(column)
    rows[rows.count - 1].filled |= bit
    if isWords { rows[rows.count - 1].words |= bit }
  }
}
