/// Rates of small places drawn towards the rate of all, each as far as its own count is uncertain.
///
///     let shrunk = EmpiricalBayes(numerators: [1, 30, 200], denominators: [100, 1000, 4000], .events)
///     shrunk.units[0].found?.weight   // how much of the own rate remains
///
/// The estimate is b + w (p − b), with b = Σx ÷ Σn, p = x ÷ n and w = a ÷ (a + s), where a is the variance of true rates
/// between units and s that of chance in the unit. Of events (Marshall) s = b ÷ n and a = v − b ÷ n̄; of proportions
/// s = (b(1 − b) − a) ÷ n and a = (n̄v − b(1 − b)) ÷ (n̄ − 1); v = Σn(p − b)² ÷ Σn and n̄ is the mean denominator. A
/// negative a is taken as 0: the units then differ by no more than chance, and all shrink to b.
///
/// > R. J. Marshall. "Mapping disease and mortality rates using empirical Bayes estimators." *Applied Statistics* 40
/// > (1991), 283–294. For proportions: M. Martuzzi, P. Elliott. *Statistics in Medicine* 15 (1996), 1867–1873.
public struct EmpiricalBayes: Sendable {
  /// A rate before and after.
  public struct Unit: Sendable, Hashable {
    /// x ÷ n.
    public let raw: Double
    /// The rate drawn towards that of all.
    public let shrunk: Double
    /// w: 1 leaves the rate as it was, 0 makes it that of all.
    public let weight: Double
  }

  /// a, the variance of the true rates between units.
  public let variance: Double
  /// b, the rate of all units together.
  public let overall: Double
  /// Units as given; those without a rate keep their reason.
  public let units: [Estimate<Unit>]

  /// - Parameters:
  ///   - numerators: x, shape `[unit]`; nil where missing.
  ///   - denominators: n, same shape.
  /// - Returns: nil where fewer than ``SmallNumberRule/shrinkage`` needs have a rate: from two or three units nothing is
  ///   learnt about how places differ.
  /// - Precondition: As many numerators as denominators.
  public init?(numerators: [Double?], denominators: [Double?], _ kind: RateKind) {
    let rates = ObservedRate.rates(of: numerators, per: denominators, kind)
    let known = rates.compactMap(\.found)
    guard SmallNumberRule.shrinkage.verdict(units: known.count) != .refused else { return nil }
    let base = known.reduce(0) { $0 + $1.denominator }
    let overall = known.reduce(0) { $0 + $1.numerator } / base
    let spread =
      known.reduce(0) { $0 + $1.denominator * ($1.value - overall) * ($1.value - overall) } / base
    let mean = base / Double(known.count)
    let chance = overall * (1 - overall)
    let variance =
      switch kind {
      case .events: max(0, spread - overall / mean)
      case .proportion: mean > 1 ? max(0, (mean * spread - chance) / (mean - 1)) : 0
      }
    self.variance = variance
    self.overall = overall
    units = rates.map { rate in
      rate.map { rate in
        let noise = (kind == .events ? overall : chance - variance) / rate.denominator
        let weight = variance + noise > 0 ? variance / (variance + noise) : 0
        return Unit(raw: rate.value, shrunk: overall + weight * (rate.value - overall), weight: weight)
      }
    }
  }
}
