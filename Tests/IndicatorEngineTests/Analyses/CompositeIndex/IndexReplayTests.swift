import IndicatorEngine
import TestSupport
import Testing

/// Runs that are repeated agree with runs that are made from the start.
@Suite("Indices run again") struct IndexReplayTests {
  /// Three pillars of four indicators below two levels, 40 units, seeded.
  static func sample(gaps: Bool = false) throws -> (structure: IndexStructure, data: IndexData) {
    var random = SeededGenerator(seed: 77)
    var elements: [IndexElement] = []
    var columns: [String: [Double?]] = [:]
    for pillar in ["p", "q", "r"] {
      for place in 1...4 {
        let code = "\(pillar)\(place)"
        elements.append(
          IndexElement(
            code: code, parent: pillar, direction: place == 2 ? -1 : 1, weight: Double(place),
            denominator: nil))
        columns[code] = (0..<40).map { _ in
          let value = Double.random(in: 1...100, using: &random)
          return gaps && Bool.random(using: &random) && Bool.random(using: &random) ? nil : value
        }
      }
      elements.append(IndexElement(code: pillar, parent: "t", weight: pillar == "q" ? 2 : 1))
    }
    elements.append(IndexElement(code: "t"))
    let structure = try IndexStructure(elements)
    let units = (0..<40).map { "u\($0 + 10)" }
    return (structure, try IndexData(structure: structure, units: units, columns: columns))
  }

  @Test("choices give what a whole run gives", arguments: [false, true])
  func replay(gaps: Bool) throws {
    let (structure, data) = try IndexReplayTests.sample(gaps: gaps)
    let first: [IndexStep] = [.treat(Treatment()), .screen(Screening(available: 0.3))]
    let choices: [[IndexStep]] = [
      [.normalise(Normalisation(.minMax(from: 1, to: 100))), .aggregate(Aggregation(.arithmetic))],
      [.normalise(Normalisation(.minMax(from: 1, to: 100))), .aggregate(Aggregation(.geometric))],
      [
        .screen(Screening(available: 0.9)), .normalise(Normalisation(.rank)),
        .aggregate(Aggregation(.copeland)),
      ],
      [
        .normalise(Normalisation(.zScore(mean: 100, deviation: 10))),
        .aggregate(Aggregation(.mazziottaPareto(.lowers))),
      ],
    ]
    let base = CompositeIndex(structure, steps: first)
    var replay = try IndexReplay(base, on: data, choosingFrom: 2)
    for choice in choices + choices.reversed() {
      let run = try CompositeIndex(structure, steps: first + choice).run(on: data)
      let scores = try replay.run(choice) { scores, rows in scores.map { $0.isNaN ? nil : $0 } }
      let whole = try #require(run.aggregated)
      #expect(replay.units == whole.units)
      #expect(scores == structure.elements.flatMap { whole.column($0.code) ?? [] })
    }
  }

  @Test(
    "many sets of weights at once give what each gives alone",
    arguments: [
      AggregationMethod.arithmetic, .geometric, .harmonic, .generalised(power: 0.5), .copeland,
      .mazziottaPareto(.lowers),
    ], [false, true])
  func weightSets(_ method: AggregationMethod, gaps: Bool) throws {
    let (structure, data) = try IndexReplayTests.sample(gaps: gaps)
    let isMean = ![.copeland, .mazziottaPareto(.lowers)].contains(method)
    let steps: [IndexStep] = [
      .normalise(Normalisation(.minMax(from: 1, to: 100))),
      // The levels above Copeland's and the penalties' scores, which can be below 0, are arithmetic.
      .aggregate(Aggregation(nil, byLevel: [1: method, 2: isMean ? method : .arithmetic])),
    ]
    let index = CompositeIndex(structure, steps: steps)
    let run = try index.run(on: data)
    let sets = structure.noisyWeights([1: 0.5, 2: 0.9], count: 7, seed: 1)
    let found = try index.scores(of: "t", under: sets, in: run)
    for (set, weights) in sets.enumerated() {
      let weighted = try structure.weighted(
        zip(structure.elements, weights).map { (code: $0.code, weight: $1) })
      let alone = try CompositeIndex(weighted, steps: steps).run(on: data)
      #expect(Small.agree(found[set], try #require(alone.scores(of: "t")), within: 1e-12))
    }
    // A pillar, and an indicator, which no weight moves; so many sets that they are taken in several turns.
    let many = structure.noisyWeights([1: 0.5, 2: 0.9], count: 500, seed: 1)
    let pillar = try index.scores(of: "q", under: many, in: run)
    for set in [0, 131, 499] {
      let weighted = try structure.weighted(
        zip(structure.elements, many[set]).map { (code: $0.code, weight: $1) })
      let alone = try CompositeIndex(weighted, steps: steps).run(on: data)
      #expect(Small.agree(pillar[set], try #require(alone.scores(of: "q")), within: 1e-12))
    }
    #expect(try index.scores(of: "p1", under: sets, in: run)[3] == run.scores(of: "p1"))
    let zero = structure.elements.map { $0.parent == "t" ? 0 : $0.weight }
    #expect(throws: IndexError.weightsSumToZero(parent: "t")) {
      try index.scores(of: "t", under: [zero], in: run)
    }
  }

  @Test("the order of units and of columns, and the unit of an indicator, change no score")
  func laws() throws {
    let (structure, data) = try IndexReplayTests.sample(gaps: true)
    let steps: [IndexStep] = [
      .impute(.median), .treat(Treatment(winsorMax: 2, transformation: .logBothWays)),
      .normalise(Normalisation(.minMax(from: 1, to: 100))), .aggregate(Aggregation(.geometric)),
    ]
    let run = try CompositeIndex(structure, steps: steps).run(on: data)
    let expected = try #require(run.scores(of: "t"))
    let order = data.table.units.indices.reversed()
    let shuffled = try IndexData(
      structure: structure, units: order.map { data.table.units[$0] },
      columns: Dictionary(
        uniqueKeysWithValues: structure.indicators.map { element in
          let column = data.table.column(element.code) ?? []
          return (element.code, order.map { row in column[row].map { $0 * 1000 + 7 } })
        }))
    let again = try CompositeIndex(structure, steps: steps).run(on: shuffled)
    #expect(again.aggregated?.units == run.aggregated?.units)
    #expect(Small.agree(try #require(again.scores(of: "t")), expected, within: 1e-10))
    let turned = try IndexStructure(structure.elements.reversed())
    let reversed = try CompositeIndex(turned, steps: steps).run(
      on: IndexData(
        structure: turned, units: data.table.units,
        columns: Dictionary(
          uniqueKeysWithValues: structure.indicators.map { ($0.code, data.table.column($0.code) ?? []) })))
    #expect(Small.agree(try #require(reversed.scores(of: "t")), expected, within: 1e-12))
  }

  @Test("bad data is refused by name")
  func data() throws {
    let structure = try IndexStructure([
      IndexElement(code: "a", parent: "t", denominator: "d"), IndexElement(code: "t"),
    ])
    func data(_ units: [String], _ years: [Int]? = nil, _ columns: [String: [Double?]]) throws -> IndexData {
      try IndexData(structure: structure, units: units, years: years, columns: columns)
    }
    #expect(throws: IndexError.columnMissing(element: "a", column: "a")) { try data(["x"], nil, ["d": [1]]) }
    #expect(throws: IndexError.columnMissing(element: "a", column: "d")) { try data(["x"], nil, ["a": [1]]) }
    #expect(throws: IndexError.columnWithoutValues(element: "a", year: nil)) {
      try data(["x", "y"], nil, ["a": [nil, nil], "d": [1, 1]])
    }
    #expect(throws: IndexError.duplicateUnit("x", year: nil)) {
      try data(["x", "y", "x"], nil, ["a": [1, 2, 3], "d": [1, 1, 1]])
    }
    #expect(throws: IndexError.duplicateUnit("x", year: 2021)) {
      try data(["x", "x", "x"], [2020, 2021, 2021], ["a": [1, 2, 3], "d": [1, 1, 1]])
    }
    #expect(throws: IndexError.noUnits) { try data([], nil, ["a": [], "d": []]) }
  }

  /// Scores of a: 9, 5, 1; of b: 1, 5, 5. Weight 3 on b turns the order.
  @Test("two versions side by side, and where a unit is strong and weak")
  func comparison() throws {
    let columns: [[Double?]] = [[9, 5, 1], [1, 5, 5]]
    let steps: [IndexStep] = [.aggregate(Aggregation(.arithmetic))]
    let first = try Small.run(columns, weights: [3, 1], steps: steps)
    let second = try Small.run(columns, weights: [1, 3], steps: steps)
    // 7, 5, 2 and 3, 5, 4.
    let comparison = try #require(IndexComparison(of: "all", in: first, and: second))
    #expect(comparison.rows.map(\.placesGained) == [-2, 1, 1])
    #expect(comparison.rows.map(\.unit) == ["u1", "u2", "u3"])
    #expect(isClose(comparison.meanMove, 4.0 / 3, within: 1e-15))
    #expect(IndexComparison(of: "none", in: first, and: second) == nil)
    let profile = try #require(UnitProfile(of: "u1", in: first))
    #expect(profile.aggregates.map(\.rank) == [1])
    #expect(profile.strengths(1).map(\.code) == ["a"] && profile.weaknesses(1).map(\.code) == ["b"])
    #expect(profile.weaknesses(1).first?.rank == 3 && profile.weaknesses(1).first?.raw == 1)
    #expect(UnitProfile(of: "u9", in: first) == nil)
  }

  @Test("ranks inside groups")
  func groupRanks() throws {
    let run = try Small.run(
      [[9, 5, 1, 7]], steps: [.aggregate(Aggregation(.arithmetic))], groups: ["G": ["p", "q", "p", nil]])
    #expect(run.ranks(of: "all") == [1, 3, 4, 2])
    #expect(run.ranks(of: "all", inside: "G") == [1, 1, 2, nil])
    #expect(run.ranks(of: "all", inside: "H") == nil)
  }

  @Test("correlations above and below limits stand out; by chance they do not count")
  func correlations() throws {
    let x: [Double?] = (0..<20).map(Double.init)
    let noise: [Double?] = (0..<20).map { Double(($0 * 7) % 11) }
    let run = try Small.run([x, x.map { $0.map { $0 * 2 } }, x.map { $0.map { -$0 } }, noise], steps: [])
    let table = try #require(run.table(at: .raw))
    let correlations = IndexCorrelations(of: ["a", "b", "c", "d"], in: table)
    #expect(correlations.high().map { [$0.first, $0.second] } == [["b", "a"]])
    #expect(correlations.low(below: -0.9).map { [$0.first, $0.second] } == [["c", "a"], ["c", "b"]])
    let chance = try #require(correlations.pairs.first { $0.first == "d" && $0.second == "a" })
    #expect(chance.correlation != nil && chance.coefficient(significantAt: 0.05) == nil)
  }
}
