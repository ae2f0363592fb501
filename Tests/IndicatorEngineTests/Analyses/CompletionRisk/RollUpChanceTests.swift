import IndicatorEngine
import TestSupport
import Testing

@Suite("Several projects, several paths") struct RollUpChanceTests {
  @Test("Gauss–Hermite places and moments") func quadrature() {
    let three = GaussHermite(3)
    expectClose(three.points, [-(3.0.squareRoot()), 0, 3.0.squareRoot()], within: 1e-14)
    expectClose(three.weights, [1.0 / 6, 2.0 / 3, 1.0 / 6], within: 1e-14)
    // E Z⁸ = 7·5·3·1 = 105, E e^Z = √e.
    let many = GaussHermite(150)
    expectClose([many.mean { $0 * $0 * $0 * $0 * $0 * $0 * $0 * $0 }], [105], within: 1e-12)
  }

  @Test("two projects by hand") func twoProjects() throws {
    // Independent: both 0.5·0.8 = 0.4, none 0.5·0.2 = 0.1. Late amount: 0.5·10 + 0.2·20 = 9; variance 100/4 + 400·0.16 = 89.
    let count = try #require(OnTimeCount(chances: [0.5, 0.8], correlation: 0))
    expectClose(count.probabilities, [0.1, 0.5, 0.4], within: 1e-15)
    expectClose([count.expected, count.variance, count.chance(atMost: 1)], [1.3, 0.41, 0.6], within: 1e-14)
    #expect(count.quantile(0.6) == 1 && count.quantile(0.61) == 2)
    let late = count.lateAmount([10, 20])
    expectClose([late.mean, late.variance], [9, 89], within: 1e-14)
    #expect(OnTimeCount(chances: [1.2], correlation: 0) == nil)
    #expect(OnTimeCount(chances: [0.2], correlation: 1) == nil)
    // Two halves of correlation ρ: both with chance ¼ + arcsin(ρ)/2π; at ρ = ½ that is ⅓.
    let halves = try #require(OnTimeCount(chances: [0.5, 0.5], correlation: 0.5))
    expectClose([halves.probabilities[2]], [1.0 / 3], within: 1e-9)
  }

  @Test("the later of two like times by hand") func later() throws {
    // Two independent standard normal times: the mean of the later is 1/√π, the variance 1 − 1/π.
    let later = try #require(NormalMaximum(means: (0, 0), deviations: (1, 1), correlation: 0))
    expectClose(
      [later.mean, later.variance, later.firstIsLater], [0.5641895835477563, 0.6816901138162093, 0.5],
      within: 1e-14)
    #expect(NormalMaximum(means: (0, 0), deviations: (1, 1), correlation: 1) == nil)
  }

  @Test("agree with SciPy", .enabled(if: SharedData.isPresent, SharedData.absent)) func portfolio() throws {
    let reference = try RiskReference("portfolio_municipality5")
    let (chances, amounts) = (try reference.numbers("p"), try reference.numbers("amounts"))
    for (name, correlation) in [("independent", 0.0), ("copula", try reference.number("rho"))] {
      let ours = try #require(OnTimeCount(chances: chances, correlation: correlation))
      expectClose(ours.probabilities, try reference.numbers("pmf_" + name), within: 1e-9, name)
      let late = ours.lateAmount(amounts)
      expectClose(
        [ours.expected, ours.variance, late.mean, late.variance],
        [
          try reference.number("mean"), try reference.number("var_" + name),
          try reference.number("late_amount_mean"), try reference.number("late_amount_var_" + name),
        ], within: 1e-8, name)
    }
  }

  @Test("paths that meet agree with SciPy", .enabled(if: SharedData.isPresent, SharedData.absent))
  func paths() throws {
    let reference = try RiskReference("merge_bias")
    let specs = try Self.durations(reference)
    let independent = MergedPaths(specs)
    expectClose(
      try reference.numbers("p").map { independent.quantile($0) },
      try reference.numbers("quantile_independent"),
      within: 1e-9)
    let deadlines = try reference.numbers("deadlines")
    expectClose(
      deadlines.map(independent.cumulative), try reference.numbers("p_on_time_independent"), within: 1e-10)
    let together = MergedPaths(specs, correlation: try reference.number("rho_copula"))
    expectClose(deadlines.map(together.cumulative), try reference.numbers("p_on_time_copula"), within: 1e-8)
    for part in try RiskReference("clark_max").parts("cases") {
      let (means, deviations) = (try part.numbers("mu"), try part.numbers("sd"))
      let ours = try #require(
        NormalMaximum(
          means: (means[0], means[1]), deviations: (deviations[0], deviations[1]),
          correlation: try part.number("rho")))
      expectClose(
        [ours.mean, ours.variance, ours.firstIsLater],
        [try part.number("mean_max"), try part.number("var_max"), try part.number("p_first_is_max")],
        within: 1e-11)
    }
  }

  @Test("a sum of durations agrees with SciPy", .enabled(if: SharedData.isPresent, SharedData.absent))
  func sum() throws {
    let reference = try RiskReference("series_mean_var")
    let durations = try Self.durations(reference)
    let shares = try reference.numbers("p")
    for (name, correlation) in [("independent", 0.0), ("correlated", try reference.number("rho_pearson"))] {
      let ours = try #require(DurationSum(of: durations, correlation: correlation))
      expectClose(
        [ours.mean, ours.variance], [try reference.number("mean"), try reference.number("var_" + name)],
        within: 1e-13)
      let normal = try #require(ours.normal)
      expectClose(
        shares.map { normal.quantile($0) }, try reference.numbers("normal_quantile_" + name), within: 1e-12)
    }
  }

  private static func durations(_ reference: RiskReference) throws -> [any ContinuousDistribution] {
    try #require(reference.values["specs"] as? [[Any]]).map { spec in
      let points = try spec.dropFirst().map { try #require($0 as? Double) }
      let triangle = TriangularDistribution(optimistic: points[0], likely: points[1], pessimistic: points[2])
      let pert = PERTDistribution(optimistic: points[0], likely: points[1], pessimistic: points[2])
      let chosen: (any ContinuousDistribution)? = spec[0] as? String == "tri" ? triangle : pert
      return try #require(chosen)
    }
  }
}
