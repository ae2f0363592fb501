extension RiskTrial {
  /// What was scored.
  public var topics: [Topic] { Topic.allCases.filter { topic in resolved.contains { $0.topic == topic } } }

  /// The scores of a voice.
  ///
  /// - Parameter other: Only the forecasts to which this one has an answer too, so that both are scored on the same.
  /// - Returns: `too-few-observations` without a forecast.
  public func scores(
    of voice: Voice, _ topic: Topic, answeredBy other: Voice? = nil
  ) -> Estimate<BacktestScores> {
    let rows = resolved.filter {
      $0.topic == topic && $0.chances[voice] != nil && $0.chances[other ?? voice] != nil
    }
    return BacktestScores.of(
      rows.compactMap { $0.chances[voice] }, rows.map(\.outcome), projects: rows.map(\.operation))
  }

  /// How much better a voice scored than another, on the forecasts that both made.
  public func difference(
    _ voice: Voice, from other: Voice, _ topic: Topic, loss: ScoreDifference.Loss = .brier,
    draws: Int = 1000
  ) -> Estimate<ScoreDifference> {
    var (gains, clusters) = ([Double](), [String]())
    for row in resolved where row.topic == topic {
      guard let ours = row.chances[voice], let theirs = row.chances[other] else { continue }
      gains.append(loss.of(theirs, row.outcome) - loss.of(ours, row.outcome))
      clusters.append(row.cluster)
    }
    return ScoreDifference.of(gains: gains, clusters: clusters, draws: draws, seed: options.seed)
  }

  /// What a voice is held against: the curve given the age for deadlines, the share of earlier outcomes else.
  public static func rival(_ topic: Topic) -> Voice {
    topic == .currentEnd || topic == .originalEnd ? .kaplanMeier : .baseRate
  }

  /// In how many cases what was given for a share was kept, the mean pinball loss where there is one, and of how many.
  public func coverage(_ topic: Topic, _ share: Double) -> Estimate<(kept: Double, loss: Double?, count: Int)>
  {
    let rows = reaches.filter { $0.topic == topic && $0.share == share }
    if rows.isEmpty { return .unavailable(.tooFewObservations) }
    let losses = rows.compactMap(\.loss)
    return .value(
      (
        Double(rows.count { $0.isKept }) / Double(rows.count),
        losses.isEmpty ? nil : losses.reduce(0, +) / Double(losses.count), rows.count
      ))
  }
}
