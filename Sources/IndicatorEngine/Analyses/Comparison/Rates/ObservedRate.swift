/// What the numerator of a rate is, which decides its limits.
public enum RateKind: Sendable, Hashable {
  /// A part of the denominator (users of a service among inhabitants): Wilson's limits.
  case proportion
  /// Events that may befall one member more than once (visits, crimes): exact limits below 10 events, else Byar's.
  case events
}

/// A rate as it was observed, with its limits: numerator ÷ denominator × factor.
///
///     ObservedRate.rate(of: 222, per: 3215, .proportion)              // 0.0691 (0.0608, 0.0783)
///     ObservedRate.rate(of: 9, per: 4000, .events, factor: 1000)      // 2.25 (1.03, 4.27) per 1,000
public struct ObservedRate: Sendable, Hashable {
  public let numerator: Double
  public let denominator: Double
  /// Numerator ÷ denominator × factor.
  public let value: Double
  /// The limits of the value, in its unit.
  public let limits: ConfidenceLimits
  /// √(p(1 − p) ÷ n) of a proportion, √x ÷ n of events, times the factor.
  public let standardError: Double

  /// A rate, or the reason there is none.
  ///
  /// - Returns: `denominator-missing` where either part is missing, `denominator-zero`, `not-a-count` for a part below
  ///   0, one that is no number, or a proportion above 1.
  /// - Precondition: factor > 0.
  public static func rate(
    of numerator: Double?, per denominator: Double?, _ kind: RateKind, factor: Double = 1,
    confidence: Confidence = .usual
  ) -> Estimate<ObservedRate> {
    precondition(factor > 0 && factor.isFinite, "a rate per \(factor)")
    guard let x = numerator, let n = denominator else { return .unavailable(.denominatorMissing) }
    guard x >= 0, n >= 0, x.isFinite, n.isFinite else { return .unavailable(.notACount) }
    if n == 0 { return .unavailable(.denominatorZero) }
    let value = x / n
    switch kind {
    case .proportion:
      if x > n { return .unavailable(.notACount) }
      return .value(
        ObservedRate(
          numerator: x, denominator: n, value: value * factor,
          limits: ProportionLimits.wilson(x, of: n, confidence).map { $0 * factor },
          standardError: (value * (1 - value) / n).squareRoot() * factor))
    case .events:
      return .value(
        ObservedRate(
          numerator: x, denominator: n, value: value * factor,
          limits: CountLimits.limits(x, confidence).map { $0 / n * factor },
          standardError: x.squareRoot() / n * factor))
    }
  }

  /// The rates of some units. Shape `[unit]`, each by itself.
  ///
  /// - Precondition: As many numerators as denominators.
  public static func rates(
    of numerators: [Double?], per denominators: [Double?], _ kind: RateKind, factor: Double = 1,
    confidence: Confidence = .usual
  ) -> [Estimate<ObservedRate>] {
    precondition(
      numerators.count == denominators.count,
      "\(numerators.count) numerators, \(denominators.count) denominators")
    return zip(numerators, denominators).map {
      rate(of: $0, per: $1, kind, factor: factor, confidence: confidence)
    }
  }
}

/// The rate of a group: Σ numerators ÷ Σ denominators of the members of which both are known. Never the mean of their rates.
///
///     GroupRate.rate(of: [2, nil, 4], per: [100, 50, 300], .proportion).members   // 2 of 3
public struct GroupRate: Sendable {
  /// The rate with its limits; `denominator-missing` where no member has both parts.
  public let rate: Estimate<ObservedRate>
  /// Members that entered.
  public let members: Int
  /// All members: those left out are not counted as 0.
  public let all: Int

  /// - Precondition: As many numerators as denominators.
  public static func rate(
    of numerators: [Double?], per denominators: [Double?], _ kind: RateKind, factor: Double = 1,
    confidence: Confidence = .usual
  ) -> GroupRate {
    precondition(
      numerators.count == denominators.count,
      "\(numerators.count) numerators, \(denominators.count) denominators")
    var (x, n, members) = (0.0, 0.0, 0)
    for case (let numerator?, let denominator?) in zip(numerators, denominators) {
      x += numerator
      n += denominator
      members += 1
    }
    let rate = ObservedRate.rate(
      of: members > 0 ? x : nil, per: members > 0 ? n : nil, kind, factor: factor, confidence: confidence)
    return GroupRate(rate: rate, members: members, all: numerators.count)
  }
}
