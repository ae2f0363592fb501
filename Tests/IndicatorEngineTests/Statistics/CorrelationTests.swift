import IndicatorEngine
import TestSupport
import Testing

@Suite("Correlations and their p-values") struct CorrelationTests {
  /// Distances from the means 2.5: (−1.5 −0.5 0.5 1.5) and (−0.5 −1.5 1.5 0.5); products 0.75 + 0.75 + 0.75 + 0.75 = 3, squares 5
  /// each: r = 0.6. The ranks are the values, so rho is 0.6; of six pairs two stand against: tau = (4 − 2) ÷ 6 = ⅓.
  @Test("by hand", arguments: [(CorrelationKind.pearson, 0.6), (.spearman, 0.6), (.kendall, 1.0 / 3)])
  func handWorked(_ kind: CorrelationKind, _ expected: Double) {
    let found = Correlation(of: [1, 2, 3, .nan, 4, 9], and: [2, 1, 4, 7, 3, .nan], by: kind)
    #expect(isClose(found?.coefficient, expected, within: 1e-15))
    #expect(found?.count == 4)
  }

  /// p-values by SciPy 1.17: `pearsonr`, `kendalltau(method="exact")`, and for Spearman the count over all 8! = 40,320 orders.
  @Test(
    "p-values without ties",
    arguments: [
      (CorrelationKind.pearson, -0.09523809523809516, 0.8225054302036118),
      (.spearman, -0.09523809523809516, 0.8401289682539682),
      (.kendall, -0.14285714285714285, 0.7195436507936508),
    ])
  func withoutTies(_ kind: CorrelationKind, _ coefficient: Double, _ p: Double) {
    let found = Correlation(of: [1, 2, 3, 4, 5, 6, 7, 8], and: [8, 3, 1, 7, 2, 6, 5, 4], by: kind)
    #expect(isClose(found?.coefficient, coefficient, within: 1e-14))
    #expect(isClose(found?.pValue, p, within: 1e-12))
  }

  /// Equal values: SciPy 1.17 `pearsonr`, `spearmanr` (t), `kendalltau(method="asymptotic")`.
  @Test(
    "p-values with ties",
    arguments: [
      (CorrelationKind.pearson, 0.9107180064738981, 3.8399404884720826e-05),
      (.spearman, 0.8736895887490173, 0.00020405979835051748),
      (.kendall, 0.7077760731311632, 0.0015281974718951987),
    ])
  func withTies(_ kind: CorrelationKind, _ coefficient: Double, _ p: Double) {
    let x: [Double] = [12, 15, 11, 19, 14, 13, 22, 17, 16, 18, 10, 20]
    let y = [1.1, 2.0, 0.9, 2.5, 2.5, 1.0, 3.9, 2.2, 1.8, 3.0, 1.1, 2.8]
    let found = Correlation(of: x, and: y, by: kind)
    #expect(isClose(found?.coefficient, coefficient, within: 1e-13))
    #expect(isClose(found?.pValue, p, within: 1e-12))
  }

  /// Five items in the order 1 3 2 5 4: D = 0 + 1 + 1 + 1 + 1 = 4. Of the 120 orders one has D = 0, four have 2 (one neighbouring
  /// pair exchanged) and three have 4 (two such pairs apart): 8 in all, so p = 2 · 8 ÷ 120.
  @Test("Spearman's exact chance by hand")
  func exactSpearman() {
    let found = Correlation(of: [1, 2, 3, 4, 5], and: [1, 3, 2, 5, 4], by: .spearman)
    #expect(isClose(found?.pValue, 16.0 / 120, within: 1e-15))
  }

  /// Ten items, the first number for which the series is used; exact are the shares of all 10! = 3,628,800 orders (counted with
  /// NumPy). The series of AS 89 errs by less than 2e-4 plus half a percent here.
  @Test(
    "Spearman's series beyond nine items lies near the exact chance",
    arguments: [
      ([2.0, 1, 4, 3, 7, 5, 6, 10, 8, 9], 0.0008074294532627866),
      ([6, 1, 4, 3, 10, 5, 2, 7, 8, 9], 0.1440272266313933),
    ])
  func edgeworth(_ order: [Double], _ exact: Double) throws {
    let found = Correlation(of: (1...10).map(Double.init), and: order, by: .spearman)
    #expect(isClose(found?.pValue, exact, within: 2e-4 + 0.005 * exact), "\(found?.pValue ?? .nan)")
    // The other way round the chance is the same.
    let mirrored = Correlation(of: (1...10).map(Double.init), and: order.map { -$0 }, by: .spearman)
    #expect(isClose(mirrored?.pValue, try #require(found?.pValue), within: 1e-12))
  }

  @Test("nothing is said of a column that does not vary, or of fewer than two items")
  func undefined() {
    for kind in CorrelationKind.allCases {
      #expect(Correlation(of: [1, 2, 3], and: [4, 4, 4], by: kind) == nil)
      #expect(Correlation(of: [1, .nan], and: [.nan, 2], by: kind) == nil)
      #expect(Correlation(of: [1, 2], and: [3, 4], by: kind)?.pValue == nil)
    }
    #expect(isClose(Correlation(of: [1, 2, 3], and: [2, 4, 6])?.pValue, 0, within: 1e-7))
  }
}
