import IndicatorEngine

/// Lays the cells of a sheet out as a grid: row n of the grid is row n of the sheet.
struct GridSink: WorksheetSink {
  private var writer: CellGridWriter
  private var row = 1
  private var column = 0
  private var width = 0
  /// Rows that hold something.
  private(set) var filledRows = 0
  /// Which cells are filled, and with what.
  private(set) var outline = SheetOutline()
  private let limit: Int

  /// - Parameters:
  ///   - capacity: Bytes to expect.
  ///   - limits: A sheet may be sparse, but rows × width stay within four times the limit of cells.
  init(capacity: Int, limits: WorksheetLimits) {
    writer = CellGridWriter(capacity: capacity)
    limit = limits.cells.multipliedReportingOverflow(by: 4).partialValue
  }

  var isFull: Bool { filledRows.multipliedReportingOverflow(by: max(1, width)).partialValue > limit }

  /// The grid's bytes.
  consuming func finish() -> ByteRegion { writer.finish() }

  mutating func cell(row: Int, column: Int, _ value: CellValue) {
    if row > self.row {
      writer.emptyRows(row - self.row)
      self.row = row
      self.column = 0
    }
    if self.column == 0 { filledRows += 1 }
    if column > self.column { writer.empty(column - self.column) }
    self.column = column + 1
    width = max(width, column + 1)
    outline.note(row: row, column: column, isWords: value.isWords)
    switch value {
    case .text(let text): writer.text(text)
    case .number(let number): put(number)
    case .percent(let number): writer.percent(number.double)
    case .day(let day, let second): writer.day(day, secondOfDay: second)
    case .time(let second): writer.text(SerialDay.clock(second))
    case .impossibleDay(let text): writer.text(text)
    case .flag(let value): writer.flag(value)
    case .error(let text): writer.error(String(decoding: text, as: UTF8.self))
    }
  }

  private mutating func put(_ number: SavedNumber) {
    guard number.isPlain else { return writer.number(number.double) }
    withUnsafeTemporaryAllocation(byteCount: SavedNumber.plainLength, alignment: 8) { buffer in
      writer.number(decimal: number.plainDigits(in: buffer))
    }
  }
}

extension CellValue {
  /// Whether a heading could read so: a text that is no number or date.
  fileprivate var isWords: Bool {
    guard case .text(let text) = self else { return false }
    return CellClass.of(text.bindMemory(to: UInt8.self)).isDisjoint(with: .valued)
  }
}
