internal import RealModule

/// The product-limit estimate of survival: the share still without the event after each time, with open spells counted for
/// as long as they were seen.
///
///     let curve = KaplanMeier.of(Spells(exit: [6, 6, 6, 6, 7], event: [true, true, true, false, true])).found
///     curve?.survival   // [0.4, 0]: 1 − 3/5, then 0.4 · (1 − 1/1)
///
/// S(t) = Π (1 − d ÷ n) over the times up to t, d events among n at risk; its variance is Greenwood's, S² Σ d ÷ (n (n − d)).
/// Spells may be seen late (left truncation): they count from after their entry.
///
/// > E. L. Kaplan, P. Meier. "Nonparametric Estimation from Incomplete Observations." *JASA* 53 (1958), 457–481;
/// > M. Greenwood. *The Natural Duration of Cancer* (1926). Limits: J. D. Kalbfleisch, R. L. Prentice. *The Statistical
/// > Analysis of Failure Time Data*, 2nd ed. (2002), §1.4.
public struct KaplanMeier: Sendable, Equatable {
  /// Times, numbers at risk and events.
  public let table: RiskTable
  /// S just after each time. Shape `[time]`.
  public let survival: [Double]
  /// Σ d ÷ (n (n − d)) up to each time: the variance of ln S; infinite from where S is 0. Shape `[time]`.
  let logVariance: [Double]

  /// The curve of some spells, or why there is none. Spells that are all censored have the curve 1.
  public static func of(_ spells: Spells) -> Estimate<KaplanMeier> {
    RiskTable.of(spells).map(KaplanMeier.init)
  }

  public init(_ table: RiskTable) {
    self.table = table
    var (survival, variance) = (1.0, 0.0)
    var (curve, variances) = ([Double](), [Double]())
    curve.reserveCapacity(table.times.count)
    variances.reserveCapacity(table.times.count)
    for (events, atRisk) in zip(table.events, table.atRisk) {
      if events > 0 {
        let left = max(0, atRisk - events)
        survival *= left / atRisk
        variance += left > 0 ? events / (atRisk * left) : .infinity
      }
      curve.append(survival)
      variances.append(variance)
    }
    self.survival = curve
    logVariance = variances
  }

  /// The standard error of S after each time, 0 where S is 1; nil where S is 0.
  public var standardErrors: [Double?] {
    zip(survival, logVariance).map { $1.isFinite ? $0 * $1.squareRoot() : nil }
  }

  /// S at a time: 1 before the first event, the last value after the last time.
  public func survival(at time: Double) -> Double { table.place(at: time).map { survival[$0] } ?? 1 }

  /// The time by which a share `p` has had its event: the first with S ≤ 1 − p; the middle of the step where S stays at
  /// 1 − p exactly. Nil where the curve does not fall that far.
  ///
  /// - Precondition: 0 < p < 1.
  public func quantile(_ p: Double) -> Double? {
    precondition(p > 0 && p < 1, "quantile at \(p)")
    return KaplanMeier.crossing(of: survival, at: 1 - p, times: table.times)
  }

  /// Confidence limits of a quantile: where the limits of the curve cross 1 − p; nil where they do not.
  public func quantileLimits(
    _ p: Double, confidence: Double = 0.95, scale: SurvivalScale = .logLog
  ) -> (low: Double?, high: Double?) {
    // Where S is 0 it stays 0, so that only the end of the curve is without limits.
    let limits = limits(confidence: confidence, scale: scale).compactMap { $0 }
    return (
      KaplanMeier.crossing(of: limits.map(\.low), at: 1 - p, times: table.times),
      KaplanMeier.crossing(of: limits.map(\.high), at: 1 - p, times: table.times)
    )
  }

  /// Limits of S after each time, on a scale; 1 where S is 1, none where S is 0. Shape `[time]`.
  ///
  /// - Precondition: 0 < confidence < 1.
  public func limits(
    confidence: Double = 0.95, scale: SurvivalScale = .logLog
  ) -> [(low: Double, high: Double)?] {
    precondition(confidence > 0 && confidence < 1, "confidence \(confidence)")
    let z = Normal.quantile((1 + confidence) / 2) ?? 0
    return zip(survival, logVariance).map { survival, variance in
      survival > 0 ? scale.limits(of: survival, logError: variance.squareRoot(), z: z) : nil
    }
  }

  /// The mean time without the event up to a horizon, and its standard error: the area under the curve.
  ///
  /// The variance is Σ A² d ÷ (n (n − d)), A the area from a time to the horizon.
  ///
  /// - Precondition: The horizon is above 0.
  public func restrictedMean(upTo horizon: Double) -> (mean: Double, standardError: Double) {
    precondition(horizon > 0, "mean up to \(horizon)")
    var (area, end, variance) = (0.0, horizon, 0.0)
    for place in table.times.indices.reversed() where table.times[place] <= horizon && table.events[place] > 0
    {
      area += survival[place] * (end - table.times[place])
      end = table.times[place]
      let (events, atRisk) = (table.events[place], table.atRisk[place])
      // Where the last at risk had the event, no area is left behind it.
      if atRisk > events { variance += area * area * events / (atRisk * (atRisk - events)) }
    }
    return (area + end, variance.squareRoot())
  }

  static func crossing(of curve: [Double], at level: Double, times: [Double]) -> Double? {
    // Products of quotients meet a round level to within rounding only.
    let tolerance = 1e-9
    guard let first = curve.firstIndex(where: { $0 <= level + tolerance }) else { return nil }
    guard (curve[first] - level).magnitude <= tolerance,
      let next = curve[first...].firstIndex(where: { $0 < level - tolerance })
    else { return times[first] }
    return (times[first] + times[next]) / 2
  }
}
