/// Earned value and earned schedule of one day together, with the figures that need both.
public struct DeliveryIndices: Sendable, Equatable {
  /// Amounts.
  public let value: EarnedValue
  /// Times.
  public let schedule: EarnedSchedule

  public init(value: EarnedValue, schedule: EarnedSchedule) {
    self.value = value
    self.schedule = schedule
  }

  /// EAC with the schedule index of earned schedule: AC + (BAC − EV) ÷ (CPI × SPI(t)).
  public var estimateCombinedByTime: Estimate<Double> { value.estimate(with: schedule.performance) }

  /// Duration by the planned value method: PD ÷ SPI, in periods.
  public var durationByValue: Estimate<Double> {
    schedule.planned.with(value.schedulePerformance) { .ratio($0, $1, ifZero: .earnedValueZero) }
  }

  /// Earned duration: ED = AT × SPI, in periods.
  public var earnedDuration: Estimate<Double> {
    schedule.actual.with(value.schedulePerformance) { .value($0 * $1) }
  }

  /// Duration by the earned duration method: AT + (max(PD, AT) − ED), in periods.
  public var durationByEarnedDuration: Estimate<Double> {
    schedule.actual.with(schedule.planned) { .value($0 + max($1, $0)) }
      .with(earnedDuration) { .value($0 - $1) }
  }

  /// The indices at the end of each of periods 1, 2 … of a reported series.
  ///
  /// - Parameters:
  ///   - plan: PV cumulated at the end of periods 0, 1 … to the planned end; the last is the whole budget.
  ///   - earned: EV cumulated at the end of periods 0, 1 …; may go on after the planned end.
  ///   - actual: AC, same shape.
  /// - Returns: One for each period from 1 on; empty for an empty plan.
  /// - Precondition: `earned` and `actual` have the same length. A mismatch traps and prints both.
  public static func series(plan: [Double], earned: [Double], actual: [Double]) -> [DeliveryIndices] {
    precondition(earned.count == actual.count, "\(earned.count) earned values, \(actual.count) actual costs")
    guard let budget = plan.last else { return [] }
    return earned.indices.dropFirst().map { period in
      let value = EarnedValue(
        budget: budget, planned: plan[min(period, plan.count - 1)], earned: earned[period],
        actual: actual[period])
      return DeliveryIndices(
        value: value,
        schedule: EarnedSchedule(
          earned: EarnedSchedule.time(ofEarned: earned[period], on: plan), actual: .value(Double(period)),
          planned: .value(Double(plan.count - 1))))
    }
  }
}
