/// Every value between two limits is as likely as every other.
///
///     UniformDistribution(from: 5, to: 9)?.quantile(0.25)   // 6
public struct UniformDistribution: ContinuousDistribution, Equatable {
  public let low: Double
  public let high: Double

  /// - Returns: nil unless low < high, both finite and their distance too.
  public init?(from low: Double, to high: Double) {
    guard low < high, (high - low).isFinite else { return nil }
    self.low = low
    self.high = high
  }

  public var mean: Double { low + (high - low) / 2 }
  public var variance: Double { (high - low) * (high - low) / 12 }

  public func cumulative(_ x: Double) -> Double { x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low) }
  public func upperTail(_ x: Double) -> Double { x <= low ? 1 : x >= high ? 0 : (high - x) / (high - low) }

  public func quantile(_ p: Double) -> Double? {
    guard p > 0, p < 1 else { return nil }
    return low + p * (high - low)
  }

  public func quantile(upperTail q: Double) -> Double? {
    guard q > 0, q < 1 else { return nil }
    return high - q * (high - low)
  }
}
