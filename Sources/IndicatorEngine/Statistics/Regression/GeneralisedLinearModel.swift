internal import RealModule

/// Regression of shares and counts on factors, by maximum likelihood.
///
///     // Reached or not, by planned length and size; the intercept comes first.
///     let model = GeneralisedLinearModel.fit(.logistic, outcomes: reached, factors: factors).found
///     model?.coefficients   // [intercept, ln odds ratio, …]
///
/// Outcomes of 0 and 1, shares of trials (grouped data), person-periods (a discrete hazard) and counts over an exposure (piecewise-constant
/// hazards) are the same computation: Fisher scoring with halved steps, less ½ Σ θ β² where a ridge is given. The intercept is not penalised.
///
/// > P. McCullagh, J. A. Nelder. *Generalized Linear Models*, 2nd ed. (1989), chapters 2, 4 and 6; J. D. Singer, J. B. Willett. *Journal of
/// > Educational Statistics* 18 (1993), 155–195 (discrete hazards); M. Friedman. *Annals of Statistics* 10 (1982), 101–113 (Poisson).
public struct GeneralisedLinearModel: Sendable {
  public let family: ResponseFamily
  /// The intercept and β. Shape `[1 + factor]`.
  public let coefficients: [Double]
  /// The inverse of the expected (penalised) information, same order.
  public let covariance: Matrix
  /// The logarithm of the likelihood of the data, without penalty.
  public let logLikelihood: Double
  /// Twice what the log-likelihood lacks to a mean for each row of its own, and the same of the intercept alone.
  public let deviance: Double
  public let nullDeviance: Double
  /// Mean of each row: a share, or a count. Shape `[row]`.
  public let fitted: [Double]
  /// Steps taken.
  public let iterations: Int
  let data: RegressionData

  /// The model, or why there is none.
  ///
  /// - Parameters:
  ///   - outcomes: Shares within 0…1, or counts of 0 and above. Shape `[row]`.
  ///   - factors: Without a column of ones. Shape `[row, factor]`; no factor is allowed.
  ///   - trials: How many trials or equal rows one stands for; 1 each where nil. Shape `[row]`, above 0.
  ///   - offset: Added to the predictor. Shape `[row]`.
  ///   - ridge: θ of each factor, 0 or above. Shape `[factor]`.
  /// - Returns: `no-events` where all outcomes are at one end; `too-few-observations`; `not-finite`; `out-of-range` for outcomes or trials that
  ///   cannot be; `collinear-factors`; `separated-outcomes` where a coefficient grows without end.
  /// - Precondition: Arrays have one element a row, or factor.
  public static func fit(
    _ family: ResponseFamily, outcomes: [Double], factors: Matrix, trials: [Double]? = nil,
    offset: [Double]? = nil,
    ridge: [Double]? = nil
  ) -> Estimate<GeneralisedLinearModel> {
    precondition(
      factors.rows == outcomes.count, "\(factors.rows) rows of factors, \(outcomes.count) outcomes")
    precondition(
      ridge == nil || ridge?.count == factors.columns,
      "\(ridge?.count ?? 0) penalties, \(factors.columns) factors")
    let data = RegressionData(family, outcomes: outcomes, factors: factors, trials: trials, offset: offset)
    if let fault = data.fault { return .unavailable(fault) }
    let penalties = [0] + (ridge ?? [Double](repeating: 0, count: factors.columns))
    return data.maximum(penalties).flatMap { maximum in
      let empty = RegressionData(
        family, outcomes: outcomes, factors: Matrix(rows: outcomes.count, columns: 0), trials: trials,
        offset: offset)
      return empty.maximum([0]).map { null in
        GeneralisedLinearModel(
          family: family, coefficients: maximum.coefficients, covariance: maximum.covariance,
          logLikelihood: data.logLikelihood(maximum.coefficients) + data.logLikelihoodConstant,
          deviance: data.deviance(maximum.coefficients), nullDeviance: empty.deviance(null.coefficients),
          fitted: data.means(maximum.coefficients), iterations: maximum.steps, data: data)
      }
    }
  }

  /// Standard errors of the coefficients. Shape `[1 + factor]`.
  public var standardErrors: [Double] { (0..<covariance.rows).map { covariance[$0, $0].squareRoot() } }

  /// −2 ln L + 2 × coefficients.
  public var akaike: Double { 2 * Double(coefficients.count) - 2 * logLikelihood }

  /// The mean of new factors, with limits that are symmetric on the scale of the predictor.
  ///
  /// - Precondition: One number a factor; 0 < confidence < 1.
  public func prediction(
    factors: [Double], offset: Double = 0, confidence: Double = 0.95
  ) -> (predictor: Double, standardError: Double, mean: Double, low: Double, high: Double) {
    precondition(
      factors.count + 1 == coefficients.count, "\(factors.count) factors of \(coefficients.count - 1)")
    precondition(confidence > 0 && confidence < 1, "confidence \(confidence)")
    let row = [1] + factors
    let predictor = BLAS.dot(row, coefficients) + offset
    let error = BLAS.dot(row, BLAS.product(covariance, row)).squareRoot()
    let width = (Normal.quantile((1 + confidence) / 2) ?? 0) * error
    return (
      predictor, error, family.mean(predictor).mean, family.mean(predictor - width).mean,
      family.mean(predictor + width).mean
    )
  }
}
