internal import RealModule

/// Bayesian earned schedule: how long a unit of planned time takes, from a class and from the reports so far.
///
///     // Planned 12 months; after 6 the work of 5 is done; 2 reports.
///     let signal = ProgressSignal(elapsed: 6, earned: 5, planned: 12, reports: 2, prior: .developmentBank)
///     signal.found?.chance(by: 14)
///
/// θ = ln(time needed a unit of planned time) ~ N(m₀, s₀²); seen is y = ln(AT ÷ ES) with variance v ÷ n after n reports; then
/// m = (m₀/s₀² + n y/v) ÷ (1/s₀² + n/v), s² = 1 ÷ (1/s₀² + n/v), and the remaining work is done by D with chance
/// Φ((ln((D − AT) ÷ (PD − ES)) − m) ÷ √(s² + s_r²)). Moves smoothly from the class to the project.
///
/// > B.-C. Kim, K. F. Reinschmidt. *Journal of Construction Engineering and Management* 135 (2009), 178–186;
/// > `methods/completion-risk.md` §4.3.
public struct ProgressSignal: Sendable, Equatable {
  /// What a class knows of θ.
  public struct Prior: Sendable, Equatable {
    /// m₀ and s₀.
    public let mean: Double
    public let deviation: Double
    /// √v: how far one report lies from the truth.
    public let reportDeviation: Double
    /// s_r: how far the remaining work goes from its own pace.
    public let remainingDeviation: Double

    /// - Precondition: Deviations are above 0.
    public init(mean: Double, deviation: Double, reportDeviation: Double, remainingDeviation: Double) {
      precondition(deviation > 0 && reportDeviation > 0 && remainingDeviation > 0, "a deviation of 0")
      self.mean = mean
      self.deviation = deviation
      self.reportDeviation = reportDeviation
      self.remainingDeviation = remainingDeviation
    }

    /// The ratio of actual to planned length of a class, which for want of a closer look also says how far a report and the
    /// remaining work stray.
    public init(_ ratio: DurationRatio) {
      let deviation = max(ratio.logDeviation, 1e-3)
      self.init(
        mean: ratio.logMean, deviation: deviation, reportDeviation: deviation, remainingDeviation: deviation)
    }
  }

  /// AT, ES and PD in months from the start.
  public let elapsed: Double
  public let earned: Double
  public let planned: Double
  /// m and s after the reports.
  public let mean: Double
  public let deviation: Double
  private let remainingDeviation: Double

  /// - Parameter reports: n, at least 1 where something is earned; with nothing earned the class alone speaks.
  /// - Returns: No time has passed: `before-start`; nothing planned: `end-before-start`; all done: `work-complete`; a number
  ///   that is not finite: `not-finite`.
  public static func of(
    elapsed: Double, earned: Double, planned: Double, reports: Int, prior: Prior
  ) -> Estimate<ProgressSignal> {
    guard elapsed.isFinite, earned.isFinite, planned.isFinite else { return .unavailable(.notFinite) }
    if planned <= 0 { return .unavailable(.endBeforeStart) }
    if elapsed <= 0 { return .unavailable(.beforeStart) }
    if earned >= planned { return .unavailable(.workComplete) }
    let (priorWeight, count) = (1 / (prior.deviation * prior.deviation), Double(max(1, reports)))
    // Nothing earned is no report of a pace: its logarithm does not exist.
    let weight = earned > 0 ? count / (prior.reportDeviation * prior.reportDeviation) : 0
    let seen = earned > 0 ? Double.log(elapsed / earned) : 0
    let precision = priorWeight + weight
    return .value(
      ProgressSignal(
        elapsed: elapsed, earned: earned, planned: planned,
        mean: (prior.mean * priorWeight + seen * weight) / precision,
        deviation: (1 / precision).squareRoot(), remainingDeviation: prior.remainingDeviation))
  }

  private init(
    elapsed: Double, earned: Double, planned: Double, mean: Double, deviation: Double,
    remainingDeviation: Double
  ) {
    self.elapsed = elapsed
    self.earned = earned
    self.planned = planned
    self.mean = mean
    self.deviation = deviation
    self.remainingDeviation = remainingDeviation
  }

  private var spread: Double {
    (deviation * deviation + remainingDeviation * remainingDeviation).squareRoot()
  }

  /// The chance that all is done within D months from the start; 0 where they are over.
  public func chance(by deadline: Double) -> Double {
    guard deadline > elapsed else { return 0 }
    return Normal.cumulative((Double.log((deadline - elapsed) / (planned - earned)) - mean) / spread)
  }

  /// Months from the start within which it is done with a chance; nil outside 0 < share < 1.
  public func time(_ share: Double) -> Double? {
    Normal.quantile(share).map { elapsed + (planned - earned) * Double.exp(mean + $0 * spread) }
  }

  /// The limits of the chance that hold a share of what is not known of the pace.
  public func chanceInterval(by deadline: Double, share: Double = 0.8) -> ClosedRange<Double> {
    guard deadline > elapsed, let reach = Normal.quantile((1 + share) / 2) else { return 0...0 }
    let distance = Double.log((deadline - elapsed) / (planned - earned)) - mean
    let (low, high) = (distance - reach * deviation, distance + reach * deviation)
    return Normal.cumulative(low / remainingDeviation)...Normal.cumulative(high / remainingDeviation)
  }
}
