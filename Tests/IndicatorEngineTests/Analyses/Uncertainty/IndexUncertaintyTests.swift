import TestSupport
import Testing

@testable import IndicatorEngine

/// Two units and two choices of two alternatives: everything by hand.
///
/// u1 = (9, 1) and u2 = (4, 4), weights (1, 1) or (1, 3):
///
/// | | u1 | u2 | first |
/// | --- | --- | --- | --- |
/// | arithmetic, equal | 5 | 4 | u1 |
/// | arithmetic, other | (9 + 3) ÷ 4 = 3 | 4 | u2 |
/// | geometric, equal | √9 = 3 | 4 | u2 |
/// | geometric, other | ⁴√9 = 1.73… | 4 | u2 |
@Suite("Uncertainty of an index") struct IndexUncertaintyTests {
  /// "all" over a, b, … as they are.
  static func index(_ columns: [[Double?]], years: [Int]? = nil, units: [String]? = nil) throws -> (
    index: CompositeIndex, data: IndexData
  ) {
    let codes = columns.indices.map(Small.code)
    let structure = try IndexStructure(
      codes.map { IndexElement(code: $0, parent: "all") } + [IndexElement(code: "all")])
    let names = units ?? (1...columns[0].count).map { "u\($0)" }
    let data = try IndexData(
      structure: structure, units: names, years: years,
      columns: Dictionary(uniqueKeysWithValues: zip(codes, columns)))
    return (CompositeIndex(structure, steps: [.aggregate(Aggregation(.arithmetic))]), data)
  }

  static let choices = [
    UncertainChoice("mean", .aggregation(level: nil, [.arithmetic, .geometric])),
    UncertainChoice("weights", .weights([[1, 1, 1], [1, 3, 1]]), labels: ["equal", "other"]),
  ]

  @Test("all combinations, by hand")
  func enumerated() throws {
    let (index, data) = try IndexUncertaintyTests.index([[9, 4], [1, 4]])
    let found = try IndexUncertainty(
      index, on: data, of: "all", choices: IndexUncertaintyTests.choices, runs: 4, seed: 1)
    #expect(found.scores == [5, 4] && found.ranks == [1, 2])
    #expect(found.sampling == nil && found.both == nil)
    let method = try #require(found.method)
    #expect(method.isExact && method.runCount == 4)
    // u1 has ranks 1, 2, 2, 2.
    #expect(method.probability(of: 0, rankAtMost: 1) == SimulatedValue(value: 0.25, monteCarloError: 0))
    #expect(method.probability(of: 0, above: 1) == SimulatedValue(value: 0.25, monteCarloError: 0))
    #expect(method.meanRank(of: 0)?.value == 1.75 && method.meanRank(of: 1)?.value == 1.25)
    #expect([0.05, 0.25, 0.26, 0.5, 0.95].map { method.rank(of: 0, at: $0) } == [1, 1, 2, 2, 2])
    // Scores 1.73…, 3, 3, 5: the median is 3.
    #expect(isClose(method.score(of: 0, at: 0.5), 3, within: 1e-12))
    #expect(isClose(method.score(of: 0, at: 0), 3.0.squareRoot(), within: 1e-12))
    // Both move a place in three of four runs.
    #expect(method.meanShift == SimulatedValue(value: 0.75, monteCarloError: 0))
  }

  /// y = 0, 1, 1, 1: mean ¾, V = ¾ · ¼ = 3/16. By mean: ½ and 1, variance 1/16: S = 1/3. With the weights fixed the variances
  /// are ¼ and 0, on average 1/8: S_T = 2/3. The same for the weights.
  @Test("exact Sobol' indices, by hand")
  func sensitivity() throws {
    let (index, data) = try IndexUncertaintyTests.index([[9, 4], [1, 4]])
    let method = try #require(
      IndexUncertainty(index, on: data, of: "all", choices: IndexUncertaintyTests.choices, seed: 1).method)
    let found = try #require(method.sensitivity)
    #expect(found.map(\.choice) == ["mean", "weights"])
    for choice in found {
      #expect(isClose(choice.firstOrder.value, 1.0 / 3, within: 1e-14))
      #expect(isClose(choice.total.value, 2.0 / 3, within: 1e-14))
      #expect(choice.firstOrder.monteCarloError == 0 && choice.total.monteCarloError == 0)
    }
  }

  /// With the arithmetic mean u1 has ranks 1 and 2, with the geometric 2 and 2: −½ and +½; so with the weights.
  @Test("which choice helps and which hurts, by hand")
  func effects() throws {
    let (index, data) = try IndexUncertaintyTests.index([[9, 4], [1, 4]])
    let method = try #require(
      IndexUncertainty(index, on: data, of: "all", choices: IndexUncertaintyTests.choices, seed: 1).method)
    #expect(
      method.effects(on: 0) == [
        ChoiceEffect(choice: "mean", alternative: "amean", rankDifference: -0.5),
        ChoiceEffect(choice: "mean", alternative: "gmean", rankDifference: 0.5),
        ChoiceEffect(choice: "weights", alternative: "equal", rankDifference: -0.5),
        ChoiceEffect(choice: "weights", alternative: "other", rankDifference: 0.5),
      ])
    #expect(method.effects(on: 1).map(\.rankDifference) == [0.5, -0.5, 0.5, -0.5])
  }

  @Test("choices that change nothing have no indices, and no rank moves")
  func nothing() throws {
    let (index, data) = try IndexUncertaintyTests.index([[9, 1], [9, 1]])
    let method = try #require(
      IndexUncertainty(index, on: data, of: "all", choices: IndexUncertaintyTests.choices, seed: 1).method)
    #expect(method.sensitivity == nil)
    #expect(method.meanShift.value == 0)
    #expect(method.distinctions().groups(by: [1, 2]) == [[0], [1]])
  }

  /// Shares over a simplex of two are even: u1 = (1, 0) lies above u2 = (0, 1) in half of them and above u3 = (0.4, 0.4) where
  /// w > 0.4, in 0.6.
  @Test("weights even over the simplex, with their Monte Carlo error")
  func simplex() throws {
    let (index, data) = try IndexUncertaintyTests.index([[1, 0, 0.4], [0, 1, 0.4]])
    let method = try #require(
      IndexUncertainty(
        index, on: data, of: "all", choices: [UncertainChoice("weights", .weightsOnSimplex(below: "all"))],
        runs: 4000, seed: 5
      ).method)
    #expect(!method.isExact && method.runCount >= 4000 && method.scrambles >= 4)
    for (other, expected) in [(1, 0.5), (2, 0.6)] {
      let share = try #require(method.probability(of: 0, above: other))
      #expect(share.monteCarloError > 0 && share.monteCarloError < 0.01)
      #expect((share.value - expected).magnitude < 5 * share.monteCarloError + 1e-3)
    }
    // More weight on a is what u1 wants.
    let effects = method.effects(on: 0)
    #expect(effects.first?.alternative == "a" || effects.first?.alternative == "b")
    #expect(try #require(effects.first { $0.alternative == "a" }).rankDifference < 0)
    #expect(try #require(effects.first { $0.alternative == "b" }).rankDifference > 0)
    // One choice explains everything.
    #expect(method.sensitivity?.map(\.total.value) == [1])
  }

  /// p is (a), q is (b, c); without a nothing is left of p, and t is q.
  @Test("an indicator left out, and a group with it")
  func leaveOut() throws {
    let structure = try IndexStructure([
      IndexElement(code: "a", parent: "p"), IndexElement(code: "b", parent: "q"),
      IndexElement(code: "c", parent: "q"),
      IndexElement(code: "p", parent: "t"), IndexElement(code: "q", parent: "t"), IndexElement(code: "t"),
    ])
    let data = try IndexData(
      structure: structure, units: ["u1", "u2"], columns: ["a": [8, 2], "b": [1, 5], "c": [3, 3]])
    let index = CompositeIndex(structure, steps: [.aggregate(Aggregation(.arithmetic))])
    let method = try #require(
      IndexUncertainty(
        index, on: data, of: "t",
        choices: [UncertainChoice("a", .inclusion(of: "a")), UncertainChoice("b", .inclusion(of: "b"))],
        seed: 1
      ).method)
    // u1: all (8 + 2) ÷ 2 = 5, without b (8 + 3) ÷ 2 = 5.5, without a 2, without both 3. Quantiles in order 2, 3, 5, 5.5.
    #expect([0, 1.0 / 3, 2.0 / 3, 1].map { method.score(of: 0, at: $0) } == [2, 3, 5, 5.5])
    // u2: (2 + 4) ÷ 2 = 3, (2 + 3) ÷ 2 = 2.5, 4, 3: u1 is behind without a, and level without both.
    #expect(method.probability(of: 0, above: 1)?.value == 2.5 / 4)
    #expect(method.probability(of: 0, rankAtMost: 1)?.value == 0.75)
    #expect(method.effects(on: 0).first == ChoiceEffect(choice: "a", alternative: "in", rankDifference: -0.5))
  }

  @Test("a unit that one alternative screens out has fewer runs")
  func screened() throws {
    let (index, data) = try IndexUncertaintyTests.index([[5, 3, 9], [5, 4, nil]])
    let choice = UncertainChoice("screen", .extraStep(before: 0, [nil, .screen(Screening(available: 1))]))
    let method = try #require(IndexUncertainty(index, on: data, of: "all", choices: [choice], seed: 1).method)
    #expect((0..<3).map(method.coverage) == [1, 1, 0.5])
    #expect(method.rank(of: 2, at: 1) == 1)
    #expect(method.probability(of: 0, rankAtMost: 1)?.value == 0.5)
    // Together they are ranked once, and there u3 is first.
    #expect(method.probability(of: 2, above: 0)?.value == 1)
    #expect(method.effects(on: 2).isEmpty)
    let always = UncertainChoice("screen", .extraStep(before: 0, [.screen(Screening(available: 1))]))
    let never = try #require(IndexUncertainty(index, on: data, of: "all", choices: [always], seed: 1).method)
    #expect(never.rank(of: 2, at: 0.5) == nil && never.probability(of: 2, rankAtMost: 1) == nil)
    #expect(never.probability(of: 2, above: 0) == nil && never.score(of: 2, at: 0.5) == nil)
  }

  @Test("what is wrong with choices is said by name")
  func errors() throws {
    let (index, data) = try IndexUncertaintyTests.index([[9, 0], [1, 4]])
    func run(_ choices: UncertainChoice...) throws {
      _ = try IndexUncertainty(index, on: data, of: "all", choices: choices, seed: 1)
    }
    #expect(throws: UncertaintyError.unknownElement(choice: "x", code: "z")) {
      try run(UncertainChoice("x", .inclusion(of: "z")))
    }
    #expect(throws: UncertaintyError.emptyLevel(choice: "x", level: 3)) {
      try run(UncertainChoice("x", .weightNoise(level: 3, 0.5)))
    }
    #expect(throws: UncertaintyError.withoutAlternatives(choice: "x")) {
      try run(UncertainChoice("x", .weights([])))
    }
    #expect(throws: UncertaintyError.badWeights(choice: "x", set: 2)) {
      try run(UncertainChoice("x", .weights([[1, 1, 1], [1, -1, 1]])))
    }
    #expect(throws: UncertaintyError.outOfRange(choice: "x", low: 1.5, high: 1.5)) {
      try run(UncertainChoice("x", .weightNoise(level: 1, 1.5)))
    }
    #expect(throws: UncertaintyError.duplicateChoice("x")) {
      try run(UncertainChoice("x", .inclusion(of: "a")), UncertainChoice("x", .inclusion(of: "b")))
    }
    // The geometric mean of u2's 0 is not defined: the run says which alternatives met.
    #expect(
      throws: UncertaintyError.run(
        choices: [.init(choice: "mean", alternative: "gmean"), .init(choice: "b", alternative: "in")],
        .meanUndefined(unit: "u2", element: "a", parent: "all", method: "gmean", value: 0))
    ) {
      try run(
        UncertainChoice("mean", .aggregation(level: nil, [.arithmetic, .geometric])),
        UncertainChoice("b", .inclusion(of: "b")))
    }
  }
}
