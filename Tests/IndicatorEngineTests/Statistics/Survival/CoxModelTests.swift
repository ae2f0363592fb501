import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Cox regression") struct CoxModelTests {
  /// Events at 1 (x = 1), 2 (x = 0), 3 (x = 1), 4 (x = 0): with r = exp β the likelihood is r/(2r + 2) · 1/(r + 2) · r/(r + 1) · 1.
  static let spells = Spells(exit: [1, 2, 3, 4], event: [true, true, true, true])
  static let factor = Matrix(rows: 4, columns: 1, values: [1, 0, 1, 0])

  @Test("one factor by hand") func handWorked() throws {
    let model = try #require(CoxModel.fit(CoxModelTests.spells, factors: CoxModelTests.factor).found)
    // d/dβ ln L = 2 − 2 r/(r + 1) − r/(r + 2) = 0, so (4 − r²) ÷ … : 2 (r + 2) + … gives r² − r − 4 = 0: r = (1 + √17) ÷ 2.
    let r = (1 + 17.0.squareRoot()) / 2
    expectClose(model.coefficients, [log(r)], within: 1e-9)
    let likelihood = log(r / (2 * r + 2)) + log(1 / (r + 2)) + log(r / (r + 1))
    // At β = 0: 1/4 · 1/3 · 1/2.
    expectClose(
      [model.logLikelihood.null, model.logLikelihood.fitted], [-log(24), likelihood], within: 1e-12)
    // Information: p (1 − p) summed over risk sets with p = r/(r + 1), r/(r + 2), r/(r + 1).
    let (p, q) = (r / (r + 1), r / (r + 2))
    expectClose(model.covariance.values, [1 / (2 * p * (1 - p) + q * (1 - q))], within: 1e-9)
    // Score test: (2 − ½ − ⅓ − ½)² ÷ (¼ + 2/9 + ¼) = (2/3)² · 18/13.
    expectClose([model.scoreTest.statistic], [4.0 / 9 * 18 / 13], within: 1e-12)
    // Baseline at factor 0: 1/(2r + 2), then + 1/(r + 2), + 1/(r + 1), + 1.
    let baseline = model.baseline()
    let hazards = [1 / (2 * r + 2), 1 / (r + 2), 1 / (r + 1), 1]
    let expected = hazards.indices.map { hazards[...$0].reduce(0, +) }
    expectClose(
      [1.0, 2, 3, 4].map { baseline.prediction(at: $0, factors: [0]).hazard }, expected, within: 1e-9)
    expectClose(
      [baseline.chanceOfEvent(between: 2, and: 3, factors: [1])], [1 - exp(-r / (r + 1))], within: 1e-9)
    #expect(baseline.prediction(at: 0.5, factors: [0]).survival == 1)
    // The first had its event having lived through H₀(1) r.
    expectClose(
      Array(model.residuals().martingale.prefix(2)), [1 - r / (2 * r + 2), 1 - expected[1]], within: 1e-9)
  }

  @Test("ties by hand: two of three at once") func ties() throws {
    // x = 1, 0 have their events at 1, x = 0 is censored at 2. At β = 0 Breslow: 1/3 · 1/3; Efron: 1/3 · 1/2; exact: 1 of 3 choices.
    let spells = Spells(exit: [1, 1, 2, 3], event: [true, true, false, true])
    let factor = Matrix(rows: 4, columns: 1, values: [1, 0, 0, 1])
    for (ties, denominators) in [(CoxTies.breslow, 16.0), (.efron, 12), (.exact, 6)] {
      let model = try #require(CoxModel.fit(spells, factors: factor, ties: ties).found)
      expectClose([model.logLikelihood.null], [-log(denominators)], within: 1e-12)
    }
  }

  @Test("rows, units and double weights change nothing that they should not") func laws() throws {
    var random = SeededGenerator(seed: 11)
    let count = 60
    let entry = (0..<count).map { _ in Double(Int.random(in: 0..<5, using: &random)) }
    let exit = entry.map { $0 + Double(Int.random(in: 1...7, using: &random)) }
    let event = (0..<count).map { _ in Int.random(in: 0..<3, using: &random) > 0 }
    let x = (0..<2 * count).map { _ in Double.random(in: -1...1, using: &random) }
    let strata = (0..<count).map { _ in Int.random(in: 0..<2, using: &random) }
    let spells = Spells(entry: entry, exit: exit, event: event)
    let factors = Matrix(rows: count, columns: 2, values: x)
    let model = try #require(CoxModel.fit(spells, factors: factors, strata: strata).found)
    let order = Array(0..<count).shuffled(using: &random)
    let moved = try #require(
      CoxModel.fit(
        spells.rows(order),
        factors: Matrix(rows: count, columns: 2, values: order.map { x[$0] } + order.map { x[count + $0] }),
        strata: order.map { 1 - strata[$0] }
      ).found)
    expectClose(moved.coefficients, model.coefficients, within: 1e-9)
    // Times in other units, a factor in thousandths and shifted.
    let scaled = try #require(
      CoxModel.fit(
        Spells(entry: entry.map { $0 * 0.3 }, exit: exit.map { $0 * 0.3 }, event: event),
        factors: Matrix(
          rows: count, columns: 2, values: x.prefix(count).map { 1000 * $0 + 5e4 } + x.suffix(count)),
        strata: strata
      ).found)
    expectClose(scaled.coefficients, [model.coefficients[0] / 1000, model.coefficients[1]], within: 1e-7)
    // With Breslow's ties a spell of weight 2 is two spells.
    let weights = (0..<count).map { Double($0 % 2 + 1) }
    let doubled = Array(0..<count) + (0..<count).filter { $0 % 2 == 1 }
    let weighted = CoxModel.fit(
      Spells(entry: entry, exit: exit, event: event, weights: weights), factors: factors, strata: strata,
      ties: .breslow)
    let twice = CoxModel.fit(
      spells.rows(doubled),
      factors: Matrix(
        rows: doubled.count, columns: 2, values: doubled.map { x[$0] } + doubled.map { x[count + $0] }),
      strata: doubled.map { strata[$0] }, ties: .breslow)
    expectClose(
      try #require(weighted.found).coefficients, try #require(twice.found).coefficients, within: 1e-9)
    // Robust covariance does not depend on the order of clusters.
    let clusters = (0..<count).map { $0 / 3 }
    expectClose(
      moved.robustCovariance(clusters: order.map { 19 - clusters[$0] }).values,
      model.robustCovariance(clusters: clusters).values, within: 1e-8)
    #expect(model.residuals().martingale.reduce(0, +).magnitude < 1e-9)
  }

  @Test("what cannot be estimated has its reason") func faults() {
    let spells = CoxModelTests.spells
    func reason(_ spells: Spells, _ values: [Double], columns: Int = 1, strata: [Int]? = nil)
      -> UnavailableReason?
    {
      CoxModel.fit(
        spells, factors: Matrix(rows: spells.count, columns: columns, values: values), strata: strata
      ).reason
    }
    #expect(reason(Spells(exit: [1, 2], event: [false, false]), [1, 2]) == .noEvents)
    #expect(reason(Spells(exit: [1], event: [true]), [1]) == .tooFewObservations)
    #expect(reason(Spells(exit: [], event: []), []) == .tooFewObservations)
    #expect(reason(spells, [1, .nan, 2, 3]) == .notFinite)
    #expect(reason(spells, [5, 5, 5, 5]) == .collinear)
    #expect(reason(spells, [0.1, 0.1, 0.7, 0.7], strata: [0, 0, 1, 1]) == .collinear)
    #expect(reason(spells, [1, 0, 1, 0, 0.3, 0.1, 0.3, 0.1], columns: 2) == .collinear)
    // The higher the factor the sooner, without exception: the likelihood rises for ever. A ridge ends it.
    #expect(reason(spells, [4, 3, 2, 1]) == .separation)
    #expect(
      CoxModel.fit(spells, factors: Matrix(rows: 4, columns: 1, values: [4, 3, 2, 1]), ridge: [0.1]).found
        != nil)
    // One event at the only time: no times to compare.
    let once = CoxModel.fit(
      Spells(exit: [1, 2, 3], event: [true, false, false]),
      factors: Matrix(rows: 3, columns: 1, values: [1, 0, 2]))
    #expect(once.found?.proportionalityTest().reason == .collinear)
  }
}
