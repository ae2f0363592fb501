/// The triangular distribution: a density that rises straight from the least value to the likely one and falls straight to
/// the greatest.
///
///     TriangularDistribution(optimistic: 10, likely: 20, pessimistic: 45)?.mean   // 25
///
/// Below the mode F(x) = (x − a)² ÷ ((b − a)(m − a)), above it 1 − F(x) = (b − x)² ÷ ((b − a)(b − m)). The mode may lie on
/// either end.
///
/// > N. L. Johnson. "The triangular distribution as a proxy for the beta distribution in risk analysis." *The Statistician*
/// > 46 (1997), 387–398.
public struct TriangularDistribution: ContinuousDistribution, Equatable {
  public let optimistic: Double
  public let likely: Double
  public let pessimistic: Double

  /// - Returns: nil unless optimistic ≤ likely ≤ pessimistic, the ends apart and at a finite distance.
  public init?(optimistic: Double, likely: Double, pessimistic: Double) {
    guard optimistic <= likely, likely <= pessimistic, optimistic < pessimistic,
      (pessimistic - optimistic).isFinite
    else { return nil }
    self.optimistic = optimistic
    self.likely = likely
    self.pessimistic = pessimistic
  }

  public var mean: Double { optimistic + ((likely - optimistic) + range) / 3 }

  /// (a² + m² + b² − am − ab − mb) ÷ 18, written with distances from a so that no large squares cancel.
  public var variance: Double {
    let rise = likely - optimistic
    return (rise * rise + range * range - rise * range) / 18
  }

  public func cumulative(_ x: Double) -> Double {
    if x <= optimistic { return 0 }
    if x >= pessimistic { return 1 }
    return x <= likely ? rising(x) : 1 - falling(x)
  }

  public func upperTail(_ x: Double) -> Double {
    if x <= optimistic { return 1 }
    if x >= pessimistic { return 0 }
    return x <= likely ? 1 - rising(x) : falling(x)
  }

  public func quantile(_ p: Double) -> Double? {
    guard p > 0, p < 1 else { return nil }
    let shareBelow = (likely - optimistic) / range
    if p <= shareBelow { return optimistic + (p * range * (likely - optimistic)).squareRoot() }
    return pessimistic - ((1 - p) * range * (pessimistic - likely)).squareRoot()
  }

  public func quantile(upperTail q: Double) -> Double? {
    guard q > 0, q < 1 else { return nil }
    let shareAbove = (pessimistic - likely) / range
    if q <= shareAbove { return pessimistic - (q * range * (pessimistic - likely)).squareRoot() }
    return optimistic + ((1 - q) * range * (likely - optimistic)).squareRoot()
  }

  private var range: Double { pessimistic - optimistic }

  private func rising(_ x: Double) -> Double {
    (x - optimistic) / range * ((x - optimistic) / (likely - optimistic))
  }

  private func falling(_ x: Double) -> Double {
    (pessimistic - x) / range * ((pessimistic - x) / (pessimistic - likely))
  }
}
