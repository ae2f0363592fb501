import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("A ratio of which a few quantiles are known") struct RatioQuantilesTests {
  private static let bank: [(share: Double, ratio: Double)] = [
    (0.1, 0.58), (0.5, 0.95), (0.8, 1.04), (0.9, 1.15),
  ]

  @Test("what was stated comes back, and the share up to a ratio is its inverse")
  func stated() throws {
    let quantiles = try #require(RatioQuantiles(Self.bank))
    for (share, ratio) in Self.bank {
      #expect(isClose(quantiles.ratio(share), ratio, within: 1e-12))
      #expect(isClose(quantiles.share(ratio), share, within: 1e-12))
    }
    for share in [0.001, 0.05, 0.3, 0.65, 0.85, 0.99] {
      let ratio = try #require(quantiles.ratio(share))
      #expect(isClose(quantiles.share(ratio), share, within: 1e-9))
    }
  }

  // Between 0.95 at z = 0 and 1.04 at z = 0.841621: ln(1/0.95) ÷ ln(1.04/0.95) = 0.0512933 ÷ 0.0905138 = 0.566690 of the way, so z = 0.476938
  // and Φ = 0.683297. Beyond 0.9 the slope of the last piece goes on: ln(1.15/1.04) ÷ (1.281552 − 0.841621) = 0.228539 a unit of z, so at z = 2.326348
  // ln r = 0.139762 + 1.044796 · 0.228539 = 0.378539.
  @Test("between and beyond what was stated it is straight over normal scores")
  func pieces() throws {
    let quantiles = try #require(RatioQuantiles(Self.bank))
    #expect(isClose(quantiles.share(1), 0.683297, within: 1e-6))
    #expect(isClose(quantiles.ratio(0.99), 1.460149, within: 1e-5))
    #expect(quantiles.share(0) == 0 && quantiles.ratio(0) == nil && quantiles.ratio(1) == nil)
  }

  @Test("quantiles of a lognormal distribution give that distribution")
  func lognormal() throws {
    let exact = try #require(LognormalDistribution(location: 0.1, scale: 0.3))
    let stated = try [0.2, 0.5, 0.8].map { (share: $0, ratio: try #require(exact.quantile($0))) }
    let quantiles = try #require(RatioQuantiles(stated))
    for share in [0.01, 0.1, 0.4, 0.7, 0.95] {
      #expect(
        isClose(quantiles.ratio(share), try #require(exact.quantile(share)), within: 1e-9))
    }
  }

  // A quarter ended at exactly what was approved.
  @Test("several shares at one ratio stand there")
  func flat() throws {
    let quantiles = try #require(RatioQuantiles([(0.1, 1), (0.25, 1), (0.5, 1.1)]))
    #expect(isClose(quantiles.share(1), 0.25, within: 1e-12))
    #expect(isClose(quantiles.ratio(0.2), 1, within: 1e-12))
    #expect(try #require(quantiles.ratio(0.05)) < 1)
  }

  // The piece from 0.95 to 1 rises by ln(1 ÷ 0.95) ÷ 1.2816 = 0.04 for each score: the deviation is greater. One score beyond the ninetieth
  // percentile (2.2816, Φ = 0.98874 by SciPy) is e^0.2.
  @Test("beyond the outermost quantiles goes the deviation of ln r where it is greater than the piece")
  func tails() throws {
    let quantiles = try #require(RatioQuantiles([(0.1, 0.9), (0.5, 0.95), (0.9, 1)], deviation: 0.2))
    #expect(isClose(quantiles.share(1.2214027581601699), 0.98874208, within: 1e-6))
    #expect(isClose(quantiles.share(0.9 / 1.2214027581601699), 1 - 0.98874208, within: 1e-6))
    #expect(
      isClose(quantiles.ratio(0.5), 0.95, within: 1e-12) && isClose(quantiles.ratio(0.9), 1, within: 1e-12))
    // A smaller one changes nothing.
    let narrow = try #require(RatioQuantiles([(0.1, 0.5), (0.5, 1), (0.9, 2)], deviation: 0.01))
    #expect(narrow == RatioQuantiles([(0.1, 0.5), (0.5, 1), (0.9, 2)]))
  }

  // All that were kept ended at what was approved: 98 of 100 at least.
  @Test("where all quantiles are one, next to everything stands there")
  func point() throws {
    let quantiles = try #require(RatioQuantiles([(0.02, 1), (0.5, 1), (0.98, 1)], deviation: 0))
    #expect(isClose(quantiles.share(1), 0.98, within: 1e-12))
    // Beyond them five hundredths a score: ln 0.98 is 0.40 scores below −2.05.
    #expect(isClose(quantiles.share(0.98), 0.0069894905, within: 1e-8) && quantiles.share(1.02) > 0.99)
    // One of those that stand there is in their middle.
    #expect(quantiles.middleScore(of: 0) == 0)
    let costs = try #require(RatioSummary.of([Double](repeating: 1, count: 100)).found)
    let prior = try #require(CostRatioBelief.Prior(costs, strength: 60, source: "all as approved"))
    let cost = try #require(
      CostForecast.of(spent: 0, earned: 0, budget: 100, committed: 0, belief: CostRatioBelief(prior)).found)
    #expect(
      isClose(cost.chance(atMost: 100), 0.98, within: 1e-6) && isClose(cost.cost(0.9), 100, within: 1e-6))
  }

  // 92 of a hundred cost 0.95, eight twice as much: at 1.3 the ninety-two are within.
  @Test("a few far out are in the quantiles that are kept")
  func far() throws {
    let costs = try #require(
      RatioSummary.of([Double](repeating: 0.95, count: 92) + [Double](repeating: 2, count: 8)).found)
    let prior = try #require(CostRatioBelief.Prior(costs, strength: 60, source: "a few far out"))
    let cost = try #require(
      CostForecast.of(spent: 0, earned: 0, budget: 100, committed: 0, belief: CostRatioBelief(prior)).found)
    #expect(isClose(cost.chance(atMost: 130), 0.92, within: 0.02))
  }

  @Test("one ratio, or ratios that fall, are no distribution")
  func refused() {
    #expect(RatioQuantiles([(0.5, 1)]) == nil && RatioQuantiles([]) == nil)
    #expect(RatioQuantiles([(0.2, 1.1), (0.5, 1)]) == nil && RatioQuantiles([(0, 1), (0.5, 2)]) == nil)
    #expect(RatioQuantiles([(0.2, 0), (0.5, 1)]) == nil)
  }

  // Nothing spent of 100: the final cost is 100 r, and the figures of the source are those of the forecast.
  @Test("without own projects the figures of the source come out of the belief")
  func source() throws {
    let cost = try #require(
      CostForecast.of(
        spent: 0, earned: 0, budget: 100, committed: 0, belief: CostRatioBelief(.developmentBank)
      ).found)
    for (share, ratio) in Self.bank {
      #expect(isClose(cost.cost(share), 100 * ratio, within: 1e-6))
      #expect(isClose(cost.chance(atMost: 100 * ratio), share, within: 1e-9))
    }
    #expect(cost.interval(atMost: 100).contains(cost.chance(atMost: 100)))
  }

  // κ 4, four own ratios at the ninth decile: their measure is that of the decile, and the centre lies halfway to it.
  @Test("own projects move the distribution and keep its shape")
  func moved() throws {
    let prior = CostRatioBelief(.developmentBank)
    let own = prior.updated([1.15, 1.15, 1.15, 1.15])
    let decile = try #require(prior.predictive()?.quantile(0.9))
    #expect(isClose(own.mean, decile / 2, within: 1e-9) && own.strength == 8)
    let (before, after) = (
      try #require(CostForecast.of(spent: 0, earned: 0, budget: 1, committed: 0, belief: prior).found),
      try #require(CostForecast.of(spent: 0, earned: 0, budget: 1, committed: 0, belief: own).found)
    )
    let (old, new) = (try #require(before.cost(0.5)), try #require(after.cost(0.5)))
    #expect(new > old && new < 1.15)
    // A ratio beyond all reason counts as one at the edge, and is no number that is not finite.
    let absurd = prior.updated([1e12])
    #expect(absurd.mean.isFinite && absurd.rate.isFinite)
  }
}
