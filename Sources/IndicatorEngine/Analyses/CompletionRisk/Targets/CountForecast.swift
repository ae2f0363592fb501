internal import RealModule

/// Counts still to come, where little was seen yet: a rate that is known by what was counted.
///
///     // 30 participants in 6 months; 20 more are needed within 4.
///     CountForecast(counted: 30, elapsed: 6).chance(ofMore: 20, within: 4)
///
/// The rate is Gamma(y + ½, t); the count of a further time h is then negative binomial, and P(N ≥ k) = I_{h/(t + h)}(k, y + ½). Events are
/// taken as independent: where they come in groups the true chance is less certain.
///
/// > A. Gelman et al. *Bayesian Data Analysis*, 3rd ed. (2013), §2.6; `methods/completion-risk.md` §4.6.
public struct CountForecast: Sendable, Equatable {
  /// Counted so far, and in what time.
  public let counted: Double
  public let elapsed: Double

  /// - Returns: nil unless the count is 0 or above and the time above 0, both finite.
  public init?(counted: Double, elapsed: Double) {
    guard counted >= 0, elapsed > 0, counted.isFinite, elapsed.isFinite else { return nil }
    self.counted = counted
    self.elapsed = elapsed
  }

  /// The chance of at least so many more within a time.
  public func chance(ofMore needed: Double, within time: Double) -> Double {
    if needed <= 0 { return 1 }
    if time <= 0 { return 0 }
    return IncompleteBeta.regularised(
      time / (elapsed + time), needed.rounded(.up), counted + 0.5, complement: elapsed / (elapsed + time))
      ?? 0
  }

  /// The 80 % interval of that chance, over what is not known of the rate: Poisson at the ends of its gamma distribution.
  public func interval(ofMore needed: Double, within time: Double) -> ClosedRange<Double> {
    if needed <= 0 { return 1...1 }
    guard time > 0, let rate = GammaDistribution(shape: counted + 0.5, rate: elapsed),
      let low = rate.quantile(0.1), let high = rate.quantile(0.9)
    else { return 0...0 }
    // P(Poisson(m) ≥ k) is the lower incomplete gamma function of k at m.
    func chance(_ rate: Double) -> Double { IncompleteGamma.lower(needed.rounded(.up), rate * time) }
    return min(chance(low), chance(high))...max(chance(low), chance(high))
  }

  /// What is counted in all with a chance, at the median rate; nil outside 0 < share < 1.
  public func total(_ share: Double, within time: Double) -> Double? {
    guard let rate = GammaDistribution(shape: counted + 0.5, rate: elapsed)?.quantile(1 - share) else {
      return nil
    }
    return counted + rate * time
  }
}
