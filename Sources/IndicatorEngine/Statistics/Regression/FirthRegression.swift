internal import RealModule

/// Logistic regression that has finite estimates for separated and rare outcomes: the likelihood times √|I|.
///
/// The slope becomes Xᵀ (n (y − p) + h (½ − p)), h the leverages: as if half a success and half a failure were spread over the rows. It takes
/// the first-order bias off the coefficients.
///
/// > D. Firth. "Bias reduction of maximum likelihood estimates." *Biometrika* 80 (1993), 27–38; G. Heinze, M. Schemper. "A solution to the
/// > problem of separation in logistic regression." *Statistics in Medicine* 21 (2002), 2409–2419.
public struct FirthRegression: Sendable {
  /// The intercept and β. Shape `[1 + factor]`.
  public let coefficients: [Double]
  /// The inverse information at the estimate.
  public let covariance: Matrix
  /// ln L and ln L + ½ ln |I| at the estimate.
  public let logLikelihood: Double
  public let penalisedLogLikelihood: Double

  /// Standard errors of the coefficients. Shape `[1 + factor]`.
  public var standardErrors: [Double] { (0..<covariance.rows).map { covariance[$0, $0].squareRoot() } }

  /// - Parameters:
  ///   - outcomes: 0 or 1, or shares of trials. Shape `[row]`.
  ///   - factors: Without a column of ones. Shape `[row, factor]`.
  ///   - trials: Shape `[row]`, above 0; 1 each where nil.
  /// - Returns: `too-few-observations`, `not-finite`, `out-of-range`, `collinear-factors`, `not-converged`. Outcomes that are all alike have an
  ///   estimate.
  /// - Precondition: One element a row.
  public static func fit(
    outcomes: [Double], factors: Matrix, trials: [Double]? = nil
  ) -> Estimate<FirthRegression> {
    precondition(
      factors.rows == outcomes.count, "\(factors.rows) rows of factors, \(outcomes.count) outcomes")
    let data = RegressionData(.logistic, outcomes: outcomes, factors: factors, trials: trials, offset: nil)
    if let fault = data.fault, fault != .noEvents { return .unavailable(fault) }
    let rows = FirthRows(outcomes: outcomes, factors: factors, trials: trials)
    var beta = [Double](repeating: 0, count: factors.columns + 1)
    guard var now = rows.state(beta) else { return .unavailable(.collinear) }
    for _ in 0..<500 {
      let step = now.factor.solve(now.slope)
      if BLAS.dot(now.slope, step) <= 1e-24 {
        let logLikelihood = data.logLikelihood(beta)
        return .value(
          FirthRegression(
            coefficients: beta, covariance: now.factor.inverse,
            logLikelihood: logLikelihood + data.logLikelihoodConstant,
            penalisedLogLikelihood: now.value + data.logLikelihoodConstant))
      }
      var length = min(1, 5 / (step.map(\.magnitude).max() ?? 1))
      while true {
        let trial = beta.indices.map { beta[$0] + length * step[$0] }
        if let next = rows.state(trial), next.value >= now.value - 1e-12 * (1 + now.value.magnitude) {
          (beta, now) = (trial, next)
          break
        }
        length /= 2
        if length < 1e-9 { return .unavailable(.notConverged) }
      }
    }
    return .unavailable(.notConverged)
  }
}

/// Rows with a one and their factors, and the penalised likelihood at some coefficients.
private struct FirthRows {
  let outcomes: [Double]
  let trials: [Double]?
  let design: [[Double]]

  init(outcomes: [Double], factors: Matrix, trials: [Double]?) {
    self.outcomes = outcomes
    self.trials = trials
    design = (0..<factors.rows).map { row in [1] + (0..<factors.columns).map { factors[row, $0] } }
  }

  func state(_ beta: [Double]) -> (value: Double, slope: [Double], factor: Cholesky)? {
    var products = CrossProductSum(width: beta.count)
    var (value, weights, means) = (0.0, [Double](), [Double]())
    for (row, x) in design.enumerated() {
      let (mean, rest, slope) = ResponseFamily.logistic.mean(BLAS.dot(x, beta))
      let trial = trials?[row] ?? 1
      value += trial * ResponseFamily.logistic.logLikelihood(outcomes[row], mean, rest)
      weights.append(trial * slope)
      means.append(mean)
      let root = (trial * slope).squareRoot()
      products.add { block in
        for column in x.indices { block[column] = root * x[column] }
      }
    }
    guard let factor = Cholesky(products.matrix()) else { return nil }
    let covariance = factor.inverse
    var slope = [Double](repeating: 0, count: beta.count)
    for (row, x) in design.enumerated() {
      let leverage = weights[row] * BLAS.dot(x, BLAS.product(covariance, x))
      let surprise = (trials?[row] ?? 1) * (outcomes[row] - means[row]) + leverage * (0.5 - means[row])
      for column in x.indices { slope[column] += surprise * x[column] }
    }
    return (value + factor.logDeterminant / 2, slope, factor)
  }
}
