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
  private let milestoneRows: RowGroups
  /// Final ÷ approved cost of own operations that were finished by the as-of day, from payments up to it, by the group of their class or type
  /// as with ends. Ascending.
  private let ownRatios: [[Double]]
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
    milestoneRows = RowGroups(
      portfolio.milestones.operation, by: portfolio.operationIndex, groups: portfolio.operations.count)
    let ends = ends
    var ratios = [[Double]](repeating: [], count: outside.groups.count)
    for row in 0..<(portfolio.payments.count == 0 ? 0 : portfolio.operations.count) {
      // What still runs has no final cost, however much of it was paid.
      guard ends.isFinished(row), !paymentRows[row].isEmpty,
        let ratio = delivery.ledger.account(of: row).paidShare.found, ratio > 0
      else { continue }
      ratios[Int(outside.groupOf[row])].append(ratio)
    }
    ownRatios = ratios.map { $0.sorted() }
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
    /// The approved total, the budget and what was spent, minor units.
    let approved: Int128
    let budget: Int128
    let spent: Int128
    let currency: Currency
    /// Own costs of the same class or type.
    let own: Int
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
    return account.own.budget.with(account.own.paid) { minorBudget, minorPaid in
      let minorPaid = minorPaid + Int128(supposed[row] ?? 0)
      let (budget, paid) = (units(minorBudget), units(minorPaid))
      // Where no milestone was due yet, nothing done is not a measure of work: an advance is no overrun.
      let measured = performance.indices.value.earned.found.flatMap { earned in
        earned == 0 && !hasDueMilestone(row) ? nil : earned
      }
      // Without measured work what was paid stands for it.
      let earned = measured ?? min(paid, budget)
      let reference = outside.group(of: row).reference
      let prior = reference?.costRatio.flatMap {
        CostRatioBelief.Prior($0, strength: plan.strength, source: reference?.origin ?? "")
      }
      let own = ownRatios[Int(outside.groupOf[row])]
      let belief = CostRatioBelief(prior ?? .developmentBank).updated(own)
      return CostForecast.of(
        spent: paid, earned: earned, budget: budget, committed: paid, belief: belief,
        isMeasured: measured != nil
      ).map { cost in
        var approved = minorBudget
        if let total = portfolio.operations.total[row] { approved = Int128(total) }
        return Outlook(
          cost: cost, approved: approved, budget: minorBudget, spent: minorPaid, currency: currency,
          own: own.count, isProxy: measured == nil, reference: prior == nil ? nil : reference)
      }
    }
  }

  private func hasDueMilestone(_ row: Int) -> Bool {
    milestoneRows[row].contains { place in
      portfolio.milestones.planned[Int(place)].map { $0 <= evaluation.asOf } ?? false
    }
  }

  private func units(_ minorUnits: Int128) -> Double { Double(minorUnits) / 100 }

  /// The share of the grant below which money is lost, in hundredths.
  static let claimPercent = 95
  static let claimShare = Double(claimPercent) / 100

  /// What must be claimed of a budget, minor units.
  private static func claim(of budget: Int128) -> Int128 { (budget * Int128(claimPercent) + 99) / 100 }

  private func fill(_ forecast: inout RiskForecast, _ outlook: Outlook, _ row: Int) {
    let cost = outlook.cost
    if forecast.subject == .cost {
      let approved = units(outlook.approved)
      forecast.chance = .value(cost.chance(atMost: approved))
      forecast.interval = cost.interval(atMost: approved)
    } else {
      // A grant pays a share of what is spent, so 95 % of it need 95 % of the budget.
      let least = units(BudgetRisk.claim(of: outlook.budget))
      let interval = cost.interval(atMost: least)
      forecast.chance = .value(1 - cost.chance(atMost: least))
      forecast.interval = 1 - interval.upperBound...1 - interval.lowerBound
    }
    forecast.count = (outlook.reference?.costRatio?.count ?? 0) + outlook.own
    forecast.completions = forecast.count
    let isHistory = outlook.own >= RiskPlan.fewestOwn
    forecast.classID = outlook.reference?.id ?? (isHistory ? "own" : nil)
    // From thirty own costs on the assumption that the rest rests on has hardly a say.
    if outlook.reference == nil, outlook.own < ReferenceClass.fewestCompletions {
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
    // What was paid is paid.
    if forecast.subject == .cost, outlook.spent > outlook.approved {
      (forecast.chance, forecast.interval) = (.value(0), 0...0)
      forecast.notes.append(.approvedExceeded)
    } else if forecast.subject == .claim, outlook.spent >= BudgetRisk.claim(of: outlook.budget) {
      (forecast.chance, forecast.interval) = (.value(1), 1...1)
      forecast.notes.append(.claimReached)
    } else if outlook.isProxy, outlook.spent >= outlook.budget {
      // All is paid, the work is not done, and nobody measured how much of it is left: that is not the safest of all cases.
      (forecast.chance, forecast.interval) = (.unavailable(.budgetExhausted), nil)
      (forecast.p50, forecast.p80, forecast.p90) = (nil, nil, nil)
    } else {
      forecast.remedies = [remedy(forecast, outlook, row)].compactMap { $0 }
    }
  }

  /// Less cost, so that the aim is kept; or spending a month, so that the grant is used.
  private func remedy(_ forecast: RiskForecast, _ outlook: Outlook, _ row: Int) -> RiskRemedy? {
    guard let chance = forecast.chance.found, chance < plan.aim else { return nil }
    if forecast.subject == .cost {
      // A millionth of a cent is arithmetic, not money.
      guard let cost = outlook.cost.cost(plan.aim),
        let needed = Int128(exactly: (cost * 100 - 1e-6).rounded(.up)), needed > outlook.approved
      else { return nil }
      return .lessCost(needed - outlook.approved, outlook.currency)
    }
    guard let end = portfolio.operations.end[row] ?? portfolio.operations.originalEnd[row],
      end > evaluation.asOf
    else { return nil }
    let left = BudgetRisk.claim(of: outlook.budget) - outlook.spent
    guard left > 0 else { return nil }
    let months = MonthsLeft.from(evaluation.asOf, to: end)
    // Within a month there is no rate of months: the amount itself, by the day.
    if months < 1 { return .spending(left, outlook.currency, by: end) }
    guard let rate = Int128(exactly: (Double(left) / months - 1e-6).rounded(.up)) else { return nil }
    return .monthlySpending(rate, outlook.currency, until: end)
  }
}
