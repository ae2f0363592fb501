import IndicatorEngine

/// Makes rows of a table from the stretches of a file: leaves out rows that cannot be used, settles states, texts and
/// currencies that stand in other cells than their own, and tells what was found.
struct ChunkMerge {
  let file: TableSource
  let mapping: Mapping
  let plans: [ColumnPlan]
  let source: Int
  let context: TableSource.Context
  var findings: FileFindings
  /// Cells whose currency contradicts their column; their texts are looked up at the end.
  var contradictions: [CurrencyContradiction] = []
  /// Cells of values that held something which is no value; the first of them where there are very many.
  private(set) var rejectedCells: [SourceCell] = []
  private static let rejectedLimit = 1 << 16

  init(
    _ file: TableSource, mapping: Mapping, plans: [ColumnPlan], source: Int, context: TableSource.Context
  ) {
    self.file = file
    self.mapping = mapping
    self.plans = plans
    self.source = source
    self.context = context
    findings = FileFindings(
      place: file.place, plans: plans, region: file.document.text.region,
      quote: file.document.dialect.dialect.quote ?? UInt8(ascii: "\""), alike: file.options.alikeFindings)
  }

  /// The rows that can be used, stretch by stretch; their columns are taken out of the reading.
  mutating func parts(_ reading: inout CSVReader.Reading<ChunkState>) -> [TableData] {
    let (read, plans, threads) = (reading.chunks, plans, file.options.threads)
    var tables = Parallel.map(count: read.count, threads: threads) { ChunkTable(read[$0].state, plans) }
    for index in reading.chunks.indices { reading.chunks[index].state.releaseColumns() }
    let dictionaries = ChunkDictionaries(
      tables, plans, table: mapping.table, repairsMojibake: file.options.repairsMojibake, threads: threads)
    dictionaries.apply(to: &tables)
    findings.years = years(tables, reading.chunks)
    return zip(reading.chunks, tables).compactMap { chunk, table in
      part(chunk.state, chunk.firstRow, table)
    }
  }

  /// Everything that was found in the cells.
  mutating func finish() -> [Finding] {
    addContradictions()
    return findings.finish()
  }

  private mutating func part(_ state: ChunkState, _ firstRow: Int, _ chunk: ChunkTable) -> TableData? {
    guard state.count > 0 else { return nil }
    var table = chunk
    var rejected = RejectedRows(count: state.count)
    RowNumbers.apply(to: &table, plans, count: state.count) { state.fileRow($0, firstRow: firstRow) }
    fillBlanks(of: &table, count: state.count) { state.fileRow($0, firstRow: firstRow) }
    var cells = ValueCells(context: context, table: mapping.table)
    for (index, met) in state.met.enumerated() {
      guard let field = plans[index].column.field else {
        for problem in met {
          findings.add(problem, column: index, row: state.fileRow(Int(problem.row), firstRow: firstRow))
        }
        continue
      }
      let isValue = ValueCells.fields(of: mapping.table).contains(field)
      let isTold = plans[index].column.place.map { mapping.rules?.told.contains($0) ?? false } ?? false
      for problem in met {
        let row = state.fileRow(Int(problem.row), firstRow: firstRow)
        if isValue, cells.takes(problem, text: findings.text(of: problem), of: field, table) { continue }
        if isValue, let doubt = cells.doubt(problem, text: findings.text(of: problem), table) {
          findings.add(
            doubt.finding(
              at: findings.place, row: row, column: plans[index].column.place, isFatal: field.isRequired))
        } else if case .otherCurrency(let currency, let expected) = problem.problem {
          note(problem, currency, expected, column: index, row: row, day: table.day(of: Int(problem.row)))
        } else if !isTold {
          findings.add(problem, column: index, row: row)
        }
        if mapping.table == .observations, Observations.figures.contains(field),
          !problem.problem.keepsValue, rejectedCells.count < ChunkMerge.rejectedLimit
        {
          rejectedCells.append(
            SourceCell(table: mapping.table, field: field, origin: RowOrigin(source: source, row: row)))
        }
        if field.isRequired, !problem.problem.keepsValue { rejected.reject(Int(problem.row)) }
      }
      for row in table.overflows[field] ?? [] {
        let place = state.fileRow(Int(row), firstRow: firstRow)
        let amount = "× \(plans[index].column.unit.power)"
        findings.add(
          findings.place.finding(
            .numberTooLarge, row: place, column: plans[index].column.index, ["found": .found(amount)]))
        if field.isRequired { rejected.reject(Int(row)) }
      }
    }
    cells.keepScale(&table, plans)
    cells.apply(to: &table, count: state.count)
    settleCurrencies(&table, state, firstRow, &rejected)
    return data(table, state, firstRow, rejected)
  }

  private func data(
    _ table: ChunkTable, _ state: ChunkState, _ firstRow: Int, _ rejected: RejectedRows
  ) -> TableData? {
    let origins = state.origins(source: source, firstRow: firstRow)
    guard let kept = rejected.kept else {
      return TableData(
        table: mapping.table, rowCount: state.count, columns: table.columns, extras: table.extras,
        origins: origins)
    }
    if kept.isEmpty { return nil }
    var keptOrigins = RowOrigins()
    for row in kept { keptOrigins.append(source: source, row: origins[Int(row)].row, count: 1) }
    return TableData(
      table: mapping.table, rowCount: kept.count, columns: table.columns.mapValues { $0.taking(kept) },
      extras: table.extras.map { ExtraColumn(heading: $0.heading, text: $0.text.taking(kept)) },
      origins: keptOrigins)
  }

  /// Years of the file's days, looked for only where a silly one has to be explained.
  private func years(
    _ tables: [ChunkTable], _ chunks: [(state: ChunkState, firstRow: Int)]
  ) -> [Int] {
    let isNeeded = chunks.contains { chunk in
      chunk.state.met.contains { met in
        met.contains { if case .sillyYear = $0.problem { true } else { false } }
      }
    }
    guard isNeeded else { return [] }
    var years: Set<Int> = []
    for table in tables {
      for column in table.columns.values {
        guard case .day(let days) = column else { continue }
        for row in 0..<days.count { if let day = days[row] { years.insert(day.civil.year) } }
      }
    }
    return years.filter { (1950...2100).contains($0) }.sorted()
  }
}

/// Rows of a stretch that cannot be used.
struct RejectedRows {
  private let count: Int
  private var isRejected: [Bool] = []

  init(count: Int) { self.count = count }

  mutating func reject(_ row: Int) {
    if isRejected.isEmpty { isRejected = [Bool](repeating: false, count: count) }
    if isRejected.indices.contains(row) { isRejected[row] = true }
  }

  func contains(_ row: Int) -> Bool { !isRejected.isEmpty && isRejected[row] }

  /// The rows that can be used; nil where all can.
  var kept: [Int32]? {
    if isRejected.isEmpty { return nil }
    return (0..<Int32(truncatingIfNeeded: count)).filter { !isRejected[Int($0)] }
  }
}

extension ChunkTable {
  /// The day that a row's money moved; nil where the table or the row has none.
  func day(of row: Int) -> Day? {
    guard case .day(let days)? = columns[Payments.Fields.day], row < days.count else { return nil }
    return days[row]
  }
}
