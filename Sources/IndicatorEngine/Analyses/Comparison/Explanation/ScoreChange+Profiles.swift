extension ScoreChange {
  /// The change between two profiles of scores, of any number of indicators and any aggregation: Owen's value. Own change, yardstick and
  /// method come in every order, and in each of them the own change is shared out among the indicators (``ScoreShares``).
  ///
  /// - Parameters:
  ///   - profiles: Scores by indicator: old figures on the old scale, new on the old, old on the new, new on the new.
  ///   - replays: The old and the new aggregation.
  /// - Returns: nil where a mean is not defined of one of the profiles, or of a mixture of two.
  init?(profiles: [[Double]], replays: [ScoreReplay]) {
    precondition(profiles.count == 4 && replays.count == 2, "\(profiles.count) profiles")
    var values: [Double] = []
    for set in 0..<8 {
      guard let score = replays[set >> 2].score(profiles[set & 3]) else { return nil }
      values.append(score)
    }
    let parts = shapleyShares(of: 3) { values[Int($0)] }
    // Own change comes first, last, and twice between: how often each state of the other two is met.
    let often: [Double] = [1.0 / 3, 1.0 / 6, 1.0 / 6, 1.0 / 3]
    var own = [Double](repeating: 0, count: profiles[0].count)
    for state in 0..<4 {
      let (scale, method) = (state & 1, state >> 1)
      guard
        let shares = ScoreShares(replays[method]).shares(
          from: profiles[2 * scale], to: profiles[2 * scale + 1])
      else { return nil }
      for (indicator, share) in shares.enumerated() { own[indicator] += often[state] * share }
    }
    self.init(
      before: values[0], after: values[7], revision: 0, own: own, yardstick: parts[1], method: parts[2])
  }

  /// The same change from a score that was published before the earlier data were revised.
  func revised(from published: Double) -> ScoreChange {
    ScoreChange(
      before: published, after: after, revision: before - published, own: own, yardstick: yardstick,
      method: method)
  }

  /// Whether all parts are numbers.
  var isFinite: Bool { (own + [before, after, revision, yardstick, method]).allSatisfy(\.isFinite) }
}
