internal import RealModule

/// The Poisson distribution: counts of what happens independently at a rate.
///
///     Poisson.probability(of: 2, mean: 3)    // 4.5 e⁻³ = 0.22404180765538775
///     Poisson.lowerTail(2, mean: 3)          // 8.5 e⁻³ = 0.42319008112684353
public enum Poisson {
  /// mˣ e⁻ᵐ ÷ Γ(x + 1), for whole and other x ≥ 0; relative error about 1e-14.
  ///
  /// - Precondition: x ≥ 0 and m ≥ 0.
  public static func probability(of x: Double, mean: Double) -> Double {
    precondition(x >= 0 && mean >= 0, "the probability of \(x) with a mean of \(mean)")
    if x == 0 { return Double.exp(-mean) }
    if mean == 0 || !mean.isFinite { return 0 }
    let exponent = -SaddlePoint.stirlingError(x) - SaddlePoint.deviance(x, mean)
    return Double.exp(exponent) / (SaddlePoint.twoPi * x).squareRoot()
  }

  /// The chance of at most `count`.
  ///
  /// - Precondition: `count` ≥ 0.
  public static func lowerTail(_ count: Int, mean: Double) -> Double {
    precondition(count >= 0, "a count of \(count)")
    return IncompleteGamma.upper(Double(count) + 1, mean)
  }

  /// The chance of at least `count`.
  ///
  /// - Precondition: `count` ≥ 0.
  public static func upperTail(_ count: Int, mean: Double) -> Double {
    precondition(count >= 0, "a count of \(count)")
    return count == 0 ? 1 : IncompleteGamma.lower(Double(count), mean)
  }
}
