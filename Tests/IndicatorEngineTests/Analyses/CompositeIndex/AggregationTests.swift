@testable import IndicatorEngine
import TestSupport
import Testing

@Suite("Bringing indicators together") struct AggregationTests {
  /// x = 2 and 8 with weights 1 and 3 (second row 4 and a gap): arithmetic 26 ÷ 4; geometric (2 · 8³)^¼ = 1024^¼; harmonic
  /// 4 ÷ (½ + ⅜) = 32 ÷ 7; generalised with p = 2 √((4 + 192) ÷ 4) = 7.
  @Test(
    "means by hand; a gap drops out with its weight",
    arguments: [
      (AggregationMethod.arithmetic, 6.5), (.geometric, 5.656854249492381), (.harmonic, 32.0 / 7),
      (.generalised(power: 2), 7), (.generalised(power: 1), 6.5), (.generalised(power: 0), 5.656854249492381),
      (.generalised(power: -1), 32.0 / 7),
    ])
  func means(_ method: AggregationMethod, _ expected: Double) throws {
    let scores = try Small.scores([[2, 4, nil], [8, nil, nil]], method, weights: [1, 3])
    #expect(Small.agree(scores, [expected, 4, nil]), "\(scores)")
  }

  @Test("a share of children that must be there")
  func threshold() throws {
    let columns: [[Double?]] = [[1, 1, 1], [2, 2, nil], [3, nil, nil]]
    #expect(try Small.agree(Small.scores(columns, .arithmetic, threshold: 0.6), [2, 1.5, nil]))
    #expect(try Small.agree(Small.scores(columns, .arithmetic, threshold: 1), [2, nil, nil]))
  }

  @Test("methods and thresholds of each level")
  func levels() throws {
    let structure = try IndexStructure([
      IndexElement(code: "a", parent: "p"), IndexElement(code: "b", parent: "p"),
      IndexElement(code: "c", parent: "q"),
      IndexElement(code: "p", parent: "t"), IndexElement(code: "q", parent: "t"), IndexElement(code: "t"),
    ])
    let data = try IndexData(
      structure: structure, units: ["x", "y"], columns: ["a": [2, 3], "b": [8, nil], "c": [9, nil]])
    func run(_ aggregation: Aggregation) throws -> IndexRun {
      try CompositeIndex(structure, steps: [.aggregate(aggregation)]).run(on: data)
    }
    let mixed = try run(Aggregation(nil, byLevel: [1: .arithmetic, 2: .geometric]))
    // p = 5, q = 9, t = √45; the second unit has p = 3 and no q.
    #expect(Small.agree(try #require(mixed.scores(of: "t")), [Small.root(45.0), 3]))
    let strict = try run(Aggregation(.arithmetic, thresholdByLevel: [2: 1]))
    #expect(Small.agree(try #require(strict.scores(of: "t")), [7, nil]))
    #expect(Small.agree(try #require(strict.scores(of: "p")), [5, 3]))
    #expect(throws: IndexError.levelWithoutMethod(2)) { try run(Aggregation(nil, byLevel: [1: .arithmetic])) }
    // The table of the aggregated stage: from the top down.
    #expect(mixed.table(at: .aggregated)?.columns == ["t", "p", "q"])
  }

  /// Rows (3, 3, 1), (2, 2, 2), (1, 4, 3) under weights 1: the first outranks the second on two of three, the third is better on two
  /// against the first, and on one of three against the second… b: 4 > 2, c: 3 > 2, so on two. Scores: first 1 − 1, second −1 − 1,
  /// third 1 + 1.
  @Test("Copeland by hand")
  func copeland() throws {
    let columns: [[Double?]] = [[3, 2, 1], [3, 2, 4], [1, 2, 3]]
    #expect(try Small.scores(columns, .copeland) == [0, -2, 2])
    // With weight 5 on a the order of a decides everything.
    #expect(try Small.scores(columns, .copeland, weights: [5, 1, 1]) == [2, 0, -2])
    // Equal values count half to each: all equal, nobody outranks anybody.
    #expect(try Small.scores([[1, 1, 1], [2, 2, 2]], .copeland) == [0, 0, 0])
    // One against one is even, and so are three tenths against three tenths.
    #expect(try Small.scores([[1, 2], [2, 1]], .copeland, weights: [0.3, 0.3]) == [0, 0])
  }

  @Test("Copeland compares units of one year")
  func copelandByYear() throws {
    let run = try Small.run(
      [[1, 2, 9, 8], [1, 2, 9, 8]], steps: [.aggregate(Aggregation(.copeland))],
      years: [2020, 2020, 2021, 2021],
      units: ["x", "y", "x", "y"])
    #expect(run.scores(of: "all") == [-1, 1, 1, -1])
    #expect(run.ranks(of: "all") == [2, 1, 1, 2])
  }

  /// 80 and 100: mean 90, sample variance 200, cv² = 200 ÷ 8100: 90 ∓ 200 ÷ 90 = 87.7̅ and 92.2̅. Of all values the variance is
  /// 100: 90 − 10 ÷ 9. Weights 3 and 1: mean 85, Σw d² ÷ Σw = (75 + 225) ÷ 4 = 75, the sample form twice that.
  @Test("Mazziotta–Pareto and its adjusted form by hand")
  func mazziottaPareto() throws {
    let columns: [[Double?]] = [[80, 80, 7], [100, nil, 7]]
    #expect(try Small.agree(Small.scores(columns, .mazziottaPareto(.lowers)), [90 - 200.0 / 90, 80, 7]))
    #expect(try Small.agree(Small.scores(columns, .mazziottaPareto(.raises)), [90 + 200.0 / 90, 80, 7]))
    #expect(
      try Small.agree(Small.scores(columns, .adjustedMazziottaPareto(.lowers)), [90 - 100.0 / 90, 80, 7]))
    let weighted = try Small.scores(columns, .mazziottaPareto(.lowers), weights: [3, 1])
    #expect(Small.agree(weighted, [85 - 150.0 / 85, 80, 7]))
  }

  /// Two indicators, of the second less is better; base year 2020. a: 10, 20 then 30: h = 10, mean 15; b: 4, 8 then 2: h = 3, mean 6.
  /// x in 2020: 100 + 30 (10 − 15) ÷ 10 = 85 and 100 − 30 (4 − 6) ÷ 3 = 120: mean 102.5, deviation 17.5, less 17.5² ÷ 102.5.
  @Test("the adjusted index from raw figures, with a base year")
  func adjusted() throws {
    let run = try Small.run(
      [[10, 20, 30], [4, 8, 2]], directions: [1, -1],
      steps: [
        .normalise(Normalisation(.aroundReference, yardstick: .baseYear(2020))),
        .aggregate(Aggregation(.adjustedMazziottaPareto(.lowers))),
      ], years: [2020, 2020, 2021], units: ["x", "y", "x"])
    let scores = try #require(run.scores(of: "all"))
    #expect(isClose(scores[0], 102.5 - 17.5 * 17.5 / 102.5, within: 1e-12))
    // y: 115 and 80: mean 97.5, deviation 17.5. x in 2021: 145 and 140.
    #expect(isClose(scores[1], 97.5 - 17.5 * 17.5 / 97.5, within: 1e-12))
    #expect(isClose(scores[2], 142.5 - 6.25 / 142.5, within: 1e-12))
  }

  static let faults:
    [(columns: [[Double?]], method: AggregationMethod, weights: [Double], error: IndexError)] = [
      (
        [[1, 0], [2, 3]], .geometric, [],
        .meanUndefined(unit: "u2", element: "a", parent: "all", method: "gmean", value: 0)
      ),
      (
        [[1, 4], [-2, 3]], .harmonic, [],
        .meanUndefined(unit: "u1", element: "b", parent: "all", method: "hmean", value: -2)
      ),
      (
        [[1, 4], [-2, 3]], .generalised(power: 0.5), [],
        .meanUndefined(unit: "u1", element: "b", parent: "all", method: "genmean", value: -2)
      ),
      (
        [[-1, 4], [-2, 3]], .mazziottaPareto(.lowers), [],
        .penaltyUndefined(unit: "u1", parent: "all", mean: -1.5)
      ),
      ([[1, 4], [2, 3]], .arithmetic, [0, 0], .weightsSumToZero(parent: "all")),
      // 10³⁰ to the twentieth power is no number; nor is what has more than sixty digits a figure.
      ([[1e30, 4], [1e30, 3]], .generalised(power: 20), [], .outOfRange(unit: "u1", element: "all")),
      ([[1, 4], [1, 1e61]], .arithmetic, [], .outOfRange(unit: "u2", element: "b")),
      ([[1, 4], [1, 3]], .arithmetic, [1, 1e10], .negativeWeight(element: "b", weight: 1e10)),
    ]

  @Test("what no mean is defined of is refused by unit and indicator", arguments: faults.indices)
  func refused(_ place: Int) {
    let fault = AggregationTests.faults[place]
    #expect(throws: fault.error) { try Small.scores(fault.columns, fault.method, weights: fault.weights) }
  }

  @Test("a child that weighs nothing changes nothing, and alone gives nothing")
  func zeroWeight() throws {
    #expect(try Small.scores([[1, nil], [5, 9]], .arithmetic, weights: [1, 0]) == [1, nil])
  }

  @Test("a level that nothing is brought together from is refused with those there are")
  func unknownLevel() {
    #expect(throws: IndexError.levelUnknown(7, levels: 1...1)) {
      try Small.run(
        [[1, 2]], steps: [.aggregate(Aggregation(.arithmetic, byLevel: [7: .geometric]))])
    }
    #expect(throws: IndexError.levelUnknown(2, levels: 1...1)) {
      try Small.run(
        [[1, 2]], steps: [.aggregate(Aggregation(.arithmetic, thresholdByLevel: [2: 0.5]))])
    }
  }

  // u1 has both, u2 one of two, u3 none: with a threshold of 0.6 the second falls short.
  @Test("what has no score says why")
  func gaps() throws {
    let structure = try IndexStructure([
      IndexElement(code: "a", parent: "t"), IndexElement(code: "b", parent: "t"), IndexElement(code: "t"),
    ])
    let data = try IndexData(
      structure: structure, units: ["u1", "u2", "u3"], columns: ["a": [1, 2, nil], "b": [1, nil, nil]])
    let index = CompositeIndex(structure, steps: [.aggregate(Aggregation(.arithmetic, dataThreshold: 0.6))])
    #expect(
      index.gaps(in: try index.run(on: data)) == [
        ScoreGap(unit: "u2", year: nil, element: "t", reason: .overlapTooSmall, there: 1, all: 2),
        ScoreGap(unit: "u3", year: nil, element: "t", reason: .valueMissing, there: 0, all: 2),
      ])
  }
}
