internal import RealModule

/// The lognormal distribution: the logarithm is normal.
///
///     LognormalDistribution(median: 100, ninetieth: 160)?.quantile(0.8)      // 136.16
///     LognormalDistribution(mean: 30, deviation: 12)?.quantile(0.5)          // 27.85
public struct LognormalDistribution: ContinuousDistribution, Equatable {
  /// Mean of the logarithm.
  public let location: Double
  /// Standard deviation of the logarithm.
  public let scale: Double

  /// - Returns: nil unless both are finite, the scale above 0, and mean and variance finite.
  public init?(location: Double, scale: Double) {
    guard location.isFinite, scale > 0, scale.isFinite else { return nil }
    self.location = location
    self.scale = scale
    guard variance.isFinite, mean > 0 else { return nil }
  }

  /// From two quantiles, as people state them: as often above as below, and once in ten above.
  ///
  /// - Returns: nil unless 0 < median < ninetieth, both finite.
  public init?(median: Double, ninetieth: Double) {
    guard median > 0, median < ninetieth, ninetieth.isFinite, let z = Normal.quantile(0.9) else { return nil }
    self.init(location: Double.log(median), scale: Double.log(ninetieth / median) / z)
  }

  /// From mean and standard deviation: σ² = ln(1 + s² ÷ m²), μ = ln m − σ² ÷ 2.
  ///
  /// - Returns: nil unless both are above 0 and finite.
  public init?(mean: Double, deviation: Double) {
    guard mean > 0, mean.isFinite, deviation > 0, deviation.isFinite else { return nil }
    let ratio = deviation / mean
    let square = Double.log(onePlus: ratio * ratio)
    self.init(location: Double.log(mean) - square / 2, scale: square.squareRoot())
  }

  public var mean: Double { Double.exp(location + scale * scale / 2) }
  public var variance: Double { Double.expMinusOne(scale * scale) * mean * mean }

  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : Normal.cumulative(score(x)) }
  public func upperTail(_ x: Double) -> Double { x <= 0 ? 1 : Normal.cumulative(-score(x)) }

  public func quantile(_ p: Double) -> Double? {
    Normal.quantile(p).map { Double.exp(location + scale * $0) }
  }

  public func quantile(upperTail q: Double) -> Double? {
    Normal.quantile(q).map { Double.exp(location - scale * $0) }
  }

  private func score(_ x: Double) -> Double { (Double.log(x) - location) / scale }
}
