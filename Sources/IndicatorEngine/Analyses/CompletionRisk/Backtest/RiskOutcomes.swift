/// What came of the operations of a portfolio, as far as it was known at the end of a day: by this the forecasts of earlier days are judged.
///
/// A deadline is decided when it has passed, whenever the end came: early ends alone would flatter. Costs are decided when the operation has
/// finished, targets when they are due and something was reported after the forecast. What is not decided stays out and is counted.
final class RiskOutcomes {
  /// How a forecast came true: whether it did, and the value that decides where there is one.
  struct Outcome {
    let isTrue: Bool
    /// The final cost, the value of the indicator.
    var value: Double?
  }

  let portfolio: Portfolio
  let day: Day
  private let ends: OperationEnds
  private let delivery: DeliveryAnalysis
  private let evaluation: EvaluationPlan
  /// Whether anything in the data says that something ended: without, silence is no sign of being late.
  private let knowsEnds: Bool
  /// Values of indicators at the days on which targets were due, by series.
  private var values: [Day: [String: [ProgressRow]]] = [:]

  /// - Parameter evaluation: Parameters that do not depend on the day.
  init(_ portfolio: Portfolio, knownBy day: Day, evaluation: EvaluationPlan) {
    var plan = evaluation
    (plan.asOf, plan.knownBy) = (day, day)
    let known = plan.cut(portfolio)
    self.portfolio = known
    self.day = day
    self.evaluation = plan
    ends = OperationEnds(known.operations, asOf: day)
    delivery = DeliveryAnalysis(known, plan: plan)
    let actual = known.operations.actualEnd
    knowsEnds = (0..<known.operations.count).contains { row in actual[row].map { $0 <= day } ?? false }
  }

  /// The day on which an operation finished; nil where it did not, or nobody says when.
  ///
  /// Without a day of its own it is the one on which the last of all its milestones was reached.
  func finish(of row: Int) -> Day? {
    guard !isCalledOff(row) else { return nil }
    if let end = portfolio.operations.actualEnd[row] { return end <= day ? end : nil }
    let reached = delivery.milestoneRows[row].map { portfolio.milestones.actual[Int($0)] }
    let days = reached.compactMap { $0 }.filter { $0 <= day }
    return days.count == reached.count ? days.max() : nil
  }

  private func isCalledOff(_ row: Int) -> Bool {
    ends.state(row) == .terminated || ends.state(row) == .withdrawn
  }

  /// Whether it was finished by a day; nil where that is not decided.
  func isFinished(_ row: Int, by due: Day) -> Bool? {
    guard due <= day, let end = end(of: row) else { return nil }
    guard case .finished(let finish) = end else { return false }
    return finish <= due
  }

  /// How an operation stands on the last day.
  enum End: Sendable, Equatable {
    case finished(Day)
    case unfinished
  }

  /// nil where it is over and nobody says when, or nothing in the data ever says that something ended.
  func end(of row: Int) -> End? {
    if let finish = finish(of: row) { return .finished(finish) }
    if ends.state(row) == .completed { return nil }
    let isSilent = !knowsEnds && ends.state(row) == nil && delivery.milestoneRows[row].isEmpty
    return isSilent ? nil : .unfinished
  }

  /// The last day on which an operation is known to have finished.
  var lastFinish: Day? { (0..<portfolio.operations.count).compactMap { finish(of: $0) }.max() }

  /// What was paid in all for an operation that has finished, in units of a currency.
  func finalCost(of row: Int, in currency: Currency?) -> Double? {
    guard finish(of: row) != nil else { return nil }
    let own = delivery.ledger.account(of: row).own
    guard own.currency == currency, case .value(let paid) = own.paid else { return nil }
    return Double(paid) / 100
  }

  /// The value of an indicator when a target was due, where it was reported after a day, or reaches the target already.
  func value(of asked: ProgressRow, reportedAfter freeze: Day) -> Double? {
    guard let due = asked.targetDue, due <= day, let operation = asked.operation else { return nil }
    let rows = progress(at: due)["\(operation)\u{0}\(asked.indicator)"] ?? []
    guard let row = rows.first(where: { $0.targetDue == due && $0.stage == asked.stage }) ?? rows.first,
      let value = row.value
    else { return nil }
    let isNew = row.valuePeriod.map { $0.last > freeze } ?? false
    return isNew || RiskOutcomes.reaches(asked, value) ? value : nil
  }

  /// Whether a value reaches the target as it was asked.
  static func reaches(_ asked: ProgressRow, _ value: Double) -> Bool {
    asked.target.map { (asked.rules.direction ?? TargetRisk.direction(asked)).reaches($0, value) } ?? false
  }

  private func progress(at due: Day) -> [String: [ProgressRow]] {
    if let found = values[due] { return found }
    var plan = evaluation
    plan.asOf = due
    let rows = ProgressAnalysis(portfolio, plan: plan).rows().filter {
      $0.operation != nil && $0.disaggregation == nil
    }
    let groups = Dictionary(grouping: rows) { "\($0.operation ?? "")\u{0}\($0.indicator)" }
    values[due] = groups
    return groups
  }
}
