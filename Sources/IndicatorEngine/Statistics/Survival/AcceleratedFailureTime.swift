internal import RealModule

/// How factors stretch the time to the event: each unit multiplies it by exp(β).
///
///     let model = AcceleratedFailureTime.fit(.weibull, spells, factors: factors).found
///     model?.quantile(0.5, factors: [50, 2, 0])   // half are done by then, with its standard error
///
/// ln T = β₀ + xᵀβ + σ ε by maximum likelihood, open spells by their survival: Newton's method in β and ln σ.
///
/// > J. D. Kalbfleisch, R. L. Prentice. *The Statistical Analysis of Failure Time Data*, 2nd ed. (2002), §2.3 and chapter 3.
public struct AcceleratedFailureTime: Sendable {
  public let distribution: SurvivalDistribution
  /// β₀ and β. Shape `[1 + factor]`.
  public let coefficients: [Double]
  /// σ; 1 for the exponential.
  public let scale: Double
  /// Of the coefficients and, last, of ln σ where there is one: the inverse of the observed information.
  public let covariance: Matrix
  /// Log-likelihoods of time with the intercept alone, and of the model.
  public let logLikelihood: (null: Double, fitted: Double)

  /// - Parameters:
  ///   - spells: Without entries; times above 0 but for the normal distribution.
  ///   - factors: Without a column of ones; no factor is allowed. Shape `[spell, factor]`.
  /// - Returns: `no-events`; `too-few-observations` where there are fewer spells than coefficients; `out-of-range` for a time of 0 or below;
  ///   `not-finite`; `collinear-factors`; `separated-outcomes`; `not-converged`.
  /// - Precondition: A row of factors a spell; no entries.
  public static func fit(
    _ distribution: SurvivalDistribution, _ spells: Spells, factors: Matrix
  ) -> Estimate<AcceleratedFailureTime> {
    precondition(factors.rows == spells.count, "\(factors.rows) rows of factors, \(spells.count) spells")
    precondition(spells.entry == nil, "late entries are not part of this regression")
    if let fault = spells.fault { return .unavailable(fault) }
    guard factors.values.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    guard spells.event.indices.contains(where: { spells.event[$0] && spells.weights?[$0] != 0 }) else {
      return .unavailable(.noEvents)
    }
    if distribution.isLogarithmic, spells.exit.contains(where: { $0 <= 0 }) {
      return .unavailable(.outOfRange)
    }
    if spells.count < factors.columns + 2 { return .unavailable(.tooFewObservations) }
    let times = distribution.isLogarithmic ? spells.exit.map { Double.log($0) } : spells.exit
    // The density of T is that of ln T by T.
    var jacobian = 0.0
    for row in times.indices where distribution.isLogarithmic && spells.event[row] {
      jacobian -= (spells.weights?[row] ?? 1) * times[row]
    }
    let likelihood = FailureTimeLikelihood(distribution, spells, times: times, factors: factors)
    let empty = FailureTimeLikelihood(
      distribution, spells, times: times, factors: Matrix(rows: spells.count, columns: 0))
    let shift = jacobian
    return likelihood.maximum().flatMap { point in
      empty.maximum().map { null in
        AcceleratedFailureTime(
          distribution: distribution, coefficients: point.coefficients, scale: point.scale,
          covariance: point.covariance,
          logLikelihood: (null.value + shift, point.value + shift))
      }
    }
  }

  /// Standard errors of the coefficients. Shape `[1 + factor]`.
  public var standardErrors: [Double] { coefficients.indices.map { covariance[$0, $0].squareRoot() } }

  /// The time by which a share has had its event, and its standard error.
  ///
  /// - Precondition: 0 < p < 1; one number a factor.
  public func quantile(_ p: Double, factors: [Double]) -> (time: Double, standardError: Double) {
    precondition(p > 0 && p < 1, "quantile at \(p)")
    let reach = scale * distribution.quantile(p)
    let row = [1] + factors
    let place = predictor(factors) + reach
    let lever = row + (distribution.hasScale ? [reach] : [])
    let error = BLAS.dot(lever, BLAS.product(covariance, lever)).squareRoot()
    return distribution.isLogarithmic ? (Double.exp(place), Double.exp(place) * error) : (place, error)
  }

  /// The share without the event at a time; 1 at 0 and before where time is logarithmic.
  public func survival(at time: Double, factors: [Double]) -> Double {
    if distribution.isLogarithmic, time <= 0 { return 1 }
    let y = distribution.isLogarithmic ? Double.log(time) : time
    return Double.exp(distribution.logarithm((y - predictor(factors)) / scale, isEvent: false).value)
  }

  private func predictor(_ factors: [Double]) -> Double {
    precondition(
      factors.count + 1 == coefficients.count, "\(factors.count) factors of \(coefficients.count - 1)")
    return coefficients[0] + factors.indices.reduce(0) { $0 + factors[$1] * coefficients[$1 + 1] }
  }
}
