import IndicatorEngine
import TestSupport
import Testing

@Suite("Principal components, alpha, the simplex method") struct PrincipalComponentsTests {
  /// Two standardised columns of correlation r have the components (1, 1)/√2 and (1, −1)/√2 with variances 1 + r and 1 − r; here
  /// r = 0.6 (`CorrelationTests`).
  @Test("two columns by hand")
  func handWorked() throws {
    let parts = try #require(PrincipalComponents(columns: [[1, 2, 3, 4, .nan], [2, 1, 4, 3, 8]]))
    #expect(parts.rows == 4)
    #expect(isClose(parts.standardDeviations[0], 1.6.squareRoot(), within: 1e-14))
    #expect(isClose(parts.standardDeviations[1], 0.4.squareRoot(), within: 1e-14))
    for loading in parts.loadings[0] { #expect(isClose(loading, 0.5.squareRoot(), within: 1e-14)) }
    #expect(isClose(parts.loadings[1][0] + parts.loadings[1][1], 0, within: 1e-14))
    #expect(parts.centres == [2.5, 2.5])
    for (share, expected) in zip(parts.shares, [0.8, 0.2]) {
      #expect(isClose(share, expected, within: 1e-14))
    }
  }

  @Test("no components of columns without spread or without rows")
  func undefined() {
    #expect(PrincipalComponents(columns: []) == nil)
    #expect(PrincipalComponents(columns: [[1, 2, 3], [5, 5, 5]]) == nil)
    #expect(PrincipalComponents(columns: [[1, .nan], [.nan, 2]]) == nil)
  }

  /// Variances 5/3 and 20/3, covariance 10/3: S = 15, c = 10/3, k² c ÷ S = 4 · (10/3) ÷ 15 = 8/9.
  @Test("alpha by hand; columns that run against one another make it negative")
  func alpha() {
    #expect(isClose(cronbachAlpha(columns: [[1, 2, 3, 4], [2, 4, 6, 8]]), 8.0 / 9, within: 1e-15))
    // Variances 5/3 and 20/3, covariance −10/3: S = 25/3 − 20/3 = 5/3, 4 · (−10/3) ÷ (5/3) = −8.
    #expect(isClose(cronbachAlpha(columns: [[1, 2, 3, 4], [8, 6, 4, 2]]), -8, within: 1e-14))
    #expect(cronbachAlpha(columns: [[1, 2, 3]]) == nil)
    #expect(cronbachAlpha(columns: [[1, 2, .nan], [.nan, .nan, 3]]) == nil)
  }

  /// The minimum of (x − 1)² + 10 (y + 2)² + 3 lies at (1, −2); Rosenbrock's valley has its own at (1, 1).
  @Test("the simplex method finds minima and gives back the best point it saw")
  func simplex() {
    let bowl = minimum(of: { ($0[0] - 1) * ($0[0] - 1) + 10 * ($0[1] + 2) * ($0[1] + 2) + 3 }, from: [5, 5])
    #expect(isClose(bowl.point[0], 1, within: 1e-5) && isClose(bowl.point[1], -2, within: 1e-5))
    #expect(isClose(bowl.value, 3, within: 1e-11))
    func rosenbrock(_ p: [Double]) -> Double {
      let (a, b) = (1 - p[0], p[1] - p[0] * p[0])
      return a * a + 100 * b * b
    }
    let valley = minimum(of: rosenbrock, from: [-1.2, 1])
    #expect(isClose(valley.point[0], 1, within: 1e-4) && isClose(valley.point[1], 1, within: 1e-4))
    #expect(rosenbrock(valley.point) == valley.value)
    var seen = Double.infinity
    let cut = minimum(
      of: {
        let value = rosenbrock($0)
        seen = min(seen, value)
        return value
      }, from: [-1.2, 1], limit: 40)
    #expect(cut.value == seen && cut.evaluations <= 42)
  }
}
