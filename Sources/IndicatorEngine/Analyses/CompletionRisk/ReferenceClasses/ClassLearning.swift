/// Makes a class of cases: what is kept is counts, exposures and quantiles, no case.
public enum ClassLearning {
  /// What a class tells of some cases, as they were known on a day.
  public struct Learned: Sendable {
    public let counts: CompletionCounts
    /// Quantiles of actual ÷ planned duration by Kaplan and Meier, so that open cases count for as long as they were seen.
    public let durationRatio: RatioSummary?
    /// Final ÷ approved cost of the cases that finished.
    public let costRatio: RatioSummary?
  }

  public static func learned(
    from cases: [OutcomeCase], knownBy day: Day, shortestPlan: Int = 14
  ) -> Learned {
    let known = Freeze(cases, day: day, shortestPlan: shortestPlan).known
    let counts = AgedPieces.counts(known, freeze: day, halfLife: nil)
    let costs = known.compactMap { $0.isFinished ? cases[$0.index].costRatio : nil }
    return Learned(
      counts: counts, durationRatio: ratios(of: known), costRatio: RatioSummary.of(costs).found)
  }

  private static func ratios(of known: [FrozenCase]) -> RatioSummary? {
    let seen = known.filter { $0.lastSeen > $0.start }
    let curve = KaplanMeier.of(
      Spells(exit: seen.map { $0.place(of: $0.lastSeen) }, event: seen.map(\.isFinished))
    ).found
    let quantiles = [0.1, 0.25, 0.5, 0.75, 0.8, 0.9].compactMap { share in
      curve?.quantile(share).map { RatioSummary.Quantile(share: share, ratio: $0) }
    }
    return quantiles.isEmpty
      ? nil : RatioSummary(count: seen.count, logMean: nil, logDeviation: nil, quantiles: quantiles)
  }

  /// How forecasts of the class hazard came true on the cases of a class, project by project unseen.
  public static func scores(_ backtest: Backtest, of members: Set<Int>) -> ClassScores? {
    let part = backtest.only(members)
    guard let first = part.forecasts.map(\.freeze).min(), let last = part.forecasts.map(\.freeze).max(),
      let scores = part.scores(of: .classHazard).found, let base = part.scores(of: .baseRate).found
    else { return nil }
    return ClassScores(
      firstFreeze: first, lastFreeze: last, count: scores.count, observed: scores.observed,
      forecast: scores.forecast, brier: scores.brier, brierOfBaseRate: base.brier, logLoss: scores.logLoss,
      discrimination: scores.discrimination)
  }
}

extension Backtest {
  /// The forecasts of some cases only.
  public func only(_ cases: Set<Int>) -> Backtest {
    Backtest(
      options: options, forecasts: forecasts.filter { cases.contains($0.index) }, unresolved: unresolved,
      unrecorded: unrecorded, mendings: mendings)
  }
}
