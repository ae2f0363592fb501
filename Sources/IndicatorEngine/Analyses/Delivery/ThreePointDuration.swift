/// A duration estimated by three points, in days (or any other unit of time).
///
///     let duration = ThreePointDuration(optimistic: 6, likely: 9, pessimistic: 15)
///     duration?.expected                       // 9.5
///     duration?.deviation                      // 1.5
///     duration?.finish.chance(by: 11)          // 0.8413: Φ(1)
///
/// > PERT: `methods/rules.md` §8, source S68 there.
public struct ThreePointDuration: Sendable, Equatable {
  public let optimistic: Double
  public let likely: Double
  public let pessimistic: Double

  /// - Returns: nil unless 0 ≤ optimistic ≤ likely ≤ pessimistic, the last below a million.
  public init?(optimistic: Double, likely: Double, pessimistic: Double) {
    guard optimistic >= 0, optimistic <= likely, likely <= pessimistic, pessimistic < 1_000_000 else {
      return nil
    }
    self.optimistic = optimistic
    self.likely = likely
    self.pessimistic = pessimistic
  }

  /// tE = (o + 4m + p) ÷ 6.
  public var expected: Double { (optimistic + 4 * likely + pessimistic) / 6 }

  /// σ = (p − o) ÷ 6.
  public var deviation: Double { (pessimistic - optimistic) / 6 }

  /// When it ends, counted from its beginning.
  public var finish: FinishTime { FinishTime(expected: expected, variance: deviation * deviation) }
}

/// A point in time that is known by its mean and variance, taken as normal.
public struct FinishTime: Sendable, Equatable {
  public let expected: Double
  /// Square of the standard deviation.
  public let variance: Double

  /// Standard deviation.
  public var deviation: Double { variance.squareRoot() }

  /// The chance that it comes by a time: Φ((time − expected) ÷ σ). Without spread it comes by then or it does not.
  public func chance(by time: Double) -> Double {
    if variance <= 0 { return expected <= time ? 1 : 0 }
    return Normal.cumulative((time - expected) / deviation)
  }

  /// The later time after a further stretch: means and variances add, the stretches being independent.
  func adding(_ duration: FinishTime) -> FinishTime {
    FinishTime(expected: expected + duration.expected, variance: variance + duration.variance)
  }

  /// The same spread about a mean that is not earlier than a day.
  func notBefore(_ day: Day) -> FinishTime {
    FinishTime(expected: max(expected, Double(day.number)), variance: variance)
  }
}
