import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("Many tests at once: the share of false discoveries") struct FalseDiscoveryTests {
  // 0.01 · 3 ÷ 1 = 0.03; 0.03 · 3 ÷ 2 = 0.045 is above 0.04 · 3 ÷ 3 = 0.04.
  @Test("p-values by hand; what is not tested stays out")
  func byHand() {
    expectClose(falseDiscoveryAdjusted([0.01, 0.04, 0.03]), [0.03, 0.04, 0.04], within: 1e-15)
    let gaps = falseDiscoveryAdjusted([nil, 0.01, nil, 0.9])
    #expect(gaps[0] == nil && gaps[2] == nil && isClose(gaps[1], 0.02, within: 1e-15))
    #expect(falseDiscoveryAdjusted([]).isEmpty)
  }

  // R 4.2.2: p.adjust(c(.01, .04, .03, .2, .005), "BH").
  @Test("as R has them")
  func parity() {
    let found = falseDiscoveryAdjusted([0.01, 0.04, 0.03, 0.2, 0.005])
    expectClose(found, [0.025, 0.05, 0.05, 0.2, 0.025], within: 1e-15)
  }
}
