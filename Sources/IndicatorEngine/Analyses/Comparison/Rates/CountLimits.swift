/// Limits of the mean of which a count was one draw, by the Poisson distribution.
///
///     CountLimits.exact(3, .usual)   // ≈ (0.6187, 8.7673)
///     CountLimits.byar(20, .usual)   // ≈ (12.210, 30.890)
public enum CountLimits {
  /// Below this many events the approximation is left for the exact limits.
  public static let fewestForByar = 10.0

  /// Exact limits where fewer than 10 events were counted, Byar's otherwise.
  ///
  /// - Precondition: x ≥ 0.
  public static func limits(_ x: Double, _ confidence: Confidence = .usual) -> ConfidenceLimits {
    x < fewestForByar ? exact(x, confidence) : byar(x, confidence)
  }

  /// The means of which the tail that holds x has exactly the chance asked for: half the chi-square quantiles of 2x and
  /// 2x + 2 degrees.
  ///
  /// - Precondition: x ≥ 0.
  ///
  /// > F. Garwood. "Fiducial limits for the Poisson distribution." *Biometrika* 28 (1936), 437–442.
  public static func exact(_ x: Double, _ confidence: Confidence = .usual) -> ConfidenceLimits {
    precondition(x >= 0 && x.isFinite, "limits of a count of \(x)")
    // Both quantiles exist: shapes are above 0 and the tail is within 0…½.
    let low = x == 0 ? 0 : IncompleteGamma.quantile(x, lowerTail: confidence.tail) ?? 0
    let high = IncompleteGamma.quantile(x + 1, upperTail: confidence.tail) ?? .infinity
    return ConfidenceLimits(low: low, high: high)
  }

  /// Byar's approximation, x (1 − 1/9x − z/3√x)³ and (x + 1)(1 − 1/9(x + 1) + z/3√(x + 1))³.
  ///
  /// - Precondition: x > 0.
  ///
  /// > N. E. Breslow, N. E. Day. *Statistical Methods in Cancer Research*, volume II. IARC (1987), 69.
  public static func byar(_ x: Double, _ confidence: Confidence = .usual) -> ConfidenceLimits {
    precondition(x > 0 && x.isFinite, "Byar's limits of a count of \(x)")
    let low = 1 - 1 / (9 * x) - confidence.z / (3 * x.squareRoot())
    let next = x + 1
    let high = 1 - 1 / (9 * next) + confidence.z / (3 * next.squareRoot())
    return ConfidenceLimits(low: max(0, x * low * low * low), high: next * high * high * high)
  }
}
