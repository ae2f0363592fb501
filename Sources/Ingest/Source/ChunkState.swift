import IndicatorEngine

/// What is read of one stretch of a file: its columns, where its rows stand, and what was met.
struct ChunkState: Sendable {
  /// Rows that stand one after the other in the file.
  struct Run: Sendable {
    /// First row of the chunk's table.
    let start: Int
    /// Row of the chunk, every record counted.
    let row: Int
  }

  private(set) var sinks: [ColumnSink]
  private(set) var met: [[MetProblem]]
  private(set) var runs: [Run] = []
  private(set) var count = 0
  private let columns: [Int?]
  private let hasTypedCells: Bool
  /// Texts that are put together of several cells, by their column.
  private let templates: [(index: Int, template: RowTemplate)]
  /// Which rows count.
  private let filter: RowFilter
  /// The rows that were met, where each is wanted once.
  private var known: RepeatedCells?
  /// Rows that were passed over because they repeat others.
  private var repeatedRows = 0
  /// Rows that were met, those included that were passed over.
  var metRows: Int { count + repeatedRows }

  /// - Parameters:
  ///   - capacity: How many rows to expect.
  ///   - keys: The codes of tables that columns may refer to.
  init(
    _ plans: [ColumnPlan], region: ByteRegion, repairsMojibake: Bool, capacity: Int, hasTypedCells: Bool,
    keys: [TableName: CategoryDictionary], filter: RowFilter = RowFilter(),
    repeats: TableView.Repeats = .kept
  ) {
    self.filter = filter
    known = RepeatedCells(plans, repeats: repeats)
    templates = plans.enumerated().compactMap { index, plan in plan.column.template.map { (index, $0) } }
    self.hasTypedCells = hasTypedCells
    sinks = plans.map { plan in
      ColumnSink(
        plan, region: region, repairsMojibake: repairsMojibake, capacity: capacity,
        known: plan.column.field?.references.flatMap { keys[$0] })
    }
    met = [[MetProblem]](repeating: [], count: plans.count)
    columns = plans.map(\.column.index)
  }

  /// Reads the rows of a block into the columns.
  mutating func read(_ block: CSVBlock) {
    let rows = withoutRepeats(dataRows(of: block), of: block)
    let taken = BlockRows(block: block, rows: rows, before: count, hasTypedCells: hasTypedCells)
    if taken.count == 0 { return }
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      sinks[index].feed(taken, column: column, met: &met[index])
    }
    for (index, template) in templates {
      sinks[index].feed(taken, template: template, met: &met[index])
    }
    note(taken)
    remember(taken)
    count += taken.count
  }

  /// The rows of a block that were not met before.
  private mutating func withoutRepeats(_ rows: [Int32]?, of block: CSVBlock) -> [Int32]? {
    guard var known = known.take() else { return rows }
    defer { self.known = known }
    let all = rows ?? Array(0..<Int32(truncatingIfNeeded: block.count))
    let new = all.filter { !known.contains(block, Int($0)) }
    repeatedRows += all.count - new.count
    return new
  }

  /// Remembers the rows of a block that were read without a problem.
  private mutating func remember(_ taken: BlockRows) {
    guard var known = known.take() else { return }
    defer { self.known = known }
    var odd: Set<Int32> = []
    for met in met {
      for problem in met.reversed().prefix(while: { $0.row >= count }) { odd.insert(problem.row) }
    }
    for index in 0..<taken.count where !odd.contains(Int32(truncatingIfNeeded: count + index)) {
      known.remember(taken.block, taken.rows.map { Int($0[index]) } ?? index)
    }
  }

  /// Fills columns that the file does not have with their constants.
  mutating func fillConstants(_ plans: [ColumnPlan]) {
    for (index, plan) in plans.enumerated()
    where plan.column.index == nil && plan.column.template == nil {
      sinks[index].fill(plan.column.said?.constant ?? "", count: count)
    }
  }

  /// Lets go of the columns, once they were taken.
  mutating func releaseColumns() { sinks = [] }

  /// The rows of a block that hold data; nil where all do.
  private func dataRows(of block: CSVBlock) -> [Int32]? {
    var first = 0
    if !filter.isEmpty {
      return (0..<Int32(truncatingIfNeeded: block.count)).filter {
        block.isData(Int($0)) && filter.accepts(block, Int($0))
      }
    }
    while first < block.count, block.isData(first) { first += 1 }
    if first == block.count { return nil }
    var rows = (0..<Int32(truncatingIfNeeded: first)).map { $0 }
    for row in first..<block.count where block.isData(row) { rows.append(Int32(truncatingIfNeeded: row)) }
    return rows
  }

  private mutating func note(_ taken: BlockRows) {
    let start = taken.block.firstRow
    func add(_ index: Int, _ row: Int) {
      if let last = runs.last, last.row + (count + index - last.start) == row { return }
      runs.append(Run(start: count + index, row: row))
    }
    guard let rows = taken.rows else { return add(0, start) }
    for (index, row) in rows.enumerated() { add(index, start + Int(row)) }
  }

  /// Row of the file, as a spreadsheet shows it, of a row of the chunk's table.
  func fileRow(_ row: Int, firstRow: Int) -> Int {
    var (low, high) = (0, runs.count - 1)
    guard high >= 0 else { return firstRow }
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].start <= row { low = middle } else { high = middle - 1 }
    }
    return firstRow + runs[low].row + row - runs[low].start
  }

  /// Where the rows stand in the file, for those that are kept.
  func origins(source: Int, firstRow: Int) -> RowOrigins {
    var origins = RowOrigins()
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].start : count
      origins.append(source: source, row: firstRow + run.row, count: end - run.start)
    }
    return origins
  }
}
