import IndicatorEngine
import TestSupport
import Testing

@Suite("Curves of a funnel, and the marks that they part") struct FunnelEdgeTests {
  // One event expected: 1 − e⁻¹(1 + 1 + ½) = 0.0803 for three or more, 0.0190 for four or more: the edge of 95 % lies between 3 and 4. None
  // is not rare (e⁻¹). Of 6 at ½: 2⁻⁶ = 0.0156 for all or none, 7/64 for five or more; at 99.8 % nothing is beyond.
  @Test("edges of small numbers lie midway between the last count within and the first beyond")
  func byHand() throws {
    let events = try #require(Funnel(numerators: [4], denominators: [10], .events, target: 0.1))
    let edges = events.edges(at: 10, .usual, adjusted: false)
    #expect(isClose(edges.high, 0.35, within: 1e-15) && edges.low == 0)
    let shares = try #require(Funnel(numerators: [3], denominators: [6], .proportion))
    let usual = shares.edges(at: 6, .usual, adjusted: false)
    #expect(isClose(usual.low, 0.5 / 6, within: 1e-15) && isClose(usual.high, 5.5 / 6, within: 1e-15))
    #expect(shares.edges(at: 6, .high, adjusted: false) == ConfidenceLimits(low: 0, high: 1))
    // Of 400 at ½ the normal curve serves, below and above.
    #expect(shares.edges(at: 400, .usual, adjusted: false) == shares.limits(at: 400, .usual, adjusted: false))
  }

  /// Targets near 0, ½ and 1, sizes from 1 to 100,000, with and without variance between units.
  @Test(
    "every mark lies on the side of the curve where it was judged to be",
    arguments: [RateKind.events, .proportion])
  func agreement(_ kind: RateKind) throws {
    var random = SeededGenerator(seed: 31)
    for target in [0.003, 0.04, 0.5, 0.97, 0.9996] {
      for spread in [0.0, 1] {
        let sizes =
          (0..<60).map { _ in (10 * Double.random(in: 0...9, using: &random)).rounded() + 1 }
          + (0..<60).map { _ in Double.random(in: 1...100_000, using: &random).rounded() }
        let numerators = sizes.map { size -> Double? in
          let rate =
            target
            * (1 + Double.random(in: -1...1, using: &random) * (spread + 3 / (size * target).squareRoot()))
          return (min(max(0, rate), 1) * size).rounded()
        }
        let funnel = try #require(Funnel(numerators: numerators, denominators: sizes, kind, target: target))
        let isAdjusted = (funnel.overdispersion?.betweenVariance ?? 0) > 0
        for unit in funnel.units.compactMap(\.found) {
          for confidence in [Confidence.usual, .high] {
            let edges = funnel.edges(at: unit.denominator, confidence, adjusted: isAdjusted)
            let side = unit.rate > edges.high ? 1 : unit.rate < edges.low ? -1 : 0
            #expect(side == funnel.side(of: unit, confidence), "\(unit) \(edges)")
          }
        }
      }
    }
  }
}
