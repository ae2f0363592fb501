/// Earned value of one operation at one day: what was planned, done and spent, and what follows.
///
///     let figures = EarnedValue(budget: 60_660, planned: 26_663.74, earned: 21_231, actual: 24_000)
///     figures.costPerformance      // .value(0.884625)
///     figures.estimateTypical      // .value(68571.43…)
///
/// All amounts are in units of one currency. Where a figure is undefined it says why: nothing spent (`ac-zero`),
/// nothing planned yet (`pv-zero`), nothing earned (`ev-zero`), more earned than budgeted (`ev-exceeds-bac`).
///
/// > Formulas: `methods/rules.md` §8, sources S64–S66 there.
public struct EarnedValue: Sendable, Equatable {
  /// Budget at completion (BAC).
  public let budget: Estimate<Double>
  /// Planned value (PV) of the work scheduled by the day.
  public let planned: Estimate<Double>
  /// Earned value (EV) of the work done by the day.
  public let earned: Estimate<Double>
  /// Actual cost (AC) by the day, of one basis.
  public let actual: Estimate<Double>

  /// Figures of one day. An earned value above the budget is an error and becomes `ev-exceeds-bac`.
  public init(
    budget: Estimate<Double>, planned: Estimate<Double>, earned: Estimate<Double>, actual: Estimate<Double>
  ) {
    self.budget = budget
    self.planned = planned
    self.earned = earned.atMost(budget, else: .earnedExceedsBudget)
    self.actual = actual
  }

  /// Figures of one day, all four known.
  public init(budget: Double, planned: Double, earned: Double, actual: Double) {
    self.init(
      budget: .value(budget), planned: .value(planned), earned: .value(earned), actual: .value(actual))
  }

  /// Share of the budget that is earned, EV ÷ BAC.
  public var percentComplete: Estimate<Double> {
    earned.with(budget) { .ratio($0, $1, ifZero: .budgetMissing) }
  }

  /// CV = EV − AC; negative where the work cost more than it earned.
  public var costVariance: Estimate<Double> { earned.with(actual) { .value($0 - $1) } }

  /// SV = EV − PV; negative where less is done than planned.
  public var scheduleVariance: Estimate<Double> { earned.with(planned) { .value($0 - $1) } }

  /// CPI = EV ÷ AC; above 1 is good. `ac-zero` where nothing was spent.
  public var costPerformance: Estimate<Double> {
    earned.with(actual) { .ratio($0, $1, ifZero: .actualCostZero) }
  }

  /// SPI = EV ÷ PV; above 1 is good. `pv-zero` where nothing is planned yet.
  public var schedulePerformance: Estimate<Double> {
    earned.with(planned) { .ratio($0, $1, ifZero: .plannedValueZero) }
  }

  /// EAC if the rest costs as the past did: BAC ÷ CPI. `ev-zero` where nothing is earned: use `estimateRemaining`.
  public var estimateTypical: Estimate<Double> {
    budget.with(nonzeroCostPerformance) { .value($0 / $1) }
  }

  /// EAC if the rest costs as planned: AC + (BAC − EV).
  public var estimateRemaining: Estimate<Double> {
    actual.with(remainingWork) { .value($0 + $1) }
  }

  /// EAC if cost and schedule both go on as before: AC + (BAC − EV) ÷ (CPI × SPI).
  public var estimateCombined: Estimate<Double> { estimate(with: schedulePerformance) }

  /// AC + (BAC − EV) ÷ (CPI × index), for any schedule index.
  func estimate(with index: Estimate<Double>) -> Estimate<Double> {
    nonzeroCostPerformance.with(index) { .value($0 * $1) }
      .with(remainingWork) { .ratio($1, $0, ifZero: .earnedValueZero) }
      .with(actual) { .value($1 + $0) }
  }

  /// ETC = typical EAC − AC.
  public var estimateToComplete: Estimate<Double> { estimateTypical.with(actual) { .value($0 - $1) } }

  /// VAC = BAC − typical EAC; negative where the budget will not do.
  public var varianceAtCompletion: Estimate<Double> { budget.with(estimateTypical) { .value($0 - $1) } }

  /// TCPI to the budget: (BAC − EV) ÷ (BAC − AC), the cost performance the rest would need.
  ///
  /// Below 0 the budget is exhausted and work remains: the figure is kept and `isBudgetExhausted` says so. Where
  /// BAC = AC it is undefined, `budget-exhausted`.
  public var toCompleteBudget: Estimate<Double> {
    remainingWork.with(budget.with(actual) { .value($0 - $1) }) { .ratio($0, $1, ifZero: .budgetExhausted) }
  }

  /// TCPI to the typical EAC: (BAC − EV) ÷ (EAC − AC). `work-complete` where nothing remains.
  public var toCompleteEstimate: Estimate<Double> {
    remainingWork.with(estimateToComplete) { .ratio($0, $1, ifZero: .workComplete) }
  }

  /// Whether work remains and the budget is spent, so that TCPI is negative or undefined.
  public var isBudgetExhausted: Bool {
    guard let work = remainingWork.found, let budget = budget.found, let actual = actual.found else {
      return false
    }
    return work > 0 && actual >= budget
  }

  private var remainingWork: Estimate<Double> { budget.with(earned) { .value($0 - $1) } }

  private var nonzeroCostPerformance: Estimate<Double> {
    earned.flatMap { $0 == 0 ? .unavailable(.earnedValueZero) : costPerformance }
  }
}
