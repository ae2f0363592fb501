/// Whether the operations of a portfolio were finished by a day, by the same rule as in ``RiskTrial``: to score ends that were forecast and stored.
///
///     let outcomes = DeadlineOutcomes(portfolio, until: lastDay)
///     outcomes.isFinished("A", by: day)
///
/// An operation without an end of its own finishes on the day on which the last of all its milestones was reached.
public struct DeadlineOutcomes: Sendable {
  /// The last day on which outcomes are known.
  public let until: Day
  private let ends: [String: RiskOutcomes.End]

  public init(_ portfolio: Portfolio, until: Day) {
    self.until = until
    let truth = RiskOutcomes(portfolio, knownBy: until, evaluation: EvaluationPlan(asOf: until))
    let codes = truth.portfolio.operations.code
    var ends: [String: RiskOutcomes.End] = [:]
    for row in 0..<truth.portfolio.operations.count {
      if let code = codes[row], let end = truth.end(of: row) { ends[code] = end }
    }
    self.ends = ends
  }

  /// nil where that is not decided: the day has not passed, the operation is not there, or nobody says when it was over.
  public func isFinished(_ operation: String, by due: Day) -> Bool? {
    guard due <= until, let end = ends[operation] else { return nil }
    guard case .finished(let day) = end else { return false }
    return day <= due
  }

  /// The last day of which the milestones of a portfolio tell an end; nil where none does.
  public static func lastDay(_ portfolio: Portfolio) -> Day? {
    let actual = portfolio.milestones.actual
    guard let last = (0..<portfolio.milestones.count).compactMap({ actual[$0] }).max() else { return nil }
    return RiskOutcomes(portfolio, knownBy: last, evaluation: EvaluationPlan(asOf: last)).lastFinish
  }
}
