/// What reads the cells of one column, one after the other, into values.
///
/// Rows count from 0 in the order of the calls; every row of the column is appended once, by a cell or as missing.
public protocol CellSink {
  /// Rows so far.
  var count: Int { get }
  /// What was met so far, in order of the rows.
  var problems: [RowProblem] { get }
  /// Reads a cell: its UTF-8 without quotes. The bytes need not stay after the call.
  mutating func append(_ cell: UnsafeRawBufferPointer)
  /// Reads a cell whose carrier knows its type: a number, a share with `%`, a day, `true` or `false` in our own
  /// spelling, whatever the convention of the column's texts is.
  mutating func append(typed cell: UnsafeRawBufferPointer)
  /// A row that has no cell.
  mutating func appendMissing()
}

extension CellSink {
  /// Codes, texts, flags read a typed cell as they read its spelling.
  public mutating func append(typed cell: UnsafeRawBufferPointer) { append(cell) }

  /// Reads a text; nil is a row without a cell.
  public mutating func append(_ text: String?) {
    guard var text else { return appendMissing() }
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Reads the cells of some rows.
  @inline(__always)
  public mutating func append(rows: Range<Int>, _ cell: (Int) -> UnsafeRawBufferPointer) {
    for row in rows { append(cell(row)) }
  }
}

extension NumberSink: CellSink {}
extension AmountSink: CellSink {}
extension DaySink: CellSink {}
extension PeriodSink: CellSink {}
extension CategorySink: CellSink {}
extension FlagSink: CellSink {}
