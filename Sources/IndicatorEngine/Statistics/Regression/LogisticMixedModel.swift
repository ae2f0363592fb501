internal import RealModule

/// A logistic regression in which rows of a group (a municipality, a contractor) share an unknown shift of their log odds.
///
///     // logit p = β₀ + xᵀβ + γ(group), γ ~ N(0, τ²)
///     let model = LogisticMixedModel.fit(outcomes: shares, factors: factors, trials: counts, groups: municipality).found
///     model?.shifts      // of each group, drawn towards 0
///
/// The integral over a group's shift is taken around its most likely place: by Gauss–Hermite places there, one of which is Laplace's
/// approximation. The likelihood is maximised in β and ln τ by Newton's method, derivatives by differences; the covariance is the inverse of
/// its curvature in all of them, so that it knows that τ is estimated.
///
/// > J. C. Pinheiro, D. M. Bates. "Approximations to the log-likelihood function in the nonlinear mixed-effects model." *Journal of
/// > Computational and Graphical Statistics* 4 (1995), 12–35.
public struct LogisticMixedModel: Sendable {
  /// The intercept and β, for a group without shift. Shape `[1 + factor]`.
  public let coefficients: [Double]
  /// Of the coefficients. Shape `[1 + factor, 1 + factor]`.
  public let covariance: Matrix
  /// τ, the standard deviation of the shifts; 0 where groups differ no more than chance makes them.
  public let groupDeviation: Double
  /// The logarithm of the (approximated) likelihood.
  public let logLikelihood: Double
  /// The most likely shift of each group. Shape `[group]`; 0 for a group without rows.
  public let shifts: [Double]

  /// Standard errors of the coefficients. Shape `[1 + factor]`.
  public var standardErrors: [Double] { (0..<covariance.rows).map { covariance[$0, $0].squareRoot() } }

  /// - Parameters:
  ///   - outcomes: Shares within 0…1. Shape `[row]`.
  ///   - factors: Without a column of ones. Shape `[row, factor]`; no factor is allowed.
  ///   - trials: Shape `[row]`, above 0; 1 each where nil.
  ///   - groups: Codes from 0. Shape `[row]`.
  ///   - places: Of the integral; 1 is Laplace's approximation.
  /// - Returns: The reasons of a logistic regression; `too-few-observations` with a single group.
  /// - Precondition: One element a row; 1 ≤ places ≤ 100.
  public static func fit(
    outcomes: [Double], factors: Matrix, trials: [Double]? = nil, groups: [Int], places: Int = 15
  ) -> Estimate<LogisticMixedModel> {
    precondition(groups.count == outcomes.count, "\(groups.count) groups, \(outcomes.count) outcomes")
    precondition(groups.allSatisfy { $0 >= 0 }, "a group below 0")
    precondition((1...100).contains(places), "\(places) places")
    return GeneralisedLinearModel.fit(.logistic, outcomes: outcomes, factors: factors, trials: trials)
      .flatMap { alone in
        if Set(groups).count < 2 { return .unavailable(.tooFewObservations) }
        let likelihood = MixedLikelihood(alone, factors: factors, groups: groups, places: places)
        return likelihood.maximum(alone)
      }
  }
}

/// The likelihood over the shifts.
private struct MixedLikelihood {
  private let outcomes: [Double]
  private let trials: [Double]
  /// A one and the centred factors divided by their deviations, by row.
  private let design: [[Double]]
  private let centring: Centring
  private let scales: [Double]
  private let rows: [[Int]]
  private let quadrature: GaussHermite
  private let constant: Double

  init(_ alone: GeneralisedLinearModel, factors: Matrix, groups: [Int], places: Int) {
    let count = groups.count
    outcomes = alone.data.outcomes
    trials = (0..<count).map { alone.data.trial($0) }
    var (means, scales) = ([0.0], [1.0])
    for column in 0..<factors.columns {
      let values = factors.values[column * count..<(column + 1) * count]
      let mean = values.reduce(0, +) / Double(count)
      means.append(mean)
      scales.append((values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)).squareRoot())
    }
    centring = Centring(means: means)
    self.scales = scales
    design = (0..<count).map { row in
      [1] + (0..<factors.columns).map { (factors[row, $0] - means[$0 + 1]) / scales[$0 + 1] }
    }
    rows = Spells.rows(ofGroups: groups, count: (groups.max() ?? 0) + 1)
    quadrature = GaussHermite(places)
    constant = alone.data.logLikelihoodConstant
  }

  /// Newton's method from the regression without shifts.
  func maximum(_ alone: GeneralisedLinearModel) -> Estimate<LogisticMixedModel> {
    let start = zip(centring.centred(alone.coefficients), scales).map { $0 * $1 }
    // ln τ from the best of a few.
    let places = [-4.0, -2, -1, 0, 1].map { start + [$0] }
    guard var point = places.max(by: { value($0) < value($1) }) else { return .unavailable(.notConverged) }
    var now = value(point)
    for _ in 0..<100 {
      let (slope, curvature) = derivatives(point, now)
      guard let factor = damped(curvature) else { return .unavailable(.notConverged) }
      let step = factor.solve(slope)
      // Groups alike: τ falls for ever, and at 1/400 changes nothing any more.
      if point[point.count - 1] < -6 { return .value(withoutShifts(alone)) }
      if BLAS.dot(slope, step) <= 1e-11 * (1 + now.magnitude) {
        guard let factor = Cholesky(curvature) else { return .value(withoutShifts(alone)) }
        return .value(model(point, now, factor.inverse))
      }
      var length = min(1, 2 / (step.map(\.magnitude).max() ?? 1))
      while true {
        let trial = zip(point, step).map { $0 + length * $1 }
        let next = value(trial)
        if next >= now - 1e-12 * (1 + now.magnitude) {
          (point, now) = (trial, next)
          break
        }
        length /= 2
        if length < 1e-8 { return .unavailable(.notConverged) }
      }
    }
    return .unavailable(.notConverged)
  }

  private func withoutShifts(_ alone: GeneralisedLinearModel) -> LogisticMixedModel {
    LogisticMixedModel(
      coefficients: alone.coefficients, covariance: alone.covariance, groupDeviation: 0,
      logLikelihood: alone.logLikelihood, shifts: rows.map { _ in 0 })
  }

  private func model(_ point: [Double], _ value: Double, _ inverse: Matrix) -> LogisticMixedModel {
    let width = scales.count
    var covariance = Matrix(rows: width, columns: width)
    for column in 0..<width {
      for row in 0..<width { covariance[row, column] = inverse[row, column] / scales[row] / scales[column] }
    }
    let own = predictors(point)
    let deviation = Double.exp(point[width])
    return LogisticMixedModel(
      coefficients: centring.uncentred(zip(point.prefix(width), scales).map { $0 / $1 }),
      covariance: centring.uncentred(covariance), groupDeviation: deviation,
      logLikelihood: value + constant,
      shifts: rows.map { $0.isEmpty ? 0 : deviation * mode($0, own, deviation).place })
  }

  private func predictors(_ point: [Double]) -> [Double] {
    design.map { row in row.indices.reduce(0) { $0 + row[$1] * point[$1] } }
  }

  private func value(_ point: [Double]) -> Double {
    let predictors = predictors(point)
    let deviation = Double.exp(point[point.count - 1])
    return rows.reduce(0) { $1.isEmpty ? $0 : $0 + integral($1, predictors, deviation) }
  }

  /// ln ∫ Π p(y | τ u) φ(u) du of a group, around its mode û with curvature c: with u = û + z ÷ √c it is
  /// ln Σ wₖ exp(h(uₖ) + zₖ² ÷ 2) − ½ ln c, h the logarithm of the integrand without its 1 ÷ √2π.
  private func integral(_ rows: [Int], _ predictors: [Double], _ deviation: Double) -> Double {
    let (place, curvature, top) = mode(rows, predictors, deviation)
    let spread = 1 / curvature.squareRoot()
    let sum = zip(quadrature.points, quadrature.weights).reduce(0) { sum, node in
      let z = node.0
      return sum + node.1
        * Double.exp(logarithm(rows, predictors, deviation, place + spread * z) - top + z * z / 2)
    }
    return top + Double.log(sum) - Double.log(curvature) / 2
  }

  private func logarithm(_ rows: [Int], _ predictors: [Double], _ deviation: Double, _ u: Double) -> Double {
    rows.reduce(-u * u / 2) { sum, row in
      let (mean, rest, _) = ResponseFamily.logistic.mean(predictors[row] + deviation * u)
      return sum + trials[row] * ResponseFamily.logistic.logLikelihood(outcomes[row], mean, rest)
    }
  }

  /// Where the integrand is greatest, its curvature there, and its logarithm: a concave function, by Newton's method.
  private func mode(
    _ rows: [Int], _ predictors: [Double], _ deviation: Double
  ) -> (place: Double, curvature: Double, top: Double) {
    var (place, curvature) = (0.0, 1.0)
    var top = logarithm(rows, predictors, deviation, place)
    for _ in 0..<100 {
      var slope = -place
      curvature = 1
      for row in rows {
        let (mean, _, steep) = ResponseFamily.logistic.mean(predictors[row] + deviation * place)
        slope += deviation * trials[row] * (outcomes[row] - mean)
        curvature += deviation * deviation * trials[row] * steep
      }
      let step = slope / curvature
      if step.magnitude < 1e-13 * (1 + place.magnitude) { break }
      var length = 1.0
      var next = logarithm(rows, predictors, deviation, place + step)
      while next < top - 1e-12 * (1 + top.magnitude), length > 1e-6 {
        length /= 2
        next = logarithm(rows, predictors, deviation, place + length * step)
      }
      (place, top) = (place + length * step, next)
    }
    return (place, curvature, top)
  }

  /// Slope and minus the second derivatives, by central differences of 1e-3: factors have deviation 1.
  private func derivatives(_ point: [Double], _ middle: Double) -> (slope: [Double], curvature: Matrix) {
    let (count, h) = (point.count, 1e-3)
    func at(_ moves: (Int, Double)...) -> Double {
      var moved = point
      for (place, by) in moves { moved[place] += by }
      return value(moved)
    }
    var slope: [Double] = []
    var curvature = Matrix(rows: count, columns: count)
    for row in 0..<count {
      let (up, down) = (at((row, h)), at((row, -h)))
      slope.append((up - down) / (2 * h))
      curvature[row, row] = -(up - 2 * middle + down) / (h * h)
      for column in 0..<row {
        let mixed =
          at((row, h), (column, h)) - at((row, h), (column, -h)) - at((row, -h), (column, h))
          + at((row, -h), (column, -h))
        curvature[row, column] = -mixed / (4 * h * h)
        curvature[column, row] = curvature[row, column]
      }
    }
    return (slope, curvature)
  }

  /// The factor of the curvature or, where that is not positive definite, of it with a heavier diagonal.
  private func damped(_ curvature: Matrix) -> Cholesky? {
    if let factor = Cholesky(curvature) { return factor }
    var weight = 1e-2
    while weight < 1e9 {
      var heavier = curvature
      for place in 0..<curvature.rows {
        heavier[place, place] += weight * (1 + curvature[place, place].magnitude)
      }
      if let factor = Cholesky(heavier) { return factor }
      weight *= 10
    }
    return nil
  }
}
