import IndicatorEngine

/// Two million operations: events and exposure by 5,000 cells and 13 intervals of relative time, and the Poisson regression of hazards on
/// type, fund, size and interval.
enum ExposureBench {
  static let edges = [0, 0.25, 0.5, 0.75, 0.9, 0.98, 1.02, 1.1, 1.25, 1.5, 2, 3]

  static func run(_ watch: Stopwatch) {
    var draws = Philox(seed: 1)
    let (types, funds, sizes, places) = (10, 5, 4, 25)
    let cells = types * funds * sizes * places
    var (entry, exit, event, cell) = ([Double](), [Double](), [Bool](), [Int]())
    for _ in 0..<watch.size {
      let start = draws.nextUnit() < 0.3 ? draws.nextUnit() : 0
      entry.append(start)
      exit.append(start + 0.05 + 2 * draws.nextUnit() * draws.nextUnit())
      event.append(draws.nextUnit() < 0.6)
      cell.append(draws.nextIndex(below: cells))
    }
    let spells = Spells(entry: entry, exit: exit, event: event)
    watch.time("Exposure table of 5,000 cells × 12 intervals") {
      ExposureTable.of(spells, cells: cell, edges: edges).found?.exposure.reduce(0, +)
    }
    watch.time("Exposure table and fit") {
      ExposureTable.of(spells, cells: cell, edges: edges).found.flatMap {
        fit($0, [types, funds, sizes])
      }
    }
  }

  /// Rows are cells × intervals with time at risk; factors are all but the first of each category and interval.
  private static func fit(_ table: ExposureTable, _ levels: [Int]) -> Double? {
    let rows = table.exposure.indices.filter { table.exposure[$0] > 0 }
    var columns: [Double] = []
    for interval in 1..<edges.count {
      columns += rows.map { $0 % edges.count == interval ? 1 : 0 }
    }
    var divisor = edges.count
    for level in levels {
      for code in 1..<level { columns += rows.map { $0 / divisor % level == code ? 1 : 0 } }
      divisor *= level
    }
    let factors = Matrix(rows: rows.count, columns: columns.count / rows.count, values: columns)
    return GeneralisedLinearModel.fit(
      .poisson, outcomes: rows.map { table.events[$0] }, factors: factors,
      offset: rows.map { logarithm(table.exposure[$0]) }
    ).found?.coefficients[1]
  }
}
