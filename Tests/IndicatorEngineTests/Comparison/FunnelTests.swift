import IndicatorEngine
import TestSupport
import Testing

@Suite("Funnels and shrinkage") struct FunnelTests {
  /// b = 40/400 = 0.1, four places of 100 with 4, 8, 12, 16. v = Σ100(p − b)²/400 = (0.0036 + 0.0004 + 0.0004 + 0.0036)/4 = 0.002.
  /// Events: b/n̄ = 0.001, a = 0.001, w = 0.001/(0.001 + 0.001) = ½: 0.04 becomes 0.07.
  /// Proportions: a = (100 · 0.002 − 0.09)/99 = 0.11/99 = 1/900; s = (0.09 − 1/900)/100 = 0.08/90 = 8/9000;
  /// w = (10/9000)/(18/9000) = 5/9: 0.04 becomes 0.1 − 0.06 · 5/9 = 1/15.
  @Test("shrinkage of four places is worked by hand", arguments: [RateKind.events, .proportion])
  func shrinkage(_ kind: RateKind) throws {
    let shrunk = try #require(
      EmpiricalBayes(numerators: [4, 8, nil, 12, 16], denominators: [100, 100, 100, 100, 100], kind))
    let first = try #require(shrunk.units[0].found)
    #expect(isClose(shrunk.overall, 0.1, within: 1e-15) && first.raw == 0.04)
    #expect(isClose(first.weight, kind == .events ? 0.5 : 5.0 / 9, within: 1e-13))
    #expect(isClose(first.shrunk, kind == .events ? 0.07 : 1.0 / 15, within: 1e-14))
    #expect(shrunk.units[2].reason == .denominatorMissing)
  }

  @Test("places that differ by less than chance become one, and three places are too few to shrink")
  func noVariance() throws {
    let alike = try #require(
      EmpiricalBayes(numerators: [10, 10, 11, 10], denominators: [100, 100, 100, 100], .proportion))
    #expect(alike.variance == 0 && alike.units.allSatisfy { $0.found?.shrunk == alike.overall })
    #expect(EmpiricalBayes(numerators: [1, 2, 3], denominators: [10, 10, 10], .events) == nil)
    // Nobody anywhere has an event: the rate of all is 0, and nothing is divided by it.
    let none = try #require(EmpiricalBayes(numerators: [0, 0, 0, 0], denominators: [9, 8, 7, 6], .events))
    #expect(none.units.allSatisfy { $0.found?.shrunk == 0 && $0.found?.weight == 0 })
  }

  /// Ten scores −3, −2, −1, −1, 0, 0, 1, 1, 2, 13 and s = ½. Winsorised at 10 %: places 0.9 and 8.1 of 0…9, so −3 + 0.9 · 1 =
  /// −2.1 and 2 + 0.1 · 11 = 3.1. Squares: 4.41 + 4 + 1 + 1 + 0 + 0 + 1 + 1 + 4 + 9.61 = 26.02, φ = 2.602.
  /// w = 4: Σw − Σw²/Σw = 40 − 160/40 = 36; τ² = (26.02 − 9)/36 = 17.02/36.
  @Test("over-dispersion of ten scores is worked by hand")
  func overdispersion() throws {
    let measured = try #require(
      Overdispersion(
        scores: [-3, -2, -1, -1, 0, 0, 1, 1, 2, 13], standardErrors: .init(repeating: 0.5, count: 10)))
    #expect(
      isClose(measured.winsorised[0], -2.1, within: 1e-14)
        && isClose(measured.winsorised[9], 3.1, within: 1e-14))
    #expect(isClose(measured.phi, 2.602, within: 1e-14))
    #expect(isClose(measured.betweenVariance, 17.02 / 36, within: 1e-14))
    // Nine are too few, and scores within chance leave nothing between units.
    #expect(
      Overdispersion(scores: .init(repeating: 3, count: 9), standardErrors: .init(repeating: 1, count: 9))
        == nil)
    let calm = Overdispersion(
      scores: .init(repeating: 0.5, count: 12), standardErrors: .init(repeating: 1, count: 12))
    #expect(calm?.betweenVariance == 0 && calm?.phi == 0.25)
  }

  /// Target ¼: arcsin √¼ = π/6. At n = 100, s = 1/20; with z = 2 the limits are sin²(π/6 ∓ 0.1): 0.16896 and 0.34101 (mpmath, 25 digits).
  /// A rate of 0.36 is at arcsin 0.6 = 0.6435011087932844: score (0.6435011087932844 − 0.5235987755982989)/0.05 = 2.39804…
  @Test("a funnel of proportions has its limits where the arcsine says")
  func arcsine() throws {
    let funnel = try #require(Funnel(numerators: [36, 14], denominators: [100, 100], .proportion))
    #expect(funnel.target == 0.25 && funnel.overdispersion == nil)
    let limits = funnel.limits(at: 100, Confidence(z: 2), adjusted: true)
    #expect(isClose(limits.low, 0.168957011829001, within: 1e-14))
    #expect(isClose(limits.high, 0.3410096992503782, within: 1e-14))
    #expect(isClose(funnel.units[0].found?.score, 2.3980466638997103, within: 1e-12))
    // At 1 the funnel covers everything.
    #expect(funnel.limits(at: 1, Confidence(z: 4), adjusted: false) == ConfidenceLimits(low: 0, high: 1))
    #expect(isClose(funnel.scoreLimits(at: 75, Confidence(z: 2)).low, 0.25 - 2 * 0.05, within: 1e-15))
  }

  /// Events on the scale of square roots: target 0.04 at 0.2, s = 1/(2·10) = 0.05 at n = 100: (0.2 ∓ 2 · 0.05)² = 0.01, 0.09.
  @Test("a funnel of events has its limits on the scale of roots")
  func events() throws {
    let funnel = try #require(Funnel(numerators: [4, nil], denominators: [100, 10], .events))
    let limits = funnel.limits(at: 100, Confidence(z: 2), adjusted: false)
    #expect(isClose(limits.low, 0.01, within: 1e-14) && isClose(limits.high, 0.09, within: 1e-14))
    #expect(funnel.units[1].reason == .denominatorMissing)
    #expect(Funnel(numerators: [nil], denominators: [10], .events) == nil)
  }

  /// 7 of 12 in all, 0 of 4: (5/12)⁴ = 0.03014, more than 0.025, though the arcsine's score is −0.8690 · 4 = −3.48. 8 of 8 (target 15/20): 0.75⁸ = 0.1001.
  /// 0 of 6 at 7/14: 2⁻⁶ = 0.0156, beyond 95 %, not 99.8 %.
  @Test("a share of few is judged by the binomial distribution")
  func exactShares() throws {
    let funnel = try #require(Funnel(numerators: [0, 7], denominators: [4, 8], .proportion))
    let none = try #require(funnel.units[0].found)
    #expect(isClose(none.exactChance, 625.0 / 20736, within: 1e-15))
    #expect(none.score < -3.09 && funnel.side(of: none, .usual) == 0 && funnel.side(of: none, .high) == 0)
    let six = try #require(Funnel(numerators: [0, 7], denominators: [6, 8], .proportion))
    let first = try #require(six.units[0].found)
    #expect(isClose(first.exactChance, 1.0 / 64, within: 1e-15))
    #expect(six.side(of: first, .usual) == -1 && six.side(of: first, .high) == 0)
    let all = try #require(Funnel(numerators: [8, 7], denominators: [8, 12], .proportion))
    let eight = try #require(all.units[0].found)
    #expect(isClose(eight.exactChance, 0.1001129150390625, within: 1e-14) && all.side(of: eight, .usual) == 0)
    // Of 100 and 36 the normal curve serves.
    let large = try #require(Funnel(numerators: [36, 14], denominators: [100, 100], .proportion))
    #expect(
      large.units[0].found?.exactChance == nil && large.units[0].found.map { large.side(of: $0, .usual) } == 1
    )
  }

  /// One expected, none or four seen: e⁻¹ = 0.3679 and 1 − e⁻¹(1 + 1 + ½ + ⅙) = 0.018988. √4 − √1 is two standard errors of ½; at 99.8 % not beyond.
  @Test("few events are judged by Poisson's distribution, and over-dispersion only ever spares them")
  func exactEvents() throws {
    let funnel = try #require(Funnel(numerators: [4, 0], denominators: [10, 10], .events, target: 0.1))
    let (four, none) = (try #require(funnel.units[0].found), try #require(funnel.units[1].found))
    let one = 0.36787944117144233
    #expect(isClose(none.exactChance, one, within: 1e-14) && funnel.side(of: none, .usual) == 0)
    #expect(none.score < -1.96)
    #expect(isClose(four.exactChance, 1 - one * (2 + 2.0 / 3), within: 1e-13))
    #expect(funnel.side(of: four, .usual) == 1 && funnel.side(of: four, .high) == 0)
    // Fifteen who differ far more than chance: the variance between them covers the four of the first.
    let spread = try #require(
      Funnel(
        numerators: [4] + (0..<14).map { $0 % 2 == 0 ? 400 : 1600 },
        denominators: [10] + Array(repeating: 10000.0, count: 14), .events, target: 0.1))
    #expect((spread.overdispersion?.betweenVariance ?? 0) > 0)
    #expect(spread.units[0].found.map { spread.side(of: $0, .usual) } == 0)
  }
}
