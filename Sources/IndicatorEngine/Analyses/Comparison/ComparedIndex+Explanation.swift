/// Why a place stands where it does, and why it moved.
extension ComparedIndex {
  /// A change of one indicator that gains a place.
  public struct Gain: Sendable {
    /// Place of the indicator in the structure.
    public let indicator: Int
    /// The figure now and the one to reach, in the indicator's own unit.
    public let from: Double
    public let to: Double
  }

  /// For each indicator the change that alone gains a place at least one rank, the smallest share of its scale first; empty for the
  /// first place, without a score, where no single indicator gains one, and where scores are made of comparisons with others
  /// (Copeland, benefit of the doubt).
  ///
  /// The index is brought together anew with each figure tried, by its own scale and means. An indicator without goalposts draws its
  /// yardstick anew over all places with that figure, and the others are scored on it too: what was the least of all no longer is when it
  /// moves. An indicator can move to the best figure that its scale knows. Of a scale of ranks the figure is the first beyond
  /// that of another place.
  public func gains(of place: Int) -> [Gain] {
    guard let own = topScores[place], replay.isOwn else { return [] }
    let above = topScores.count { ($0 ?? own) > own }
    if above == 0 { return [] }
    let known = values.indices.filter { values[$0][place] != nil }
    let now = known.map { scales[$0].turned(values[$0][place] ?? 0) }
    let bounds = known.map { scales[$0].range(from: values[$0][place] ?? 0) }
    // As a score: the places that stand above, less being better.
    let changes = PlaceGain.smallest(from: now, bounds: bounds, target: 1 - Double(above)) { moved in
      guard let number = moved.indices.first(where: { moved[$0] != now[$0] }) else { return -Double(above) }
      let indicator = known[number]
      let figure = scales[indicator].turned(moved[number])
      return placesAbove(place, with: figure, of: indicator).map { -Double($0) } ?? -.infinity
    }
    return changes.compactMap { change in
      let indicator = known[change.indicator]
      guard let from = values[indicator][place] else { return nil }
      return Gain(indicator: indicator, from: from, to: scales[indicator].turned(change.value))
    }
  }

  /// How many places would have a higher score than one if one of its figures were another; nil where some score would be undefined.
  private func placesAbove(_ place: Int, with figure: Double, of indicator: Int) -> Int? {
    var column = scores[indicator].map { $0 ?? .nan }
    let element = structure.elements[indicator]
    guard element.goalposts == nil else {
      column[place] = scales[indicator].score(figure, of: place)
      let own = replay.score(
        scores.indices.prefix(values.count).map {
          $0 == indicator ? column[place] : scores[$0][place] ?? .nan
        })
      return own.map { own in topScores.indices.count { $0 != place && (topScores[$0] ?? own) > own } }
    }
    var figures = values[indicator]
    figures[place] = figure
    do throws(IndexError) {
      column = try ScoreScale(
        element, plan.method, values: figures, units: figures.map { _ in "" }
      ).all()
    } catch {
      return nil
    }
    let scored = topScores.indices.filter { topScores[$0] != nil }
    guard let unit = scored.firstIndex(of: place),
      let tops = replay.tops(
        rows: scored.count,
        { row, number in
          number == indicator ? column[scored[row]] : scores[number][scored[row]] ?? .nan
        })
    else { return nil }
    return tops.count { $0 > tops[unit] }
  }

  /// Why a place's score moved since an earlier edition of the same index: revision of the earlier figures, own change by indicator,
  /// yardstick, weights. The parts add to the change; nil where there are none (``changeEstimate(of:since:)`` says why).
  public func change(of place: Int, since earlier: ComparedIndex) -> ScoreChange? {
    changeEstimate(of: place, since: earlier).found
  }

  /// The same with the reason where there is none: a figure or a score missing in one of the editions, other indicators, a score made of
  /// comparisons with others, or a mean that is not defined of figures of one edition on the scale of the other.
  ///
  /// Where scores are weighted sums or products the parts are exact by indicator. Elsewhere they are Shapley's shares: up to 12
  /// causes of all together, beyond of own change, yardstick and method, with own change shared out among the indicators in each
  /// of their orders (``ScoreShares``): Owen's value.
  public func changeEstimate(of place: Int, since earlier: ComparedIndex) -> Estimate<ScoreChange> {
    guard earlier.structure.indicators.map(\.code) == structure.indicators.map(\.code) else {
      return .unavailable(.notComparable)
    }
    guard topScores[place] != nil, earlier.topScores[place] != nil else { return .unavailable(.valueMissing) }
    var pairs: [(old: Double, new: Double)] = []
    for indicator in values.indices {
      guard let old = earlier.values[indicator][place], let new = values[indicator][place] else {
        return .unavailable(.partial)
      }
      pairs.append((old, new))
    }
    guard replay.isOwn, earlier.replay.isOwn else { return .unavailable(.notAddable) }
    guard let change = change(of: place, since: earlier, pairs), change.isFinite else {
      return .unavailable(.meanUndefined)
    }
    guard let published = earlier.published?.topScores[place] else { return .value(change) }
    return .value(change.revised(from: published))
  }

  private func change(
    of place: Int, since earlier: ComparedIndex, _ pairs: [(old: Double, new: Double)]
  ) -> ScoreChange? {
    let methods = (earlier.replay.methods + replay.methods)
    if let aggregation: ScoreChange.Aggregation =
      methods.allSatisfy({ $0 == .arithmetic })
      ? .arithmetic : methods.allSatisfy({ $0 == .geometric }) ? .geometric : nil
    {
      let terms = pairs.enumerated().map { indicator, pair in
        let (before, after) = (earlier.scales[indicator], scales[indicator])
        return ScoreChange.Term(
          published: pair.old, current: pair.new, oldScale: { before.score($0, of: place) },
          newScale: { after.score($0, of: place) },
          oldWeight: earlier.shares[place][indicator], newWeight: shares[place][indicator])
      }
      return ScoreChange(aggregation, terms: terms)
    }
    // Scores by indicator where own figures (1) and yardstick (2) are new.
    let profiles = [0, 1, 2, 3].map { set in
      pairs.enumerated().map { indicator, pair in
        (set & 2 != 0 ? self : earlier).scales[indicator].score(set & 1 != 0 ? pair.new : pair.old, of: place)
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

extension Comparison {
  /// Why a place's rank in the index moved since the edition before: by its own score, or by those of the others. Places
  /// with a score in both editions are ranked among one another; nil for a place that lacks one.
  public func rankChange(of place: Int) -> RankChange? {
    guard let index, let earlier = earlierIndex?.index else { return nil }
    let both = index.topScores.indices.filter { index.topScores[$0] != nil && earlier.topScores[$0] != nil }
    guard let unit = both.firstIndex(of: place), both.count > 1 else { return nil }
    return RankChange(
      of: unit, old: both.compactMap { earlier.topScores[$0] }, new: both.compactMap { index.topScores[$0] })
  }
}
