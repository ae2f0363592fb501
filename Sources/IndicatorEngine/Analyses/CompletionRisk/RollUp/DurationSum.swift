/// Activities one after the other: mean and variance of the whole, and its normal approximation.
///
///     DurationSum(of: durations, correlation: 0.4)?.normal?.quantile(0.8)
///
/// Means add; the variance is Σσᵢ² + 2ρ Σ σᵢσⱼ for a Pearson correlation ρ of the durations themselves.
public struct DurationSum: Sendable, Equatable {
  public let mean: Double
  public let variance: Double

  /// - Returns: nil where the correlation is outside 0…1.
  public init?(of durations: [any ContinuousDistribution], correlation: Double = 0) {
    guard (0...1).contains(correlation) else { return nil }
    mean = durations.reduce(0) { $0 + $1.mean }
    let squares = durations.reduce(0) { $0 + $1.variance }
    let deviations = durations.reduce(0) { $0 + $1.deviation }
    // (Σσ)² is Σσ² and all products of two, each twice.
    variance = squares + correlation * (deviations * deviations - squares)
  }

  /// The normal distribution of this mean and variance; nil without spread.
  public var normal: NormalDistribution? {
    NormalDistribution(mean: mean, deviation: variance.squareRoot())
  }
}
