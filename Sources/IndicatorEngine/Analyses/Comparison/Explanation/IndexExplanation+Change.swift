extension IndexExplanation {
  /// Why a unit's score moved since an earlier edition of the same index: own change by indicator, yardstick, weights; or why that is not
  /// known: a figure or a score missing in one of the editions, other indicators, a score made of comparisons with others, or a mean that
  /// is not defined of figures of one edition on the scale of the other. The parts add to the change.
  ///
  /// Where scores are weighted sums or products the parts are exact by indicator. Elsewhere they are Shapley's shares: up to 12
  /// causes of all together, beyond of own change, yardstick and method, with own change shared out among the indicators in each
  /// of their orders (``ScoreShares``): Owen's value.
  ///
  /// - Parameter earlierUnit: The unit's number in the earlier edition.
  public func change(
    of unit: Int, since earlier: IndexExplanation, _ earlierUnit: Int
  ) -> Estimate<ScoreChange> {
    guard earlier.structure.indicators.map(\.code) == structure.indicators.map(\.code) else {
      return .unavailable(.notComparable)
    }
    guard topScores[unit] != nil, earlier.topScores[earlierUnit] != nil else {
      return .unavailable(.valueMissing)
    }
    var pairs: [(old: Double, new: Double)] = []
    for indicator in values.indices {
      guard let old = earlier.values[indicator][earlierUnit], let new = values[indicator][unit] else {
        return .unavailable(.partial)
      }
      pairs.append((old, new))
    }
    guard replay.isOwn, earlier.replay.isOwn else { return .unavailable(.notAddable) }
    guard let change = change(of: unit, since: earlier, earlierUnit, pairs), change.isFinite else {
      return .unavailable(.meanUndefined)
    }
    return .value(change)
  }

  private func change(
    of unit: Int, since earlier: IndexExplanation, _ earlierUnit: Int, _ pairs: [(old: Double, new: Double)]
  ) -> ScoreChange? {
    let methods = (earlier.replay.methods + replay.methods)
    if let aggregation: ScoreChange.Aggregation =
      methods.allSatisfy({ $0 == .arithmetic })
      ? .arithmetic : methods.allSatisfy({ $0 == .geometric }) ? .geometric : nil
    {
      let terms = pairs.enumerated().map { indicator, pair in
        let (before, after) = (earlier.scales[indicator], scales[indicator])
        return ScoreChange.Term(
          published: pair.old, current: pair.new, oldScale: { before.score($0, of: earlierUnit) },
          newScale: { after.score($0, of: unit) },
          oldWeight: earlier.shares[earlierUnit][indicator], newWeight: shares[unit][indicator])
      }
      return ScoreChange(aggregation, terms: terms)
    }
    // Scores by indicator where own figures (1) and yardstick (2) are new.
    let profiles = [0, 1, 2, 3].map { set in
      pairs.enumerated().map { indicator, pair in
        let figure = set & 1 != 0 ? pair.new : pair.old
        return set & 2 != 0
          ? scales[indicator].score(figure, of: unit)
          : earlier.scales[indicator].score(figure, of: earlierUnit)
      }
    }
    let replays = [earlier.replay, replay]
    let count = pairs.count
    if count + 2 <= ScoreShares.most, let published = earlier.replay.score(profiles[0]) {
      return ScoreChange(indicators: count, published: published) { set in
        let yardstick = set >> UInt64(count) & 1 == 1 ? 2 : 0
        let profile = pairs.indices.map { profiles[yardstick + Int(set >> UInt64($0) & 1)][$0] }
        return replays[Int(set >> UInt64(count + 1) & 1)].score(profile) ?? .nan
      }
    }
    return ScoreChange(profiles: profiles, replays: replays)
  }
}
