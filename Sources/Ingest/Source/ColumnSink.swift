import IndicatorEngine

/// What reads one column of a file, by what its field holds.
///
/// A case is taken out, fed a block of rows and put back, so that the inner loop runs over one concrete type.
enum ColumnSink: Sendable {
  case category(CategorySink)
  case text(TextSink)
  case number(NumberSink)
  case amount(AmountSink)
  case day(DaySink)
  case period(PeriodSink)
  case flag(FlagSink)
  /// Being fed.
  case busy

  /// A sink for a column under its plan.
  ///
  /// - Parameters:
  ///   - capacity: How many rows to expect.
  ///   - known: The codes of the table that the column refers to, where it was read.
  init(
    _ plan: ColumnPlan, region: ByteRegion, repairsMojibake: Bool, capacity: Int, known: CategoryDictionary?
  ) {
    let missing = plan.options.missing
    switch plan.kind {
    case .category, .choice:
      self = .category(CategorySink(missing: missing, capacity: capacity, known: known))
    case .text:
      self = .text(
        TextSink(
          region, missing: missing, repairsMojibake: repairsMojibake, checksCodes: plan.column.field == nil,
          capacity: capacity))
    case .number:
      self = .number(NumberSink(plan.numbers, percent: plan.percent, missing: missing, capacity: capacity))
    case .amount:
      self = .amount(
        AmountSink(
          plan.numbers, expected: plan.expectedCurrency, missing: missing, capacity: capacity,
          power: plan.amountPower))
    case .day: self = .day(DaySink(plan.days, missing: missing, capacity: capacity))
    case .period:
      let days = plan.days == .iso ? .dayFirst : plan.days
      self = .period(PeriodSink(days, missing: missing, capacity: capacity))
    case .flag: self = .flag(FlagSink(missing: missing, capacity: capacity))
    }
  }

  /// Reads the cells of a column of a block, row by row, and takes note of where problems stand.
  mutating func feed(_ rows: BlockRows, column: Int, met: inout [MetProblem]) {
    switch self {
    case .category(var sink):
      self = .busy
      rows.feed(&sink, column, &met)
      self = .category(sink)
    case .text(var sink):
      self = .busy
      rows.feed(&sink, column, &met)
      self = .text(sink)
    case .number(var sink):
      self = .busy
      rows.feed(&sink, column, &met)
      self = .number(sink)
    case .amount(var sink):
      self = .busy
      rows.feed(&sink, column, &met)
      self = .amount(sink)
    case .day(var sink):
      self = .busy
      rows.feed(&sink, column, &met)
      self = .day(sink)
    case .period(var sink):
      self = .busy
      rows.feed(&sink, column, &met)
      self = .period(sink)
    case .flag(var sink):
      self = .busy
      rows.feed(&sink, column, &met)
      self = .flag(sink)
    case .busy: break
    }
  }

  /// Appends one text to every row of a column that the file does not have.
  mutating func fill(_ text: String, count: Int) {
    switch self {
    case .category(var sink):
      for _ in 0..<count { sink.append(text) }
      self = .category(sink)
    case .text(var sink):
      for _ in 0..<count { sink.append(text) }
      self = .text(sink)
    case .number(var sink):
      for _ in 0..<count { sink.append(text) }
      self = .number(sink)
    case .amount(var sink):
      for _ in 0..<count { sink.append(text) }
      self = .amount(sink)
    case .day(var sink):
      for _ in 0..<count { sink.append(text) }
      self = .day(sink)
    case .period(var sink):
      for _ in 0..<count { sink.append(text) }
      self = .period(sink)
    case .flag(var sink):
      for _ in 0..<count { sink.append(text) }
      self = .flag(sink)
    case .busy: break
    }
  }

  /// The column that was read.
  func finish() -> ColumnData {
    switch self {
    case .category(let sink): .category(sink.finish())
    case .text(let sink): .text(sink.finish())
    case .number(let sink): .number(sink.finish().column)
    case .amount(let sink): .amount(sink.finish().column)
    case .day(let sink): .day(sink.finish().column)
    case .period(let sink): .period(sink.finish().column)
    case .flag(let sink): .flag(sink.finish().column)
    case .busy: .text(TextColumn(missing: 0))
    }
  }

  /// The currencies that the cells of a column of amounts name.
  var statedCurrencies: Column<Currency>? {
    guard case .amount(let sink) = self else { return nil }
    return sink.statedCurrencies()
  }
}

/// A problem met in a cell, and where the cell stands.
struct MetProblem: Sendable {
  /// Row of the chunk's table.
  let row: Int32
  /// Bytes of the cell in the text.
  let length: Int32
  let offset: Int
  let needsUnescape: Bool
  let problem: FieldProblem
}

/// The rows of a block that hold data.
struct BlockRows {
  let block: CSVBlock
  /// Rows of the block; nil where all are data.
  let rows: [Int32]?
  /// Number of rows before those of the block.
  let before: Int
  /// Whether cells may be typed: those of a grid.
  let hasTypedCells: Bool

  /// Number of rows that hold data.
  var count: Int { rows?.count ?? block.count }

  @inline(__always)
  func feed<Sink: CellSink>(_ sink: inout Sink, _ column: Int, _ met: inout [MetProblem]) {
    let known = sink.problems.count
    if let rows {
      for row in rows { append(&sink, block.cell(Int(row), column)) }
    } else {
      for row in 0..<block.count { append(&sink, block.cell(row, column)) }
    }
    if sink.problems.count > known { note(sink.problems[known...], column, &met) }
  }

  /// Codes are looked up some rows at a time.
  func feed(_ sink: inout CategorySink, _ column: Int, _ met: inout [MetProblem]) {
    let known = sink.problems.count
    let size = CategorySink.batch
    withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: size) { cells in
      for start in stride(from: 0, to: count, by: size) {
        var taken = 0
        for index in start..<min(start + size, count) {
          let cell = block.cell(rows.map { Int($0[index]) } ?? index, column)
          let bytes = UnsafeRawBufferPointer(block.bytes(of: cell))
          if cell.needsUnescape {
            // Its text is elsewhere, and not for long.
            sink.append(UnsafeBufferPointer(rebasing: cells[..<taken]))
            taken = 0
            block.unescaped(cell).withUnsafeBytes {
              sink.append(hasTypedCells ? $0 : FormulaGuard.unguarded($0))
            }
          } else {
            let text = cell.isQuoted && !hasTypedCells ? FormulaGuard.unguarded(bytes) : bytes
            let value = hasTypedCells ? TypedCell.value(of: bytes) ?? bytes : text
            cells.initializeElement(at: taken, to: value)
            taken += 1
          }
        }
        sink.append(UnsafeBufferPointer(rebasing: cells[..<taken]))
      }
    }
    if sink.problems.count > known { note(sink.problems[known...], column, &met) }
  }

  @inline(__always)
  private func append<Sink: CellSink>(_ sink: inout Sink, _ cell: CSVCell) {
    if cell.needsUnescape {
      block.unescaped(cell).withUnsafeBytes { sink.append(hasTypedCells ? $0 : FormulaGuard.unguarded($0)) }
      return
    }
    let bytes = UnsafeRawBufferPointer(block.bytes(of: cell))
    if cell.isQuoted, !hasTypedCells { return sink.append(FormulaGuard.unguarded(bytes)) }
    if hasTypedCells, let value = TypedCell.value(of: bytes) {
      sink.append(typed: value)
    } else {
      sink.append(bytes)
    }
  }

  func note(_ problems: ArraySlice<RowProblem>, _ column: Int, _ met: inout [MetProblem]) {
    for problem in problems {
      let index = problem.row - before
      guard index >= 0, index < count else { continue }
      let cell = block.cell(rows.map { Int($0[index]) } ?? index, column)
      met.append(
        MetProblem(
          row: Int32(truncatingIfNeeded: problem.row), length: Int32(truncatingIfNeeded: cell.length),
          offset: block.offset + Int(cell.start), needsUnescape: cell.needsUnescape, problem: problem.problem)
      )
    }
  }
}
