/// Earned schedule: when the work done so far should have been done, in periods (months) from the start.
///
///     let plan = [0, 6740, 13480, 20220, 26960.0]     // planned value at the end of months 0, 1, 2 …
///     EarnedSchedule.time(ofEarned: 21_231, on: plan)  // .value(3.15)
///
/// Near the end SV goes to 0 and SPI to 1 even for a late project; SV(t) and SPI(t) do not.
///
/// > Formulas: `methods/rules.md` §8, sources S67 and S69 there.
public struct EarnedSchedule: Sendable, Equatable {
  /// ES in periods.
  public let earned: Estimate<Double>
  /// AT, periods from the start to the as-of day or, if earlier, to the real finish.
  public let actual: Estimate<Double>
  /// PD, periods from the start to the planned end.
  public let planned: Estimate<Double>

  public init(earned: Estimate<Double>, actual: Estimate<Double>, planned: Estimate<Double>) {
    self.earned = earned
    self.actual = actual
    self.planned = planned
  }

  /// ES = C + (EV − PV_C) ÷ (PV_{C+1} − PV_C), C the last period with PV ≤ EV.
  ///
  /// Where the plan is flat the later C counts; where all is earned, ES is the first period in which the plan
  /// reaches the whole budget.
  ///
  /// - Parameters:
  ///   - earned: EV.
  ///   - curve: PV cumulated at the end of periods 0, 1, 2 …, never falling; the last is the whole budget.
  /// - Returns: Periods; `no-milestones` for an empty curve, `ev-exceeds-bac` where EV lies above it,
  ///   `before-start` where EV lies below its first value.
  public static func time(ofEarned earned: Double, on curve: [Double]) -> Estimate<Double> {
    guard let first = curve.first, let whole = curve.last else { return .unavailable(.noMilestones) }
    if earned > whole { return .unavailable(.earnedExceedsBudget) }
    if earned < first { return .unavailable(.beforeStart) }
    if earned == whole { return .value(Double(curve.firstIndex { $0 >= whole } ?? curve.count - 1)) }
    let c = (curve.firstIndex { $0 > earned } ?? 1) - 1
    return .value(Double(c) + (earned - curve[c]) / (curve[c + 1] - curve[c]))
  }

  /// SV(t) = ES − AT in periods; negative is late.
  public var variance: Estimate<Double> { earned.with(actual) { .value($0 - $1) } }

  /// SPI(t) = ES ÷ AT; `before-start` where no time has passed.
  public var performance: Estimate<Double> { earned.with(actual) { .ratio($0, $1, ifZero: .beforeStart) } }

  /// Duration if the pace stays: PD ÷ SPI(t) in periods; `ev-zero` where nothing is earned.
  public var duration: Estimate<Double> {
    planned.with(performance) { .ratio($0, $1, ifZero: .earnedValueZero) }
  }

  /// Duration if the rest goes as planned: AT + (PD − ES).
  public var durationAsPlanned: Estimate<Double> {
    actual.with(planned.with(earned) { .value($0 - $1) }) { .value($0 + $1) }
  }

  /// TSPI = (PD − ES) ÷ (PD − AT), the pace the rest would need; undefined where the planned time is just over
  /// (`time-exhausted`), negative beyond.
  public var toComplete: Estimate<Double> {
    planned.with(earned) { .value($0 - $1) }
      .with(planned.with(actual) { .value($0 - $1) }) { .ratio($0, $1, ifZero: .timeExhausted) }
  }
}
