/// Holt's exponential smoothing: a level and a trend that follow the series, the trend damped where wanted.
///
///     ExponentialSmoothing.of(values, level: 0.5, trend: 0.2).found?.forecast(1)
///
/// With φ the damping: level ← α y + (1 − α)(level + φ trend), trend ← β (level − level before) + (1 − β) φ trend; begun at
/// y₁ and y₂ − y₁. What is expected h steps ahead is level + (φ + … + φʰ) trend. With one-step errors e of variance
/// Σe² ÷ (n − 1) and weights cⱼ = α + αβ (φ + … + φʲ) is the variance h steps ahead σ² (1 + c₁² + … + c²₍ₕ₋₁₎).
///
/// > E. S. Gardner. "Exponential smoothing: the state of the art." *Journal of Forecasting* 4 (1985), 1–28;
/// > R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder. *Forecasting with Exponential Smoothing* (2008), chapter 6.
public struct ExponentialSmoothing: Sendable, Equatable {
  /// Level and trend after the last value.
  public let level: Double
  public let trend: Double
  /// Σe² of the one-step forecasts.
  public let squares: Double
  private let weights: (level: Double, trend: Double, damping: Double)
  private let variance: Double

  /// - Parameters:
  ///   - values: At equal distances of time. Shape `[time]`.
  ///   - levelWeight, trendWeight: α and β of the newest value, within 0…1. β is the weight of the change of the level, as
  ///     Holt wrote it.
  ///   - damping: φ, above 0 and at most 1 (not damped).
  ///   - initial: Level and trend before the first value, where they are known: then σ² is Σe² ÷ n.
  /// - Returns: Fewer than three: `too-few-observations`; a number that is not finite: `not-finite`.
  /// - Precondition: Weights and damping within their ranges.
  public static func of(
    _ values: [Double], level levelWeight: Double, trend trendWeight: Double, damping: Double = 1,
    from initial: (level: Double, trend: Double)? = nil
  ) -> Estimate<ExponentialSmoothing> {
    precondition(
      (0...1).contains(levelWeight) && (0...1).contains(trendWeight) && damping > 0 && damping <= 1,
      "weights \(levelWeight), \(trendWeight), damping \(damping)")
    if let fault = seriesFault(values, atLeast: 3) { return .unavailable(fault) }
    var (level, trend) = initial ?? (values[0], values[1] - values[0])
    var squares = 0.0
    for value in values {
      let expected = level + damping * trend
      squares += (value - expected) * (value - expected)
      let next = levelWeight * value + (1 - levelWeight) * expected
      trend = trendWeight * (next - level) + (1 - trendWeight) * damping * trend
      level = next
    }
    guard level.isFinite, trend.isFinite, squares.isFinite else { return .unavailable(.outOfRange) }
    return .value(
      ExponentialSmoothing(
        level: level, trend: trend, squares: squares, weights: (levelWeight, trendWeight, damping),
        variance: squares / Double(values.count - (initial == nil ? 1 : 0))))
  }

  /// The value some steps ahead.
  ///
  /// - Precondition: At least one step.
  public func forecast(_ ahead: Int) -> SeriesForecast {
    precondition(ahead >= 1, "\(ahead) steps ahead")
    var (power, sum, share) = (1.0, 0.0, 1.0)
    for step in 1...ahead {
      power *= weights.damping
      sum += power
      if step < ahead {
        let weight = weights.level * (1 + weights.trend * sum)
        share += weight * weight
      }
    }
    return SeriesForecast(expected: level + sum * trend, standardError: (variance * share).squareRoot())
  }

  init(
    level: Double, trend: Double, squares: Double, weights: (level: Double, trend: Double, damping: Double),
    variance: Double
  ) {
    self.level = level
    self.trend = trend
    self.squares = squares
    self.weights = weights
    self.variance = variance
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.level == other.level && one.trend == other.trend && one.squares == other.squares
      && one.weights == other.weights && one.variance == other.variance
  }
}
