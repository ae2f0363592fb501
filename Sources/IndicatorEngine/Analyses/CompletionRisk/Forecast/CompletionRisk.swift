/// The risks of a portfolio at one day: of each operation by question, and of all together.
///
///     let risk = CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: day), asking: RiskPlan())
///     risk.forecasts.first?.probability
///
/// A forecast is an answer with its reason, or a reason alone; never a NaN, and never more certain than 97 %.
public struct CompletionRisk: Sendable {
  /// The version of the models, stored with every forecast: it changes whenever the same inputs would give other chances.
  public static let modelVersion = "3"

  /// The day, the known-by day, the currency.
  public let evaluation: EvaluationPlan
  public let plan: RiskPlan
  /// The portfolio as it was known.
  public let portfolio: Portfolio
  /// By the code of the operation, then by question: the order of the table reaches no result.
  public let forecasts: [RiskForecast]
  /// The deadlines of all operations, of each municipality and of each programme together.
  public let rollUps: [RiskRollUp]
  /// Progress rows that ``RiskSubject/indicator(_:)`` counts through.
  public let targets: [ProgressRow]
  /// Programmes with commitments and a rule of decommitment.
  public let absorption: [AbsorptionRisk]
  /// Programmes with commitments of which nothing is said: no rule of decommitment is known for their framework, and none was chosen.
  public let unruledProgrammes: [String]

  public init(of portfolio: Portfolio, plan evaluation: EvaluationPlan, asking plan: RiskPlan) {
    let known = evaluation.cut(portfolio)
    self.evaluation = evaluation
    self.plan = plan
    self.portfolio = known
    let outside = OutsideView(known, evaluation: evaluation, plan: plan)
    let questions = OperationQuestions(known, evaluation: evaluation, plan: plan, outside: outside)
    targets = questions.target?.rows ?? []
    let order = OperationOrder.byCode(known.operations.code)
    let converter = evaluation.currency.map {
      ($0, CurrencyConverter(rates: known.rates, asOf: evaluation.asOf))
    }
    let ranges = Parallel.ranges(of: order.count, size: 1 << 10)
    let asked = plan.questions
    let isAsked = { @Sendable (forecast: RiskForecast) in asked.contains(forecast.subject.question) }
    // Claims of programmes rest on the ends, asked for or not.
    let keepsAll = known.allocations.count > 0
    let parts = Parallel.map(count: ranges.count, threads: evaluation.threads) { chunk in
      var found: [RiskForecast] = []
      found.reserveCapacity(ranges[chunk].count * 2)
      for place in ranges[chunk] { questions.addForecasts(of: order[place], to: &found) }
      return keepsAll ? found : found.filter(isAsked)
    }
    var answers: [RiskForecast] = []
    answers.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { answers += part }
    let forecasts = keepsAll ? answers.filter(isAsked) : answers
    if let (currency, converter) = converter {
      self.forecasts = forecasts.map { $0.converted(to: currency, by: converter) }
    } else {
      self.forecasts = forecasts
    }
    rollUps = RiskRollUp.all(
      of: forecasts, in: known, plan: plan, converter: converter, threads: evaluation.threads)
    unruledProgrammes = AbsorptionRisk.unruled(known, asOf: evaluation.asOf, plan: plan)
    absorption = AbsorptionRisk.all(known, evaluation: evaluation, plan: plan, forecasts: answers)
  }
}
