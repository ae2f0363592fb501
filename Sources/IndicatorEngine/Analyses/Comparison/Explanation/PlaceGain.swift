/// The smallest change in one indicator that gains a place: how much is between a unit and the next above it.
///
///     PlaceGain.smallest(from: [40, 55], bounds: [0...100, 0...100], target: 52) { ($0[0] + $0[1]) / 2 }
///     // 9 more in the first, or 9 more in the second
///
/// The score must not fall as a changed indicator moves towards the bound in which it improves; the place where it reaches
/// the target is found to the last places of a binary number, by halving. Reaching the score of the next is enough, since
/// equal scores share the better rank.
public enum PlaceGain {
  /// A change of one indicator.
  public struct Change: Sendable, Hashable {
    public let indicator: Int
    /// The value to reach.
    public let value: Double
    /// Value to reach − value now.
    public let change: Double
    /// The change as a share of the bounds.
    public let share: Double
  }

  /// For each indicator the smallest change upwards, within its bounds, that reaches a score; the smallest share first.
  ///
  /// - Parameters:
  ///   - values: The unit's values now, in the unit of the bounds. Shape `[indicator]`.
  ///   - bounds: How far each may go: values scored, or goalposts. An indicator that improves downwards is given with its sign
  ///     turned.
  ///   - target: The score to reach: that of the next unit above.
  ///   - score: The score of the unit with some values, the others' yardstick included where it moves along.
  /// - Returns: Indicators that can reach it alone; none where the score is reached already, or by no single one.
  /// - Precondition: A bound an indicator.
  public static func smallest(
    from values: [Double], bounds: [ClosedRange<Double>], target: Double, score: ([Double]) -> Double
  ) -> [Change] {
    precondition(values.count == bounds.count, "\(values.count) values, \(bounds.count) bounds")
    guard score(values) < target else { return [] }
    var changes: [Change] = []
    for (indicator, range) in bounds.enumerated() {
      func reaches(_ value: Double) -> Bool {
        var moved = values
        moved[indicator] = value
        return score(moved) >= target
      }
      var (low, high) = (values[indicator], range.upperBound)
      guard high > low, reaches(high) else { continue }
      while true {
        let middle = low + (high - low) / 2
        if middle <= low || middle >= high { break }
        if reaches(middle) { high = middle } else { low = middle }
      }
      let change = high - values[indicator]
      let width = range.upperBound - range.lowerBound
      changes.append(
        Change(indicator: indicator, value: high, change: change, share: width > 0 ? change / width : 1))
    }
    return changes.sorted { ($0.share, $0.indicator) < ($1.share, $1.indicator) }
  }
}
