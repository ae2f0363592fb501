import IndicatorEngine
import Testing

@Suite("Rules for small numbers") struct SmallNumberRuleTests {
  /// Twelve municipalities and 49 indicators; the fewest of each rule stand in its documentation.
  @Test(
    "each rule refuses below its number, flags where the method is weak, and allows beyond",
    arguments: [
      (SmallNumberRule.zScore, 4, 1, SmallNumberRule.Verdict.refused), (.zScore, 5, 1, .flagged),
      (.zScore, 12, 1, .flagged),
      (.zScore, 13, 1, .allowed),
      (.outlierTest, 8, 1, .refused), (.outlierTest, 9, 1, .flagged),
      (.outlierTest, 13, 1, .allowed), (.principalComponents, 12, 2, .flagged),
      (.principalComponents, 49, 49, .refused), (.principalComponents, 51, 49, .flagged),
      (.principalComponents, 245, 49, .allowed), (.principalComponents, 4, 2, .refused),
      (.cronbachAlpha, 9, 3, .refused), (.cronbachAlpha, 12, 3, .flagged),
      (.optimisedWeights, 29, 3, .refused), (.optimisedWeights, 51, 49, .allowed),
      (.frontier, 9, 10, .refused), (.frontier, 12, 5, .flagged), (.frontier, 300, 10, .allowed),
      (.mahalanobis, 4, 3, .refused), (.mahalanobis, 15, 3, .allowed), (.shrinkage, 3, 1, .refused),
      (.modelImputation, 12, 2, .refused), (.modelImputation, 20, 19, .refused),
      (.modelImputation, 14, 5, .flagged), (.modelImputation, 25, 5, .allowed),
      (.rankedEvents, 9, 1, .refused), (.rankedEvents, 10, 1, .allowed), (.rankedBase, 29, 1, .refused),
      (.rankedBase, 30, 1, .allowed),
      (.overdispersion, 9, 1, .refused), (.ranking, 2, 1, .refused), (.ranking, 3, 1, .allowed),
    ])
  func verdicts(_ rule: SmallNumberRule, _ units: Int, _ indicators: Int, _ verdict: SmallNumberRule.Verdict)
  {
    #expect(rule.verdict(units: units, indicators: indicators) == verdict)
  }

  @Test(
    "no rule flags below what it refuses, for any number of indicators", arguments: SmallNumberRule.allCases)
  func order(_ rule: SmallNumberRule) {
    for indicators in 1...60 {
      guard let flagged = rule.fewestUnflagged(indicators: indicators) else { continue }
      #expect(
        rule.verdict(units: max(flagged, rule.fewest(indicators: indicators)), indicators: indicators)
          == .allowed)
    }
  }

  @Test("nine events carry no standardised rate, ten do")
  func events() {
    #expect(SmallNumberRule.standardisedRate.verdict(events: 9) == .refused)
    #expect(SmallNumberRule.standardisedRate.verdict(events: 10) == .allowed)
  }
}
