/// Where an indicator stands against one of its targets.
public enum ProgressStatus: String, Sendable, CaseIterable {
  /// The target is reached.
  case complete
  /// A yes/no or ordinal target, or one that equals its baseline, is reached.
  case met
  /// … is not reached, and it is due.
  case notMet = "not-met"
  /// Nothing is expected yet.
  case notDue = "not-due"
  /// Nobody reported a value.
  case noData = "no-data"
  /// There is a reason why no judgement can be made.
  case notAssessable = "not-assessable"
  /// Achievement ÷ expected at or above the green limit.
  case onTrack = "on-track"
  /// At or above the amber limit.
  case atRisk = "at-risk"
  /// Below it.
  case offTrack = "off-track"
}

/// Achievement ÷ expected against a limit, as exact decimals: 84.996 % is not 85 %, and 85 % is, whatever a binary
/// division makes of it.
struct StatusRule {
  let thresholds: StatusThresholds

  /// The status of a value on its way.
  ///
  /// - Precondition: The expected value differs from the baseline, on the target's side of it.
  func status(value: Double, baseline: Double, target: Double, segment: Trajectory.Segment) -> ProgressStatus
  {
    func isAtLeast(_ limit: Double) -> Bool {
      StatusRule.isAtLeast(limit, value: value, baseline: baseline, target: target, segment: segment)
    }
    if isAtLeast(thresholds.green) { return .onTrack }
    return isAtLeast(thresholds.amber) ? .atRisk : .offTrack
  }

  /// (V − B) ÷ (E − B) ≥ limit, E the expected value: the binary quotient where it is clear of the limit, else
  /// (V − B) × length ≥ limit × ((from − B) × length + (to − from) × elapsed) in whole numbers.
  static func isAtLeast(
    _ limit: Double, value: Double, baseline: Double, target: Double, segment: Trajectory.Segment
  ) -> Bool {
    let expected =
      segment.from - baseline
      + (segment.to - segment.from) * (Double(segment.elapsed) / Double(segment.length))
    let ratio = (value - baseline) / expected
    if (ratio - limit).magnitude > 1e-9 * max(1, limit) { return ratio >= limit }
    return isAtLeastExactly(limit, value, baseline, target > baseline, segment) ?? (ratio >= limit)
  }

  /// The comparison in whole numbers; nil where they do not fit 128 bits.
  private static func isAtLeastExactly(
    _ limit: Double, _ value: Double, _ baseline: Double, _ isIncreasing: Bool, _ segment: Trajectory.Segment
  ) -> Bool? {
    let decimals = [value, baseline, segment.from, segment.to].map(DecimalNumber.init)
    guard let power = decimals.compactMap({ $0?.exponent }).min(),
      let limit = DecimalNumber(limit), limit.exponent <= 0,
      let limitUnit = DecimalNumber.tenfold(1, -limit.exponent),
      let v = decimals[0]?.scaled(to: power), let b = decimals[1]?.scaled(to: power),
      let from = decimals[2]?.scaled(to: power), let to = decimals[3]?.scaled(to: power)
    else { return nil }
    let (length, elapsed) = (Int128(segment.length), Int128(segment.elapsed))
    // Each step is checked; a magnitude that does not fit ends in nil.
    guard let covered = product(difference(v, b), length), let base = product(difference(from, b), length),
      let way = product(difference(to, from), elapsed), let left = product(covered, limitUnit),
      let right = product(base + way, limit.digits)
    else { return nil }
    return isIncreasing ? left >= right : left <= right
  }

  private static func difference(_ a: Int128, _ b: Int128) -> Int128? {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : difference
  }

  private static func product(_ a: Int128?, _ b: Int128) -> Int128? {
    guard let a else { return nil }
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    // A quarter of the range leaves room for the sum of two products.
    return overflow || product.magnitude > Int128.max.magnitude / 4 ? nil : product
  }
}
