import TestSupport
import Testing

@testable import IndicatorEngine

/// What must hold whatever the data.
@Suite("Laws of index uncertainty") struct UncertaintyLawTests {
  private static let steps: [IndexStep] = [
    .treat(Treatment()), .normalise(Normalisation(.minMax(from: 1, to: 100))),
    .aggregate(Aggregation(.arithmetic)),
  ]

  /// Discrete choices of steps, of weights, and ranges of both kinds.
  private static let choices = [
    UncertainChoice(
      "scale",
      .step(
        at: 1,
        [
          .normalise(Normalisation(.minMax(from: 1, to: 100))),
          .normalise(Normalisation(.zScore(mean: 100, deviation: 10))),
        ])),
    UncertainChoice("mean", .aggregation(level: 2, [.arithmetic, .geometric])),
    UncertainChoice("noise", .weightNoise(level: 1, 0.5)),
    UncertainChoice("without p1", .inclusion(of: "p1")),
    UncertainChoice("pillars", .weightsOnSimplex(below: "t")),
  ]

  private static func found(
    _ choices: [UncertainChoice], gaps: Bool = false, seed: UInt64 = 9, threads: Int = 2,
    figures: Bool = false
  ) throws -> IndexUncertainty {
    let (structure, data) = try IndexReplayTests.sample(gaps: gaps)
    let errors = try FigureErrors(
      data, units: data.table.units,
      figures ? ["p1": .standardErrors([Double?](repeating: 3, count: 40))] : [:])
    return try IndexUncertainty(
      CompositeIndex(structure, steps: steps), on: data, of: "t", choices: choices, figures: errors,
      runs: 600,
      seed: seed, threads: threads)
  }

  private static func summary(_ found: RankUncertainty?) -> [Double] {
    guard let found else { return [] }
    let rows = found.units.indices.flatMap { row -> [Double] in
      let mean = found.meanRank(of: row)
      let low = found.rank(of: row, at: 0.05).map(Double.init)
      return [low ?? 0, mean?.value ?? 0, mean?.monteCarloError ?? 0, found.score(of: row, at: 0.5) ?? 0]
    }
    return rows + (found.sensitivity ?? []).flatMap { [$0.firstOrder.value, $0.total.value] }
  }

  @Test("one thread or many, the same to the bit; another seed, other runs", arguments: [false, true])
  func threads(figures: Bool) throws {
    let one = try UncertaintyLawTests.found(UncertaintyLawTests.choices, threads: 1, figures: figures)
    let many = try UncertaintyLawTests.found(UncertaintyLawTests.choices, threads: 7, figures: figures)
    let other = try UncertaintyLawTests.found(UncertaintyLawTests.choices, seed: 10, figures: figures)
    #expect(UncertaintyLawTests.summary(one.method) == UncertaintyLawTests.summary(many.method))
    #expect(UncertaintyLawTests.summary(one.both) == UncertaintyLawTests.summary(many.both))
    #expect(UncertaintyLawTests.summary(one.method) != UncertaintyLawTests.summary(other.method))
  }

  /// Every run of a design, made from the start with its own steps and weights.
  @Test("runs made together are what each is alone", arguments: [false, true], [false, true])
  func alone(gaps: Bool, ownSteps: Bool) throws {
    let (structure, data) = try IndexReplayTests.sample(gaps: gaps)
    let index = CompositeIndex(structure, steps: UncertaintyLawTests.steps)
    var choices = UncertaintyLawTests.choices
    if ownSteps { choices.append(UncertainChoice("low", .number(.minMaxFrom(at: 1), 1...20))) }
    let resolved = try ResolvedChoices(
      index, choices, drawsFigures: false, runs: 64, isSensitive: true, seed: 4)
    #expect(resolved.first == 1 && resolved.hasOwnSteps == ownSteps)
    let found = try #require(
      IndexUncertainty(index, on: data, of: "t", choices: choices, runs: 64, seed: 4).method)
    let place = try #require(structure.place(of: "t"))
    var scores: [[Double]] = []
    for run in 0..<resolved.design.kept {
      var weights = [Double](repeating: 0, count: structure.elements.count)
      weights.withUnsafeMutableBufferPointer { resolved.weights(of: run, into: $0) }
      let weighted = try structure.weighted(
        zip(structure.elements, weights).map { (code: $0.code, weight: $1) })
      let alone = CompositeIndex(weighted, steps: [UncertaintyLawTests.steps[0]] + resolved.steps(of: run))
      let table = try #require(try alone.run(on: data).aggregated)
      scores.append(table.raw(place))
    }
    for row in data.table.units.indices {
      let column = scores.map { $0[row] }.filter { !$0.isNaN }
      for share in [0, 0.3, 0.5, 1] {
        let (ours, theirs) = (found.score(of: row, at: share), quantile(of: column, at: share))
        #expect((ours == nil) == (theirs == nil))
        if let ours, let theirs { #expect(isClose(ours, theirs, within: 1e-10 * max(1, theirs.magnitude))) }
      }
    }
  }

  @Test("units in another order are the same units")
  func permuted() throws {
    let (structure, data) = try IndexReplayTests.sample()
    let order = data.table.units.indices.reversed()
    let turned = try IndexData(
      structure: structure, units: order.map { data.table.units[$0] },
      columns: Dictionary(
        uniqueKeysWithValues: structure.indicators.map { element in
          let column = data.table.column(element.code) ?? []
          return (element.code, order.map { column[$0] })
        }))
    let errors = order.map { Double?(Double($0) / 4) }
    let index = CompositeIndex(structure, steps: UncertaintyLawTests.steps)
    func found(_ data: IndexData, _ units: [String], _ errors: [Double?]) throws -> [Double] {
      let figures = try FigureErrors(data, units: units, ["p1": .standardErrors(errors)])
      return UncertaintyLawTests.summary(
        try IndexUncertainty(
          index, on: data, of: "t", choices: UncertaintyLawTests.choices, figures: figures, runs: 64, seed: 1
        ).both)
    }
    #expect(
      try found(data, data.table.units, errors.reversed())
        == found(turned, order.map { data.table.units[$0] }, errors))
  }

  /// Others lose every run on a panel (defect 10 of the notes). A mean of figures as they are knows nothing of other years: each
  /// year by itself says the same.
  @Test("on panels each year has its ranks")
  func panel() throws {
    let columns: [[Double?]] = [[9, 4, 1, 2, 6, 3], [1, 4, 8, 7, 2, 3]]
    let (units, years) = (["u1", "u2", "u3", "u1", "u2", "u3"], [2020, 2020, 2020, 2021, 2021, 2021])
    let (index, data) = try IndexUncertaintyTests.index(columns, years: years, units: units)
    let whole = try #require(
      IndexUncertainty(index, on: data, of: "all", choices: IndexUncertaintyTests.choices, seed: 1).method)
    #expect(whole.isExact && whole.years == years)
    for (slice, year) in [2020, 2021].enumerated() {
      let rows = slice * 3..<slice * 3 + 3
      let (_, part) = try IndexUncertaintyTests.index(
        columns.map { Array($0[rows]) }, years: [year, year, year], units: Array(units[rows]))
      let alone = try #require(
        IndexUncertainty(index, on: part, of: "all", choices: IndexUncertaintyTests.choices, seed: 1).method)
      for row in 0..<3 {
        #expect(whole.meanRank(of: rows.lowerBound + row) == alone.meanRank(of: row))
        for k in 1...3 {
          #expect(
            whole.probability(of: rows.lowerBound + row, rankAtMost: k)
              == alone.probability(of: row, rankAtMost: k))
        }
        for other in 0..<3 {
          #expect(
            whole.probability(of: rows.lowerBound + row, above: rows.lowerBound + other)
              == alone.probability(of: row, above: other))
        }
      }
      #expect(
        whole.distinctions(inYearAt: slice).groups(by: [1, 2, 3])
          == alone.distinctions().groups(by: [1, 2, 3]))
    }
    // Units of two years are not compared.
    #expect(whole.probability(of: 0, above: 3) == nil)
  }

  @Test("chances sum as they must")
  func sums() throws {
    let method = try #require(UncertaintyLawTests.found(UncertaintyLawTests.choices, gaps: true).method)
    // Every run has somebody first, and whoever is above another is not below it.
    let first = method.units.indices.compactMap { method.probability(of: $0, rankAtMost: 1)?.value }
    #expect(first.reduce(0, +) >= 1 - 1e-12)
    for (a, b) in [(0, 1), (5, 30), (12, 39)] {
      let (above, below) = (method.probability(of: a, above: b), method.probability(of: b, above: a))
      if let above, let below { #expect(isClose(above.value + below.value, 1, within: 1e-12)) }
    }
    for row in method.units.indices {
      #expect(method.probability(of: row, rankAtMost: 40)?.value == 1)
      #expect((method.rank(of: row, at: 0.05) ?? 0) <= (method.rank(of: row, at: 0.5) ?? 0))
    }
    // Groups of which no two can be told apart hold everybody.
    let ranks = method.units.indices.map { method.rank(of: $0, at: 0.5) }
    #expect(Set((method.distinctions().groups(by: ranks) ?? []).joined()).count == 40)
  }

  @Test("scores that differ by rounding only are equal")
  func rounding() {
    let scores = [0.1 + 0.2, 0.3, 0.3 * (1 + 1e-11), .nan, -0.0, 0].map(\.asRanked)
    var ranks = [Int32](repeating: 9, count: 6)
    var ranking = RunRanks(slices: [0..<6])
    scores.withUnsafeBufferPointer { scores in
      ranks.withUnsafeMutableBufferPointer { ranking.rank(scores, into: $0) }
    }
    #expect(ranks == [2, 2, 1, 0, 4, 4])
    // Many units are sorted, few are counted: the same ranks.
    let many = (0..<400).map { Double($0 * 7919 % 97) } + [.nan]
    var (counted, sorted) = ([Int32](repeating: 0, count: 401), [Int32](repeating: 0, count: 401))
    var (few, all) = (RunRanks(slices: [0..<160, 160..<401]), RunRanks(slices: [0..<401]))
    many.withUnsafeBufferPointer { many in
      counted.withUnsafeMutableBufferPointer { few.rank(many, into: $0) }
      sorted.withUnsafeMutableBufferPointer { all.rank(many, into: $0) }
    }
    let expected = self.ranks(many)
    #expect(sorted == expected)
    #expect(Array(counted[..<160]) == self.ranks(Array(many[..<160])))
    #expect(Array(counted[160...]) == self.ranks(Array(many[160...])))
  }

  private func ranks(_ values: [Double]) -> [Int32] {
    IndicatorEngine.ranks(of: values.map { $0.isNaN ? nil : $0 }, descending: true).map { Int32($0 ?? 0) }
  }
}
