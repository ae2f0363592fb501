import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("Design of uncertainty runs") struct UncertaintyDesignTests {
  static func design(
    _ alternatives: [Int?], axes: [Int]? = nil, runs: Int, draws: Bool = false, seed: UInt64 = 3
  ) -> UncertaintyDesign {
    UncertaintyDesign(
      alternatives: alternatives, axes: axes ?? alternatives.map { _ in 1 }, drawsFigures: draws, runs: runs,
      isSensitive: true, seed: seed)
  }

  @Test("all combinations where they are no more than the runs, the last choice changing first")
  func exact() {
    let design = UncertaintyDesignTests.design([2, 3], runs: 6)
    #expect(design.isExact && design.kept == 6 && design.total == 6)
    #expect((0..<6).map { design.alternative($0, choice: 0) } == [0, 0, 0, 1, 1, 1])
    #expect((0..<6).map { design.alternative($0, choice: 1) } == [0, 1, 2, 0, 1, 2])
    #expect(!UncertaintyDesignTests.design([2, 3], runs: 5).isExact)
    #expect(!UncertaintyDesignTests.design([2, nil], runs: 100).isExact)
    #expect(!UncertaintyDesignTests.design([2, 3], runs: 100, draws: true).isExact)
    let huge = UncertaintyDesignTests.design([Int?](repeating: 2, count: 49), runs: 100)
    #expect(!huge.isExact)
  }

  /// 10,000 for two samples are 5,000 each: 5 · 1,024 are the fewest of 4…8 scrambles of 2ᵏ.
  @Test("scrambles of a power of two")
  func scrambles() {
    let design = UncertaintyDesignTests.design([2, nil], runs: 10_000)
    #expect(design.scrambles.count == 5 && design.base == 5120 && design.kept == 10_240)
    #expect(design.total == 4 * 5120)
    #expect(UncertaintyDesignTests.design([nil], runs: 10_000).kept == 10_240)
    #expect(UncertaintyDesignTests.design([nil], runs: 1).kept == 4)
  }

  /// Three points 0.4, 0.5, 0.6 all lie in the middle third: cutting their range would send one to each alternative (defect 8
  /// of the notes).
  @Test("a discrete choice cuts 0…1, not the range of the sample")
  func cuts() {
    #expect([0.4, 0.5, 0.6].map { UncertaintyDesign.alternative($0, of: 3) } == [1, 1, 1])
    #expect([0, 0.33, 0.34, 0.999, 1].map { UncertaintyDesign.alternative($0, of: 3) } == [0, 0, 1, 2, 2])
    // Each scramble of 2ᵏ points has the same share of each of 2 or 4 alternatives, exactly.
    let design = UncertaintyDesignTests.design([4, 2, nil], runs: 512)
    for (choice, count) in [(0, 4), (1, 2)] {
      for runs in design.scrambles {
        var shares = [Int](repeating: 0, count: count)
        for run in runs { shares[design.alternative(run, choice: choice)] += 1 }
        #expect(shares.allSatisfy { $0 == runs.count / count })
      }
    }
  }

  @Test("between A and B only one factor changes")
  func pairs() {
    let design = UncertaintyDesignTests.design([nil, nil], axes: [2, 1], runs: 64, draws: true)
    let base = design.base
    #expect(design.factors == 3 && design.total == 5 * base)
    for run in 0..<base {
      for factor in 0..<3 {
        let mixed = (2 + factor) * base + run
        for (choice, axis) in [(0, 0), (0, 1), (1, 0)] {
          let source = choice == factor ? base + run : run
          #expect(
            design.coordinate(mixed, choice: choice, axis: axis)
              == design.coordinate(source, choice: choice, axis: axis))
        }
        #expect(design.figureStream(mixed) == (factor == 2 ? base + run : run))
      }
    }
    #expect(design.coordinate(0, choice: 0, axis: 0) != design.coordinate(base, choice: 0, axis: 0))
  }

  @Test("more axes than the sequence has still lie within 0…1, each of its own")
  func manyAxes() {
    let design = UncertaintyDesignTests.design([nil, nil], axes: [200, 1], runs: 16)
    let last = (0..<design.kept).map { design.coordinate($0, choice: 1, axis: 0) }
    #expect(last.allSatisfy { $0 > 0 && $0 < 1 } && Set(last).count == last.count)
  }

  /// y = 10 + x₁x₂: V = 1/9 − 1/16 = 7/144, V(E[y|x₁]) = V(x₁/2) = 1/48, so S = 3/7; S_T = 1 − 3/7 = 4/7. The mean of 10¼ is
  /// what an estimator that does not take it off stumbles over (defect 7 of the notes).
  @Test("estimated indices do not hang on the mean of the output")
  func centred() throws {
    let design = UncertaintyDesignTests.design([nil, nil], runs: 8192)
    let y = (0..<design.total).map {
      10 + design.coordinate($0, choice: 0, axis: 0) * design.coordinate($0, choice: 1, axis: 0)
    }
    let shares = try #require(SensitivityShares(y, design).shares)
    for share in shares {
      #expect((share.first.value - 3.0 / 7).magnitude < 0.01)
      #expect((share.total.value - 4.0 / 7).magnitude < 0.01)
      #expect(share.first.monteCarloError > 0 && share.first.monteCarloError < 0.02)
    }
    // Without taking the mean off the same runs are far away.
    let base = design.base
    let variance = 7.0 / 144
    let raw =
      (0..<base).reduce(0.0) { $0 + y[base + $1] * (y[2 * base + $1] - y[$1]) } / Double(base) / variance
    let centred = shares[0].first.value
    #expect((raw - 3.0 / 7).magnitude > (centred - 3.0 / 7).magnitude)
  }

  /// The same function on the grid of two and three alternatives, x = 1, 2 and 1, 2, 3: y = x₁x₂ has mean 3 and
  /// V = (1 + 4)(1 + 4 + 9) ÷ 6 − 9 = 8/3. Of x₁: means 2, 4, variance 1. Of x₂: 1.5, 3, 4.5, variance 1.5. The interaction is
  /// 8/3 − 2.5 = 1/6.
  @Test("indices over all combinations are exact")
  func grid() throws {
    let design = UncertaintyDesignTests.design([2, 3], runs: 6)
    let y = (0..<6).map { run in
      Double(design.alternative(run, choice: 0) + 1) * Double(design.alternative(run, choice: 1) + 1)
    }
    let shares = try #require(SensitivityShares(y, design).shares)
    #expect(isClose(shares[0].first.value, 3.0 / 8, within: 1e-14))
    #expect(isClose(shares[1].first.value, 1.5 * 3 / 8, within: 1e-14))
    #expect(isClose(shares[0].total.value, (1 + 1.0 / 6) * 3 / 8, within: 1e-14))
    #expect(isClose(shares[1].total.value, (1.5 + 1.0 / 6) * 3 / 8, within: 1e-14))
  }
}
