import IndicatorEngine
import TestSupport
import Testing

@Suite("Chances of groups that differ") struct BetaBinomialTests {
  @Test("shares of groups shrink together") func betaBinomial() throws {
    #expect(BetaBinomial.fit(successes: [1], trials: [2]).reason == .tooFewObservations)
    #expect(BetaBinomial.fit(successes: [0, 0], trials: [2, 5]).reason == .noEvents)
    #expect(BetaBinomial.fit(successes: [3, 0], trials: [2, 5]).reason == .outOfRange)
    // Groups more alike than chance would make them.
    #expect(BetaBinomial.fit(successes: [5, 5, 5], trials: [10, 10, 10]).reason == .notConverged)
    // 0 or 1 success of one trial each know of the mean only; 0 or 2 of 2 know that groups differ.
    let found = try #require(BetaBinomial.fit(successes: [0, 2, 0, 2, 1], trials: [2, 2, 2, 2, 2]).found)
    // P(1 of 2) = 2αβ ÷ ((α + β)(α + β + 1)) with α = β is α ÷ (2α + 1), which 1 of 5 sets to 1/5: α = 1/3.
    expectClose([found.alpha, found.beta], [1.0 / 3, 1.0 / 3], within: 1e-6)
    expectClose([found.shrunk(successes: 2, trials: 2)], [(1.0 / 3 + 2) / (2.0 / 3 + 2)], within: 1e-6)
  }

  @Test("beta-binomial agrees with the reference", .enabled(if: SharedData.isPresent, SharedData.absent))
  func betaBinomialParity() throws {
    let reference = try RiskReference("betabinom_ieg_countries")
    let columns = try RiskReference.data("ieg_country_counts_small").complete(["k", "n"]).columns.map {
      $0.map { Int($0) }
    }
    let found = try #require(BetaBinomial.fit(successes: columns[0], trials: columns[1]).found)
    // The likelihood is flat along α ÷ β, and the reference was found without derivatives.
    expectClose(
      [found.alpha, found.beta], [try reference.number("alpha"), try reference.number("beta")], within: 1e-4)
    expectClose([found.logLikelihood], [try reference.number("loglik")], within: 1e-9)
    expectClose(
      zip(columns[0], columns[1]).map { found.shrunk(successes: $0, trials: $1) },
      try reference.numbers("post_mean"), within: 1e-5)
    let groups = try zip(columns[0], columns[1]).map {
      try #require(found.chance(successes: $0, trials: $1))
    }
    for (name, share) in [("q05", 0.05), ("q50", 0.5), ("q95", 0.95)] {
      expectClose(groups.map { $0.quantile(share) }, try reference.numbers(name), within: 1e-5, name)
    }
    // The other columns are limits of each group by itself: Jeffreys' Beta(½ + k, ½ + n − k), Wilson's and the exact ones.
    let alone = try zip(columns[0], columns[1]).map {
      try #require(BetaDistribution(0.5 + Double($0), 0.5 + Double($1 - $0)))
    }
    expectClose(alone.map { $0.quantile(0.05) }, try reference.numbers("jeffreys05"), within: 1e-9)
    expectClose(alone.map { $0.quantile(0.95) }, try reference.numbers("jeffreys95"), within: 1e-9)
    let level = Confidence(0.9)
    let wilson = zip(columns[0], columns[1]).flatMap { k, n in
      let limits = ProportionLimits.wilson(Double(k), of: Double(n), level)
      return [limits.low, limits.high]
    }
    expectClose(wilson, try reference.rows("wilson90").flatMap { $0 }, within: 1e-9)
    let exact = zip(columns[0], columns[1]).flatMap { k, n in
      let limits = ProportionLimits.exact(k, of: n, level)
      return [limits.low, limits.high]
    }
    expectClose(exact, try reference.rows("clopper90").flatMap { $0 }, within: 1e-9)
  }
}
