/// Limits of a proportion: x of n.
public enum ProportionLimits {
  /// Wilson's score limits: the chances p for which x of n is no surprise by the normal distribution.
  ///
  ///     ProportionLimits.wilson(5, of: 100, .usual)   // ≈ (0.02154, 0.11175)
  ///
  /// (2x + z² ∓ z √(z² + 4x(1 − x ÷ n))) ÷ 2(n + z²). Good from small n on, never outside 0…1.
  ///
  /// - Parameters:
  ///   - x: What was counted, whole or not.
  ///   - n: Of how many; x ≤ n.
  /// - Precondition: 0 ≤ x ≤ n and n > 0.
  ///
  /// > E. B. Wilson. "Probable Inference, the Law of Succession, and Statistical Inference." *Journal of the American
  /// > Statistical Association* 22 (1927), 209–212. R. G. Newcombe. *Statistics in Medicine* 17 (1998), 857–872.
  public static func wilson(_ x: Double, of n: Double, _ confidence: Confidence = .usual) -> ConfidenceLimits
  {
    precondition(n > 0 && x >= 0 && x <= n, "\(x) of \(n)")
    let square = confidence.z * confidence.z
    let middle = 2 * x + square
    let half = confidence.z * (square + 4 * x * (1 - x / n)).squareRoot()
    let whole = 2 * (n + square)
    // At the ends one limit is 0 or 1, whatever rounding says.
    return ConfidenceLimits(
      low: x == 0 ? 0 : (middle - half) / whole, high: x == n ? 1 : (middle + half) / whole)
  }

  /// Exact limits (Clopper and Pearson): at least as sure as they say, mostly wider than needed.
  ///
  /// - Precondition: 0 ≤ x ≤ n and n > 0.
  public static func exact(_ x: Int, of n: Int, _ confidence: Confidence = .usual) -> ConfidenceLimits {
    let limits = Binomial.chanceLimits(x, trials: n, tail: confidence.tail)
    return ConfidenceLimits(low: limits.low, high: limits.high)
  }
}
