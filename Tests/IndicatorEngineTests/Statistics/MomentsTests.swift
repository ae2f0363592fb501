import IndicatorEngine
import TestSupport
import Testing

@Suite("Moments and ranks of a sample") struct MomentsTests {
  /// 1, 2, 3, 4, 10: mean 4, distances −3 −2 −1 0 6, squares 9 + 4 + 1 + 0 + 36 = 50, cubes −27 − 8 − 1 + 216 = 180, fourth
  /// powers 81 + 16 + 1 + 1296 = 1394.
  @Test("mean, deviation, skewness and kurtosis by hand")
  func handWorked() {
    let moments = Moments(of: [10, 1, .nan, 3, 2, 4])
    #expect(moments.count == 5)
    #expect(moments.mean == 4)
    // 50 ÷ 4 = 12.5.
    #expect(isClose(moments.standardDeviation, 12.5.squareRoot(), within: 1e-15))
    // √5 · 180 ÷ 50^1.5 · √20 ÷ 3 = √100 · 180 ÷ (3 · 353.5534) = 1800 ÷ 1060.6602 = 1.697056…
    #expect(isClose(moments.skewness, 1800 / (3 * 50 * 50.squareRoot()), within: 1e-14))
    // r = 5 · 1394 ÷ 2500 = 2.788; (6 · (−0.212) + 6) · 4 ÷ (3 · 2) = 4.728 · 2 ÷ 3 = 3.152.
    #expect(isClose(moments.kurtosis, 3.152, within: 1e-14))
  }

  @Test("what too few values or no spread cannot give is not given")
  func few() {
    #expect(Moments(of: []).mean == nil)
    #expect(Moments(of: [7]).mean == 7 && Moments(of: [7]).standardDeviation == nil)
    #expect(Moments(of: [1, 2]).skewness == nil && Moments(of: [1, 2, 4]).kurtosis == nil)
    #expect(Moments(of: [1, 2, 4]).skewness != nil)
    let constant = Moments(of: [3, 3, 3, 3])
    #expect(constant.standardDeviation == 0 && constant.skewness == nil && constant.kurtosis == nil)
  }

  /// One value apart from n − 1 equal ones: distances (n−1)/n and −1/n of the gap, whose ratio of moments gives
  /// G1 = √n and G2 = n for every n (defect 12 of `methods/comparison.md`).
  @Test("one outlier has skewness √n and kurtosis n", arguments: [4, 5, 9, 25])
  func outlier(_ count: Int) {
    let moments = Moments(of: [Double](repeating: 2, count: count - 1) + [9])
    #expect(isClose(moments.skewness, Double(count).squareRoot(), within: 1e-12))
    #expect(isClose(moments.kurtosis, Double(count), within: 1e-12))
  }

  @Test("a shift leaves deviation and shape, also far from 0")
  func shift() throws {
    var random = SeededGenerator(seed: 5)
    let values = (0..<200).map { _ in Double.random(in: 0...1, using: &random) }
    let near = Moments(of: values)
    let far = Moments(of: values.map { $0 + 1_000_000 })
    #expect(isClose(far.standardDeviation, try #require(near.standardDeviation), within: 1e-9))
    #expect(isClose(far.skewness, try #require(near.skewness), within: 1e-8))
  }

  @Test("ranks: ties take the least place or share it, what is missing has none")
  func ranks() {
    let values: [Double?] = [3, 1, 1, nil, 2]
    #expect(IndicatorEngine.ranks(of: values) == [4, 1, 1, nil, 3])
    #expect(IndicatorEngine.ranks(of: values, descending: true) == [1, 3, 3, nil, 2])
    #expect(IndicatorEngine.ranks(of: values, ties: .mean) == [4, 1.5, 1.5, nil, 3])
    #expect(IndicatorEngine.ranks(of: []) == [])
  }
}
