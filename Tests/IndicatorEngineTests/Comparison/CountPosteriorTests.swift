import TestSupport
import Testing

@testable import IndicatorEngine

/// Expected chances: mpmath 1.3.0 with 25 digits, `1 - betainc(x + 1/2, y + 1/2, 0, n/(n + m), regularized=True)` of events and
/// `quad` of one density times the other's `betainc` of shares.
@Suite("What counts tell of their rates") struct CountPosteriorTests {
  private func chance(_ x: Double, _ n: Double, _ y: Double, _ m: Double, _ kind: RateKind) -> Double? {
    CountPosterior(x, of: n, kind).flatMap { first in
      CountPosterior(y, of: m, kind).flatMap { first.chanceOfLyingAbove($0) }
    }
  }

  @Test("the chance that one rate of events lies above another")
  func events() {
    #expect(isClose(chance(10, 1000, 200, 50_000, .events), 0.9945785708078934, within: 1e-12))
    #expect(isClose(chance(0, 50, 0, 100, .events), 0.6081734479693927, within: 1e-12))
    #expect(isClose(chance(3, 4000, 9, 4000, .events), 0.03944464950045747, within: 1e-12))
    // Of two that are alike a half, by symmetry.
    #expect(isClose(chance(7, 300, 7, 300, .events), 0.5, within: 1e-13))
  }

  @Test("the chance that one share lies above another")
  func shares() {
    #expect(isClose(chance(0, 5, 0, 9, .proportion), 0.588828702813631, within: 1e-9))
    #expect(isClose(chance(3, 10, 8, 12, .proportion), 0.04235463483399865, within: 1e-9))
    #expect(isClose(chance(10, 1000, 200, 50_000, .proportion), 0.9946806306818188, within: 1e-9))
    #expect(isClose(chance(5, 5, 8, 9, .proportion), 0.728293462293562, within: 1e-9))
    #expect(isClose(chance(0, 50_000, 3, 40, .proportion), 3.758018726690775e-12, within: 1e-13))
    #expect(isClose(chance(7, 300, 7, 300, .proportion), 0.5, within: 1e-9))
  }

  // Of an even p and a q with density 2q: P(p > q) = ∫ u² du = 1 ÷ 3; the other way round it is the rest.
  @Test("by hand")
  func byHand() {
    let (even, rising) = (
      CountPosterior.share(successes: 1, failures: 1), CountPosterior.share(successes: 2, failures: 1)
    )
    #expect(isClose(even.chanceOfLyingAbove(rising), 1.0 / 3, within: 1e-6))
    #expect(isClose(rising.chanceOfLyingAbove(even), 2.0 / 3, within: 1e-6))
  }

  @Test("what is no count has none")
  func noCounts() {
    #expect(CountPosterior(-1, of: 10, .events) == nil)
    #expect(CountPosterior(1, of: 0, .events) == nil)
    #expect(CountPosterior(11, of: 10, .proportion) == nil)
    #expect(CountPosterior(.infinity, of: 10, .events) == nil)
    #expect(CountPosterior(11, of: 10, .events) != nil)
  }

  // Mean and variance of Γ(x + ½) ÷ n and of the beta distribution, within four standard errors of 4,000 draws.
  @Test("draws have the mean of the distribution, whatever the threads")
  func draws() throws {
    let units = [
      try #require(CountPosterior(3, of: 10, .events)), try #require(CountPosterior(3, of: 10, .proportion)),
    ]
    let one = CountPosterior.draws(of: units, count: 4000, seed: 5, threads: 1)
    #expect(one == CountPosterior.draws(of: units, count: 4000, seed: 5, threads: 2))
    func mean(_ unit: Int) -> Double { (0..<4000).reduce(0) { $0 + one[unit, $1] } / 4000 }
    #expect(isClose(mean(0), 0.35, within: 4 * (3.5.squareRoot() / 10) / 4000.0.squareRoot()))
    let (p, n) = (3.5 / 11, 11.0)
    #expect(isClose(mean(1), p, within: 4 * (p * (1 - p) / (n + 1)).squareRoot() / 4000.0.squareRoot()))
  }
}
