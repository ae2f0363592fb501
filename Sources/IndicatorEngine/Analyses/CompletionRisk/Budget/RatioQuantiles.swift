internal import RealModule

/// The distribution of a ratio of which a few quantiles are known.
///
///     let cost = RatioQuantiles([(0.1, 0.58), (0.5, 0.95), (0.8, 1.04), (0.9, 1.15)])
///     cost?.ratio(0.8)      // 1.04: what was stated comes back
///     cost?.share(1.0)      // 0.683
///
/// Between two stated quantiles ln r is straight over the normal score of its share, so that every piece is one of a lognormal distribution, and
/// quantiles of a lognormal distribution give that distribution. Beyond the first and the last the outermost piece that rises goes on, or the deviation of
/// ln r where it is stated and greater: a few projects far out, which no quantile names, have made it. That is an assumption, for nothing was stated
/// there. Where two shares have the same ratio, so much stands at that ratio.
public struct RatioQuantiles: Sendable, Equatable {
  /// Normal scores of the shares, ascending, and ln r at each.
  private let scores: [Double]
  private let logs: [Double]
  /// d ln r ÷ d score below the first and above the last.
  private let firstSlope: Double
  private let lastSlope: Double

  /// The least d ln r ÷ d score beyond the outermost quantiles, an assumption: where all have one ratio, one more may lie a few hundredths off.
  private static let leastSlope = 0.05

  /// - Parameters:
  ///   - quantiles: Shares and the ratios below which they lie, in any order.
  ///   - deviation: Standard deviation of ln r, where it is known.
  /// - Returns: nil unless there are two shares at least, shares lie within 0 < share < 1 and differ, and ratios are above 0, finite, and
  ///   do not fall as shares rise.
  public init?(_ quantiles: [(share: Double, ratio: Double)], deviation: Double? = nil) {
    let ordered = quantiles.sorted { $0.share < $1.share }
    let scores = ordered.compactMap { $0.share > 0 && $0.share < 1 ? Normal.quantile($0.share) : nil }
    let logs = ordered.compactMap { $0.ratio > 0 && $0.ratio.isFinite ? Double.log($0.ratio) : nil }
    guard scores.count == ordered.count, logs.count == ordered.count,
      zip(scores, scores.dropFirst()).allSatisfy(<), zip(logs, logs.dropFirst()).allSatisfy(<=)
    else { return nil }
    let slopes = scores.indices.dropLast().map { place in
      (logs[place + 1] - logs[place]) / (scores[place + 1] - scores[place])
    }
    if slopes.isEmpty { return nil }
    let least = max(RatioQuantiles.leastSlope, deviation.flatMap { $0.isFinite ? $0 : nil } ?? 0)
    (self.scores, self.logs) = (scores, logs)
    firstSlope = max(least, slopes.first { $0 > 0 } ?? 0)
    lastSlope = max(least, slopes.last { $0 > 0 } ?? 0)
  }

  /// The distribution of a summary; nil where it has fewer than two quantiles within 0 < share < 1.
  init?(_ summary: RatioSummary) {
    self.init(
      summary.quantiles.filter { $0.share > 0 && $0.share < 1 }.map { (share: $0.share, ratio: $0.ratio) },
      deviation: summary.logDeviation)
  }

  /// The ratio that a share does not exceed; nil outside 0 < share < 1.
  public func ratio(_ share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    return Normal.quantile(share).map { Double.exp(logarithm(at: $0)) }
  }

  /// The share of ratios up to one; 0 for a ratio of 0 or below.
  public func share(_ ratio: Double) -> Double {
    ratio > 0 ? Normal.cumulative(score(of: Double.log(ratio))) : 0
  }

  /// ln r at a normal score.
  func logarithm(at score: Double) -> Double {
    let above = scores.partitioningIndex { $0 > score }
    if above == 0 { return logs[0] + (score - scores[0]) * firstSlope }
    let below = above - 1
    if above == scores.count { return logs[below] + (score - scores[below]) * lastSlope }
    let part = (score - scores[below]) / (scores[above] - scores[below])
    return logs[below] + part * (logs[above] - logs[below])
  }

  /// The normal score of a project with ln r: of several shares at one ratio their middle, for it is one of those that stand there.
  func middleScore(of logarithm: Double) -> Double {
    let tied = logs.indices.filter { logs[$0] == logarithm }
    guard let first = tied.first, let last = tied.last, first < last else { return score(of: logarithm) }
    let share = (Normal.cumulative(scores[first]) + Normal.cumulative(scores[last])) / 2
    return Normal.quantile(share) ?? score(of: logarithm)
  }

  /// The normal score of ln r: of several at one ratio the highest.
  func score(of logarithm: Double) -> Double {
    let above = logs.partitioningIndex { $0 > logarithm }
    if above == 0 { return scores[0] + (logarithm - logs[0]) / firstSlope }
    let below = above - 1
    if above == logs.count { return scores[below] + (logarithm - logs[below]) / lastSlope }
    let part = (logarithm - logs[below]) / (logs[above] - logs[below])
    return scores[below] + part * (scores[above] - scores[below])
  }
}
