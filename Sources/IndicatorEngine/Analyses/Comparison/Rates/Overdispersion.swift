/// How much more units differ than chance lets them, measured without being led by a few outliers.
///
/// z-scores are winsorised at a share on either side, φ is the mean of their squares. Where φ says more than chance,
/// τ² = (kφ − (k − 1)) ÷ (Σw − Σw² ÷ Σw) with w = 1 ÷ s² is the variance between units on the scale of the scores, and the
/// adjusted standard error √(s² + τ²).
///
/// > D. J. Spiegelhalter. "Handling over-dispersion of performance indicators." *Quality and Safety in Health Care* 14
/// > (2005), 347–351. D. J. Spiegelhalter et al. *Journal of the Royal Statistical Society A* 175 (2012), 1–47, for τ².
public struct Overdispersion: Sendable, Hashable {
  /// The scores, those beyond the limits of winsorising moved to them. Shape `[unit]`.
  public let winsorised: [Double]
  /// φ, the mean square of the winsorised scores: 1 where units differ by chance only.
  public let phi: Double
  /// τ², the variance between units; 0 where φ needs none.
  public let betweenVariance: Double

  /// - Parameters:
  ///   - scores: z, how many standard errors each unit lies from the target. Shape `[unit]`.
  ///   - standardErrors: s, on the scale of the limits, same shape.
  ///   - share: The share moved on either side; 0 leaves the scores as they are.
  /// - Returns: nil below the number of units that ``SmallNumberRule/overdispersion`` asks for.
  /// - Precondition: As many scores as standard errors, all above 0; 0 ≤ share < ½.
  public init?(scores: [Double], standardErrors: [Double], winsorising share: Double = 0.1) {
    precondition(
      scores.count == standardErrors.count, "\(scores.count) scores, \(standardErrors.count) errors")
    precondition((0..<0.5).contains(share), "winsorising a share of \(share)")
    precondition(standardErrors.allSatisfy { $0 > 0 }, "a standard error of 0 or below")
    guard SmallNumberRule.overdispersion.verdict(units: scores.count) != .refused,
      let low = quantile(of: scores, at: share), let high = quantile(of: scores, at: 1 - share)
    else { return nil }
    winsorised = scores.map { min(max($0, low), high) }
    let count = Double(scores.count)
    phi = winsorised.reduce(0) { $0 + $1 * $1 } / count
    var (weights, squares) = (0.0, 0.0)
    for error in standardErrors {
      let weight = 1 / (error * error)
      weights += weight
      squares += weight * weight
    }
    let rest = weights - squares / weights
    betweenVariance = rest > 0 ? max(0, (count * phi - (count - 1)) / rest) : 0
  }
}
