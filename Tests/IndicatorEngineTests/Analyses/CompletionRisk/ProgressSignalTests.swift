import IndicatorEngine
import TestSupport
import Testing

@Suite("The pace of the work, and pools") struct ProgressSignalTests {
  private let prior = ProgressSignal.Prior(
    mean: 0.3, deviation: 0.27, reportDeviation: 0.27, remainingDeviation: 0.27)

  // y = ln(6/5) = 0.182322; one report weighs as much as the class: m = (0.3 + 0.182322)/2 = 0.241161, s² = 0.0729/2 = 0.03645.
  // (ln(8/7) − m)/√(0.03645 + 0.0729) = (0.133531 − 0.241161)/0.330681 = −0.325479; Φ = 0.372409.
  @Test("one report and the class meet halfway")
  func oneReport() throws {
    let signal = try #require(
      ProgressSignal.of(elapsed: 6, earned: 5, planned: 12, reports: 1, prior: prior).found)
    #expect(isClose(signal.mean, 0.241161, within: 1e-6))
    #expect(isClose(signal.deviation, 0.190919, within: 1e-6))
    #expect(isClose(signal.chance(by: 14), 0.372409, within: 1e-5))
    // By the median time it is done as often as not.
    #expect(isClose(signal.chance(by: try #require(signal.time(0.5))), 0.5, within: 1e-12))
    #expect(signal.chanceInterval(by: 14).contains(signal.chance(by: 14)))
    #expect(signal.chance(by: 6) == 0)
  }

  @Test("with nothing earned the class alone speaks, and many reports speak alone")
  func limits() throws {
    let silent = try #require(
      ProgressSignal.of(elapsed: 6, earned: 0, planned: 12, reports: 9, prior: prior).found)
    #expect(silent.mean == 0.3 && isClose(silent.deviation, 0.27, within: 1e-12))
    let loud = try #require(
      ProgressSignal.of(elapsed: 6, earned: 5, planned: 12, reports: 100_000, prior: prior).found)
    #expect(isClose(loud.mean, 0.182322, within: 1e-4))
  }

  @Test(
    "what cannot be judged says why",
    arguments: [
      (0.0, 0.0, 12.0, UnavailableReason.beforeStart), (6, 12, 12, .workComplete), (6, 1, 0, .endBeforeStart),
      (.nan, 1, 12, .notFinite),
    ])
  func reasons(_ elapsed: Double, _ earned: Double, _ planned: Double, _ reason: UnavailableReason) {
    let signal = ProgressSignal.of(
      elapsed: elapsed, earned: earned, planned: planned, reports: 1, prior: prior)
    #expect(signal.reason == reason)
  }

  // logit 0.9 = 2.197225, logit 0.4 = −0.405465: 0.3 · 2.197225 − 0.7 · 0.405465 = 0.375342; 1/(1 + e^−0.375342) = 0.592749.
  @Test("a pool is the mean of log odds; its ends are the views themselves")
  func pool() {
    let pool = ViewPool(inside: 0.9, outside: 0.4, weight: 0.3)
    #expect(isClose(pool.chance, 0.592749, within: 1e-6))
    #expect(isClose(pool.gap, 50, within: 1e-9) && pool.isWide)
    #expect(ViewPool(inside: 0.9, outside: 0.4, weight: 0).chance == 0.4)
    #expect(ViewPool(inside: 1, outside: 0.4, weight: 1).chance == 1)
    #expect(!ViewPool(inside: 0.6, outside: 0.4, weight: 0.5).isWide)
  }
}
