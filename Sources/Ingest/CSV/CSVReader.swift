import IndicatorEngine

/// Reads the records of a stretch of text on several cores and gives each block of them to a visitor.
///
/// The stretch is cut into chunks of a fixed size; each chunk has its own state, and the states come back in the order
/// of the text, so that a result does not depend on the number of threads.
public struct CSVReader: Sendable {
  /// The text; UTF-8.
  public let region: ByteRegion
  /// Bytes of the text to read.
  public let range: Range<Int>
  public let dialect: CSVDialect
  let rules: CSVRowRules
  /// Row of the first record, as a spreadsheet shows it.
  public let firstRow: Int
  /// Bytes of a chunk.
  var chunkSize = ChunkPlan.size
  /// Bytes of a block.
  var blockSize = CSVScanner.blockSize
  /// Quotes of the text, where they were counted before.
  var quotes: QuoteCounts?

  /// A reader of plain records: no width is expected and nothing is left out.
  public init(region: ByteRegion, range: Range<Int>, dialect: CSVDialect, firstRow: Int = 1) {
    self.init(region: region, range: range, dialect: dialect, rules: CSVRowRules(), firstRow: firstRow)
  }

  init(region: ByteRegion, range: Range<Int>, dialect: CSVDialect, rules: CSVRowRules, firstRow: Int) {
    self.region = region
    self.range = range.clamped(to: 0..<region.count)
    self.dialect = dialect
    self.rules = rules
    self.firstRow = firstRow
  }

  /// What was read.
  public struct Reading<State: Sendable>: Sendable {
    /// The state of each chunk in the order of the text, and the row of its first record.
    public var chunks: [(state: State, firstRow: Int)]
    /// Number of records, those that are no data included.
    public var rows: Int
    /// What was doubtful, in the order of the text.
    public var doubts: [CSVDoubt]
    /// How the records end.
    public var terminators: CSVTerminators
    /// Where another table begins.
    public var tableEnd: (offset: Int, row: Int)?
  }

  /// Reads all records.
  ///
  /// - Parameters:
  ///   - threads: At most so many threads.
  ///   - makeState: The state with which chunk 0, 1, 2 … begins. May be called again for a chunk that has to be read
  ///     again, because a stray quote made it begin at the wrong place; what came before is dropped.
  ///   - visit: Looks at a block; rows of the block count from the chunk's first row.
  public func read<State: Sendable>(
    threads: Int = 1, makeState: @Sendable (Int) -> State,
    visit: @Sendable (inout State, CSVBlock) -> Void
  ) -> Reading<State> {
    guard let base = region.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), !range.isEmpty else {
      return Reading(chunks: [], rows: 0, doubts: [], terminators: CSVTerminators())
    }
    nonisolated(unsafe) let text = base
    return withExtendedLifetime(region) {
      let starts = ChunkPlan.starts(
        text, in: range, dialect: dialect, threads: threads, size: chunkSize, counted: quotes)
      @Sendable func work(_ index: Int, _ start: Int, _ limit: Int) -> Chunk<State> {
        var state = makeState(index)
        let scanner = CSVScanner(
          text: text, end: range.upperBound, start: start, dialect: dialect, rules: rules,
          blockSize: blockSize)
        while let block = scanner.next(limit: limit) { visit(&state, block) }
        return Chunk(state, scanner, start)
      }
      let read = Parallel.map(count: starts.count, threads: threads) { index in
        work(index, starts[index], index + 1 < starts.count ? starts[index + 1] : range.upperBound)
      }
      return joined(read, starts, work)
    }
  }

  /// Puts the chunks together, reading those again that began at the wrong place.
  private func joined<State: Sendable>(
    _ read: [Chunk<State>], _ starts: [Int], _ work: (Int, Int, Int) -> Chunk<State>
  ) -> Reading<State> {
    var reading = Reading<State>(chunks: [], rows: 0, doubts: [], terminators: CSVTerminators())
    var position = range.lowerBound
    for (index, first) in read.enumerated() {
      let limit = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      guard position < limit else { continue }
      let chunk = first.start == position ? first : work(index, position, limit)
      let row = firstRow + reading.rows
      reading.chunks.append((chunk.state, row))
      reading.doubts += chunk.doubts.map { $0.shifted(by: row) }
      reading.rows += chunk.rows
      reading.terminators.lineFeeds += chunk.terminators.lineFeeds
      reading.terminators.pairs += chunk.terminators.pairs
      reading.terminators.carriageReturns += chunk.terminators.carriageReturns
      position = chunk.end
      if let end = chunk.tableEnd {
        reading.tableEnd = (end.offset, row + end.row)
        break
      }
    }
    return reading
  }
}

/// What was read of one chunk.
private struct Chunk<State: Sendable>: Sendable {
  let state: State
  let start: Int
  let end: Int
  let rows: Int
  let doubts: [CSVDoubt]
  let terminators: CSVTerminators
  let tableEnd: (offset: Int, row: Int)?

  init(_ state: State, _ scanner: CSVScanner, _ start: Int) {
    self.state = state
    self.start = start
    end = scanner.position
    rows = scanner.rows
    doubts = scanner.doubts
    terminators = scanner.terminators
    tableEnd = scanner.tableEnd
  }
}

extension CSVDoubt {
  /// The same with its row counted from another beginning.
  func shifted(by rows: Int) -> CSVDoubt {
    func moved(_ place: CSVPlace) -> CSVPlace {
      CSVPlace(row: place.row + rows, column: place.column, offset: place.offset)
    }
    switch self {
    case .raggedRow(let at, let cells, let expected, let number, let pieces, let outcome):
      return .raggedRow(
        at: moved(at), cells: cells, expected: expected, numberLike: number, pieces: pieces, outcome: outcome)
    case .unclosedQuote(let at, let swallowed, let outcome):
      return .unclosedQuote(at: moved(at), swallowedRows: swallowed, outcome: outcome)
    case .strayQuote(let at, let outcome): return .strayQuote(at: moved(at), outcome: outcome)
    case .totalsRow(var total):
      total.row += rows
      for index in total.sums.indices { total.sums[index].rows = total.row...total.row }
      return .totalsRow(total)
    case .repeatedHeader(let row): return .repeatedHeader(row: row + rows)
    case .secondTable(let row, let cells): return .secondTable(row: row + rows, cells: cells)
    case .tooLarge(let at, let part, let limit): return .tooLarge(at: moved(at), part: part, limit: limit)
    default: return self
    }
  }
}
