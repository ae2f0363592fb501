extension CSVDocument {
  /// Reads the rows of data.
  ///
  /// Blocks hold every record from `layout.body.lowerBound` on, also those that are no data (`CSVBlock.isData`), so that
  /// `chunk.firstRow + block.firstRow + row` is the row a spreadsheet shows. Where another table begins, reading ends,
  /// and states are made anew without its rows.
  public func read<State: Sendable>(
    threads: Int = 1, makeState: @Sendable (Int) -> State, visit: @Sendable (inout State, CSVBlock) -> Void
  ) -> CSVReader.Reading<State> {
    var reader = CSVReader(
      region: text.region, range: layout.body, dialect: dialect.dialect, rules: rules,
      firstRow: layout.firstBodyRow)
    reader.quotes = text.survey?.quotes
    var reading = reader.read(threads: threads, makeState: makeState, visit: visit)
    if let end = reading.tableEnd, reader.range.upperBound > end.offset {
      let more = reading.doubts.filter {
        if case .secondTable = $0 { return true }
        return false
      }
      reader = CSVReader(
        region: text.region, range: layout.body.lowerBound..<end.offset, dialect: dialect.dialect,
        rules: rules,
        firstRow: layout.firstBodyRow)
      reader.quotes = text.survey?.quotes
      reading = reader.read(threads: threads, makeState: makeState, visit: visit)
      reading.doubts += more
      reading.tableEnd = end
    }
    reading.doubts = doubts + withSums(reading.doubts, reader) + lastDoubts(reading)
    reading.doubts += cellDoubts(threads: threads)
    return reading
  }

  /// Rows of totals with their numbers compared to the sums of the rows above, which are read once more for it.
  private func withSums(_ doubts: [CSVDoubt], _ reader: CSVReader) -> [CSVDoubt] {
    var totals: [Int: CSVTotalsRow] = [:]
    for doubt in doubts {
      if case .totalsRow(let total) = doubt { totals[total.row] = total }
    }
    // In a long file the label has to do.
    guard !totals.isEmpty, reader.range.count <= 64 << 20 else { return doubts }
    let columns = Set(totals.values.flatMap { $0.sums.map(\.column) }).sorted()
    struct Sums: Sendable {
      var running = CSVTotals.Running()
      var closed: [Int: CSVTotalsRow] = [:]
    }
    var single = reader
    single.chunkSize = max(1, reader.range.count)
    let (first, wanted) = (layout.firstBodyRow, totals)
    let key = rules.totalColumns?.labels.min() ?? 0
    let read = single.read(makeState: { _ in Sums() }) { sums, block in
      for row in 0..<block.count {
        let number = first + block.firstRow + row
        if let total = wanted[number] {
          sums.closed[number] = sums.running.close(total)
        } else if block.isData(row) {
          sums.running.add(
            row: number, group: TypedCell.unmarked(block.text(row, key)),
            columns.map { ($0, TypedCell.unmarked(block.text(row, $0))) })
        }
      }
    }
    let closed = read.chunks.first?.state.closed ?? [:]
    return doubts.map { doubt in
      if case .totalsRow(let total) = doubt { return .totalsRow(closed[total.row] ?? total) }
      return doubt
    }
  }

  /// A row of totals without a label, and notes: what was cut off below the data.
  private func lastDoubts<State: Sendable>(_ reading: CSVReader.Reading<State>) -> [CSVDoubt] {
    var doubts: [CSVDoubt] = []
    if let cutTotal { doubts.append(.totalsRow(cutTotal)) }
    guard !footer.isEmpty, reading.tableEnd == nil else { return doubts }
    let notes = CSVReader(region: text.region, range: footer, dialect: dialect.dialect).read(makeState: { _ in
      ()
    }) {
      _, _ in
    }
    let first = layout.firstBodyRow + reading.rows + (cutTotal == nil ? 0 : 1)
    if notes.rows > 0 { doubts.append(.footer(rows: first...first + notes.rows - 1, text: layout.footer)) }
    return doubts
  }

  /// All rows of data as texts, by column, each with its row. For small files, tests and looking.
  public func rows() -> [(row: Int, cells: [String])] {
    let width = layout.width
    let reading = read(makeState: { _ in [(Int, [String])]() }) { rows, block in
      for row in 0..<block.count where block.isData(row) {
        let count = max(width, block.cellCount(row))
        rows.append((block.firstRow + row, (0..<count).map { block.text(row, $0) }))
      }
    }
    return reading.chunks.flatMap { chunk in chunk.state.map { ($0.0 + chunk.firstRow, $0.1) } }
  }
}
