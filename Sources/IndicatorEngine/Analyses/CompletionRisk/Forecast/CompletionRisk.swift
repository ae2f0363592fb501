/// The risks of a portfolio at one day: of each operation by question, and of all together.
///
///     let risk = CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: day), asking: RiskPlan())
///     risk.forecasts.first?.probability
///
/// A forecast is an answer with its reason, or a reason alone; never a NaN, and never more certain than 97 %.
public struct CompletionRisk: Sendable {
  /// The day, the known-by day, the currency.
  public let evaluation: EvaluationPlan
  public let plan: RiskPlan
  /// The portfolio as it was known.
  public let portfolio: Portfolio
  /// By operation in the order of the table, then by question.
  public let forecasts: [RiskForecast]
  /// The deadlines of all operations, of each municipality and of each programme together.
  public let rollUps: [RiskRollUp]
  /// Progress rows that ``RiskSubject/indicator(_:)`` counts through.
  public let targets: [ProgressRow]
  /// Programmes with commitments and a rule of decommitment.
  public let absorption: [AbsorptionRisk]

  public init(of portfolio: Portfolio, plan evaluation: EvaluationPlan, asking plan: RiskPlan) {
    let known = evaluation.cut(portfolio)
    self.evaluation = evaluation
    self.plan = plan
    self.portfolio = known
    let outside = OutsideView(known, evaluation: evaluation, plan: plan)
    let questions = OperationQuestions(known, evaluation: evaluation, plan: plan, outside: outside)
    targets = questions.target?.rows ?? []
    let ranges = Parallel.ranges(of: known.operations.count, size: 1 << 10)
    let forecasts = Parallel.map(count: ranges.count, threads: evaluation.threads) { chunk in
      ranges[chunk].flatMap(questions.forecasts)
    }.flatMap { $0 }
    self.forecasts = forecasts
    rollUps = RiskRollUp.all(of: forecasts, in: known, plan: plan)
    absorption = AbsorptionRisk.all(known, evaluation: evaluation, plan: plan, forecasts: forecasts)
  }
}
