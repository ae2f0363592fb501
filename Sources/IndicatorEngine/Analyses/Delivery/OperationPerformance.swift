/// Where an operation stands at the as-of day: its money, earned value and earned schedule.
public struct OperationPerformance: Sendable {
  /// Budget, contracted and paid.
  public let account: OperationAccount
  /// Earned value and earned schedule; amounts in the operation's own currency, for ratios, times in calendar months
  /// from the start.
  public let indices: DeliveryIndices
  /// The amounts of earned value in the account's currency, for showing.
  public let amounts: PerformanceAmounts
  /// Fraction of the work planned by the as-of day: the planned value where there is no budget to multiply.
  public let workPlanned: Estimate<Double>
  /// Fraction of the work done by the as-of day.
  public let workDone: Estimate<Double>
  /// The earned value method used; `ev-method-unknown` where the one that is stated is none.
  public let method: Estimate<EarnedValueMethod>
  /// Start of the operation: its own, else the earliest of its milestones.
  public let start: Day?
  /// Planned end: the operation's current one, else the original one, else the last planned milestone.
  public let plannedEnd: Day?
  /// The day on which the work was done; while it goes on, the day on which it will be if the pace stays:
  /// start + PD ÷ SPI(t).
  public let finishEstimate: Estimate<Day>
  /// Cells of the milestones that planned and earned value were made from.
  public let milestoneCells: [SourceCell]
  /// Whether made-up example data went into any figure.
  public let isIllustrative: Bool

  /// The reason codes of all undefined or doubtful figures, each once, in the order of the figures.
  public var reasons: [UnavailableReason] {
    let (value, schedule) = (indices.value, indices.schedule)
    var all = [
      account.budget.reason, account.contracted.reason, account.paid.reason,
      account.absorption.reason, value.planned.reason, value.earned.reason,
      amounts.planned.reason, amounts.earned.reason, value.costPerformance.reason,
      value.schedulePerformance.reason,
      value.estimateTypical.reason, value.estimateCombined.reason, amounts.estimateTypical.reason,
      amounts.estimateCombined.reason, value.toCompleteBudget.reason,
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
    let exact = exactValue(of: account, work)
    let value = exact.value
    let schedule = schedule(of: work, account: account, done: done)
    return OperationPerformance(
      account: account, indices: DeliveryIndices(value: value, schedule: schedule),
      amounts: PerformanceAmounts(exact: exact, value: value) { self.shown($0, account) },
      workPlanned: work.plan.flatMap { $0.fraction(by: self.plan.asOf) }, workDone: done, method: work.method,
      start: work.start, plannedEnd: work.end, finishEstimate: finish(of: work, schedule, done: done),
      milestoneCells: work.cells, isIllustrative: account.isIllustrative || work.isIllustrative)
  }

  private func exactValue(of account: OperationAccount, _ work: Work) -> ExactValue {
    let budget = account.own.budget.flatMap(ExactValue.millionths)
    return ExactValue(
      budget: budget,
      planned: budget.with(work.plan) { budget, plan in plan.amount(of: budget, by: self.plan.asOf) },
      earned: budget.flatMap { work.earned(of: $0, by: self.plan.asOf) },
      actual: account.own.paid.flatMap(ExactValue.millionths))
  }

  /// Earned schedule. Time needs no money: without a budget the curve is that of a nominal one, and so it is where a
  /// millionth of the budget would be lost in a binary number.
  private func schedule(
    of work: Work, account: OperationAccount, done: Estimate<Double>
  ) -> EarnedSchedule {
    let budget = account.own.budget.found.map { Double($0) / 100 } ?? 0
    let nominal = budget > 0 && budget < 1e9 ? budget : 1_000_000
    return work.schedule(
      budget: .value(nominal), earned: done.map { WorkPlan.rounded($0 * nominal) }, asOf: plan.asOf)
  }

  /// The real finish where it is known, else what the pace gives.
  private func finish(of work: Work, _ schedule: EarnedSchedule, done: Estimate<Double>) -> Estimate<Day> {
    let isComplete = done.found.map { $0 >= 1 } ?? false
    if let finish = work.finish(isComplete: isComplete, asOf: plan.asOf) { return .value(finish) }
    return schedule.duration.with(work.months) { duration, months in
      Estimate(months.day(at: duration), else: .outOfRange)
    }
  }

  /// Millionths of the operation's own currency as minor units of the one that is shown.
  private func shown(_ millionths: Int128, _ account: OperationAccount) -> Estimate<Int128> {
    guard let own = account.own.currency, let currency = account.currency else {
      return .unavailable(.budgetMissing)
    }
    return ledger.converter.convert(millionths, per: 10_000, from: own, to: currency)
  }

  /// The earned value method of an operation; one that was stated and is none is not replaced by another.
  func method(of operation: Int) -> Estimate<EarnedValueMethod> {
    if let method = ledger.operations.evMethod.codes[operation].flatMap({ methods[Int($0)] }) {
      return .value(method)
    }
    return portfolio.isRejected(.operations, operation, Operations.Fields.evMethod)
      ? .unavailable(.methodUnknown) : .value(plan.earnedValueMethod)
  }
}
