/// When a milestone's share of the budget counts as earned.
public enum EarnedValueMethod: String, Sendable, CaseIterable {
  /// All of it when the milestone is done, nothing before. The default.
  case zeroHundred = "0/100"
  /// Half when it begins, the rest when it is done.
  case fiftyFifty = "50/50"
  /// Its weight when it is done: weighted milestones. Differs from 0/100 in name only, since shares follow weights
  /// under every method.
  case weighted
  /// The percentage reported for it.
  case percent

  /// Fraction of a milestone that is earned by the end of a day.
  ///
  /// A start or finish after the day is not known yet. Done is 1 under every method. A percentage has no day of its
  /// own: it is the newest reported.
  ///
  /// - Returns: `percent-missing` where the method needs a percentage of work that has begun and none is stated.
  func fraction(of row: Int, in milestones: Milestones, by day: Day) -> Estimate<WeightedAmount.Fraction> {
    if let actual = milestones.actual[row], actual <= day { return .value(.whole) }
    let hasBegun = milestones.actualStart[row].map { $0 <= day } ?? false
    switch self {
    case .zeroHundred, .weighted: return .value(.none)
    case .fiftyFifty: return .value(hasBegun ? WeightedAmount.Fraction(1, 2) : .none)
    case .percent:
      if let start = milestones.actualStart[row], start > day { return .value(.none) }
      guard let percent = milestones.percent[row] else {
        return hasBegun ? .unavailable(.percentMissing) : .value(.none)
      }
      return Estimate(DecimalNumber(percent)?.fraction(over: 100), else: .outOfRange)
    }
  }
}
