internal import RealModule

/// How an outcome varies around its mean, and how the mean follows from the factors.
public enum ResponseFamily: Sendable, CaseIterable {
  /// Shares of trials, ln(p ÷ (1 − p)) linear: odds ratios.
  case logistic
  /// Shares of trials, ln(−ln(1 − p)) linear: hazard ratios where time comes in periods.
  case complementaryLogLog
  /// Counts, ln μ linear: rate ratios, with the logarithm of the exposure as offset.
  case poisson

  /// Mean μ, 1 − μ where there is one (kept apart so that it is not lost near 1), and dμ/dη.
  @inline(__always)
  func mean(_ predictor: Double) -> (mean: Double, rest: Double, slope: Double) {
    switch self {
    case .logistic:
      let odds = Double.exp(-predictor.magnitude)
      let (small, large) = (odds / (1 + odds), 1 / (1 + odds))
      return predictor > 0 ? (large, small, small * large) : (small, large, small * large)
    case .complementaryLogLog:
      let hazard = Double.exp(min(predictor, 700))
      let rest = Double.exp(-hazard)
      return (-Double.expMinusOne(-hazard), rest, hazard * rest)
    case .poisson:
      let mean = Double.exp(min(predictor, 700))
      return (mean, 1, mean)
    }
  }

  /// The predictor of a mean; finite for a mean within the range of the family.
  func predictor(of mean: Double) -> Double {
    switch self {
    case .logistic: Double.log(mean) - Double.log(onePlus: -mean)
    case .complementaryLogLog: Double.log(-Double.log(onePlus: -mean))
    case .poisson: Double.log(mean)
    }
  }

  /// The variance of one trial.
  @inline(__always)
  func variance(_ mean: Double, _ rest: Double) -> Double { self == .poisson ? mean : mean * rest }

  /// The part of the log-likelihood of one trial that depends on the mean.
  @inline(__always)
  func logLikelihood(_ outcome: Double, _ mean: Double, _ rest: Double) -> Double {
    if self == .poisson { return term(outcome, mean) - mean }
    return term(outcome, mean) + term(1 - outcome, rest)
  }

  /// Twice the likelihood that is lost against a mean equal to the outcome, for one trial.
  func deviance(_ outcome: Double, _ mean: Double, _ rest: Double) -> Double {
    let own = self == .poisson ? 0.0 : 1 - outcome
    return max(0, 2 * (logLikelihood(outcome, outcome, own) - logLikelihood(outcome, mean, rest)))
  }

  /// x ln y, 0 where x is 0.
  @inline(__always)
  private func term(_ x: Double, _ y: Double) -> Double { x == 0 ? 0 : x * Double.log(y) }
}
