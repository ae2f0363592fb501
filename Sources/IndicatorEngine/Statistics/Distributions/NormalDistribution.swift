/// The normal distribution of any mean and spread; ``Normal`` is the standard one.
///
///     NormalDistribution(mean: 64, deviation: 8)?.quantile(0.8)   // 70.73
public struct NormalDistribution: ContinuousDistribution, Equatable {
  public let mean: Double
  public let deviation: Double

  /// - Returns: nil unless both are finite and the deviation above 0.
  public init?(mean: Double, deviation: Double) {
    guard mean.isFinite, deviation > 0, deviation.isFinite else { return nil }
    self.mean = mean
    self.deviation = deviation
  }

  public var variance: Double { deviation * deviation }

  public func cumulative(_ x: Double) -> Double { Normal.cumulative((x - mean) / deviation) }
  public func upperTail(_ x: Double) -> Double { Normal.cumulative((mean - x) / deviation) }
  public func quantile(_ p: Double) -> Double? { Normal.quantile(p).map { mean + deviation * $0 } }
  public func quantile(upperTail q: Double) -> Double? { Normal.quantile(q).map { mean - deviation * $0 } }
}
