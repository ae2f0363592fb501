/// What came of the forecasts of one day that are about money, targets and all together: to score those that were stored then.
///
///     let outcomes = ForecastOutcomes(portfolio, asOf: day, knownBy: day, asking: RiskPlan(), until: lastDay)
///     outcomes.outcome(operation: "A", about: "cost", due: nil)
///
/// Limits (approved totals, targets) are those that were known on the day, by the rows recorded up to it; what came is judged as in ``RiskTrial``.
public struct ForecastOutcomes: Sendable {
  private struct Key: Hashable {
    let operation: String
    let about: String
    let due: Day?
  }

  private let outcomes: [Key: Bool]

  /// - Parameter plan: Its classes say which ends have a chance, and so which joint questions were asked.
  public init(_ portfolio: Portfolio, asOf: Day, knownBy: Day?, asking plan: RiskPlan, until: Day) {
    var asked = plan
    // Only what was asked matters here, not the chances: few draws do.
    (asked.replicates, asked.drawsEach) = (2, 8)
    let evaluation = EvaluationPlan(asOf: asOf, knownBy: knownBy ?? asOf)
    let frozen = FrozenRisk(CompletionRisk(of: portfolio, plan: evaluation, asking: asked))
    let truth = RiskOutcomes(portfolio, knownBy: until, evaluation: evaluation)
    var outcomes: [Key: Bool] = [:]
    for item in frozen.forecasts {
      guard let outcome = frozen.outcome(of: item, by: truth) else { continue }
      var (about, due) = (item.topic.rawValue, Day?.none)
      if case .indicator(let row) = item.forecast.subject {
        (about, due) = (frozen.risk.targets[row].indicator, item.forecast.due)
      }
      outcomes[Key(operation: item.operation, about: about, due: due)] = outcome.isTrue
    }
    self.outcomes = outcomes
  }

  /// Whether it came true; nil where that is not decided, or was not asked.
  ///
  /// - Parameters:
  ///   - about: `cost`, `claim`, `all`, or the code of an indicator.
  ///   - due: The day of the target; not used for others.
  public func outcome(operation: String, about: String, due: Day?) -> Bool? {
    outcomes[Key(operation: operation, about: about, due: due)]
      ?? outcomes[Key(operation: operation, about: about, due: nil)]
  }
}
