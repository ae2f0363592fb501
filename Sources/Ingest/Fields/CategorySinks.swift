import IndicatorEngine

/// Reads the cells of a column of codes or other repeating texts into a dictionary, one after the other.
///
/// Each distinct text is looked at once (`CodeText`), each row is told of. Rows whose cell lost its digits or holds
/// a spreadsheet's error have no code.
public struct CategorySink: Sendable {
  private var codes: ColumnBuffer<UInt32>
  private let missing: MissingWords
  /// Distinct trimmed cells, as they stand.
  private var raw = CategoryDictionary()
  /// For each of them, what was met.
  private var met: [FieldProblem?] = []
  private var isMissing: [Bool] = []
  /// Codes of cells that were met lately; most columns repeat few of them, or repeat them in neighbouring rows.
  private var memo = CellMemo<UInt32>(filler: 0)
  /// Whether anything but sound codes occurred.
  private var hasOddities = false
  /// What was met so far.
  public private(set) var problems: [RowProblem] = []

  public init(missing: MissingWords = .none, capacity: Int = 0) {
    codes = ColumnBuffer(filler: 0, capacity: capacity)
    self.missing = missing
  }

  /// Rows so far.
  public var count: Int { codes.count }

  /// Reads a cell.
  @inline(__always)
  public mutating func append(_ cell: UnsafeRawBufferPointer) {
    if let words = CellMemo<UInt32>.words(cell), let code = memo.value(words, length: cell.count) {
      codes.append(code)
    } else {
      appendSlowly(cell)
    }
  }

  private mutating func appendSlowly(_ cell: UnsafeRawBufferPointer) {
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return codes.appendMissing() }
    let code = raw.intern(text)
    if Int(code) == met.count { look(at: text) }
    if hasOddities {
      if isMissing[Int(code)] { return codes.appendMissing() }
      if let problem = met[Int(code)] {
        problems.append(RowProblem(row: count, problem: problem))
        if !problem.keepsValue { return codes.appendMissing() }
      }
    }
    codes.append(code)
    // Odd codes are told of in every row, so they are not remembered.
    let isSound = !hasOddities || met[Int(code)] == nil
    if isSound, let words = CellMemo<UInt32>.words(cell) { memo.remember(code, words, length: cell.count) }
  }

  private mutating func look(at text: UnsafeRawBufferPointer) {
    let word = missing.contains(text)
    let problem = word ? nil : CodeText.inspect(text)
    if word || problem != nil { hasOddities = true }
    met.append(problem)
    isMissing.append(word)
  }

  /// A row that has no cell.
  public mutating func appendMissing() { codes.appendMissing() }

  /// The column; invisible characters are out of its texts.
  public func finish() -> CategoryColumn {
    let codes = self.codes.finish()
    guard hasOddities else { return CategoryColumn(codes: codes, dictionary: raw) }
    // Cleaned texts may coincide with others, and left-out ones should not stand in the dictionary.
    var dictionary = CategoryDictionary()
    var clean: [UInt32] = []
    for code in 0..<UInt32(raw.count) {
      let isUsed = !isMissing[Int(code)] && met[Int(code)]?.keepsValue ?? true
      clean.append(
        isUsed ? raw.withBytes(of: code) { CodeText.read($0).value.map { dictionary.intern($0) } ?? 0 } : 0)
    }
    let values = codes.values.map { clean[Int($0)] }
    return CategoryColumn(codes: Column(values: values, validity: codes.validity), dictionary: dictionary)
  }
}

/// Reads the cells of a column of yes and no, one after the other.
public struct FlagSink: Sendable {
  private var buffer: ColumnBuffer<Bool>
  private let missing: MissingWords
  /// What was met so far.
  public private(set) var problems: [RowProblem] = []

  public init(missing: MissingWords = .none, capacity: Int = 0) {
    buffer = ColumnBuffer(filler: false, capacity: capacity)
    self.missing = missing
  }

  /// Rows so far.
  public var count: Int { buffer.count }

  /// Reads a cell.
  public mutating func append(_ cell: UnsafeRawBufferPointer) {
    if missing.comeFirst, missing.contains(cell) { return buffer.appendMissing() }
    let reading = FlagText.read(cell)
    if let problem = reading.problem, reading.value != nil || !missing.contains(cell) {
      problems.append(RowProblem(row: count, problem: problem))
    }
    if let answer = reading.value { buffer.append(answer) } else { buffer.appendMissing() }
  }

  /// A row that has no cell.
  public mutating func appendMissing() { buffer.appendMissing() }

  /// The column and its problems.
  public func finish() -> ParsedColumn<Bool> { ParsedColumn(column: buffer.finish(), problems: problems) }
}
