/// The gamma distribution: rates of events, and sums of waiting times.
///
///     GammaDistribution(shape: 2, rate: 0.5)?.mean            // 4
///     GammaDistribution(shape: 2, rate: 0.5)?.cumulative(4)   // 1 − 3e⁻² = 0.594
public struct GammaDistribution: ContinuousDistribution, Equatable {
  public let shape: Double
  /// The inverse of the scale, per unit of the values.
  public let rate: Double

  /// - Returns: nil unless both are above 0 and finite.
  public init?(shape: Double, rate: Double) {
    guard shape > 0, shape.isFinite, rate > 0, rate.isFinite else { return nil }
    self.shape = shape
    self.rate = rate
  }

  public var mean: Double { shape / rate }
  public var variance: Double { shape / rate / rate }

  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : IncompleteGamma.lower(shape, x * rate) }
  public func upperTail(_ x: Double) -> Double { x <= 0 ? 1 : IncompleteGamma.upper(shape, x * rate) }
  public func quantile(_ p: Double) -> Double? {
    IncompleteGamma.quantile(shape, lowerTail: p).map { $0 / rate }
  }
  public func quantile(upperTail q: Double) -> Double? {
    IncompleteGamma.quantile(shape, upperTail: q).map { $0 / rate }
  }
}
