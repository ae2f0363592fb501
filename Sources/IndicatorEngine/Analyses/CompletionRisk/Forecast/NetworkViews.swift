/// What is read of the milestones of a portfolio for its networks, and of the pace of the work.
struct NetworkViews: Sendable {
  private let portfolio: Portfolio
  private let evaluation: EvaluationPlan
  private let plan: RiskPlan
  private let delivery: DeliveryAnalysis
  private let riskRows: RowGroups
  private let paymentRows: RowGroups

  init(_ portfolio: Portfolio, evaluation: EvaluationPlan, plan: RiskPlan) {
    self.portfolio = portfolio
    self.evaluation = evaluation
    self.plan = plan
    delivery = DeliveryAnalysis(portfolio, plan: evaluation)
    let (index, count) = (portfolio.operationIndex, portfolio.operations.count)
    riskRows = RowGroups(portfolio.risks.operation, by: index, groups: count)
    paymentRows = RowGroups(portfolio.payments.operation, by: index, groups: count)
  }

  func isEmpty(_ operation: Int) -> Bool { delivery.milestoneRows[operation].isEmpty }

  /// The planned day of the last milestone.
  func lastPlanned(_ operation: Int) -> Day? {
    delivery.milestoneRows[operation].compactMap { portfolio.milestones.planned[Int($0)] }.max()
  }

  func network(of operation: Int) -> Result<OperationNetwork, OperationNetwork.FaultFound> {
    OperationNetwork.of(
      OperationNetwork.Tables(
        milestones: portfolio.milestones, risks: portfolio.risks, asOf: evaluation.asOf, ratio: plan.ratio,
        reached: reached(portfolio.operations.code[operation] ?? ""),
        correlations: plan.correlations?.pairs(of: portfolio.operations.code[operation] ?? "") ?? []),
      rows: delivery.milestoneRows[operation].map(Int.init), riskRows: riskRows[operation].map(Int.init),
      start: portfolio.operations.start[operation])
  }

  /// What is supposed of an operation's milestones.
  private func reached(_ operation: String) -> [String: Day] {
    plan.suppositions.reduce(into: [:]) { days, supposition in
      guard case .milestone(let named, let code, let day) = supposition, named ?? operation == operation
      else {
        return
      }
      days[code] = day
    }
  }

  /// The view of the pace; nil where nothing is known of it. Without milestones, payments stand for work.
  func pace(of operation: Int, by due: Day, ratio: DurationRatio) -> (view: RiskView, isProxy: Bool)? {
    let isProxy = isEmpty(operation)
    if isProxy && paymentRows[operation].isEmpty { return nil }
    let performance = delivery.performance(of: operation)
    guard let start = performance.start, let end = performance.plannedEnd,
      let planned = MonthScale(start: start).position(of: end),
      let elapsed = MonthScale(start: start).position(of: evaluation.asOf),
      let deadline = MonthScale(start: start).position(of: due),
      let earned = isProxy
        ? performance.account.paidShare.found.map({ min(1, max(0, $0)) * planned })
        : performance.indices.schedule.earned.found
    else { return nil }
    let reports = isProxy ? paymentRows[operation].count : reportDays(operation)
    let signal = ProgressSignal.of(
      elapsed: elapsed, earned: earned, planned: planned, reports: reports, prior: ProgressSignal.Prior(ratio)
    )
    return signal.found.map { signal in
      (
        RiskView(
          .progress, chance: signal.chance(by: deadline), interval: signal.chanceInterval(by: deadline)),
        isProxy
      )
    }
  }

  /// Days on which a milestone was reached: each is a report of the pace.
  private func reportDays(_ operation: Int) -> Int {
    Set(
      delivery.milestoneRows[operation].compactMap { portfolio.milestones.actual[Int($0)] }
        .filter { $0 <= evaluation.asOf }
    ).count
  }
}
