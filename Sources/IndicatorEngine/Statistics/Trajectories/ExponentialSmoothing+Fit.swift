internal import RealModule

extension ExponentialSmoothing {
  /// A fit and what its likelihood is.
  public struct Fit: Sendable, Equatable {
    /// The smoothing at the weights found: its forecasts have σ² of maximum likelihood, Σe² ÷ n.
    public let smoothing: ExponentialSmoothing
    /// α: how far the level follows an error.
    public let levelWeight: Double
    /// How far the trend follows an error: α β in Holt's way of writing.
    public let trendWeight: Double
    /// φ; 1 where the trend is not damped.
    public let damping: Double
    /// Level and trend before the first value.
    public let initial: (level: Double, trend: Double)
    /// −n ÷ 2 (ln(2π Σe² ÷ n) + 1); infinite where the series is followed without error.
    public let logLikelihood: Double

    public static func == (one: Self, other: Self) -> Bool {
      one.smoothing == other.smoothing && one.levelWeight == other.levelWeight
        && one.trendWeight == other.trendWeight && one.damping == other.damping
        && one.initial == other.initial && one.logLikelihood == other.logLikelihood
    }
  }

  /// The weights, the damping where wanted, and where the series begins, by maximum likelihood.
  ///
  /// Errors are additive: yₜ = l + φ b + e, l ← l + φ b + α e, b ← φ b + β e, 0 < β < α < 1, 0.8 ≤ φ ≤ 0.98. For given weights the errors are
  /// linear in the first level and trend, which least squares give exactly; the weights are found by the simplex method from several starts.
  ///
  /// > R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder. *Forecasting with Exponential Smoothing* (2008), chapters 2 and 5.
  ///
  /// - Parameter values: At equal distances of time. Shape `[time]`.
  /// - Returns: Fewer than six (seven where damped): `too-few-observations`; a number that is not finite: `not-finite`.
  public static func fitted(_ values: [Double], isDamped: Bool = false) -> Estimate<Fit> {
    if let fault = seriesFault(values, atLeast: isDamped ? 7 : 6) { return .unavailable(fault) }
    let search = SmoothingSearch(values: values, isDamped: isDamped)
    var best: (point: [Double], value: Double)?
    for start in [[2.0, -2], [0, 0], [-2, -2], [0, -4]] {
      let found = minimum(of: search.squares, from: start + (isDamped ? [0] : []))
      if best.map({ found.value < $0.value }) ?? true { best = (found.point, found.value) }
    }
    guard let best, best.value.isFinite else { return .unavailable(.outOfRange) }
    return .value(search.fit(at: best.point))
  }
}

/// Σe² of a series by weights, the beginning being the best for each.
private struct SmoothingSearch {
  let values: [Double]
  let isDamped: Bool

  private struct Run {
    var squares = 0.0
    var initial = (level: 0.0, trend: 0.0)
    var last = (level: 0.0, trend: 0.0)
  }

  /// The weights of a point: shares by the logistic function, so that every point is allowed.
  private func weights(_ point: [Double]) -> (level: Double, trend: Double, damping: Double) {
    // Within 1e-4 of the ends, where weights would no longer differ.
    func share(_ x: Double) -> Double { 1e-4 + (1 - 2e-4) * ResponseFamily.logistic.mean(x).mean }
    let level = share(point[0])
    return (level, level * share(point[1]), isDamped ? 0.8 + 0.18 * share(point[2]) : 1)
  }

  func squares(_ point: [Double]) -> Double {
    let found = run(weights(point)).squares
    return found.isFinite ? found : .infinity
  }

  func fit(at point: [Double]) -> ExponentialSmoothing.Fit {
    let (level, trend, damping) = weights(point)
    let found = run((level, trend, damping))
    let n = Double(values.count)
    return ExponentialSmoothing.Fit(
      smoothing: ExponentialSmoothing(
        level: found.last.level, trend: found.last.trend, squares: found.squares,
        weights: (level, trend / level, damping), variance: found.squares / n),
      levelWeight: level, trendWeight: trend, damping: damping, initial: found.initial,
      logLikelihood: -n / 2 * (Double.log(2 * Double.pi * found.squares / n) + 1))
  }

  /// Errors from the beginning (0, 0) and what they lose by a unit of the first level and of the first trend: three filters at once.
  private func run(_ weights: (level: Double, trend: Double, damping: Double)) -> Run {
    var (level, trend) = ([0.0, 1, 0], [0.0, 0, 1])
    var (own, cross) = ([0.0, 0, 0], [0.0, 0])
    for value in values {
      let error = (0..<3).map { ($0 == 0 ? value : 0) - level[$0] - weights.damping * trend[$0] }
      for filter in 0..<3 {
        let expected = level[filter] + weights.damping * trend[filter]
        level[filter] = expected + weights.level * error[filter]
        trend[filter] = weights.damping * trend[filter] + weights.trend * error[filter]
      }
      own[0] += error[1] * error[1]
      own[1] += error[1] * error[2]
      own[2] += error[2] * error[2]
      cross[0] -= error[0] * error[1]
      cross[1] -= error[0] * error[2]
    }
    let determinant = own[0] * own[2] - own[1] * own[1]
    guard determinant > 1e-14 * own[0] * own[2] else { return Run(squares: .infinity) }
    let initial = (
      level: (cross[0] * own[2] - cross[1] * own[1]) / determinant,
      trend: (cross[1] * own[0] - cross[0] * own[1]) / determinant
    )
    return finish(initial, weights)
  }

  /// The filter from the beginning that was found: its own squares, free of the differences of large sums.
  private func finish(
    _ initial: (level: Double, trend: Double), _ weights: (level: Double, trend: Double, damping: Double)
  ) -> Run {
    var run = Run(initial: initial, last: initial)
    for value in values {
      let expected = run.last.level + weights.damping * run.last.trend
      let error = value - expected
      run.squares += error * error
      run.last = (
        expected + weights.level * error, weights.damping * run.last.trend + weights.trend * error
      )
    }
    return run
  }
}
