internal import RealModule

/// What cohorts will claim by a curve of growth: few numbers in place of a factor for each age, and a tail beyond the oldest.
///
///     let reserve = ClarkGrowth.of(triangle, curve: .logLogistic).found
///     reserve?.outstanding          // newest amount × (1 ÷ G(age) − 1)
///     reserve?.growth(at: 12)       // the share claimed by then
///
/// Increments are over-dispersed Poisson, μ = U (G(t) − G(t′)), U the ultimate amount of a cohort and t the middle of its period to the end of
/// the age: age k counts as k − ½. At the maximum U is the newest amount ÷ G, which leaves two numbers to find. σ² is Pearson's χ² over the
/// degrees of freedom; the variance of what is outstanding is σ² R (process) + σ² gᵀ(−H)⁻¹g (parameters), H the second derivatives.
///
/// > D. R. Clark. "LDF Curve-Fitting and Stochastic Reserving: A Maximum Likelihood Approach." *CAS Forum*, Fall 2003, 41–92.
public struct ClarkGrowth: Sendable {
  /// The share of the ultimate amount claimed by an age.
  public enum Curve: String, Sendable, CaseIterable {
    /// t^ω ÷ (t^ω + θ^ω): a long tail.
    case logLogistic
    /// 1 − exp(−(t ÷ θ)^ω): a short one.
    case weibull
  }

  public let curve: Curve
  /// ω and θ, the latter in ages.
  public let shape: Double
  public let scale: Double
  /// σ², in the unit of the amounts.
  public let dispersion: Double
  /// Σ c ln μ − μ of the increments.
  public let logLikelihood: Double
  /// U. Shape `[cohort]`.
  public let ultimate: [Double]
  /// What is still to come, and the parts of its standard error. Shape `[cohort]`.
  public let outstanding: [Double]
  public let processErrors: [Double]
  public let parameterErrors: [Double]
  public let totalStandardError: Double

  public var totalOutstanding: Double { outstanding.reduce(0, +) }
  /// Both parts together. Shape `[cohort]`.
  public var standardErrors: [Double] {
    zip(processErrors, parameterErrors).map { ($0 * $0 + $1 * $1).squareRoot() }
  }

  /// G at the middle of a cohort's period to the end of an age.
  ///
  /// - Precondition: age ≥ 1.
  public func growth(at age: Int) -> Double {
    precondition(age >= 1, "age \(age)")
    return curve.value(shape: shape, logScale: Double.log(scale), age: Double(age) - 0.5).share
  }

  /// - Returns: An increment below 0: `out-of-range`; no more cells than numbers to find: `too-few-observations`; amounts that tell no curve:
  ///   `not-converged`.
  public static func of(_ triangle: RunOffTriangle, curve: Curve = .logLogistic) -> Estimate<ClarkGrowth> {
    guard triangle.increments.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
      return .unavailable(.outOfRange)
    }
    let cells = triangle.rows.reduce(0) { $0 + $1.count }
    let degrees = cells - triangle.rows.count - 2
    guard degrees > 0, triangle.ages >= 3 else { return .unavailable(.tooFewObservations) }
    let search = ClarkSearch(triangle: triangle, curve: curve)
    guard let point = search.maximum() else { return .unavailable(.notConverged) }
    guard let factor = Cholesky(search.information(point)) else { return .unavailable(.notConverged) }
    return .value(ClarkGrowth(search, point, factor, Double(degrees)))
  }

  private init(_ search: ClarkSearch, _ point: [Double], _ factor: Cholesky, _ degrees: Double) {
    let fit = search.state(point)
    let dispersion = fit.pearson / degrees
    let levers = search.triangle.rows.indices.map { search.lever($0, point) }
    let all = levers.reduce([Double](repeating: 0, count: search.size)) { sum, lever in
      zip(sum, lever).map { $0 + $1 }
    }
    let outstanding = zip(fit.ultimate, search.triangle.latest).map { $0 - $1 }
    curve = search.curve
    shape = Double.exp(point[0])
    scale = Double.exp(point[1])
    self.dispersion = dispersion
    logLikelihood = fit.value
    ultimate = fit.ultimate
    self.outstanding = outstanding
    processErrors = outstanding.map { (dispersion * $0).squareRoot() }
    parameterErrors = levers.map { (dispersion * factor.quadraticForm($0)).squareRoot() }
    totalStandardError =
      (dispersion * (outstanding.reduce(0, +) + factor.quadraticForm(all))).squareRoot()
  }
}

extension ClarkGrowth.Curve {
  /// G and its derivatives by ω and ln θ: with z = ω (ln t − ln θ) both curves are functions of z alone.
  func value(
    shape: Double, logScale: Double, age: Double
  ) -> (share: Double, first: (Double, Double), second: (Double, Double, Double)) {
    guard age > 0 else { return (0, (0, 0), (0, 0, 0)) }
    let distance = Double.log(age) - logScale
    let z = shape * distance
    let (share, slope, bend): (Double, Double, Double)
    switch self {
    case .logLogistic:
      let (mean, rest, steep) = ResponseFamily.logistic.mean(z)
      (share, slope, bend) = (mean, steep, steep * (rest - mean))
    case .weibull:
      let (mean, rest, steep) = ResponseFamily.complementaryLogLog.mean(z)
      let hazard = Double.exp(min(z, 700))
      (share, slope, bend) = (mean, steep, hazard * rest * (1 - hazard))
    }
    return (
      share, (slope * distance, -slope * shape),
      (bend * distance * distance, -bend * distance * shape - slope, bend * shape * shape)
    )
  }
}

/// The likelihood of a curve, the ultimate amounts being the best for each.
private struct ClarkSearch {
  let triangle: RunOffTriangle
  let curve: ClarkGrowth.Curve

  /// Numbers of the whole model: the cohorts' amounts, ω and ln θ.
  var size: Int { triangle.rows.count + 2 }

  func growth(_ point: [Double], _ age: Int) -> (
    share: Double, first: (Double, Double), second: (Double, Double, Double)
  ) {
    curve.value(shape: Double.exp(point[0]), logScale: point[1], age: Double(age) - 0.5)
  }

  func state(_ point: [Double]) -> (value: Double, pearson: Double, ultimate: [Double]) {
    let shares = [0.0] + (1...triangle.ages).map { growth(point, $0).share }
    let ultimate = triangle.rows.map { $0[$0.count - 1] / shares[$0.count] }
    var (value, pearson) = (0.0, 0.0)
    for (cohort, increments) in triangle.increments.enumerated() {
      for (age, amount) in increments.enumerated() {
        let mean = ultimate[cohort] * (shares[age + 1] - shares[age])
        value += (amount > 0 ? amount * Double.log(mean) : 0) - mean
        pearson += (amount - mean) * (amount - mean) / mean
      }
    }
    return (value, pearson, ultimate)
  }

  /// ln ω and ln θ of the greatest likelihood, within ω of e^±4 and θ up to e⁶ times the ages known.
  func maximum() -> [Double]? {
    let middle = Double.log(Double(triangle.ages) / 2)
    let reach = Double.log(Double(triangle.ages)) + 6
    let scale = triangle.latest.reduce(0, +)
    let found = minimum(
      of: { point in
        guard point[0].magnitude < 4, point[1] < reach, point[1] > -6 else { return .infinity }
        let value = state(point).value
        return value.isFinite ? -value / scale : .infinity
      }, from: [0.2, middle], step: 0.3, tolerance: 1e-16)
    guard found.value.isFinite, found.point[0].magnitude < 3.99, found.point[1] < reach - 0.01 else {
      return nil
    }
    return polished(found.point)
  }

  /// A few of Newton's steps, by which the slope of the likelihood vanishes to rounding; the start where a step would lead away.
  private func polished(_ start: [Double]) -> [Double] {
    var point = start
    for _ in 0..<6 {
      let slope = [Double](repeating: 0, count: size - 2) + self.slope(point)
      guard let step = Cholesky(information(point))?.solve(slope).suffix(2), let first = step.first,
        let last = step.last, first.magnitude < 0.1, last.magnitude < 0.1
      else { return start }
      point = [Double.log(Double.exp(point[0]) + first), point[1] + last]
    }
    return point
  }

  /// By ω and ln θ; by the amounts it is 0.
  private func slope(_ point: [Double]) -> [Double] {
    let ultimate = state(point).ultimate
    let curves = [(0.0, (0.0, 0.0), (0.0, 0.0, 0.0))] + (1...triangle.ages).map { growth(point, $0) }
    var slope = [0.0, 0.0]
    for (cohort, increments) in triangle.increments.enumerated() {
      for (age, amount) in increments.enumerated() {
        let (now, before) = (curves[age + 1], curves[age])
        let surprise = amount / (now.0 - before.0) - ultimate[cohort]
        slope[0] += surprise * (now.1.0 - before.1.0)
        slope[1] += surprise * (now.1.1 - before.1.1)
      }
    }
    return slope
  }

  /// Minus the second derivatives in U, ω and ln θ.
  func information(_ point: [Double]) -> Matrix {
    let cohorts = triangle.rows.count
    let ultimate = state(point).ultimate
    let curves = [(0.0, (0.0, 0.0), (0.0, 0.0, 0.0))] + (1...triangle.ages).map { growth(point, $0) }
    var matrix = Matrix(rows: size, columns: size)
    for (cohort, increments) in triangle.increments.enumerated() {
      matrix[cohort, cohort] = triangle.latest[cohort] / (ultimate[cohort] * ultimate[cohort])
      let newest = curves[increments.count].1
      for (place, slope) in [newest.0, newest.1].enumerated() {
        matrix[cohort, cohorts + place] = slope
        matrix[cohorts + place, cohort] = slope
      }
      for (age, amount) in increments.enumerated() {
        let (now, before) = (curves[age + 1], curves[age])
        let share = now.0 - before.0
        let first = [now.1.0 - before.1.0, now.1.1 - before.1.1]
        let second = [now.2.0 - before.2.0, now.2.1 - before.2.1, now.2.2 - before.2.2]
        for (row, column) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
          let bend = second[row + column]
          matrix[cohorts + row, cohorts + column] +=
            amount * (first[row] * first[column] / (share * share) - bend / share) + ultimate[cohort] * bend
        }
      }
    }
    return matrix
  }

  /// How U (1 − G) of a cohort changes with each number.
  func lever(_ cohort: Int, _ point: [Double]) -> [Double] {
    let curve = growth(point, triangle.rows[cohort].count)
    let ultimate = triangle.rows[cohort][triangle.rows[cohort].count - 1] / curve.share
    var lever = [Double](repeating: 0, count: size)
    lever[cohort] = 1 - curve.share
    lever[size - 2] = -ultimate * curve.first.0
    lever[size - 1] = -ultimate * curve.first.1
    return lever
  }
}
