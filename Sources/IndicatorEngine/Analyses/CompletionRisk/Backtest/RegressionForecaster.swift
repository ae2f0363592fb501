internal import RealModule

/// Poisson regression of completions on an exposure table: Tier B. One row for every interval × phase × type × band of size × band of length.
///
/// d ~ Poisson(e exp(α_interval + xᵀβ)), x the phase, the type, the logarithms of size and of planned duration in half octaves; ridge 1 on β and
/// 0.01 on the intervals, so that an interval without completions has an answer. A factor that is the same for all says nothing and is left out; an
/// interval in which nobody was seen has the hazard of the last one before it in which somebody was.
struct RegressionForecaster: Forecaster {
  private let factors: CaseFactors
  private let coefficients: [Double]
  /// The columns that vary.
  private let columns: [Int]
  /// The last interval in which somebody was at risk.
  private let lastInterval: Int

  static let fewestOfType = 30

  init?(_ known: [FrozenCase], freeze: Day, options: BacktestOptions) {
    let factors = CaseFactors(known, fewestOfType: RegressionForecaster.fewestOfType)
    self.factors = factors
    var cells: [Cell: (events: Double, exposure: Double)] = [:]
    var samples: [Cell: FrozenCase] = [:]
    for item in known {
      for piece in AgedPieces(item, freeze: freeze, halfLife: options.halfLife).pieces {
        let cell = Cell(item, type: factors.type(item), interval: piece.interval)
        cells[cell, default: (0, 0)].events += piece.finished
        cells[cell, default: (0, 0)].exposure += piece.exposure
        if samples[cell] == nil { samples[cell] = item }
      }
    }
    // What comes out of a dictionary has no order of its own.
    let ordered = cells.sorted { $0.key < $1.key }.filter { $0.value.exposure > 0 }
    let rows = ordered.compactMap { cell, _ in
      samples[cell].map { RegressionForecaster.row($0, interval: cell.interval, factors) }
    }
    guard let first = rows.first, rows.count == ordered.count else { return nil }
    let columns = first.indices.filter { column in rows.contains { $0[column] != first[column] } }
    let intervals = RelativeTime.edges.count - 1
    let ridge = columns.map { $0 < intervals ? 0.01 : 1 }
    guard
      let model = GeneralisedLinearModel.fit(
        .poisson, outcomes: ordered.map(\.value.events),
        factors: Matrix(
          rows: rows.count, columns: columns.count,
          values: columns.flatMap { column in rows.map { $0[column] } }),
        offset: ordered.map { Double.log($0.value.exposure) }, ridge: ridge
      ).found
    else { return nil }
    self.columns = columns
    lastInterval = ordered.map(\.key.interval).max() ?? 0
    coefficients = model.coefficients
  }

  /// What two cases must share to stand in one row.
  private struct Cell: Hashable, Comparable {
    let phase: String
    let type: String
    let size: Int
    let length: Int
    let interval: Int

    init(_ item: FrozenCase, type: String, interval: Int) {
      phase = item.phase
      self.type = type
      (size, length) = RegressionForecaster.bands(item)
      self.interval = interval
    }

    static func < (a: Cell, b: Cell) -> Bool {
      (a.phase, a.type, a.size, a.length, a.interval) < (b.phase, b.type, b.size, b.length, b.interval)
    }
  }

  /// Size and planned duration in half octaves.
  private static func bands(_ item: FrozenCase) -> (size: Int, length: Int) {
    let size = Double.log2(1 + min(max(0, item.size ?? 0), 1e15))
    return (Int((2 * size).rounded(.down)), Int((2 * Double.log2(item.plannedDays)).rounded(.down)))
  }

  private static func row(_ item: FrozenCase, interval: Int, _ factors: CaseFactors) -> [Double] {
    let (size, length) = bands(item)
    let intervals = (1..<RelativeTime.edges.count).map { $0 == interval ? 1.0 : 0 }
    // About one standard deviation each: 10 and 3 octaves are the spread of sizes and lengths.
    return intervals + factors.indicators(item) + [Double(size) / 10, Double(length) / 3]
  }

  func chance(_ item: FrozenCase, by place: Double, openAt start: Double) -> Double? {
    var hazard = 0.0
    let edges = RelativeTime.edges
    for interval in edges.indices {
      let next = interval + 1 < edges.count ? edges[interval + 1] : .infinity
      let length = min(place, next) - max(start, edges[interval])
      if length <= 0 { continue }
      let row = RegressionForecaster.row(item, interval: min(interval, lastInterval), factors)
      hazard += length * Double.exp(min(BLAS.dot([1] + columns.map { row[$0] }, coefficients), 50))
    }
    return -Double.expMinusOne(-hazard)
  }
}
