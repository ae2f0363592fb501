/// All results of a portfolio at one day, and the plan that made them.
///
///     let evaluation = Evaluation(of: portfolio, plan: EvaluationPlan(asOf: day))
///     evaluation.progress.count
public struct Evaluation: Sendable {
  /// What was asked for.
  public let plan: EvaluationPlan
  /// The portfolio as it was known: rows in the results count through this one.
  public let portfolio: Portfolio
  /// Indicators against targets.
  public let progress: [ProgressRow]
  /// Parts against wholes.
  public let disaggregations: [DisaggregationCheck]
  /// Sums over operations and places.
  public let rollUps: [RollUpRow]
  /// Milestones.
  public let schedule: [MilestoneSlippage]
  /// When unfinished milestones with three-point durations will be reached.
  public let forecasts: [MilestoneForecast]
  /// Money on the plan's level.
  public let budget: [BudgetRow]
  /// Earned value and earned schedule of every operation, in the order of the operations table.
  public let performances: [OperationPerformance]

  /// Computes everything.
  public init(of portfolio: Portfolio, plan: EvaluationPlan) {
    let known = plan.cut(portfolio)
    self.plan = plan
    self.portfolio = known
    let progress = ProgressAnalysis(known, plan: plan)
    self.progress = progress.rows()
    disaggregations = progress.disaggregationChecks()
    rollUps = progress.rollUps()
    schedule = MilestoneSlippage.rows(of: known, plan: plan)
    let budget = BudgetAnalysis(known, plan: plan)
    performances = budget.delivery.performances()
    self.budget = plan.level == .operation ? budget.rows(of: performances) : budget.rows()
    forecasts = budget.delivery.forecasts()
  }

  /// The S-curve of the operation in a row of the operations table.
  public func curve(of operation: Int) -> Estimate<SCurve> {
    DeliveryAnalysis(portfolio, plan: plan).curve(of: operation)
  }
}
