import IndicatorEngine

/// The cells of one row of an OpenDocument sheet, kept until the row ends, since a row may be repeated.
struct ODSRow {
  /// What a cell holds; texts lie in `texts`.
  enum Content {
    case text(Range<Int>)
    case number(SavedNumber)
    case percent(SavedNumber)
    case moment(ISOMoment)
    case time(second: Int)
    case flag(Bool)
    case error(Range<Int>)
  }

  struct Cell {
    let column: Int
    /// How many columns hold it.
    let count: Int
    let content: Content
  }

  private(set) var cells: [Cell] = []
  private let texts = ScratchBytes(capacity: 1 << 12)
  /// Cells that hold something, repeats counted.
  private(set) var filled = 0

  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    texts.clear()
    filled = 0
  }

  /// Keeps bytes of a text until the row ends.
  func keep(_ bytes: UnsafeRawBufferPointer) -> Range<Int> {
    let start = texts.count
    texts.append(bytes)
    return start..<texts.count
  }

  mutating func add(_ cell: Cell) {
    cells.append(cell)
    filled += cell.count
  }

  /// Tells a sink the cells as those of a row.
  func tell(_ sink: inout some WorksheetSink, row: Int) {
    for cell in cells {
      let value = value(cell.content)
      for column in cell.column..<cell.column + cell.count { sink.cell(row: row, column: column, value) }
    }
  }

  private func value(_ content: Content) -> CellValue {
    switch content {
    case .text(let range): .text(UnsafeRawBufferPointer(rebasing: texts.bytes[range]))
    case .error(let range): .error(UnsafeRawBufferPointer(rebasing: texts.bytes[range]))
    case .number(let number): .number(number)
    case .percent(let number): .percent(number)
    case .moment(.day(let day, let second)): .day(day, second: second)
    case .moment(.time(let second)), .time(let second): .time(second: second)
    case .flag(let value): .flag(value)
    }
  }
}
