/// The PERT distribution of a duration or a cost: a beta distribution stretched between the least and the greatest value,
/// of which the likely one is the mode.
///
///     let duration = PERTDistribution(optimistic: 10, likely: 20, pessimistic: 45)
///     duration?.mean            // 22.5: (10 + 4·20 + 45) ÷ 6
///     duration?.quantile(0.9)   // 31.36
///
/// With weight λ of the likely value: Beta(1 + λ(m − a)/(b − a), 1 + λ(b − m)/(b − a)) on [a, b]. The variance is that of
/// this distribution and not the rule of thumb ((b − a) ÷ 6)².
///
/// > D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar. "Application of a technique for research and development program
/// > evaluation." *Operations Research* 7 (1959), 646–669; D. Vose. *Risk Analysis*, 3rd ed. (2008): the weight.
public struct PERTDistribution: ContinuousDistribution, Equatable {
  public let optimistic: Double
  public let likely: Double
  public let pessimistic: Double
  /// The distribution before it is stretched.
  let beta: BetaDistribution

  /// - Parameter weight: λ, 4 unless stated otherwise.
  /// - Returns: nil unless optimistic ≤ likely ≤ pessimistic, the ends apart and at a finite distance, λ ≥ 0.
  public init?(optimistic: Double, likely: Double, pessimistic: Double, weight: Double = 4) {
    let range = pessimistic - optimistic
    guard optimistic <= likely, likely <= pessimistic, range > 0, range.isFinite, weight >= 0,
      let beta = BetaDistribution(
        1 + weight * (likely - optimistic) / range, 1 + weight * (pessimistic - likely) / range)
    else { return nil }
    self.optimistic = optimistic
    self.likely = likely
    self.pessimistic = pessimistic
    self.beta = beta
  }

  public var mean: Double { optimistic + range * beta.mean }
  public var variance: Double { range * range * beta.variance }

  public func cumulative(_ x: Double) -> Double { beta.cumulative((x - optimistic) / range) }
  public func upperTail(_ x: Double) -> Double { beta.upperTail((x - optimistic) / range) }
  public func quantile(_ p: Double) -> Double? { beta.quantile(p).map { optimistic + range * $0 } }
  public func quantile(upperTail q: Double) -> Double? {
    beta.quantile(upperTail: q).map { optimistic + range * $0 }
  }

  private var range: Double { pessimistic - optimistic }
}
