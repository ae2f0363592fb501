/// Where an operation stands at the as-of day: its money, earned value and earned schedule.
public struct OperationPerformance: Sendable {
  /// Budget, contracted and paid.
  public let account: OperationAccount
  /// Earned value and earned schedule; amounts in the account's currency, times in calendar months from the start.
  public let indices: DeliveryIndices
  /// Fraction of the work planned by the as-of day: the planned value where there is no budget to multiply.
  public let workPlanned: Estimate<Double>
  /// Fraction of the work done by the as-of day.
  public let workDone: Estimate<Double>
  /// The earned value method used.
  public let method: EarnedValueMethod
  /// Start of the operation: its own, else the earliest of its milestones.
  public let start: Day?
  /// Planned end: the operation's current one, else the original one, else the last planned milestone.
  public let plannedEnd: Day?
  /// The day on which the work will be done if the pace stays: start + PD ÷ SPI(t).
  public let finishEstimate: Estimate<Day>
  /// Cells of the milestones that planned and earned value were made from.
  public let milestoneCells: [SourceCell]
  /// Whether made-up example data went into any figure.
  public let isIllustrative: Bool

  /// The reason codes of all undefined or doubtful figures, each once, in the order of the figures.
  public var reasons: [UnavailableReason] {
    let (value, schedule) = (indices.value, indices.schedule)
    var all = [
      account.budget.reason, account.contracted.reason, account.paid.reason, value.planned.reason,
      value.earned.reason, value.costPerformance.reason, value.schedulePerformance.reason,
      value.estimateTypical.reason, value.estimateCombined.reason, value.toCompleteBudget.reason,
      value.toCompleteEstimate.reason, schedule.earned.reason, schedule.performance.reason,
      finishEstimate.reason,
    ]
    if value.isBudgetExhausted { all.append(.budgetExhausted) }
    if account.hasOtherBases { all.append(.mixedBasis) }
    return all.reduce(into: []) { seen, reason in
      if let reason, !seen.contains(reason) { seen.append(reason) }
    }
  }
}

/// Earned value of all operations of a portfolio.
///
/// A class, so that handing it on costs one reference and not one for each column of every table.
public final class DeliveryAnalysis: Sendable {
  let portfolio: Portfolio
  let plan: EvaluationPlan
  let ledger: Ledger
  let milestones: Milestones
  let milestoneRows: RowGroups
  private let methods: [EarnedValueMethod?]

  /// Prepares the tables; the portfolio is cut at the plan's known-by day.
  public init(_ portfolio: Portfolio, plan: EvaluationPlan) {
    let known = plan.cut(portfolio)
    self.portfolio = known
    self.plan = plan
    ledger = Ledger(known, plan: plan)
    milestones = known.milestones
    milestoneRows = RowGroups(
      known.milestones.operation, by: known.operationIndex, groups: known.operations.count)
    methods = known.operations.evMethod.decoded()
  }

  /// The performance of every operation, in the order of the operations table.
  public func performances() -> [OperationPerformance] {
    let ranges = Parallel.ranges(of: portfolio.operations.count, size: 1 << 12)
    return Parallel.map(count: ranges.count, threads: plan.threads) { ranges[$0].map(performance) }
      .flatMap { $0 }
  }

  /// The performance of the operation in a row.
  public func performance(of operation: Int) -> OperationPerformance {
    let account = ledger.account(of: operation)
    let work = Work(self, operation: operation)
    let done = work.earned(by: plan.asOf, isNow: true)
    let value = EarnedValue(
      budget: account.budgetValue,
      planned: account.budgetValue.with(work.plan) { budget, plan in
        .value(plan.values(at: [self.plan.asOf], budget: budget)[0])
      },
      earned: account.budgetValue.with(done) {
        .value(WorkPlan.rounded($0 * $1))
      },
      actual: account.paidValue)
    // Time needs no money: without a budget the curve is that of a nominal one.
    let nominal = account.budgetValue.found.flatMap { $0 > 0 ? $0 : nil } ?? 1_000_000
    let schedule = work.schedule(
      budget: .value(nominal), earned: done.map { WorkPlan.rounded($0 * nominal) }, asOf: plan.asOf)
    let finish = schedule.duration.with(work.months) { duration, months in
      Estimate(months.day(at: duration), else: .outOfRange)
    }
    return OperationPerformance(
      account: account, indices: DeliveryIndices(value: value, schedule: schedule),
      workPlanned: work.plan.map { $0.fraction(by: plan.asOf) }, workDone: done, method: work.method,
      start: work.start, plannedEnd: work.end, finishEstimate: finish, milestoneCells: work.cells,
      isIllustrative: account.isIllustrative || work.isIllustrative)
  }

  /// The earned value method of an operation.
  func method(of operation: Int) -> EarnedValueMethod {
    ledger.operations.evMethod.codes[operation].flatMap { methods[Int($0)] } ?? plan.earnedValueMethod
  }
}
