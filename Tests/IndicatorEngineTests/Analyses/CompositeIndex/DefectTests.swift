import IndicatorEngine
import TestSupport
import Testing

/// The defects of other programs that `methods/comparison.md` §6 lists, by their numbers: what we do instead. See the decision
/// "Where others are wrong".
@Suite("Defects of others that are not ours") struct DefectTests {
  @Test("1: Copeland runs like any other method, on each level")
  func copelandRuns() throws {
    #expect(try Small.scores([[1, 2, 3], [1, 2, 3]], .copeland) == [-2, 0, 2])
  }

  /// Three units, of which one has a gap where the others are equal: the pair is compared on what both have.
  @Test("2: a gap counts for nobody, whatever the order of the units")
  func copelandGaps() throws {
    let columns: [[Double?]] = [[1, 1, 1], [5, nil, 5]]
    #expect(try Small.scores(columns, .copeland) == [0, 0, 0])
    // Reversed names reverse the rows; nothing changes.
    #expect(try Small.scores(columns, .copeland, units: ["z", "y", "x"]) == [0, 0, 0])
    // COINr counts the gap for the unit that comes later: u2 is beaten by u3 and beats u1.
    #expect(try Small.scores(columns, .copeland, compatibility: .coinr) == [-1, 0, 1])
    // Nothing in common is told of.
    let run = try Small.run([[1, nil], [nil, 2]], steps: [.aggregate(Aggregation(.copeland))])
    #expect(run.scores(of: "all") == [0, 0])
    #expect(run.notes == [.pairWithoutOverlap(units: "u1", "u2", parent: "all")])
  }

  @Test("3: a transformation that is asked for is carried out, and keeps orders")
  func transformationIsUsed() throws {
    let values: [Double?] = [0, 0.1, 0.2, 0.3, 0.1, 0.2, 0.1, 0.3, 0.2, 0.1, 0.2, 0.3, 10]
    for transformation in [OutlierTransformation.log, .logBothWays, .logShifted, .boxCox(0.3)] {
      let run = try Small.run(
        [values], steps: [.treat(Treatment(winsorMax: nil, transformation: transformation))])
      let treated = try #require(run.table(at: .treated)?.column("a"))
      #expect(treated != values, "\(transformation)")
      #expect(IndicatorEngine.ranks(of: treated) == IndicatorEngine.ranks(of: values))
    }
  }

  @Test("4: the fraction of the maximum ranks the better unit higher where less is better")
  func fractionOfMaximum() throws {
    let step = IndexStep.normalise(Normalisation(.fractionOfMaximum))
    #expect(try Small.column([5, 10], step, direction: -1) == [1, 0.5])
    #expect(try Small.column([5, 10], step, direction: -1, compatibility: .coinr) == [1, 2])
  }

  /// Negative skew: ln(x − min + …) stretches the tail on the left further.
  @Test("5: a transformation that makes skewness worse is refused and told of")
  func worseTransformation() throws {
    let values: [Double?] = [0] + (0..<14).map { 9 + Double($0) / 14 }
    let treatment = IndexStep.treat(Treatment(winsorMax: nil, transformation: .log))
    let ours = try Small.run([values], steps: [treatment])
    #expect(ours.table(at: .treated)?.column("a") == values)
    guard case .refused(let before, let after) = ours.treated[0].outcome else {
      Issue.record("\(ours.treated[0].outcome)")
      return
    }
    #expect(before < -2 && after < before)
    #expect(ours.notes == [.transformationRefused(element: "a", before: before, after: after)])
    let theirs = try Small.run([values], steps: [treatment], compatibility: .coinr)
    #expect(theirs.table(at: .treated)?.column("a") != values)
    #expect(theirs.treated[0].after?.skewness == after)
    // The logarithm that looks at the side helps.
    let both = try Small.run(
      [values], steps: [.treat(Treatment(winsorMax: nil, transformation: .logBothWays))])
    #expect(try #require(both.treated[0].after?.skewness).magnitude < before.magnitude)
  }

  @Test("6: a generalised mean leaves out what is missing, like the other means")
  func generalisedMean() throws {
    // √((9 + 16) ÷ 2) and the second child alone.
    let columns: [[Double?]] = [[3, nil], [4, 4]]
    #expect(try Small.agree(Small.scores(columns, .generalised(power: 2)), [Small.root(12.5), 4]))
    #expect(
      try Small.agree(
        Small.scores(columns, .generalised(power: 2), compatibility: .coinr), [Small.root(12.5), nil]))
  }

  /// Four indicators, two of which go together: the shares that were asked for are reached, and what is given back is what the
  /// weights really give.
  @Test("9: balanced weights give back the best set that was seen, with the shares it reaches")
  func balancedWeights() throws {
    var random = SeededGenerator(seed: 9)
    let common = (0..<2000).map { _ in Double.random(in: 0...1, using: &random) }
    let columns: [[Double?]] = (0..<4).map { column in
      common.map { (column < 2 ? $0 : 0) + Double.random(in: 0...0.4, using: &random) }
    }
    let run = try Small.run(columns, steps: [.aggregate(Aggregation(.arithmetic))])
    let table = try #require(run.aggregated)
    let found = try #require(try BalancedWeights(run.structure, table, level: 1))
    for (wanted, reached) in zip(found.wanted, found.reached) {
      #expect(isClose(reached, wanted, within: 1e-5))
    }
    // The shares are those that the weights really give.
    let weighted = try run.structure.weighted(zip(found.codes, found.weights).map { (code: $0, weight: $1) })
    let again = try CompositeIndex(weighted, steps: [.aggregate(Aggregation(.arithmetic))]).run(on: run.data)
    let scores = try #require(again.aggregated)
    let correlations = IndexCorrelations(withParentsOf: weighted, in: scores).pairs.compactMap(
      \.correlation?.coefficient)
    let whole = correlations.reduce(0, +)
    #expect(Small.agree(correlations.map { $0 / whole }, found.reached, within: 1e-9))
  }

  @Test("10: a panel with one yardstick for all years runs again and again")
  func panelReplay() throws {
    let structure = try IndexStructure([IndexElement(code: "a", parent: "t"), IndexElement(code: "t")])
    let data = try IndexData(
      structure: structure, units: ["x", "y", "x", "y"], years: [2020, 2020, 2021, 2021],
      columns: ["a": [1, 3, 3, 9]])
    let index = CompositeIndex(
      structure,
      steps: [.normalise(Normalisation(.minMax(from: 0, to: 1))), .aggregate(Aggregation(.arithmetic))])
    var replay = try IndexReplay(index, on: data, choosingFrom: 0)
    for _ in 0..<3 {
      let scores = try replay.run(index.steps) { scores, rows in Array(scores[rows...]) }
      #expect(scores == [0, 0.25, 0.25, 1])
    }
  }

  // Squares 0, 1, 4, …: the least is 0 of the first unit, the greatest (n − 1)² of the last.
  @Test(
    "12: below nine values an outlier rule leaves the column alone and names its ends; to twelve it is told of",
    arguments: [4, 8, 9, 12, 13])
  func fewUnits(_ count: Int) throws {
    let values: [Double?] = (0..<count).map { Double($0 * $0) }
    let run = try Small.run([values], steps: [.treat(Treatment())])
    let last = "u\(count)"
    let expected: [IndexNote] =
      count < 9
      ? [
        .untreated(
          element: "a", values: count, greatest: .init(unit: last, value: Double((count - 1) * (count - 1))),
          least: .init(unit: "u1", value: 0))
      ] : count <= 12 ? [.fewUnits(.outlierTest, units: count, wanted: 13)] : []
    #expect(run.notes == expected)
    #expect(run.table(at: .treated)?.column("a") == values)
  }

  // Seven zeros and a 100: G1 = √8 and G2 = 8 (`MomentsTests.outlier`) do not pass.
  @Test("12: what is refused is not done; the compatible run does it")
  func refusedTreatment() throws {
    let values: [Double?] = [0, 0, 0, 0, 0, 0, 1, 100]
    let treatment = IndexStep.treat(Treatment())
    #expect(try Small.column(values, treatment) == values)
    #expect(try Small.column(values, treatment, compatibility: .coinr) != values)
  }

  @Test(
    "12: z-scores of fewer than five values are refused, of up to twelve told of", arguments: [4, 5, 12, 13])
  func fewScores(_ count: Int) throws {
    let columns: [[Double?]] = [(0..<count).map(Double.init), (0..<count).map { Double($0 * $0) }]
    let steps = [IndexStep.normalise(Normalisation(.zScore(mean: 0, deviation: 1)))]
    if count < 5 {
      #expect(throws: IndexError.tooFewUnits(.zScore, units: 4, fewest: 5, element: "a")) {
        try Small.run(columns, steps: steps)
      }
      #expect(try Small.run(columns, steps: steps, compatibility: .coinr).notes.isEmpty)
      return
    }
    let notes = try Small.run(columns, steps: steps).notes
    #expect(notes == (count <= 12 ? [.fewUnits(.zScore, units: count, wanted: 13)] : []))
  }

  @Test("12: components, alpha and balanced weights are refused or told of by the same rule")
  func fewUnitsForCorrelations() throws {
    var random = SeededGenerator(seed: 12)
    func run(_ units: Int, _ columns: Int) throws -> IndexRun {
      let values: [[Double?]] = (0..<columns).map { _ in
        (0..<units).map { _ in Double.random(in: 0...1, using: &random) }
      }
      return try Small.run(values, steps: [.aggregate(Aggregation(.arithmetic))])
    }
    for (units, columns) in [(6, 3), (14, 15), (14, 3), (40, 3)] {
      let run = try run(units, columns)
      let (table, structure) = (try #require(run.aggregated), run.structure)
      let alpha = try #require(structure.alphas(in: table).first)
      #expect((alpha.alpha.reason == .tooFewUnits) == (units < 10))
      #expect(alpha.note == (units == 14 ? .fewUnits(.cronbachAlpha, units: 14, wanted: 30) : nil))
      #expect(try #require(structure.alphas(in: table, .coinr).first).alpha.found != nil)
      if units <= columns {
        #expect(throws: IndexError.tooFewUnits(.principalComponents, units: 14, fewest: 16, element: "all")) {
          try structure.principalWeights(table, level: 1)
        }
        #expect(try structure.principalWeights(table, level: 1, .coinr) != nil)
      } else {
        let weights = try #require(try structure.principalWeights(table, level: 1))
        let wanted = IndexNote.fewUnits(.principalComponents, units: units, wanted: 15)
        #expect(weights.notes == (units < 15 ? [wanted] : []))
      }
      guard columns == 3 else { continue }
      if units < 30 {
        #expect(throws: IndexError.tooFewUnits(.optimisedWeights, units: units, fewest: 30, element: nil)) {
          try BalancedWeights(structure, table, level: 1)
        }
        #expect(try BalancedWeights(structure, table, level: 1, compatibility: .coinr) != nil)
      } else {
        #expect(try BalancedWeights(structure, table, level: 1) != nil)
      }
    }
  }

  @Test("13: a group without values leaves a gap and a note, never a number that is none")
  func emptyGroup() throws {
    let run = try Small.run(
      [[2, nil]], steps: [.impute(.groupMean("G"))], groups: ["G": ["p", "q"]])
    #expect(run.table(at: .imputed)?.column("a") == [2, nil])
    #expect(run.notes == [.groupWithoutValues(element: "a", group: "q")])
  }

  @Test("14: the generalised mean of p = 2 takes the root of the mean, and units differ")
  func rootOfTheMean() throws {
    // √((30² + 49.2²) ÷ 2) = √((900 + 2420.64) ÷ 2) = 40.747…, not (Σx²)^1 ÷ 2.
    let scores = try Small.scores([[30, 10], [49.2, 10]], .generalised(power: 2))
    #expect(Small.agree(scores, [Small.root(1660.32), 10]))
  }

  /// a: mean 2, s 1; b: mean 200, s 100. Each column by its own.
  @Test("15: z-scores are taken column by column")
  func zScoresByColumn() throws {
    let run = try Small.run(
      [[1, 2, 3], [100, 200, 300]], steps: [.normalise(Normalisation(.zScore(mean: 0, deviation: 1)))],
      compatibility: .coinr)
    let table = try #require(run.table(at: .normalised))
    #expect(table.column("a") == [-1, 0, 1] && table.column("b") == [-1, 0, 1])
  }

  @Test("16: negative values are scaled like others, and no result is rounded")
  func negativeValues() throws {
    let run = try Small.run(
      [[-5, 1, 2], [-1, 2, 7]],
      steps: [
        .normalise(Normalisation(.aroundReference)),
        .aggregate(Aggregation(.adjustedMazziottaPareto(.lowers))),
      ])
    // a: mean −⅔, h 3.5; b: mean 8 ÷ 3, h 4. First unit: 100 + 30 · (−13/3) ÷ 3.5 and 100 + 30 · (−11/3) ÷ 4.
    let (a, b) = (100 - 130 / 3.5, 100 - 110.0 / 4)
    let mean = (a + b) / 2
    let expected = mean - (a - b) * (a - b) / 4 / mean
    #expect(isClose(run.scores(of: "all")?[0], expected, within: 1e-13))
  }
}
