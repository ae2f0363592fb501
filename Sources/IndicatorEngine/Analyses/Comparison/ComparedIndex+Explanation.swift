/// From a figure of an indicator to its score of 0…100: a straight line between the figure that scores nothing and the one that
/// scores all.
struct ScoreScale: Sendable {
  /// The figure that scores 0, and the one that scores 100.
  let worst: Double
  let best: Double
  /// Whether figures beyond the two score as they do: between goalposts, not between the least and the greatest.
  let isCut: Bool

  init(_ element: IndexElement, values: [Double?]) {
    let known = values.compactMap { $0 }
    let low = element.goalposts?.low ?? known.min() ?? 0
    let high = element.goalposts?.high ?? known.max() ?? 0
    (worst, best) = element.direction < 0 ? (high, low) : (low, high)
    isCut = element.goalposts != nil
  }

  /// The score of a figure.
  func score(_ value: Double) -> Double {
    guard best != worst else { return 0 }
    let score = (value - worst) / (best - worst) * 100
    return isCut ? min(100, max(0, score)) : score
  }

  /// The figure of a score.
  func value(_ score: Double) -> Double { worst + (best - worst) * score / 100 }
}

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

  /// For each indicator the change that alone brings a place up to the next score above it, the smallest share of its scale
  /// first; empty for the first place, without a score, and where no single indicator reaches it.
  ///
  /// The yardstick stays as it is: an indicator can move to the best figure that its scale knows.
  public func gains(of place: Int) -> [Gain] {
    guard let own = topScores[place], let target = topScores.compactMap({ $0 }).filter({ $0 > own }).min()
    else {
      return []
    }
    let known = values.indices.filter { values[$0][place] != nil }
    let now = known.map { scores[$0][place] ?? 0 }
    let changes = PlaceGain.smallest(from: now, bounds: now.map { min($0, 0)...max($0, 100) }, target: target)
    { moved in
      zip(known, zip(moved, now)).reduce(own) { $0 + shares[place][$1.0] * ($1.1.0 - $1.1.1) }
    }
    return changes.compactMap { change in
      let indicator = known[change.indicator]
      guard let from = values[indicator][place] else { return nil }
      return Gain(indicator: indicator, from: from, to: scales[indicator].value(change.value))
    }
  }

  /// Why a place's score moved since an earlier edition of the same index: own change by indicator, yardstick, weights. Exact.
  ///
  /// - Returns: nil where a figure is missing in one of the editions, or the indexes have other indicators.
  public func change(of place: Int, since earlier: ComparedIndex) -> ScoreChange? {
    guard earlier.structure.indicators.map(\.code) == structure.indicators.map(\.code),
      topScores[place] != nil, earlier.topScores[place] != nil
    else { return nil }
    var terms: [ScoreChange.Term] = []
    for indicator in values.indices {
      guard let old = earlier.values[indicator][place], let new = values[indicator][place] else { return nil }
      let (before, after) = (earlier.scales[indicator], scales[indicator])
      terms.append(
        ScoreChange.Term(
          published: old, current: new, oldScale: before.score, newScale: after.score,
          oldWeight: earlier.shares[place][indicator], newWeight: shares[place][indicator]))
    }
    return ScoreChange(.arithmetic, terms: terms)
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
