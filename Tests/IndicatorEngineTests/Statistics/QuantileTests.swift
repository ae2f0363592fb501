import IndicatorEngine
import TestSupport
import Testing

@Suite("Quantiles")
struct QuantileTests {
  /// Values in no order; in order they are 15 20 35 40 50, places 0 to 4. The place of p is 4·p.
  static let sample: [Double] = [40, 15, 50, 20, 35]

  @Test(
    "lie straight between neighbours",
    arguments: [
      // p, place, by hand
      (0.0, 15.0),  // 0
      (0.05, 16.0),  // 0.2: 15 + 0.2·5
      (0.25, 20.0),  // 1
      (0.4, 29.0),  // 1.6: 20 + 0.6·15
      (0.5, 35.0),  // 2
      (0.9, 46.0),  // 3.6: 40 + 0.6·10
      (1.0, 50.0),  // 4
    ])
  func handWorked(probability: Double, expected: Double) throws {
    let found = try #require(quantile(of: QuantileTests.sample, at: probability))
    #expect(abs(found - expected) < 1e-12)
  }

  @Test("of one value it is that value, of none there is none, and no number does not count")
  func few() {
    #expect(quantile(of: [7], at: 0.3) == 7)
    #expect(quantile(of: [], at: 0.5) == nil)
    #expect(quantile(of: [.nan, 2, 4], at: 0.5) == 3)
    #expect(quantile(of: [.nan], at: 0.5) == nil)
  }

  @Test("follow a change of unit and do not depend on the order of the values")
  func laws() throws {
    var random = SeededGenerator(seed: 11)
    let values = (0..<501).map { _ in Double.random(in: -50...50, using: &random) }
    for probability in [0.0, 0.1, 0.25, 0.5, 0.77, 1] {
      let found = try #require(quantile(of: values, at: probability))
      #expect(quantile(of: values.shuffled(using: &random), at: probability) == found)
      let doubled = try #require(quantile(of: values.map { $0 * 2 + 8 }, at: probability))
      #expect(abs(doubled - (found * 2 + 8)) < 1e-9)
    }
  }
}
