/// A series whose steps are independent: drift and spread of the steps say where it may go.
///
///     RandomWalkWithDrift.of(values).found?.forecast(3).chance(atLeast: 32_000)
///
/// Drift (yₙ − y₁) ÷ (n − 1), s the standard deviation of the n − 1 steps; h steps ahead the standard error is
/// s √(h (1 + h ÷ (n − 1))): the second part is that the drift is estimated.
///
/// > R. J. Hyndman, G. Athanasopoulos. *Forecasting: Principles and Practice*, 3rd ed. (2021), §5.5.
public struct RandomWalkWithDrift: Sendable, Equatable {
  /// Mean step.
  public let drift: Double
  /// Standard deviation of the steps.
  public let deviation: Double
  private let last: Double
  private let steps: Double

  /// - Parameter values: At equal distances of time. Shape `[time]`.
  /// - Returns: Fewer than three: `too-few-observations`; a number that is not finite: `not-finite`.
  public static func of(_ values: [Double]) -> Estimate<RandomWalkWithDrift> {
    if let fault = seriesFault(values, atLeast: 3) { return .unavailable(fault) }
    let (first, last, steps) = (values[0], values[values.count - 1], Double(values.count - 1))
    let drift = (last - first) / steps
    let squares = zip(values.dropFirst(), values).reduce(0.0) { sum, pair in
      let distance = pair.0 - pair.1 - drift
      return sum + distance * distance
    }
    let deviation = (squares / (steps - 1)).squareRoot()
    guard drift.isFinite, deviation.isFinite else { return .unavailable(.outOfRange) }
    return .value(RandomWalkWithDrift(drift: drift, deviation: deviation, last: last, steps: steps))
  }

  /// The value some steps ahead.
  ///
  /// - Precondition: At least one step.
  public func forecast(_ ahead: Int) -> SeriesForecast {
    precondition(ahead >= 1, "\(ahead) steps ahead")
    let h = Double(ahead)
    return SeriesForecast(
      expected: last + h * drift, standardError: deviation * (h * (1 + h / steps)).squareRoot(),
      pathError: deviation * h / steps.squareRoot())
  }
}
