import IndicatorEngine

/// What a cell of a workbook holds. Texts are valid while the cell is told.
enum CellValue {
  /// A text as UTF-8, never empty.
  case text(UnsafeRawBufferPointer)
  case number(SavedNumber)
  /// A number shown as a percentage; 0.5 is 50 %.
  case percent(SavedNumber)
  /// A day, with seconds since midnight.
  case day(Day, second: Int)
  /// A time of day or a span, in seconds.
  case time(second: Int)
  /// A day that the calendar does not have, as the workbook shows it.
  case impossibleDay(String)
  case flag(Bool)
  /// An error such as `#REF!`.
  case error(UnsafeRawBufferPointer)
}

/// What is done with the cells of a sheet, row by row and in each row from the left.
protocol WorksheetSink {
  /// A cell that holds something.
  mutating func cell(row: Int, column: Int, _ value: CellValue)
  /// Whether it takes no more rows.
  var isFull: Bool { get }
}

/// What else was seen of a sheet while its cells were told.
struct WorksheetFacts: Sendable {
  /// Merged cells, in the order of the file.
  var merged: [CellRange] = []
  /// Hidden rows that hold something: how many, and the first.
  var hiddenRows = 0
  var firstHiddenRow = 0
  /// Formulas without a saved result: how many, and the first one's place.
  var unsavedFormulas = 0
  var firstUnsavedFormula: CellReference?
  /// Where rows or cells go backwards, as no spreadsheet program writes them; nothing behind was read.
  var disorder: CellReference?
  /// Why the sheet holds too much; nothing behind was read.
  var excess: Excess?

  struct Excess: Sendable, Equatable {
    let row: Int
    let count: Int
  }
}

/// How much of a sheet is read before it is refused.
struct WorksheetLimits: Sendable, Equatable {
  /// Cells that hold something, after repeats; 50 million unless set.
  var cells = 50_000_000
}
