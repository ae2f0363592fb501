internal import RealModule

/// The distribution of time in an accelerated failure time regression: y = xᵀβ + σ ε, y the logarithm of time.
public enum SurvivalDistribution: Sendable, CaseIterable {
  /// ε of least extreme values.
  case weibull
  /// The same with σ = 1.
  case exponential
  /// ε standard normal.
  case logNormal
  /// ε logistic.
  case logLogistic
  /// ε standard normal and y time itself, not its logarithm.
  case normal

  var isLogarithmic: Bool { self != .normal }
  var hasScale: Bool { self != .exponential }

  /// ln density or, where the event was not seen, ln survival of ε, with the first and second derivative.
  func logarithm(_ z: Double, isEvent: Bool) -> (value: Double, first: Double, second: Double) {
    switch self {
    case .weibull, .exponential:
      let hazard = Double.exp(min(z, 700))
      return isEvent ? (z - hazard, 1 - hazard, -hazard) : (-hazard, -hazard, -hazard)
    case .logLogistic:
      let (p, q, slope) = ResponseFamily.logistic.mean(z)
      // ln(1 + eᶻ) without overflow.
      let logOnePlus = z > 0 ? z - Double.log(p) : -Double.log(q)
      return isEvent ? (z - 2 * logOnePlus, q - p, -2 * slope) : (-logOnePlus, -p, -slope)
    case .logNormal, .normal:
      if isEvent { return (-z * z / 2 - 0.9189385332046727, -z, -1) }
      let tail = Normal.cumulative(-z)
      // Far out Φ(−z) is no number any more: then the hazard is z + 1/z to within 1/z³.
      guard tail > 1e-300 else { return (-z * z / 2 - 0.9189385332046727 - Double.log(z), -z - 1 / z, -1) }
      let hazard = Normal.density(z) / tail
      return (Double.log(tail), -hazard, -hazard * (hazard - z))
    }
  }

  /// ε below which a share p lies.
  func quantile(_ p: Double) -> Double {
    switch self {
    case .weibull, .exponential: Double.log(-Double.log(onePlus: -p))
    case .logLogistic: Double.log(p) - Double.log(onePlus: -p)
    case .logNormal, .normal: Normal.quantile(p) ?? 0
    }
  }
}
