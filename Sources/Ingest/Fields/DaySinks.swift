import IndicatorEngine

/// Reads the cells of a column of days, one after the other.
public struct DaySink: Sendable {
  private var buffer: ColumnBuffer<Day>
  private let convention: DayConvention
  private let missing: MissingWords
  /// Cells that took the long way, by their text: dates in words repeat.
  private var known = CategoryDictionary()
  private var readings: [FieldReading<Day>] = []
  /// What was met so far.
  public private(set) var problems: [RowProblem] = []

  public init(_ convention: DayConvention, missing: MissingWords = .none, capacity: Int = 0) {
    buffer = ColumnBuffer(filler: Day(number: 0), capacity: capacity)
    self.convention = convention
    self.missing = missing
  }

  /// Rows so far.
  public var count: Int { buffer.count }

  /// Reads a cell.
  @inline(__always)
  public mutating func append(_ cell: UnsafeRawBufferPointer) {
    if !missing.comeFirst, let day = DayText.plain(cell, convention) {
      buffer.append(day)
    } else {
      appendSlowly(cell)
    }
  }

  /// Reads a day that its carrier holds as one; its spelling is ours.
  public mutating func append(typed cell: UnsafeRawBufferPointer) {
    if let day = DayText.plain(cell, .iso) { buffer.append(day) } else { appendSlowly(cell) }
  }

  private mutating func appendSlowly(_ cell: UnsafeRawBufferPointer) {
    if cell.isEmpty { return buffer.appendMissing() }
    if !missing.comeFirst, let day = DayText.numeric(cell, convention) { return buffer.append(day) }
    let reading = remembered(cell)
    if let problem = reading.problem { problems.append(RowProblem(row: count, problem: problem)) }
    if let day = reading.value { buffer.append(day) } else { buffer.appendMissing() }
  }

  private mutating func remembered(_ cell: UnsafeRawBufferPointer) -> FieldReading<Day> {
    if let code = known.code(of: cell) { return readings[Int(code)] }
    var reading = missing.comeFirst && missing.contains(cell) ? .blank : DayText.read(cell, convention)
    if reading.value == nil, missing.contains(cell) { reading = .blank }
    if known.count < 8192 {
      known.intern(cell)
      readings.append(reading)
    }
    return reading
  }

  /// A row that has no cell.
  public mutating func appendMissing() { buffer.appendMissing() }

  /// The column and its problems.
  public func finish() -> ParsedColumn<Day> { ParsedColumn(column: buffer.finish(), problems: problems) }
}

/// Reads the cells of a column of periods, one after the other.
public struct PeriodSink: Sendable {
  private var buffer: ColumnBuffer<Period>
  private let convention: DayConvention
  private let missing: MissingWords
  private var memo = CellMemo(filler: Period(day: Day(number: 0)))
  private var known = CategoryDictionary()
  private var readings: [FieldReading<Period>] = []
  /// What was met so far.
  public private(set) var problems: [RowProblem] = []

  public init(_ convention: DayConvention = .dayFirst, missing: MissingWords = .none, capacity: Int = 0) {
    buffer = ColumnBuffer(filler: Period(day: Day(number: 0)), capacity: capacity)
    self.convention = convention
    self.missing = missing
  }

  /// Rows so far.
  public var count: Int { buffer.count }

  /// Reads a cell.
  @inline(__always)
  public mutating func append(_ cell: UnsafeRawBufferPointer) {
    if let words = CellMemo<Period>.words(cell), let period = memo.value(words, length: cell.count) {
      buffer.append(period)
    } else {
      appendSlowly(cell)
    }
  }

  private mutating func appendSlowly(_ cell: UnsafeRawBufferPointer) {
    if cell.isEmpty { return buffer.appendMissing() }
    let reading = remembered(cell)
    if let problem = reading.problem { problems.append(RowProblem(row: count, problem: problem)) }
    guard let period = reading.value else { return buffer.appendMissing() }
    buffer.append(period)
    if reading.problem == nil, let words = CellMemo<Period>.words(cell) {
      memo.remember(period, words, length: cell.count)
    }
  }

  private mutating func remembered(_ cell: UnsafeRawBufferPointer) -> FieldReading<Period> {
    if !missing.comeFirst, let period = PeriodText.plain(cell) { return .value(period) }
    if let code = known.code(of: cell) { return readings[Int(code)] }
    var reading = missing.comeFirst && missing.contains(cell) ? .blank : PeriodText.read(cell, convention)
    if reading.value == nil, missing.contains(cell) { reading = .blank }
    if known.count < 8192 {
      known.intern(cell)
      readings.append(reading)
    }
    return reading
  }

  /// A row that has no cell.
  public mutating func appendMissing() { buffer.appendMissing() }

  /// The column and its problems.
  public func finish() -> ParsedColumn<Period> { ParsedColumn(column: buffer.finish(), problems: problems) }
}
