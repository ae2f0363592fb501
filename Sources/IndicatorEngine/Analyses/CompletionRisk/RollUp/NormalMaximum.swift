internal import RealModule

/// The later of two normal times: its first two moments, and which of them it is.
///
///     NormalMaximum(means: (100, 95), deviations: (10, 20), correlation: 0)?.mean   // 106.64
///
/// With a² = σ₁² + σ₂² − 2ρσ₁σ₂ and α = (μ₁ − μ₂) ÷ a the mean is μ₁Φ(α) + μ₂Φ(−α) + aφ(α); the second moment
/// (μ₁² + σ₁²)Φ(α) + (μ₂² + σ₂²)Φ(−α) + (μ₁ + μ₂) aφ(α).
///
/// > C. E. Clark. "The greatest of a finite set of random variables." *Operations Research* 9 (1961), 145–162.
public struct NormalMaximum: Sendable, Equatable {
  public let mean: Double
  public let variance: Double
  /// The chance that the first is the later one.
  public let firstIsLater: Double

  /// - Returns: nil where a number is not finite, a deviation negative, the correlation outside −1…1, or the difference of
  ///   the two has no spread.
  public init?(means: (Double, Double), deviations: (Double, Double), correlation: Double) {
    let spread =
      deviations.0 * deviations.0 + deviations.1 * deviations.1
      - 2 * correlation * deviations.0 * deviations.1
    guard (means.0 + means.1).isFinite, spread.isFinite, spread > 0, deviations.0 >= 0, deviations.1 >= 0,
      (-1...1).contains(correlation)
    else { return nil }
    let a = spread.squareRoot()
    let alpha = (means.0 - means.1) / a
    let (first, second, density) = (
      Normal.cumulative(alpha), Normal.cumulative(-alpha), Normal.density(alpha)
    )
    // Counted from the second mean, so that large like times do not cancel.
    let gap = means.0 - means.1
    let excess = gap * first + a * density
    mean = means.1 + excess
    variance =
      (gap * gap + deviations.0 * deviations.0) * first + deviations.1 * deviations.1 * second
      + gap * a * density - excess * excess
    firstIsLater = first
  }
}
