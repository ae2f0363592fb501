import TestSupport
import Testing

@testable import IndicatorEngine

/// Chance in the figures, apart from the choices and together with them.
@Suite("Sampling uncertainty of an index") struct SamplingUncertaintyTests {
  private static func found(
    _ columns: [[Double?]], _ kinds: [String: FigureErrors.Kind], choices: [UncertainChoice] = [],
    runs: Int = 8192
  ) throws -> IndexUncertainty {
    let (index, data) = try IndexUncertaintyTests.index(columns)
    let errors = try FigureErrors(data, units: data.table.units, kinds)
    return try IndexUncertainty(
      index, on: data, of: "all", choices: choices, figures: errors, runs: runs, seed: 11)
  }

  /// 1 and 0 with standard errors of 1: P(u1 above u2) = Φ(1 ÷ √2) = 0.76025.
  @Test("standard errors")
  func normal() throws {
    let found = try SamplingUncertaintyTests.found([[1, 0]], ["a": .standardErrors([1, 1])])
    #expect(found.method == nil && found.both == nil)
    let share = try #require(found.sampling?.probability(of: 0, above: 1))
    #expect((share.value - Normal.cumulative(1 / 2.0.squareRoot())).magnitude < 0.02)
    #expect(share.monteCarloError > 0 && share.monteCarloError < 0.02)
    // Half of the scores lie below the figure itself; the median's error is 1.25 ÷ √8192 = 0.014.
    #expect((try #require(found.sampling?.score(of: 0, at: 0.5)) - 1).magnitude < 0.06)
  }

  /// No event against one: Γ(½) against Γ(1½). Their share of the sum is Beta(½, 1½), above ½ with
  /// (π/8 − 1/4) ÷ (π/4) = ½ − 1/π = 0.18169 (x = sin²θ).
  @Test("counts: no event is not no risk")
  func poisson() throws {
    let found = try SamplingUncertaintyTests.found([[0, 1]], ["a": .poisson], runs: 16_384)
    let share = try #require(found.sampling?.probability(of: 0, above: 1))
    #expect((share.value - (0.5 - 1 / Double.pi)).magnitude < 0.015)
  }

  /// 1 of 2 is Beta(1½, 1½), symmetric about ½: of the scores in per cent half lie above 50. As a count the scores are about 1.
  @Test("shares and counts of a total")
  func binomial() throws {
    let share = try SamplingUncertaintyTests.found(
      [[50, 10]], ["a": .share(of: [2, nil], scale: 100)], runs: 16_384)
    let median = try #require(share.sampling?.score(of: 0, at: 0.5))
    #expect((median - 50).magnitude < 1.5)
    // A figure without a total is exact.
    #expect(share.sampling?.score(of: 1, at: 0.01) == 10 && share.sampling?.score(of: 1, at: 0.99) == 10)
    let count = try SamplingUncertaintyTests.found([[1, 0.5]], ["a": .count(of: [2, nil])], runs: 16_384)
    #expect((try #require(count.sampling?.score(of: 0, at: 0.5)) - 1).magnitude < 0.03)
    // P(2 · Beta(1½, 1½) > ½): with x = sin²θ the density is ½ sin²2θ over a whole of π/8, and x > ¼ from π/6 on:
    // 1 − (π/24 − sin(2π/3)/16) ÷ (π/8) = 0.80450.
    let above = try #require(count.sampling?.probability(of: 0, above: 1))
    #expect((above.value - 0.8045).magnitude < 0.015)
  }

  /// Γ(k) has mean and variance k.
  @Test("gamma draws have their mean and variance", arguments: [0.5, 1.5, 8.5, 400.5])
  func gamma(_ shape: Double) {
    let count = 40_000
    let draws = (0..<count).map { stream in
      var random = Philox(seed: 3, stream: UInt64(stream))
      return random.nextGamma(shape: shape)
    }
    let mean = draws.reduce(0, +) / Double(count)
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    #expect((mean / shape - 1).magnitude < 5 / (shape * Double(count)).squareRoot())
    #expect((variance / shape - 1).magnitude < 0.08)
    #expect(draws.allSatisfy { $0 > 0 && $0.isFinite })
  }

  @Test("figures without errors are exact, and then nothing is drawn")
  func exact() throws {
    let none = try SamplingUncertaintyTests.found([[1, 0]], ["a": .standardErrors([nil, 0])])
    #expect(none.sampling == nil)
  }

  @Test("errors that no figure can have are refused by name")
  func refused() throws {
    func found(_ kinds: [String: FigureErrors.Kind]) throws {
      _ = try SamplingUncertaintyTests.found([[1, -2]], kinds)
    }
    #expect(throws: UncertaintyError.errorsOfUnknown("z")) { try found(["z": .poisson]) }
    #expect(throws: UncertaintyError.badFigure(element: "a", unit: "u2", year: nil, value: -2)) {
      try found(["a": .poisson])
    }
    #expect(throws: UncertaintyError.badFigure(element: "a", unit: "u1", year: nil, value: -0.5)) {
      try found(["a": .standardErrors([-0.5, 1])])
    }
    #expect(throws: UncertaintyError.badFigure(element: "a", unit: "u1", year: nil, value: 1)) {
      try found(["a": .count(of: [0.5, nil])])
    }
  }

  /// The choice turns the order round in half of the runs whatever the figures are; the figures hardly do.
  @Test("method, sampling and both are kept apart")
  func three() throws {
    let (index, data) = try IndexUncertaintyTests.index([[9, 0], [0, 5]])
    let errors = try FigureErrors(data, units: ["u1", "u2"], ["a": .standardErrors([2, nil])])
    let choice = UncertainChoice("weights", .weights([[1, 1, 1], [1, 3, 1]]))
    let found = try IndexUncertainty(
      index, on: data, of: "all", choices: [choice], figures: errors, runs: 8192, seed: 2)
    // Weights (1, 1): 4.5 against 2.5; (1, 3): 2.25 against 3.75.
    #expect(found.method?.isExact == true)
    #expect(found.method?.probability(of: 0, above: 1)?.value == 0.5)
    // Figures alone: P(N(9, 4) > 5) = Φ(2) = 0.97725.
    let sampling = try #require(found.sampling?.probability(of: 0, above: 1))
    #expect((sampling.value - 0.97725).magnitude < 0.01)
    // Both: half Φ(2), half P(N(9, 4) > 15) = Φ(−3) = 0.00135.
    let both = try #require(found.both)
    #expect((try #require(both.probability(of: 0, above: 1)).value - 0.4893).magnitude < 0.01)
    #expect(!both.isExact && both.choiceNames == ["weights", "figures"])
    let shares = try #require(both.sensitivity)
    #expect(shares[0].firstOrder.value > 0.8 && shares[1].firstOrder.value < 0.1)
  }
}
