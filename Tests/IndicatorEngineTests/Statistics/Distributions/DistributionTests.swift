import IndicatorEngine
import TestSupport
import Testing

@Suite("Distributions") struct DistributionTests {
  @Test("triangle, PERT and beta by hand") func handWorked() throws {
    // A triangle over 0…4 with its top at 1: F(1) = 1²/(4·1) = ¼; 1 − F(2) = 2²/(4·3) = ⅓; mean 5/3;
    // variance (1 + 16 − 4)/18 = 13/18. The quantile of ¼ + ½ leaves ¼: 4 − √(¼·4·3) = 4 − √3.
    let triangle = try #require(TriangularDistribution(optimistic: 0, likely: 1, pessimistic: 4))
    expectClose([triangle.cumulative(1), triangle.upperTail(2)], [0.25, 1.0 / 3], within: 1e-15)
    expectClose([triangle.mean, triangle.variance], [5.0 / 3, 13.0 / 18], within: 1e-15)
    expectClose([triangle.quantile(0.75)], [4 - 3.0.squareRoot()], within: 1e-15)
    // PERT over 0…4 with mode 2 is 4·Beta(3, 3), symmetric: median 2, variance 16·9/(36·7) = 4/7;
    // I_¼(3, 3) = 10x³ − 15x⁴ + 6x⁵ = 10/64 − 15/256 + 6/1024 = 106/1024.
    let pert = try #require(PERTDistribution(optimistic: 0, likely: 2, pessimistic: 4))
    expectClose([pert.cumulative(1), pert.variance], [106.0 / 1024, 4.0 / 7], within: 1e-14)
    expectClose([pert.quantile(0.5), pert.quantile(106.0 / 1024)], [2, 1], within: 1e-14)
    // Beta(2, 1): F = x².
    let beta = try #require(BetaDistribution(2, 1))
    expectClose([beta.quantile(0.01), beta.quantile(upperTail: 0.19)], [0.1, 0.9], within: 1e-14)
  }

  @Test("gamma, Student, normal and lognormal by hand") func tails() throws {
    // Shape 1 is the exponential: the quantile of 1 − e⁻³ is 3 ÷ rate.
    let gamma = try #require(GammaDistribution(shape: 1, rate: 0.5))
    expectClose([gamma.quantile(upperTail: 0.0497870683678639430)], [6], within: 1e-13)
    // One degree of freedom is Cauchy's: F(1) = ¾, the quantile tan(π(p − ½)); two: t = (2p − 1)√(2 ÷ (4p(1 − p))).
    let cauchy = try #require(StudentTDistribution(degrees: 1))
    expectClose([cauchy.quantile(0.75), cauchy.quantile(0.25)], [1, -1], within: 1e-13)
    let two = try #require(StudentTDistribution(degrees: 2, location: 10, scale: 3))
    expectClose([two.quantile(0.9)], [10 + 3 * 0.8 * (2 / 0.36).squareRoot()], within: 1e-13)
    expectClose([two.upperTail(try #require(two.quantile(upperTail: 1e-6)))], [1e-6], within: 1e-12)
    #expect(two.quantile(0.5) == 10)
    let normal = try #require(NormalDistribution(mean: 64, deviation: 8))
    expectClose([normal.quantile(0.975)], [64 + 8 * 1.9599639845400545], within: 1e-15)
    // The mean lies above the median by e^(σ²/2).
    let lognormal = try #require(LognormalDistribution(mean: 30, deviation: 12))
    expectClose([lognormal.mean, lognormal.variance], [30, 144], within: 1e-13)
  }

  @Test("what is not in order is no distribution") func refused() {
    #expect(TriangularDistribution(optimistic: 3, likely: 2, pessimistic: 9) == nil)
    #expect(TriangularDistribution(optimistic: 3, likely: 3, pessimistic: 3) == nil)
    #expect(PERTDistribution(optimistic: 3, likely: 10, pessimistic: 9) == nil)
    #expect(PERTDistribution(optimistic: .nan, likely: 2, pessimistic: 9) == nil)
    #expect(LognormalDistribution(median: 5, ninetieth: 5) == nil)
    #expect(LognormalDistribution(location: 600, scale: 20) == nil)
    #expect(GammaDistribution(shape: 0, rate: 1) == nil)
    #expect(UniformDistribution(from: -1e308, to: 1e308) == nil)
    #expect(NormalDistribution(mean: 0, deviation: 0) == nil)
    #expect(BetaDistribution(1, .infinity) == nil)
    #expect(BetaDistribution(2, 3)?.quantile(0) == nil)
    #expect(StudentTDistribution(degrees: 4)?.quantile(1) == nil)
  }

  @Test("quantile and cumulative undo one another, far into both tails")
  func inverse() throws {
    let distributions: [any ContinuousDistribution] = [
      try #require(BetaDistribution(0.3, 7)), try #require(BetaDistribution(400, 90)),
      try #require(PERTDistribution(optimistic: 5, likely: 5, pessimistic: 70)),
      try #require(TriangularDistribution(optimistic: -4, likely: 8, pessimistic: 8)),
      try #require(GammaDistribution(shape: 0.7, rate: 3)),
      try #require(LognormalDistribution(location: 4, scale: 0.6)),
      try #require(UniformDistribution(from: 1, to: 3)),
      try #require(NormalDistribution(mean: -2, deviation: 5)),
    ]
    for distribution in distributions {
      for p in [1e-9, 1e-4, 0.03, 0.4, 0.5, 0.77, 0.999] {
        let below = try #require(distribution.quantile(p))
        #expect(isNear(distribution.cumulative(below), p, within: 1e-7), "\(distribution) at \(p)")
        let above = try #require(distribution.quantile(upperTail: p))
        #expect(isNear(distribution.upperTail(above), p, within: 1e-7), "\(distribution) above \(p)")
      }
    }
  }

  @Test("agree with SciPy", .enabled(if: SharedData.isPresent, SharedData.absent)) func parity() throws {
    let made: [String: any ContinuousDistribution] = [
      "triangular(10,20,45)": try #require(
        TriangularDistribution(optimistic: 10, likely: 20, pessimistic: 45)),
      "triangular(0,0,30)": try #require(TriangularDistribution(optimistic: 0, likely: 0, pessimistic: 30)),
      "pert(10,20,45,lambda=4)": try #require(
        PERTDistribution(optimistic: 10, likely: 20, pessimistic: 45)),
      "pert(10,20,45,lambda=2)": try #require(
        PERTDistribution(optimistic: 10, likely: 20, pessimistic: 45, weight: 2)),
      "lognormal(P50=100,P90=160)": try #require(LognormalDistribution(median: 100, ninetieth: 160)),
      "lognormal(mean=30,sd=12)": try #require(LognormalDistribution(mean: 30, deviation: 12)),
      "uniform(5,9)": try #require(UniformDistribution(from: 5, to: 9)),
    ]
    let cases = try RiskReference("dist_quantiles").parts("cases")
    #expect(cases.count == made.count)
    for reference in cases {
      let name = try #require(reference.values["dist"] as? String)
      let ours = try #require(made[name], "\(name)")
      expectClose(
        [ours.mean, ours.variance], [try reference.number("mean"), try reference.number("var")],
        within: 1e-13, name)
      expectClose(
        try reference.numbers("p").map { ours.quantile($0) }, try reference.numbers("quantile"),
        within: 1e-12, name)
      let places = try reference.numbers("x")
      expectClose(places.map(ours.cumulative), try reference.numbers("cdf"), within: 1e-12, name)
      expectClose(places.map(ours.upperTail), try reference.numbers("sf"), within: 1e-12, name)
    }
  }
}
