import IndicatorEngine

/// Reads the cells of a column of numbers, one after the other.
///
///     var sink = NumberSink(.bulgarian)
///     for cell in cells { sink.append(cell) }
///     let parsed = sink.finish()   // column and problems
///
/// Rows count from 0 in the order of `append`. Good cells allocate nothing.
public struct NumberSink: Sendable {
  private var buffer: ColumnBuffer<Double>
  private let convention: NumberConvention
  private let scale: PercentScale?
  private let missing: MissingWords
  private let isPlain: Bool
  private let mark: UInt8
  /// What was met so far.
  public private(set) var problems: [RowProblem] = []

  /// - Parameters:
  ///   - percent: For shares: read as `PercentText` reads them, as fractions. Nil for plain numbers.
  ///   - capacity: How many rows to expect.
  public init(
    _ convention: NumberConvention, percent: PercentScale? = nil, missing: MissingWords = .none,
    capacity: Int = 0
  ) {
    buffer = ColumnBuffer(filler: 0, capacity: capacity)
    self.convention = convention
    scale = percent
    self.missing = missing
    // Missing words that look like numbers, and shares in hundredths, keep off the hot path.
    isPlain = !missing.comeFirst && percent != .hundred
    mark = convention.decimal?.rawValue ?? 0
  }

  /// Rows so far.
  public var count: Int { buffer.count }

  /// Reads a cell.
  @inline(__always)
  public mutating func append(_ cell: UnsafeRawBufferPointer) {
    if isPlain, let value = NumberText.plain(cell, mark: mark) {
      buffer.append(value)
    } else {
      appendSlowly(cell)
    }
  }

  /// Reads a number that its carrier holds as one.
  public mutating func append(typed cell: UnsafeRawBufferPointer) {
    if isPlain, let value = NumberText.plain(cell, mark: UInt8(ascii: ".")) { return buffer.append(value) }
    appendSlowly(cell, .plain)
  }

  private mutating func appendSlowly(_ cell: UnsafeRawBufferPointer) { appendSlowly(cell, convention) }

  private mutating func appendSlowly(_ cell: UnsafeRawBufferPointer, _ convention: NumberConvention) {
    if missing.comeFirst, missing.contains(cell) { return buffer.appendMissing() }
    let reading =
      scale.map { PercentText.read(cell, convention, scale: $0) } ?? NumberText.read(cell, convention)
    if let problem = reading.problem, reading.value != nil || !missing.contains(cell) {
      problems.append(RowProblem(row: count, problem: problem))
    }
    if let value = reading.value { buffer.append(value) } else { buffer.appendMissing() }
  }

  /// A row that has no cell.
  public mutating func appendMissing() { buffer.appendMissing() }

  /// The column and its problems.
  public func finish() -> ParsedColumn<Double> {
    ParsedColumn(column: buffer.finish(), problems: problems)
  }
}

/// Reads the cells of a column of amounts, one after the other, as hundredths.
public struct AmountSink: Sendable {
  private var buffer: ColumnBuffer<Int64>
  /// The currency of each row that names one; begun with the first that does.
  private var currencies: ColumnBuffer<Currency>?
  private let convention: NumberConvention
  private let expected: Currency?
  private let missing: MissingWords
  private let isPlain: Bool
  private let mark: UInt8
  private let power: Int
  private var memory = AffixMemory()
  /// What was met so far.
  public private(set) var problems: [RowProblem] = []

  /// - Parameters:
  ///   - expected: The column's currency, if known: a cell that names another has a problem and no value.
  ///   - power: The power of ten that the numbers are multiplied by; 3 where they are in thousands, whose third decimal
  ///     is a whole unit and not to be rounded.
  public init(
    _ convention: NumberConvention, expected: Currency? = nil, missing: MissingWords = .none,
    capacity: Int = 0, power: Int = 0
  ) {
    buffer = ColumnBuffer(filler: 0, capacity: capacity)
    self.convention = convention
    self.expected = expected
    self.missing = missing
    self.power = power
    isPlain = !missing.comeFirst && power == 0
    mark = convention.decimal?.rawValue ?? 0
  }

  /// Rows so far.
  public var count: Int { buffer.count }

  /// Reads a cell.
  @inline(__always)
  public mutating func append(_ cell: UnsafeRawBufferPointer) {
    if isPlain, let amount = AmountText.plain(cell, mark: mark) {
      buffer.append(amount)
      currencies?.appendMissing()
    } else {
      appendSlowly(cell)
    }
  }

  /// Reads an amount that its carrier holds as a number. A binary fraction that is a hundredth but for its last digits
  /// (24000.000000000004, as spreadsheets save sums) is that hundredth, and no doubt.
  public mutating func append(typed cell: UnsafeRawBufferPointer) {
    if isPlain, let amount = AmountText.plain(cell, mark: UInt8(ascii: ".")) {
      buffer.append(amount)
      currencies?.appendMissing()
    } else if let amount = AmountText.nearlyHundredths(cell, power: power) {
      buffer.append(amount)
      currencies?.appendMissing()
    } else {
      appendSlowly(cell, .plain)
    }
  }

  private mutating func appendSlowly(_ cell: UnsafeRawBufferPointer) { appendSlowly(cell, convention) }

  private mutating func appendSlowly(_ cell: UnsafeRawBufferPointer, _ convention: NumberConvention) {
    if isPlain, let amount = AmountText.spaced(cell, convention) {
      buffer.append(amount)
      currencies?.appendMissing()
      return
    }
    if missing.comeFirst, missing.contains(cell) { return appendMissing() }
    let reading = AmountText.readSlowly(
      cell, convention, expected: expected, power: power, memory: &memory)
    // The tail of a binary fraction is no doubt: 195229.03399999999 thousands are 195 229 034.
    let isTail = power > 0 && reading.problem == .roundedToHundredths
    let isExact = isTail && AmountText.nearlyHundredths(cell, power: power) != nil
    if let problem = reading.problem, !isExact, reading.value != nil || !missing.contains(cell) {
      problems.append(RowProblem(row: count, problem: problem))
    }
    guard let amount = reading.value else { return appendMissing() }
    if let currency = amount.currency {
      startCurrencies()
      currencies?.append(currency)
    } else {
      currencies?.appendMissing()
    }
    buffer.append(amount.minorUnits)
  }

  private mutating func startCurrencies() {
    guard currencies == nil else { return }
    var started = ColumnBuffer(filler: Currency.eur, capacity: 0)
    for _ in 0..<buffer.count { started.appendMissing() }
    currencies = started
  }

  /// A row that has no cell.
  public mutating func appendMissing() {
    buffer.appendMissing()
    currencies?.appendMissing()
  }

  /// The column and its problems.
  public func finish() -> ParsedColumn<Int64> {
    ParsedColumn(column: buffer.finish(), problems: problems)
  }

  /// The currency that each row's cell names, missing where it names none; nil where no cell names one.
  public func statedCurrencies() -> Column<Currency>? { currencies?.finish() }
}
