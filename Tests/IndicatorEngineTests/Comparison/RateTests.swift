import IndicatorEngine
import TestSupport
import Testing

@Suite("Rates and their limits") struct RateTests {
  /// x = 5, n = 100, z² = 3.841458820694124: middle 10 + 3.841458820694124 = 13.841458820694124; half
  /// z √(3.841458820694124 + 20 · 0.95) = 1.959963984540054 · √22.841458820694124 = 1.959963984540054 · 4.779273882689
  /// = 9.367204683; whole 2 · 103.841458820694 = 207.682917641. (13.841458821 ∓ 9.367204683) ÷ 207.682917641 = 0.021543678,
  /// 0.111750469.
  @Test("Wilson's limits of 5 in 100 are worked by hand")
  func wilson() {
    let limits = ProportionLimits.wilson(5, of: 100)
    #expect(isClose(limits.low, 0.021543678, within: 2e-9) && isClose(limits.high, 0.111750469, within: 2e-9))
  }

  /// None of n: 0 and z² ÷ (n + z²). All of n: its mirror.
  @Test("at the ends a proportion has one limit of 0 or 1 and the other by z² ÷ (n + z²)")
  func wilsonEnds() {
    let none = ProportionLimits.wilson(0, of: 20)
    #expect(none.low == 0 && isClose(none.high, 3.841458820694124 / 23.841458820694124, within: 1e-14))
    let all = ProportionLimits.wilson(20, of: 20)
    #expect(all.high == 1 && isClose(all.low, 20 / 23.841458820694124, within: 1e-14))
    // Nobody of 10, exactly: 1 − 0.025^(1/10).
    let exact = ProportionLimits.exact(0, of: 10)
    #expect(exact.low == 0 && isClose(exact.high, 0.30849710781876083, within: 1e-13))
  }

  /// Garwood's table: 0 events 0 to 3.6889 (−ln 0.025), 3 events 0.6187 to 8.7673, each a mean whose tail is 2.5 %.
  @Test("exact limits of counts are the means whose tail is 2.5 %", arguments: [0, 1, 3, 9, 50])
  func exactCounts(_ count: Int) {
    let limits = CountLimits.exact(Double(count))
    if count > 0 { #expect(isClose(Poisson.upperTail(count, mean: limits.low), 0.025, within: 1e-12)) }
    #expect(isClose(Poisson.lowerTail(count, mean: limits.high), 0.025, within: 1e-12))
    if count == 0 { #expect(limits.low == 0 && isClose(limits.high, 3.6888794541139363, within: 1e-14)) }
    if count == 3 { #expect(rounded(limits.low, 4) == 0.6187 && rounded(limits.high, 4) == 8.7673) }
  }

  /// x = 20 by mpmath with 30 digits. Below 10 events the exact limits are taken.
  @Test("Byar's limits of 20 agree with thirty digits, and begin at 10 events")
  func byar() {
    let limits = CountLimits.byar(20)
    #expect(isClose(limits.low, 12.211428834875932, within: 1e-14))
    #expect(isClose(limits.high, 30.889880369197064, within: 1e-14))
    #expect(CountLimits.limits(9) == CountLimits.exact(9) && CountLimits.limits(10) == CountLimits.byar(10))
  }

  @Test("a level is 95 % at 1.96 standard errors, whichever is stated")
  func confidence() {
    #expect(isClose(Confidence(z: 1.959963984540054).level, 0.95, within: 1e-15))
    #expect(isClose(Confidence.high.z, 3.090232306167813, within: 1e-14))
  }

  @Test("what is missing, 0 or impossible has its reason, and neighbours are untouched")
  func reasons() {
    let rates = ObservedRate.rates(
      of: [nil, 5, 5, -1, 30, .infinity, 5], per: [10, nil, 0, 10, 20, 10, 20], .proportion)
    #expect(
      rates.map(\.reason) == [
        .denominatorMissing, .denominatorMissing, .denominatorZero, .notACount, .notACount, .notACount, nil,
      ])
    // 30 visits of 20 people are events, not a proportion.
    #expect(ObservedRate.rate(of: 30, per: 20, .events).found?.value == 1.5)
    #expect(rates[6].found?.value == 0.25)
  }

  /// 2 of 100 and 4 of 300: 6 ÷ 400 = 0.015, not the mean of 0.02 and 0.0133. The member without a count is left out on both
  /// sides, not counted as 0.
  @Test("the rate of a group is Σ over Σ of the members that have both parts")
  func group() {
    let group = GroupRate.rate(of: [2, nil, 4, 9], per: [100, 50, 300, nil], .proportion)
    #expect(group.rate.found?.value == 0.015 && group.members == 2 && group.all == 4)
    #expect(GroupRate.rate(of: [nil], per: [3], .events).rate.reason == .denominatorMissing)
  }

  /// Σx = 100, Σn = 1000: (30/100)/(200/1000) = 1.5 and (70/100)/(800/1000) = 0.875; a unit without a size does not count.
  @Test("location quotients compare shares, and average 1 over the sizes")
  func locationQuotient() {
    let quotients = locationQuotients(of: [30, 70, 5, nil, 0], among: [200, 800, nil, 40, 0])
    #expect(
      isClose(quotients[0].found, 1.5, within: 1e-15) && isClose(quotients[1].found, 0.875, within: 1e-15))
    #expect(quotients[2].reason == .denominatorMissing && quotients[3].reason == .denominatorMissing)
    #expect(quotients[4].reason == .denominatorZero)
    #expect(locationQuotients(of: [0, 0], among: [1, 2]).allSatisfy { $0.reason == .denominatorZero })
  }

  /// Weights 3 : 1. Rates 8/4000 = 0.002 and 30/2000 = 0.015: 0.75 · 0.002 + 0.25 · 0.015 = 0.00525. V = (0.75/4000)² · 8 +
  /// (0.25/2000)² · 30 = 2.8125e-7 + 4.6875e-7 = 7.5e-7; X = 38, √(V/X) = 1.404878717372541e-4. Byar's limits of 38 are
  /// 26.8879… and 52.1598…: the rate is moved by their distance from 38.
  @Test("a directly standardised rate of two strata is worked by hand")
  func direct() throws {
    let rate = try #require(
      StandardisedRate.direct(events: [8, 30], base: [4000, 2000], standard: [300, 100], factor: 1000).found)
    let byar = CountLimits.byar(38)
    let scale = (7.5e-7 / 38).squareRoot()
    #expect(isClose(scale, 1.404878717372541e-4, within: 1e-15) && rate.events == 38)
    #expect(isClose(rate.value, 5.25, within: 1e-14))
    #expect(isClose(rate.limits.low, 5.25 + 1000 * scale * (byar.low - 38), within: 1e-13))
    #expect(isClose(rate.limits.high, 5.25 + 1000 * scale * (byar.high - 38), within: 1e-13))
  }

  /// Table II of Fay and Feuer (*Statistics in Medicine* 16 (1997), 791–801), births with Down's syndrome in Michigan, fifth
  /// children, per 100,000: 75.52901 is published (R package dsrTest, vignette). Limits by mpmath with 30 digits.
  @Test("a published directly standardised rate is met to its printed digits")
  func published() throws {
    let rate = try #require(
      StandardisedRate.direct(
        events: [0, 8, 63, 112, 262, 295], base: [327, 30666, 123419, 149919, 104088, 34392],
        standard: [319933, 931318, 786511, 488235, 237863, 61313], factor: 100_000
      ).found)
    #expect(rounded(rate.value, 5) == 75.52901)
    #expect(isClose(rate.value, 75.52900744525675, within: 1e-13))
    #expect(isClose(rate.limits.low, 67.63274312268957, within: 1e-12))
    #expect(isClose(rate.limits.high, 83.86710870854252, within: 1e-12))
  }

  @Test("a standardised rate from fewer than 10 events, or with an empty stratum, is not given")
  func directReasons() {
    func reason(_ x: [Double?], _ n: [Double?], _ w: [Double] = [1, 1]) -> UnavailableReason? {
      StandardisedRate.direct(events: x, base: n, standard: w).reason
    }
    #expect(reason([4, 5], [100, 100]) == .smallNumber)
    #expect(reason([40, 0], [100, 0]) == .denominatorZero)
    #expect(reason([40, nil], [100, 100]) == .denominatorMissing)
    #expect(reason([40, 5], [100, 100], [0, 0]) == .weightsZero)
    #expect(reason([40, 5], [100, 100], [2, -1]) == .weightsNegative)
    // A stratum without weight may be empty or unknown.
    #expect(reason([40, nil], [100, nil], [1, 0]) == nil)
  }

  /// Expected 1000 · 0.01 + 500 · 0.04 = 30; 45 events are a ratio of 1.5, and at a crude rate of 20 a rate of 30. The limits are
  /// those of 45 over 30.
  @Test("an indirectly standardised ratio is observed over expected")
  func indirect() throws {
    let ratio = try #require(
      StandardisedRate.indirect(events: 45, base: [1000, 500], standardRates: [0.01, 0.04], factor: 20).found)
    #expect(isClose(ratio.value, 30, within: 1e-14))
    #expect(isClose(ratio.limits.low, CountLimits.byar(45).low / 30 * 20, within: 1e-14))
    #expect(
      StandardisedRate.indirect(events: 4, base: [0], standardRates: [0.1]).reason == .denominatorZero)
    #expect(
      StandardisedRate.indirect(events: nil, base: [1], standardRates: [0.1]).reason == .denominatorMissing)
  }
}
