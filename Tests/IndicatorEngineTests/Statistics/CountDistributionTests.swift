import TestSupport
import Testing

@testable import IndicatorEngine

/// Expected values by mpmath 1.4 with 40 to 50 digits: `gammainc(…, regularized=True)`, roots of it, and sums of exact
/// binomial terms; each printed as the nearest binary number.
@Suite("Distributions of counts") struct CountDistributionTests {
  private func relativeError(_ found: Double?, _ expected: Double) -> Double {
    guard let found else { return .infinity }
    return expected == 0 ? found.magnitude : ((found - expected) / expected).magnitude
  }

  @Test(
    "both incomplete gamma functions agree with fifty digits to 1e-13 of themselves",
    arguments: [
      (0.5, 2, 0.95449973610364159, 0.045500263896358414),
      (0.5, 1e-06, 0.0011283787909692364, 0.99887162120903076),
      (3, 0.01, 1.6542165280748769e-7, 0.99999983457834719),
      (3, 3, 0.57680991887315648, 0.42319008112684352),
      (10, 30, 0.99999287824913718, 7.1217508628155771e-6),
      (100, 80, 0.017108313035133114, 0.98289168696486689),
      (100, 150, 0.99999407545966452, 5.9245403354839158e-6),
      (5000, 4700, 7.5970648619412705e-6, 0.99999240293513806),
      (5000, 5400, 0.99999998279336804, 1.7206631963239868e-8),
      (1e6, 1_003_000, 0.99863825935378241, 0.0013617406462175915),
      (0.1, 5, 0.99985606103415327, 0.00014393896584673399),
      (1e6, 995_000, 2.7495803592700708e-7, 0.99999972504196407),
    ] as [(Double, Double, Double, Double)])
  func gamma(_ a: Double, _ x: Double, _ lower: Double, _ upper: Double) {
    #expect(relativeError(IncompleteGamma.lower(a, x), lower) < 1e-13)
    #expect(relativeError(IncompleteGamma.upper(a, x), upper) < 1e-13)
  }

  @Test(
    "quantiles of gamma agree with fifty digits to 1e-13",
    arguments: [
      (0.5, 0.95, 1.9207294103470622), (1, 0.025, 0.025317807984289876), (6, 0.025, 2.2018942534908508),
      (9, 0.001, 2.452424404363775), (281, 0.975, 314.79164253744807), (40_000, 0.025, 39608.95521413471),
      (0.05, 0.3, 2.0378971887326642e-11), (3, 1e-12, 0.00018172031462637445), (2, 0.5, 1.6783469900166605),
    ] as [(Double, Double, Double)])
  func gammaQuantile(_ a: Double, _ p: Double, _ expected: Double) {
    #expect(relativeError(IncompleteGamma.quantile(a, lowerTail: p), expected) < 1e-13)
  }

  @Test(
    "quantiles from the upper tail keep small probabilities",
    arguments: [
      (12, 0.025, 19.682038513301958), (1, 0.001, 6.907755278982137), (0.5, 1e-10, 20.910728182380648),
      (1e5, 0.001, 100980.06779195923),
    ] as [(Double, Double, Double)])
  func upperQuantile(_ a: Double, _ q: Double, _ expected: Double) {
    #expect(relativeError(IncompleteGamma.quantile(a, upperTail: q), expected) < 1e-13)
  }

  @Test("the quantile undoes the function over nine powers of ten")
  func roundTrip() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let a = Double.random(in: -2...6, using: &random)
      let shape = (0..<Int(a.magnitude * 10)).reduce(1.0) { power, _ in power * (a < 0 ? 0.794328 : 1.258925)
      }
      let p = Double.random(in: 1e-6..<1, using: &random)
      let x = IncompleteGamma.quantile(shape, lowerTail: p)
      #expect(isClose(x.map { IncompleteGamma.lower(shape, $0) }, p, within: 1e-11), "\(shape) \(p)")
    }
  }

  /// χ² with 2 degrees is exponential: P(X > x) = e^(−x/2), so the quantile of 1 − e⁻¹ is 2. With 1 degree the upper 5 % begin
  /// at 1.959963984540054² = 3.841458820694124.
  @Test("chi-square of one and two degrees is worked by hand")
  func chiSquare() {
    #expect(isClose(ChiSquare.upperTail(2, degrees: 2), 0.36787944117144233, within: 1e-15))
    #expect(isClose(ChiSquare.quantile(1 - 0.36787944117144233, degrees: 2), 2, within: 1e-14))
    #expect(isClose(ChiSquare.upperTail(3.841458820694124, degrees: 1), 0.05, within: 1e-14))
  }

  /// Mean 3: e⁻³ (1 + 3 + 9/2) = 8.5 e⁻³ for at most 2, and 4.5 e⁻³ for exactly 2. e⁻³ = 0.049787068367863944.
  @Test("Poisson probabilities are worked by hand")
  func poisson() {
    let base = 0.049787068367863944
    #expect(isClose(Poisson.probability(of: 2, mean: 3), 4.5 * base, within: 1e-15))
    #expect(isClose(Poisson.lowerTail(2, mean: 3), 8.5 * base, within: 1e-14))
    #expect(isClose(Poisson.upperTail(3, mean: 3), 1 - 8.5 * base, within: 1e-14))
    #expect(Poisson.upperTail(0, mean: 3) == 1 && Poisson.probability(of: 0, mean: 0) == 1)
    #expect(Poisson.probability(of: 4, mean: 0) == 0)
  }

  @Test(
    "binomial tails agree with exact sums to 1e-12 of themselves",
    arguments: [
      (9, 10, 0.5, 0.0107421875),  // (10 + 1) ÷ 2¹⁰
      (60, 100, 0.5, 0.028443966820490395), (1, 100, 0.001, 0.09520785288629097),
      (3000, 5000, 0.5, 6.501155002601886e-46), (5, 1000, 0.02, 0.9999851455790932),
      (499_000, 1_000_000, 0.5, 0.9773038320453279), (505_000, 1_000_000, 0.5, 7.690777521953676e-24),
      (0, 7, 0.3, 1), (3, 3, 0.5, 0.125),
    ])
  func binomial(_ x: Int, _ n: Int, _ p: Double, _ expected: Double) {
    #expect(relativeError(Binomial.upperTail(x, trials: n, chance: p), expected) < 1e-12)
    if x > 0 {
      #expect(isClose(Binomial.lowerTail(x - 1, trials: n, chance: p), 1 - expected, within: 1e-13))
    }
  }

  @Test("binomial probabilities add to 1, at the ends of the chance too")
  func binomialSum() {
    for p in [0, 0.03, 0.5, 1] {
      let sum = (0...40).reduce(0) { $0 + Binomial.probability(of: $1, trials: 40, chance: p) }
      #expect(isClose(sum, 1, within: 1e-14))
    }
  }

  /// None of 10: the upper limit solves (1 − p)¹⁰ = 0.025.
  @Test(
    "exact limits of a chance agree with bisection in forty digits",
    arguments: [
      (1, 100, 0.025, 0.00025314603297742064, 0.05445938539208066),
      (0, 10, 0.025, 0.0, 0.30849710781876083),
      (65, 100, 0.001, 0.4913756114936011, 0.7882781422458692),
      (100, 100, 0.025, 0.9637833073548235, 1.0),
      (981, 1234, 0.025, 0.771354571336114, 0.8171820589082206),
    ])
  func clopperPearson(_ x: Int, _ n: Int, _ tail: Double, _ low: Double, _ high: Double) {
    let limits = Binomial.chanceLimits(x, trials: n, tail: tail)
    #expect(isClose(limits.low, low, within: 1e-13) && isClose(limits.high, high, within: 1e-13))
    if low > 0 { #expect(relativeError(limits.low, low) < 1e-12) }
  }

  @Test("outside their range there are no quantiles, and at the ends of the line the tails are 0 and 1")
  func edges() {
    for p in [0, 1, -0.5, .nan] { #expect(IncompleteGamma.quantile(2, lowerTail: p) == nil) }
    #expect(
      IncompleteGamma.quantile(0, lowerTail: 0.5) == nil
        && IncompleteGamma.quantile(-1, upperTail: 0.5) == nil)
    #expect(IncompleteGamma.lower(2, 0) == 0 && IncompleteGamma.upper(2, .infinity) == 0)
    #expect(IncompleteGamma.lower(-1, 2).isNaN && IncompleteGamma.lower(1, -2).isNaN)
  }
}
