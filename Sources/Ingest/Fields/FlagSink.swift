import IndicatorEngine

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
