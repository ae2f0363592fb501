/// Will the money do, and will it be used? By the class of cost ratios, own finished projects and the operation's own cost performance.
///
/// Asked only of operations with payments: without them nothing says what was spent.
struct BudgetRisk: Sendable {
  let portfolio: Portfolio
  let evaluation: EvaluationPlan
  let plan: RiskPlan
  let outside: OutsideView
  let ends: OperationEnds
  private let delivery: DeliveryAnalysis
  private let paymentRows: RowGroups
  /// Final ÷ approved cost of own operations that were finished by the as-of day, from payments up to it.
  private let ownRatios: [Double]
  /// What is supposed to be spent beside the payments, by row, minor units.
  private let supposed: [Int: Int64]

  init(_ portfolio: Portfolio, evaluation: EvaluationPlan, plan: RiskPlan, outside: OutsideView) {
    self.portfolio = portfolio
    self.evaluation = evaluation
    self.plan = plan
    self.outside = outside
    ends = OperationEnds(portfolio.operations, asOf: evaluation.asOf)
    let delivery = DeliveryAnalysis(portfolio, plan: evaluation)
    self.delivery = delivery
    let paymentRows = RowGroups(
      portfolio.payments.operation, by: portfolio.operationIndex, groups: portfolio.operations.count)
    self.paymentRows = paymentRows
    let ends = ends
    ownRatios =
      portfolio.payments.count == 0
      ? []
      : (0..<portfolio.operations.count).compactMap { row in
        // What still runs has no final cost, however much of it was paid.
        guard ends.isFinished(row), !paymentRows[row].isEmpty else { return nil }
        return delivery.ledger.account(of: row).paidShare.found.flatMap { $0 > 0 ? $0 : nil }
      }.sorted()
    supposed = plan.suppositions.reduce(into: [:]) { amounts, supposition in
      guard case .spending(let operation, let amount) = supposition,
        let row = portfolio.operationIndex.row(of: operation)
      else { return }
      amounts[row, default: 0] += amount
    }
  }

  /// What a forecast of the final cost rests on.
  struct Outlook: Sendable {
    let cost: CostForecast
    /// The approved total and the budget, in units of the currency.
    let approved: Double
    let budget: Double
    let currency: Currency
    let isProxy: Bool
    /// nil where an assumption stands for a class.
    let reference: ReferenceClass?
  }

  /// The forecasts of one operation: costs within the approved total, and a claim of 95 % of the grant at least.
  func forecasts(of row: Int) -> [RiskForecast] {
    if paymentRows[row].isEmpty || ends.isOver(row) { return [] }
    let outlook = outlook(row)
    return [RiskSubject.cost, .claim].map { subject in
      var forecast = RiskForecast(
        row, subject, chance: .unavailable(outlook.reason ?? .budgetMissing), method: .costForecast)
      guard let found = outlook.found else { return forecast }
      fill(&forecast, found, row)
      return forecast
    }
  }

  func outlook(_ row: Int) -> Estimate<Outlook> {
    let performance = delivery.performance(of: row)
    let account = performance.account
    guard let currency = account.own.currency else { return .unavailable(.budgetMissing) }
    return account.own.budget.with(account.own.paid) { budget, paid in
      let (budget, paid) = (units(budget), units(paid + Int128(supposed[row] ?? 0)))
      let measured = performance.indices.value.earned.found
      // Without measured work what was paid stands for it.
      let earned = measured ?? min(paid, budget)
      let reference = outside.group(of: row).reference
      let prior = reference?.costRatio.flatMap {
        CostRatioBelief.Prior($0, strength: plan.strength, source: reference?.origin ?? "")
      }
      let belief = CostRatioBelief(prior ?? .developmentBank).updated(ownRatios)
      return CostForecast.of(
        spent: paid, earned: earned, budget: budget, committed: paid, belief: belief
      ).map { cost in
        let total = portfolio.operations.total[row].map { Double($0) / 100 } ?? budget
        return Outlook(
          cost: cost, approved: total, budget: budget, currency: currency, isProxy: measured == nil,
          reference: prior == nil ? nil : reference)
      }
    }
  }

  private func units(_ minorUnits: Int128) -> Double { Double(minorUnits) / 100 }

  /// The share of the grant below which money is lost.
  static let claimShare = 0.95

  private func fill(_ forecast: inout RiskForecast, _ outlook: Outlook, _ row: Int) {
    let cost = outlook.cost
    if forecast.subject == .cost {
      forecast.chance = .value(cost.chance(atMost: outlook.approved))
      forecast.interval = cost.interval(atMost: outlook.approved)
    } else {
      // A grant pays a share of what is spent, so 95 % of it need 95 % of the budget.
      let least = BudgetRisk.claimShare * outlook.budget
      let interval = cost.interval(atMost: least)
      forecast.chance = .value(1 - cost.chance(atMost: least))
      forecast.interval = 1 - interval.upperBound...1 - interval.lowerBound
    }
    forecast.count = (outlook.reference?.costRatio?.count ?? 0) + ownRatios.count
    forecast.completions = forecast.count
    let isHistory = ownRatios.count >= RiskPlan.fewestOwn
    forecast.classID = outlook.reference?.id ?? (isHistory ? "own" : nil)
    // From thirty own costs on the assumption that the rest rests on has hardly a say.
    if outlook.reference == nil, ownRatios.count < ReferenceClass.fewestCompletions {
      forecast.notes.append(.assumedCosts)
    }
    if outlook.isProxy { forecast.notes.append(.proxyProgress) }
    func amount(_ share: Double) -> RiskQuantity? {
      guard let units = cost.cost(share), let minor = Int128(exactly: (units * 100).rounded()) else {
        return nil
      }
      return .amount(minor, outlook.currency)
    }
    (forecast.p50, forecast.p80, forecast.p90) = (amount(0.5), amount(0.8), amount(0.9))
    if forecast.subject == .cost, cost.spent > outlook.approved {
      // What was paid is paid.
      (forecast.chance, forecast.interval) = (.value(0), 0...0)
      forecast.notes.append(.approvedExceeded)
    } else {
      forecast.remedies = [remedy(forecast, outlook, row)].compactMap { $0 }
    }
  }

  /// Less cost, so that the aim is kept; or spending a month, so that the grant is used.
  private func remedy(_ forecast: RiskForecast, _ outlook: Outlook, _ row: Int) -> RiskRemedy? {
    guard let chance = forecast.chance.found, chance < plan.aim else { return nil }
    func minor(_ units: Double) -> Int128? { Int128(exactly: (units * 100).rounded(.up)) }
    if forecast.subject == .cost {
      guard let cost = outlook.cost.cost(plan.aim), cost > outlook.approved,
        let less = minor(cost - outlook.approved)
      else { return nil }
      return .lessCost(less, outlook.currency)
    }
    guard let end = portfolio.operations.end[row] ?? portfolio.operations.originalEnd[row],
      end > evaluation.asOf,
      let months = MonthScale(start: evaluation.asOf).position(of: end)
    else { return nil }
    let left = BudgetRisk.claimShare * outlook.budget - outlook.cost.spent
    guard left > 0 else { return nil }
    // Within a month there is no rate of months: the amount itself, by the day.
    if months < 1 { return minor(left).map { .spending($0, outlook.currency, by: end) } }
    return minor(left / months).map { .monthlySpending($0, outlook.currency, until: end) }
  }
}
