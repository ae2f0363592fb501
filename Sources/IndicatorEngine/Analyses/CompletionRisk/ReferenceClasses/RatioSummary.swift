internal import RealModule

/// Ratios of what came to what was planned, as a class keeps them: actual to planned duration, final to approved cost.
///
///     RatioSummary.of([1, 2, 4]).found?.logMean   // ln 2
public struct RatioSummary: Sendable, Equatable {
  /// A share and the ratio below which that share of the cases lies.
  public struct Quantile: Sendable, Equatable {
    public let share: Double
    public let ratio: Double

    public init(share: Double, ratio: Double) {
      self.share = share
      self.ratio = ratio
    }
  }

  /// Number of cases.
  public let count: Int
  /// Mean and standard deviation of ln ratio, where known.
  public let logMean: Double?
  public let logDeviation: Double?
  /// Ascending by share.
  public let quantiles: [Quantile]

  /// - Returns: nil where a number is not finite, a ratio not above 0, a share outside 0…1 or twice there.
  public init?(count: Int, logMean: Double?, logDeviation: Double?, quantiles: [Quantile]) {
    let ordered = quantiles.sorted { $0.share < $1.share }
    guard count >= 0, logMean?.isFinite ?? true, logDeviation.map({ $0.isFinite && $0 >= 0 }) ?? true,
      quantiles.allSatisfy({ (0...1).contains($0.share) && $0.ratio > 0 && $0.ratio.isFinite }),
      zip(ordered, ordered.dropFirst()).allSatisfy({ $0.share < $1.share && $0.ratio <= $1.ratio })
    else { return nil }
    self.count = count
    self.logMean = logMean
    self.logDeviation = logDeviation
    self.quantiles = ordered
  }

  /// The quantiles that are kept where none are asked for. The outermost say what a few projects far out have come to.
  public static let keptShares = [0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.8, 0.9, 0.95, 0.98]

  /// The summary of some ratios.
  ///
  /// - Parameter shares: Which quantiles are kept (definition 7 of Hyndman and Fan).
  /// - Returns: `too-few-observations` for less than two, `not-finite`, `out-of-range` for a ratio of 0 or below.
  public static func of(_ ratios: [Double], shares: [Double] = keptShares) -> Estimate<RatioSummary> {
    guard ratios.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    guard ratios.allSatisfy({ $0 > 0 }) else { return .unavailable(.outOfRange) }
    if ratios.count < 2 { return .unavailable(.tooFewObservations) }
    let logs = ratios.map { Double.log($0) }
    let mean = logs.reduce(0, +) / Double(logs.count)
    let squares = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let found = shares.compactMap { share in
      quantile(of: ratios, at: share).map { Quantile(share: share, ratio: $0) }
    }
    return Estimate(
      RatioSummary(
        count: ratios.count, logMean: mean, logDeviation: (squares / Double(logs.count - 1)).squareRoot(),
        quantiles: found), else: .outOfRange)
  }

  /// The ratio at a share: a kept quantile, or straight between two of them, or by the lognormal distribution; nil outside of what is known.
  public func ratio(at share: Double) -> Double? {
    if let exact = quantiles.first(where: { $0.share == share }) { return exact.ratio }
    let above = quantiles.partitioningIndex { $0.share > share }
    if above > 0, above < quantiles.count {
      let (a, b) = (quantiles[above - 1], quantiles[above])
      return a.ratio + (share - a.share) / (b.share - a.share) * (b.ratio - a.ratio)
    }
    guard let logMean, let logDeviation, share > 0, share < 1 else { return nil }
    return Normal.quantile(share).map { Double.exp(logMean + logDeviation * $0) }
  }
}
