/// A rate as it would be if the place had a standard composition (of ages, say): Σ wᵢ xᵢ ÷ nᵢ ÷ Σ wᵢ.
///
///     StandardisedRate.direct(events: [8, 30], base: [4000, 2000], standard: [70, 30], factor: 1000)
///
/// The limits are those of the whole count X = Σx, moved to the scale of the rate: value + √(V ÷ X) (L − X), where
/// V = Σ wᵢ² xᵢ ÷ nᵢ² ÷ (Σ wᵢ)² and L is Byar's limit of X.
///
/// > A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer. "Confidence intervals for weighted sums of Poisson parameters."
/// > *Statistics in Medicine* 10 (1991), 457–462.
public struct StandardisedRate: Sendable, Hashable {
  /// The rate times the factor.
  public let value: Double
  public let limits: ConfidenceLimits
  /// Events counted, X.
  public let events: Double

  /// The directly standardised rate of one place.
  ///
  /// - Parameters:
  ///   - events: x by stratum; nil where missing.
  ///   - base: n by stratum.
  ///   - standard: w by stratum, in any unit.
  /// - Returns: `denominator-missing` where a stratum that has weight lacks a part, `denominator-zero` where it is empty,
  ///   `not-a-count` for a part below 0, `weights-zero`, and `small-number` below 10 events: then the rate depends on
  ///   which stratum the few fell into.
  /// - Precondition: One shape; factor > 0.
  public static func direct(
    events: [Double?], base: [Double?], standard: [Double], factor: Double = 1,
    confidence: Confidence = .usual
  ) -> Estimate<StandardisedRate> {
    precondition(
      events.count == base.count && base.count == standard.count,
      "\(events.count) counts, \(base.count) bases, \(standard.count) weights")
    guard standard.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return .unavailable(.weightsNegative) }
    let weights = standard.reduce(0, +)
    guard weights > 0 else { return .unavailable(.weightsZero) }
    var (value, variance, total) = (0.0, 0.0, 0.0)
    for stratum in events.indices {
      guard let x = events[stratum], let n = base[stratum] else {
        if standard[stratum] == 0 { continue }
        return .unavailable(.denominatorMissing)
      }
      guard x >= 0, n >= 0, x.isFinite, n.isFinite else { return .unavailable(.notACount) }
      if standard[stratum] == 0 { continue }
      if n == 0 { return .unavailable(.denominatorZero) }
      let share = standard[stratum] / weights / n
      value += share * x
      variance += share * share * x
      total += x
    }
    guard SmallNumberRule.standardisedRate.verdict(events: total) != .refused else {
      return .unavailable(.smallNumber)
    }
    let scale = (variance / total).squareRoot()
    let limits = CountLimits.byar(total, confidence)
    return .value(
      StandardisedRate(
        value: value * factor,
        limits: limits.map { max(0, value + scale * ($0 - total)) * factor }, events: total))
  }

  /// The indirectly standardised ratio of one place: events ÷ those expected at the standard's rates in each stratum. Times
  /// the standard's crude rate it is a rate (`factor`). Limits are those of the count, by the exact distribution below
  /// 10 events and Byar's above.
  ///
  /// - Parameters:
  ///   - events: The count of the place, all strata together.
  ///   - base: n of the place by stratum.
  ///   - standardRates: Events per member of the standard population by stratum.
  /// - Returns: `denominator-missing`, `not-a-count`, or `denominator-zero` where nothing is expected.
  /// - Precondition: One shape of strata; factor > 0.
  ///
  /// > N. E. Breslow, N. E. Day. *Statistical Methods in Cancer Research*, volume II. IARC (1987), 65–72.
  public static func indirect(
    events: Double?, base: [Double?], standardRates: [Double], factor: Double = 1,
    confidence: Confidence = .usual
  ) -> Estimate<StandardisedRate> {
    precondition(base.count == standardRates.count, "\(base.count) bases, \(standardRates.count) rates")
    guard let events else { return .unavailable(.denominatorMissing) }
    var expected = 0.0
    for (n, rate) in zip(base, standardRates) {
      guard let n else { return .unavailable(.denominatorMissing) }
      guard n >= 0, n.isFinite, rate >= 0, rate.isFinite else { return .unavailable(.notACount) }
      expected += n * rate
    }
    guard events >= 0, events.isFinite else { return .unavailable(.notACount) }
    if expected == 0 { return .unavailable(.denominatorZero) }
    return .value(
      StandardisedRate(
        value: events / expected * factor,
        limits: CountLimits.limits(events, confidence).map { $0 / expected * factor }, events: events))
  }
}
