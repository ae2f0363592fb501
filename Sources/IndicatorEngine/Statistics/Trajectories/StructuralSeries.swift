internal import RealModule

/// A series as a level that wanders, with a trend that wanders or without, seen with errors: the Kalman filter.
///
///     let flow = StructuralSeries.localLevel(values).found
///     flow?.variances.level                   // by maximum likelihood
///     flow?.forecast(5).standardError
///
/// yₜ = μₜ + ε, μₜ₊₁ = μₜ + νₜ + η, νₜ₊₁ = νₜ + ζ; of the local level ν is 0. The first value (two with a trend) starts
/// the filter, its error known only by the variances (exact diffuse start), and does not count in the likelihood.
/// Variances are found on the logarithm by the simplex method, relative to the spread of the series.
///
/// > A. C. Harvey. *Forecasting, Structural Time Series Models and the Kalman Filter* (1989), chapters 3 and 4.
public struct StructuralSeries: Sendable, Equatable {
  /// The variances of the three errors.
  public struct Variances: Sendable, Equatable {
    /// Of an observation about the level.
    public let observation: Double
    /// Of a step of the level.
    public let level: Double
    /// Of a step of the trend; nil where there is no trend.
    public let trend: Double?

    public init(observation: Double, level: Double, trend: Double? = nil) {
      self.observation = observation
      self.level = level
      self.trend = trend
    }
  }

  public let variances: Variances
  /// ln of the likelihood of the values after the first one (two).
  public let logLikelihood: Double
  /// Level after the last value, and trend (0 without one).
  public let level: Double
  public let trend: Double
  private let state: KalmanState

  /// A wandering level, variances by maximum likelihood.
  ///
  /// - Parameter values: At equal distances of time. Shape `[time]`.
  /// - Returns: Fewer than four values: `too-few-observations`; all equal: `no-events`; not finite: `not-finite`.
  public static func localLevel(_ values: [Double]) -> Estimate<StructuralSeries> {
    fitted(values, variances: 2) { Variances(observation: $0[0], level: $0[1]) }
  }

  /// A wandering level and a wandering trend, variances by maximum likelihood.
  ///
  /// - Returns: Fewer than six values: `too-few-observations`; otherwise as ``localLevel(_:)``.
  public static func localLinearTrend(_ values: [Double]) -> Estimate<StructuralSeries> {
    fitted(values, variances: 3) { Variances(observation: $0[0], level: $0[1], trend: $0[2]) }
  }

  /// With variances that are known.
  ///
  /// - Returns: Fewer values than start the filter and one more: `too-few-observations`; a variance below 0, all of them 0
  ///   or a number that is not finite: `not-finite`.
  public static func of(_ values: [Double], _ variances: Variances) -> Estimate<StructuralSeries> {
    if let fault = seriesFault(values, atLeast: variances.trend == nil ? 2 : 3) { return .unavailable(fault) }
    let all = [variances.observation, variances.level, variances.trend ?? 0]
    guard all.allSatisfy({ $0 >= 0 && $0.isFinite }), all.contains(where: { $0 > 0 }) else {
      return .unavailable(.notFinite)
    }
    var state = KalmanState(values, variances)
    var logLikelihood = 0.0
    for value in values.dropFirst(variances.trend == nil ? 1 : 2) {
      logLikelihood += state.advance(to: value, variances)
    }
    guard logLikelihood.isFinite else { return .unavailable(.outOfRange) }
    return .value(
      StructuralSeries(
        variances: variances, logLikelihood: logLikelihood, level: state.level, trend: state.trend,
        state: state))
  }

  /// The value some steps ahead, with the error of observing it.
  ///
  /// - Precondition: At least one step.
  public func forecast(_ ahead: Int) -> SeriesForecast {
    precondition(ahead >= 1, "\(ahead) steps ahead")
    var state = state
    // The path as it is now, without what may still disturb it.
    var path = state
    let still = Variances(observation: 0, level: 0, trend: 0)
    for _ in 0..<ahead {
      state.predict(variances)
      path.predict(still)
    }
    return SeriesForecast(
      expected: state.level, standardError: (state.levelVariance + variances.observation).squareRoot(),
      pathError: max(0, path.levelVariance).squareRoot())
  }

  /// Variances by maximum likelihood.
  private static func fitted(
    _ values: [Double], variances count: Int, _ variances: ([Double]) -> Variances
  ) -> Estimate<StructuralSeries> {
    if let fault = seriesFault(values, atLeast: 2 * count) { return .unavailable(fault) }
    let mean = values.reduce(0, +) / Double(values.count)
    let scale = values.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    guard scale > 0 else { return .unavailable(.noEvents) }
    guard scale.isFinite else { return .unavailable(.outOfRange) }
    // A variance may well be 0: the bounds keep its logarithm from running away.
    func scaled(_ logarithms: [Double]) -> Variances {
      variances(logarithms.map { scale * Double.exp(min(20, max(-40, $0))) })
    }
    var best: (point: [Double], value: Double)?
    // The likelihood may have several tops: four starts, from noisy to wandering.
    for start in [-0.5, -2.0, -4, -8] {
      let found = minimum(
        of: { StructuralSeries.of(values, scaled($0)).found.map { -$0.logLikelihood } ?? .infinity },
        from: [-1] + [Double](repeating: start, count: count - 1))
      if best.map({ found.value < $0.value }) ?? true { best = (found.point, found.value) }
    }
    guard let best, best.value.isFinite else { return .unavailable(.notConverged) }
    return of(values, scaled(best.point))
  }
}

/// What is known of level and trend at a time, before or after its value.
private struct KalmanState: Sendable, Equatable {
  var level: Double
  var trend: Double
  var levelVariance: Double
  var covariance: Double
  var trendVariance: Double

  /// After the first value, with a trend after the second, where nothing was known before.
  init(_ values: [Double], _ variances: StructuralSeries.Variances) {
    guard let trendStep = variances.trend else {
      (level, trend) = (values[0], 0)
      (levelVariance, covariance, trendVariance) = (variances.observation, 0, 0)
      return
    }
    // Level y₂ − ε₂; trend y₂ − y₁ − ε₂ + ε₁ − η, and one step ζ of it since.
    (level, trend) = (values[1], values[1] - values[0])
    levelVariance = variances.observation
    covariance = variances.observation
    trendVariance = 2 * variances.observation + variances.level + trendStep
  }

  /// A step of time.
  mutating func predict(_ variances: StructuralSeries.Variances) {
    level += trend
    levelVariance += 2 * covariance + trendVariance + variances.level
    covariance += trendVariance
    trendVariance += variances.trend ?? 0
  }

  /// A step of time and its value; ln of the density of the value.
  mutating func advance(to value: Double, _ variances: StructuralSeries.Variances) -> Double {
    predict(variances)
    let total = levelVariance + variances.observation
    let error = value - level
    guard total > 0 else { return error == 0 ? 0 : -.infinity }
    let (gain, trendGain) = (levelVariance / total, covariance / total)
    level += gain * error
    trend += trendGain * error
    trendVariance -= trendGain * covariance
    covariance -= trendGain * levelVariance
    levelVariance *= 1 - gain
    return -0.5 * (1.8378770664093453 + Double.log(total) + error * error / total)
  }
}
