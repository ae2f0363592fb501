/// A straight line through a series by least squares, with prediction intervals.
///
///     let trend = LinearTrend.of(values, at: years).found
///     trend?.forecast(at: 1960).chance(atLeast: 30_000)   // by Student's t
///
/// σ² = Σe² ÷ (n − 2); a new value at t has the variance σ² (1 + 1/n + (t − t̄)² ÷ Σ(tᵢ − t̄)²).
///
/// > N. R. Draper, H. Smith. *Applied Regression Analysis*, 3rd ed. (1998), chapter 3.
public struct LinearTrend: Sendable, Equatable {
  /// The line at time 0.
  public let intercept: Double
  /// Change a unit of time.
  public let slope: Double
  /// Standard deviation about the line.
  public let deviation: Double
  /// n − 2.
  public let degrees: Double
  private let meanTime: Double
  private let meanValue: Double
  private let squares: Double

  /// - Parameters:
  ///   - values: Any unit. Shape `[observation]`.
  ///   - times: Same shape, any order.
  /// - Returns: Fewer than three: `too-few-observations`; all at one time: `collinear-factors`; a number that is not
  ///   finite: `not-finite`.
  /// - Precondition: As many times as values.
  public static func of(_ values: [Double], at times: [Double]) -> Estimate<LinearTrend> {
    precondition(values.count == times.count, "\(values.count) values at \(times.count) times")
    if let fault = seriesFault(values + times, atLeast: 6) { return .unavailable(fault) }
    let n = Double(values.count)
    let (meanTime, meanValue) = (times.reduce(0, +) / n, values.reduce(0, +) / n)
    var (squares, products) = (0.0, 0.0)
    for (time, value) in zip(times, values) {
      squares += (time - meanTime) * (time - meanTime)
      products += (time - meanTime) * (value - meanValue)
    }
    guard squares > 0 else { return .unavailable(.collinear) }
    let slope = products / squares
    let rest = zip(times, values).reduce(0.0) { sum, point in
      let distance = point.1 - meanValue - slope * (point.0 - meanTime)
      return sum + distance * distance
    }
    let trend = LinearTrend(
      intercept: meanValue - slope * meanTime, slope: slope, deviation: (rest / (n - 2)).squareRoot(),
      degrees: n - 2, meanTime: meanTime, meanValue: meanValue, squares: squares)
    return trend.deviation.isFinite && trend.intercept.isFinite ? .value(trend) : .unavailable(.outOfRange)
  }

  /// A new value at a time.
  public func forecast(at time: Double) -> SeriesForecast {
    let distance = time - meanTime
    let share = 1 + 1 / (degrees + 2) + distance * distance / squares
    return SeriesForecast(
      expected: meanValue + slope * distance, standardError: deviation * share.squareRoot(),
      pathError: deviation * (share - 1).squareRoot(), degrees: degrees)
  }
}
