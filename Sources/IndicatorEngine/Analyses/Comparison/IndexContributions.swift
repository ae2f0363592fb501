internal import RealModule

/// By how much each indicator lifts a place's score above the mean score of its peers.
///
/// Where the score is a weighted sum: w(p)·x(p) − mean of w(q)·x(q) over the peers q, with the weights over what each of them
/// reported. Where it is a weighted product: the difference to each peer is shared out by logarithms (LMDI), and the mean over the
/// peers taken. Any other way of bringing scores together: Shapley's shares (``ScoreShares``) of replacing the scores of a typical
/// peer by the place's. A typical peer has the mean scores of the peers by indicator, all multiplied by one factor, so
/// that its own score is the peers' mean: means of imbalanced profiles are not the profile of their means. In each case the
/// contributions add to the whole difference.
struct IndexContributions {
  private let replay: ScoreReplay
  /// Scores of the indicators. Shape `[indicator][place]`.
  private let scores: [[Double?]]
  /// Top scores, nil where too little was observed.
  private let tops: [Double?]
  private let observed: [Double]
  /// What each place's score is the sum of, or its logarithm; empty under other means. Shape `[place][indicator]`.
  private let parts: [[Double]]
  private let isLogarithm: Bool
  private let shapley: ScoreShares?

  /// - Parameters:
  ///   - scores: Shape `[element][place]`, indicators first.
  ///   - tops: Scores of the top, nil where too little was observed.
  ///   - shares: The weight of each element in the top, over what the place reported. Shape `[place][element]`.
  init(replay: ScoreReplay, scores: [[Double?]], tops: [Double?], observed: [Double], shares: [[Double]]) {
    self.replay = replay
    self.scores = scores
    self.tops = tops
    self.observed = observed
    let isLogarithm = replay.isAll(.geometric)
    self.isLogarithm = isLogarithm
    let isSum = isLogarithm || replay.isAll(.arithmetic)
    let indicators = 0..<replay.structure.indicatorCount
    parts =
      !isSum
      ? []
      : tops.indices.map { place in
        indicators.map { indicator in
          let share = shares[place][indicator]
          guard let score = scores[indicator][place], share > 0 else { return 0 }
          return share * (isLogarithm ? Double.log(score) : score)
        }
      }
    shapley = isSum || !replay.isOwn ? nil : ScoreShares(replay)
  }

  private var indicators: Range<Int> { 0..<replay.structure.indicatorCount }

  /// What each indicator adds to a place's score less the mean score of some peers.
  ///
  /// - Returns: By indicator, or why there are none.
  func contributions(of place: Int, peers: [Int]) -> Estimate<[Double]> {
    guard let own = tops[place] else {
      return .unavailable(observed[place] > 0 ? .overlapTooSmall : .valueMissing)
    }
    // Where something was not reported its weight went to the others: their parts would take the blame for the gap.
    guard observed[place] >= 1 - 1e-12 else { return .unavailable(.partial) }
    let others = peers.filter { tops[$0] != nil }
    if others.isEmpty { return .unavailable(.tooFewUnits) }
    let found: [Double]?
    if !replay.isOwn {
      return .unavailable(.notAddable)
    } else if let shapley {
      let profile = indicators.map { scores[$0][place] ?? .nan }
      found = typical(of: others).flatMap { shapley.shares(from: $0, to: profile) }
    } else if isLogarithm {
      found = logarithmic(place, own, others)
    } else {
      found = PeerContribution(.arithmetic, own: parts[place], peers: others.map { parts[$0] })?.differences
    }
    guard let found, found.allSatisfy(\.isFinite) else { return .unavailable(.meanUndefined) }
    return .value(found)
  }

  /// The mean over the peers of L(S, S′)·(w ln x − w′ ln x′).
  private func logarithmic(_ place: Int, _ own: Double, _ others: [Int]) -> [Double] {
    var sums = indicators.map { _ in 0.0 }
    for other in others {
      let factor = ScoreChange.logarithmicMean(own, tops[other] ?? .nan)
      for indicator in indicators {
        sums[indicator] += (parts[place][indicator] - parts[other][indicator]) * factor
      }
    }
    return sums.map { $0 / Double(others.count) }
  }

  /// The mean scores of the peers, multiplied so that their score is the mean of the peers' scores. All means grow with their
  /// values in proportion.
  private func typical(of others: [Int]) -> [Double]? {
    let means = indicators.map { indicator -> Double in
      let known = others.compactMap { scores[indicator][$0] }
      return known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count)
    }
    let mean = others.compactMap { tops[$0] }.reduce(0, +) / Double(others.count)
    guard let score = replay.score(means) else { return nil }
    if score == mean { return means }
    guard score > 0, mean > 0 else { return nil }
    return means.map { $0 * (mean / score) }
  }
}
