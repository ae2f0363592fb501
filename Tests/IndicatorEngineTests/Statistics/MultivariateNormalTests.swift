import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("Means and covariances of columns with gaps") struct MultivariateNormalTests {
  // Rows with both: x 1…4, y 2, 4, 5, 9: means 2.5 and 5, Sxx 5, Sxy 4.5 + 0.5 + 0 + 6 = 11, slope 2.2, intercept −0.5. So 10.5 at 5 and
  // 14.9 at 7. The mean of x is 22 ÷ 6, that of y −0.5 + 2.2 · 22 ÷ 6; the variance of x 104 ÷ 6 − (22 ÷ 6)², the covariance 2.2 times that
  // (Anderson 1957).
  @Test("two columns, one of them with gaps: a regression, worked by hand")
  func anderson() throws {
    let fit = try #require(MultivariateNormal(columns: [[1, 2, 3, 4, 5, 7], [2, 4, 5, 9, .nan, .nan]]))
    #expect(isClose(fit.filled[1][4], 10.5, within: 1e-9) && isClose(fit.filled[1][5], 14.9, within: 1e-9))
    #expect(fit.filled[0] == [1, 2, 3, 4, 5, 7] && fit.filled[1][..<4] == [2, 4, 5, 9])
    #expect(isClose(fit.mean[0], 22.0 / 6, within: 1e-9))
    #expect(isClose(fit.mean[1], -0.5 + 2.2 * 22 / 6, within: 1e-9))
    let variance = 104.0 / 6 - (22.0 / 6) * (22.0 / 6)
    #expect(isClose(fit.covariance[0, 0], variance, within: 1e-9))
    #expect(isClose(fit.covariance[1, 0], 2.2 * variance, within: 1e-8))
    // Residuals of the four: 0.3, 0.1, −1.1, 0.7: 0.09 + 0.01 + 1.21 + 0.49 = 1.8, ÷ 4.
    #expect(isClose(fit.covariance[1, 1], 0.45 + 2.2 * 2.2 * variance, within: 1e-8))
  }

  @Test("the order of rows and the units of measure decide nothing")
  func laws() throws {
    var random = SeededGenerator(seed: 5)
    var columns = (0..<4).map { _ in [Double]() }
    for _ in 0..<60 {
      let common = Double.random(in: -1...1, using: &random)
      for column in 0..<4 {
        let value = common * Double(column + 1) + Double.random(in: -1...1, using: &random)
        columns[column].append(Double.random(in: 0...1, using: &random) < 0.15 ? .nan : value)
      }
    }
    let fit = try #require(MultivariateNormal(columns: columns))
    let turned = try #require(MultivariateNormal(columns: columns.map { $0.reversed() }))
    let scaled = try #require(MultivariateNormal(columns: columns.map { $0.map { 1000 * $0 - 7 } }))
    for column in 0..<4 {
      for row in 0..<60 where !fit.filled[column][row].isNaN {
        #expect(isClose(turned.filled[column][59 - row], fit.filled[column][row], within: 1e-8))
        #expect(isClose(scaled.filled[column][row], 1000 * fit.filled[column][row] - 7, within: 1e-8))
      }
    }
    #expect(fit.filled.joined().count(where: \.isNaN) < columns.joined().count(where: \.isNaN))
  }

  @Test("a row without values stays empty; what has no answer has none")
  func edges() throws {
    let fit = try #require(MultivariateNormal(columns: [[1, 2, 3, 4, .nan], [2, 4, 5, 9, .nan]]))
    #expect(fit.filled[0][4].isNaN && fit.filled[1][4].isNaN)
    #expect(isClose(fit.mean[0], 2.5, within: 1e-12))
    // The second follows from the first.
    #expect(MultivariateNormal(columns: [[1, 2, 3, 4, 5], [2, 4, 6, 8, 10], [1, 5, 2, 4, .nan]]) == nil)
    // Constant; two columns with two rows in common.
    #expect(MultivariateNormal(columns: [[1, 1, 1, .nan], [2, 4, 5, 9]]) == nil)
    #expect(MultivariateNormal(columns: [[1, 2, 3, .nan, .nan, 1], [.nan, .nan, 3, 4, 5, 1]]) == nil)
    #expect(MultivariateNormal(columns: []) == nil)
  }
}
