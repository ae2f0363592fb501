/// All questions about one operation, in order: the end, the money, the targets, and all of them together.
struct OperationQuestions: Sendable {
  private let portfolio: Portfolio
  private let evaluation: EvaluationPlan
  private let plan: RiskPlan
  private let deadline: DeadlineRisk
  private let budget: BudgetRisk?
  let target: TargetRisk?

  init(_ portfolio: Portfolio, evaluation: EvaluationPlan, plan: RiskPlan, outside: OutsideView) {
    self.portfolio = portfolio
    self.evaluation = evaluation
    self.plan = plan
    deadline = DeadlineRisk(
      portfolio: portfolio, evaluation: evaluation, plan: plan, outside: outside,
      ends: OperationEnds(portfolio.operations, asOf: evaluation.asOf),
      networks: NetworkViews(portfolio, evaluation: evaluation, plan: plan))
    func asks(_ question: RiskQuestion) -> Bool {
      !plan.questions.isDisjoint(with: [question, .joint])
    }
    budget =
      asks(.budget) && portfolio.payments.count > 0
      ? BudgetRisk(portfolio, evaluation: evaluation, plan: plan, outside: outside) : nil
    target =
      asks(.target) && portfolio.targets.count > 0
      ? TargetRisk(portfolio, evaluation: evaluation, aim: plan.aim) : nil
  }

  /// Adds the answers about one operation. The ends are answered whatever was asked: claims of a programme rest on them.
  func addForecasts(of row: Int, to forecasts: inout [RiskForecast]) {
    let answer = deadline.answer(of: row)
    forecasts.append(answer.current)
    if let original = answer.original { forecasts.append(original) }
    if budget == nil, target == nil { return }
    let code = portfolio.operations.code[row] ?? ""
    let money = budget?.forecasts(of: row) ?? []
    let goals =
      target?.forecasts(of: row, code: code, isOver: deadline.ends.isOver(row)) { day in
        answer.days?.chance(by: day).map { chance in
          let width = answer.current.interval.map { ($0.upperBound - $0.lowerBound) / 2 } ?? 0
          return (chance, max(0, chance - width)...min(1, chance + width))
        }
      } ?? []
    forecasts += money + goals
    if let all = joint(row, end: answer.current, money: money, goals: goals, drawn: answer.drawn) {
      forecasts.append(all)
    }
  }

  /// All of it together; nil where fewer than two questions have a chance.
  private func joint(
    _ row: Int, end: RiskForecast, money: [RiskForecast], goals: [RiskForecast], drawn: NetworkView?
  ) -> RiskForecast? {
    guard plan.questions.contains(.joint), let chance = end.chance.found else { return nil }
    let others = (money.filter { $0.subject == .cost } + goals).filter { $0.chance.found != nil }
    if others.isEmpty { return nil }
    let seed = deadline.seed(row)
    func together(_ end: Double, _ others: [Double]) -> JointRisk {
      JointRisk(
        end: end, others: others, correlation: plan.correlation, ends: drawn?.found?.forecast.finishes ?? [],
        replicates: plan.replicates, draws: plan.replicates * plan.drawsEach, seed: seed)
    }
    var forecast = RiskForecast(
      row, .all, due: end.due, chance: .unavailable(.untestedClass), method: .jointRisk)
    let joint = together(chance, others.compactMap(\.chance.found))
    forecast.chance = .value(joint.chance)
    forecast.simulationError = joint.standardError
    func bound(_ bound: (ClosedRange<Double>) -> Double, _ forecast: RiskForecast) -> Double {
      forecast.interval.map(bound) ?? forecast.chance.found ?? 0
    }
    let low = together(bound(\.lowerBound, end), others.map { bound(\.lowerBound, $0) }).chance
    let high = together(bound(\.upperBound, end), others.map { bound(\.upperBound, $0) }).chance
    forecast.interval = min(low, high)...max(low, high)
    let parts = [end] + others
    forecast.count = parts.map(\.count).min() ?? 0
    forecast.completions = parts.map(\.completions).min() ?? 0
    forecast.classID = parts.allSatisfy { $0.classID == end.classID } ? end.classID : nil
    if parts.contains(where: { $0.notes.contains(.untestedClass) || $0.notes.contains(.assumedCosts) }) {
      forecast.notes = [.untestedClass]
    }
    // A target that is reached for good is missing in no way; what has no chance for another reason is.
    let asked = money.filter { $0.subject == .cost } + goals
    forecast.leftOut = asked.compactMap { part in
      guard let reason = part.chance.reason, reason != .workComplete else { return nil }
      return MissingPart(subject: part.subject, reason: reason)
    }
    if !forecast.leftOut.isEmpty { forecast.notes.append(.partsLeftOut) }
    // One part that failed already decides all.
    let facts = Set(parts.flatMap(\.notes).filter(\.isFact))
    forecast.notes += RiskNote.allCases.filter(facts.contains)
    forecast.seed = seed
    if portfolio.operations.count <= 10_000, facts.isEmpty {
      forecast.remedies = eachPart(forecast.chance.found, parts.compactMap(\.chance.found), together)
    }
    return forecast
  }

  /// The least whole hundredth to which every part below it has to come, so that all together reach the aim.
  private func eachPart(
    _ chance: Double?, _ parts: [Double], _ together: (Double, [Double]) -> JointRisk
  ) -> [RiskRemedy] {
    guard let chance, chance < plan.aim else { return [] }
    func reaches(_ hundredths: Int) -> Bool {
      let raised = parts.map { max($0, Double(hundredths) / 100) }
      return together(raised[0], Array(raised.dropFirst())).chance >= plan.aim
    }
    var (low, high) = (Int((plan.aim * 100).rounded(.up)) - 1, 97)
    // What needs more certainty than may be shown is no advice.
    guard low < high, reaches(high) else { return [] }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if reaches(middle) { high = middle } else { low = middle }
    }
    return [.eachPart(Double(high) / 100)]
  }
}
