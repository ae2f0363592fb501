internal import RealModule

/// The likelihood of an accelerated failure time regression in β₀, β and ln σ, and its maximum.
struct FailureTimeLikelihood {
  private let distribution: SurvivalDistribution
  private let spells: Spells
  private let times: [Double]
  /// A one and the factors less their means, by row.
  private let rows: [[Double]]
  private let centring: Centring
  private let ranges: [Double]

  struct Maximum {
    let coefficients: [Double]
    let scale: Double
    let covariance: Matrix
    let value: Double
  }

  init(_ distribution: SurvivalDistribution, _ spells: Spells, times: [Double], factors: Matrix) {
    self.distribution = distribution
    self.spells = spells
    self.times = times
    let columns = (0..<factors.columns).map { column in (0..<factors.rows).map { factors[$0, column] } }
    let means = columns.map { $0.reduce(0, +) / Double($0.count) }
    centring = Centring(means: [0] + means)
    ranges = [1] + columns.map { ($0.max() ?? 0) - ($0.min() ?? 0) } + [1]
    rows = times.indices.map { row in [1] + columns.indices.map { columns[$0][row] - means[$0] } }
  }

  func maximum() -> Estimate<Maximum> {
    if ranges.contains(0) { return .unavailable(.collinear) }
    let width = centring.means.count
    let size = width + (distribution.hasScale ? 1 : 0)
    let mean = times.reduce(0, +) / Double(times.count)
    let spread = (times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(times.count)).squareRoot()
    // Where all times are equal any start serves.
    var point = [mean] + [Double](repeating: 0, count: size - 1)
    if distribution.hasScale { point[width] = Double.log(max(spread, 1e-6 * max(1, mean.magnitude))) }
    var now = derivatives(point)
    for step in 0..<200 {
      guard now.value.isFinite else { return .unavailable(.outOfRange) }
      guard let factor = damped(now.information) else {
        return .unavailable(step == 0 ? .collinear : .notConverged)
      }
      let change = factor.cholesky.solve(now.slope)
      if !factor.isDamped, BLAS.dot(now.slope, change) <= 1e-16 * (1 + now.value.magnitude) {
        if change.indices.contains(where: { change[$0].magnitude * ranges[$0] > 1e-3 * max(1, spread) }) {
          return .unavailable(.separation)
        }
        return finish(zip(point, change).map { $0 + $1 })
      }
      var length = 1.0
      while true {
        let trial = zip(point, change).map { $0 + length * $1 }
        let next = derivatives(trial)
        if next.value >= now.value - 1e-12 * (1 + now.value.magnitude) {
          (point, now) = (trial, next)
          break
        }
        length /= 2
        if length < 1e-10 { return .unavailable(.notConverged) }
      }
    }
    // σ that goes to 0 or a coefficient that goes to infinity never settle.
    return .unavailable(.separation)
  }

  /// The factor of the information or, where that is not positive definite, of it with a heavier diagonal.
  private func damped(_ information: Matrix) -> (cholesky: Cholesky, isDamped: Bool)? {
    if let factor = Cholesky(information) { return (factor, false) }
    var weight = 1e-3
    while weight < 1e9 {
      var heavier = information
      for index in 0..<information.rows {
        heavier[index, index] += weight * (information[index, index].magnitude + 1e-6)
      }
      if let factor = Cholesky(heavier) { return (factor, true) }
      weight *= 10
    }
    return nil
  }

  /// The value, its slope and minus its second derivatives.
  private func derivatives(_ point: [Double]) -> (value: Double, slope: [Double], information: Matrix) {
    let (width, size) = (centring.means.count, point.count)
    let logScale = distribution.hasScale ? point[width] : 0
    let scale = Double.exp(logScale)
    var (value, slope) = (0.0, [Double](repeating: 0, count: size))
    var information = Matrix(rows: size, columns: size)
    for (row, x) in rows.enumerated() {
      let weight = spells.weights?[row] ?? 1
      let isEvent = spells.event[row]
      let z = (times[row] - x.indices.reduce(0) { $0 + x[$1] * point[$1] }) / scale
      let (log, first, second) = distribution.logarithm(z, isEvent: isEvent)
      value += weight * (log - (isEvent ? logScale : 0))
      for column in 0..<width {
        slope[column] -= weight * first / scale * x[column]
        for other in 0...column {
          information[column, other] -= weight * second / (scale * scale) * x[column] * x[other]
        }
      }
      guard distribution.hasScale else { continue }
      slope[width] -= weight * (z * first + (isEvent ? 1 : 0))
      for column in 0..<width {
        information[width, column] -= weight * (z * second + first) / scale * x[column]
      }
      information[width, width] -= weight * (z * z * second + z * first)
    }
    return (value, slope, information)
  }

  /// The maximum in terms of the factors as they came.
  private func finish(_ point: [Double]) -> Estimate<Maximum> {
    let width = centring.means.count
    let last = derivatives(point)
    guard let factor = Cholesky(last.information) else { return .unavailable(.notConverged) }
    return .value(
      Maximum(
        coefficients: Array(centring.uncentred(point)[..<width]),
        scale: distribution.hasScale ? Double.exp(point[width]) : 1,
        covariance: centring.uncentred(factor.inverse),
        value: last.value))
  }
}
