import IndicatorEngine

/// Rows of a table that are made as they are written: the cells of millions would fill the memory.
struct MadeRows: Sendable {
  let count: Int
  /// On how many threads; the order is that of the rows.
  let threads: Int
  let row: @Sendable (Int) -> [DataTable.Cell]

  /// The rows, each turned into what is kept of it.
  func map<Kept: Sendable>(_ kept: @Sendable ([DataTable.Cell]) -> Kept) -> [Kept] {
    let ranges = Parallel.ranges(of: count, size: 1024)
    return Parallel.map(count: ranges.count, threads: threads) { chunk in
      ranges[chunk].map { kept(row($0)) }
    }.flatMap { $0 }
  }
}
