import IndicatorEngine
import TestSupport
import Testing

/// Combinations that were each run with COINr, against what they say together.
@Suite("Uncertainty of an index, against runs of COINr") struct UncertaintyParityTests {
  /// Min-max, z-scores and ranks with the arithmetic mean, each with equal and with other weights where there is a file.
  @Test(
    "ranks over three scales are those of the three files",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func scales() throws {
    let asem = try ASEM()
    let choice = UncertainChoice(
      "scale",
      .step(
        at: 4,
        [
          .normalise(Normalisation(.minMax(from: 0, to: 100))),
          .normalise(Normalisation(.zScore(mean: 0, deviation: 1))),
          .normalise(Normalisation(.rank)),
        ]))
    let files = ["minmax_0_100", "zscore", "rank"]
    let found = try IndexUncertainty(
      CompositeIndex(asem.structure, steps: ASEM.steps), on: asem.data, of: "Index", choices: [choice],
      seed: 1)
    let method = try #require(found.method)
    #expect(method.isExact && method.runCount == 3)
    let ranks = try files.map { name in
      let table = try ReferenceTable(shared: "reference/coin/asem_6_agg_amean_\(name).csv")
      #expect(table.text("uCode") == method.units)
      return IndicatorEngine.ranks(of: table["Index"], descending: true).map { Int($0 ?? 0) }
    }
    #expect(found.ranks == ranks[0].map { Int?($0) })
    for row in method.units.indices {
      let own = ranks.map { $0[row] }.sorted()
      #expect([0.01, 0.5, 1].map { method.rank(of: row, at: $0) } == own.map { Int?($0) })
    }
    // y is 0 for the nominal scale: by hand from the files.
    let shifts = ranks.map { other in
      Double(zip(other, ranks[0]).reduce(0) { $0 + ($1.0 - $1.1).magnitude }) / Double(method.units.count)
    }
    #expect(isClose(method.meanShift.value, shifts.reduce(0, +) / 3, within: 1e-12))
    #expect(method.sensitivity?.map(\.total.value).allSatisfy { isClose($0, 1, within: 1e-12) } == true)
  }

  @Test("two sets of weights are the files of both", .enabled(if: SharedData.isPresent, SharedData.absent))
  func weights() throws {
    let asem = try ASEM()
    let other = try asem.otherWeights()
    let method = try #require(
      IndexUncertainty(
        CompositeIndex(asem.structure, steps: ASEM.steps), on: asem.data, of: "Index",
        choices: [UncertainChoice("weights", .weights([asem.structure.weights, other.weights]))], seed: 1
      ).method)
    let tables = try ["minmax_0_100", "minmax_weights_alt"].map {
      try ReferenceTable(shared: "reference/coin/asem_6_agg_amean_\($0).csv")["Index"]
    }
    for row in method.units.indices {
      let scores = tables.compactMap { $0[row] }.sorted()
      #expect(isClose(method.score(of: row, at: 0), scores[0], within: 1e-9))
      #expect(isClose(method.score(of: row, at: 1), scores[1], within: 1e-9))
    }
  }

  /// The panel of COINr's example, which COINr itself cannot do: all runs have results.
  @Test("the panel has results in every run", .enabled(if: SharedData.isPresent, SharedData.absent))
  func panel() throws {
    let asem = try ASEM("asem_idata_panel", hasYears: true)
    let method = try #require(
      IndexUncertainty(
        CompositeIndex(asem.structure, steps: ASEM.steps), on: asem.data, of: "Index",
        choices: [
          UncertainChoice("treat", .step(at: 3, [nil, .treat(Treatment())])),
          UncertainChoice("mean", .aggregation(level: 2, [.arithmetic, .generalised(power: 2)])),
        ], seed: 1
      ).method)
    #expect(method.runCount == 4 && method.years != nil)
    #expect(method.units.indices.allSatisfy { method.coverage(of: $0) == 1 })
    #expect(method.sensitivity?.count == 2)
  }
}
