/// The forecasts of `merilo risk` on one day, to be held against what came.
struct FrozenRisk {
  /// A forecast, and what it is about.
  struct Item {
    let operation: String
    let topic: RiskTrial.Topic
    let forecast: RiskForecast
    /// The same question at another freeze has the same key.
    let key: String
  }

  let risk: CompletionRisk
  let forecasts: [Item]
  /// Budgets and currencies as they were known.
  private let delivery: DeliveryAnalysis

  init(_ risk: CompletionRisk) {
    self.risk = risk
    delivery = DeliveryAnalysis(risk.portfolio, plan: risk.evaluation)
    forecasts = risk.forecasts.compactMap { forecast in
      // A day that is over is a fact, and what has no chance no forecast.
      guard forecast.chance.found != nil, !forecast.notes.contains(where: \.isFact),
        let operation = risk.portfolio.operations.code[forecast.operation]
      else { return nil }
      let topic = RiskTrial.Topic(forecast.subject)
      var key = "\(operation)\u{0}\(topic.rawValue)"
      if case .indicator(let row) = forecast.subject {
        let target = risk.targets[row]
        key += "\u{0}\(target.indicator)\u{0}\(target.targetDue?.description ?? "")"
      }
      return Item(operation: operation, topic: topic, forecast: forecast, key: key)
    }
  }

  // MARK: What came

  /// nil where it is not decided.
  func outcome(of item: Item, by truth: RiskOutcomes) -> RiskOutcomes.Outcome? {
    guard let row = truth.portfolio.operationIndex.row(of: item.operation) else { return nil }
    switch item.forecast.subject {
    case .currentEnd, .originalEnd:
      return item.forecast.due.flatMap { truth.isFinished(row, by: $0) }.map { .init(isTrue: $0) }
    case .cost, .claim:
      guard let limit = limit(item), let cost = truth.finalCost(of: row, in: currency(item)) else {
        return nil
      }
      let isCost = item.topic == .cost
      return .init(isTrue: isCost ? cost <= limit : cost >= limit, value: cost)
    case .indicator(let index):
      let asked = risk.targets[index]
      return truth.value(of: asked, reportedAfter: risk.evaluation.asOf).map {
        .init(isTrue: RiskOutcomes.reaches(asked, $0), value: $0)
      }
    case .all:
      return together(item, by: truth).map { .init(isTrue: $0) }
    }
  }

  /// All that the joint forecast was made of: the current end, the cost and the targets of the operation. One that failed decides.
  private func together(_ item: Item, by truth: RiskOutcomes) -> Bool? {
    let parts = forecasts.filter {
      $0.forecast.operation == item.forecast.operation && [.currentEnd, .cost, .target].contains($0.topic)
    }
    let outcomes = parts.map { outcome(of: $0, by: truth)?.isTrue }
    // One failure is enough, but it counts only when success would be known as well: else only failures were seen.
    return outcomes.contains(nil) ? nil : outcomes.allSatisfy { $0 ?? false }
  }

  /// The approved total; for a claim 95 % of the budget. In units of the currency.
  private func limit(_ item: Item) -> Double? {
    let row = item.forecast.operation
    guard case .value(let minor) = delivery.ledger.account(of: row).own.budget else { return nil }
    let budget = Double(minor) / 100
    if item.topic == .claim { return BudgetRisk.claimShare * budget }
    return risk.portfolio.operations.total[row].map { Double($0) / 100 } ?? budget
  }

  private func currency(_ item: Item) -> Currency? {
    delivery.ledger.account(of: item.forecast.operation).own.currency
  }

  // MARK: Beside what came

  func resolved(_ item: Item, _ outcome: Bool, baselines: [RiskTrial.Voice: Double]) -> RiskTrial.Resolved {
    var chances = baselines
    chances[.answer] = item.forecast.chance.found
    for view in item.forecast.views { chances[RiskTrial.Voice(view.kind)] = view.chance }
    return RiskTrial.Resolved(
      freeze: risk.evaluation.asOf, operation: item.operation,
      cluster: risk.portfolio.operations.municipality[item.forecast.operation] ?? "", topic: item.topic,
      outcome: outcome, chances: chances.mapValues(Backtest.kept))
  }

  /// Quantities that were given for 50, 80 and 90 %.
  func reaches(_ item: Item, _ outcome: RiskOutcomes.Outcome, by truth: RiskOutcomes) -> [RiskTrial.Reach] {
    let forecast = item.forecast
    // A claim has the quantities of the cost, a first end those of the current one.
    guard [.currentEnd, .cost, .target].contains(item.topic) else { return [] }
    return [(0.5, forecast.p50), (0.8, forecast.p80), (0.9, forecast.p90)].compactMap { share, quantity in
      switch quantity {
      case .day(let day):
        guard let row = truth.portfolio.operationIndex.row(of: item.operation),
          let isKept = truth.isFinished(row, by: day)
        else { return nil }
        return RiskTrial.Reach(topic: item.topic, share: share, isKept: isKept, loss: nil)
      case .amount(let minor, _):
        guard let limit = limit(item), limit > 0, let cost = outcome.value else { return nil }
        let amount = Double(minor) / 100
        return RiskTrial.Reach(
          topic: item.topic, share: share, isKept: cost <= amount,
          loss: CostTrial.loss(amount / limit, share, cost / limit))
      case .number(let number):
        guard case .indicator(let index) = forecast.subject, let value = outcome.value else { return nil }
        return reach(risk.targets[index], share, number, value)
      case nil: return nil
      }
    }
  }

  /// A value that is reached with a chance of a share lies below the value that comes in as many cases, where more is better.
  private func reach(
    _ asked: ProgressRow, _ share: Double, _ number: Double, _ value: Double
  ) -> RiskTrial.Reach {
    let isRising = (asked.rules.direction ?? TargetRisk.direction(asked)) != .decrease
    let scale = asked.target.map(\.magnitude) ?? 0
    return RiskTrial.Reach(
      topic: .target, share: share, isKept: isRising ? value >= number : value <= number,
      loss: scale > 0
        ? CostTrial.loss(number / scale, isRising ? 1 - share : share, value / scale) : nil)
  }
}

extension RiskTrial.Topic {
  init(_ subject: RiskSubject) {
    self =
      switch subject {
      case .currentEnd: .currentEnd
      case .originalEnd: .originalEnd
      case .cost: .cost
      case .claim: .claim
      case .indicator: .target
      case .all: .all
      }
  }
}
