import IndicatorEngine
import TestSupport
import Testing

@Suite("Chain ladder") struct ChainLadderTests {
  @Test("three cohorts by hand") func handWorked() throws {
    // f₁ = (150 + 180)/(100 + 100) = 1.65, σ₁² = 100·0.15² + 100·0.15² = 4.5; f₂ = 165/150 = 1.1. σ₂² cannot be taken from one
    // earlier σ by Mack's rule. Developed: 180·1.1 = 198; 120·1.65 = 198, ·1.1 = 217.8.
    let triangle = try #require(
      RunOffTriangle.of(cumulative: [[100, 150, 165], [100, 180, nil], [120, nil, nil]]).found)
    #expect(MackChainLadder.of(triangle).reason == .tooFewObservations)
    let reserve = try #require(OverdispersedPoissonReserve.of(triangle).found)
    expectClose(reserve.outstanding, [0, 18, 97.8], within: 1e-13)
    // Fitted: the first cohort 165 by shares 1/1.815, 1/1.1, 1: 100/1.1 = 90.909…, 59.0909…, 15.
    expectClose([reserve.coefficients[0]], [4.509860006183766], within: 1e-12)
    // Four cohorts: a fourth age with f₃ = 1 and no spread makes the last σ 0.
    let four = try #require(
      RunOffTriangle.of(cumulative: [
        [100, 150, 165, 165], [100, 180, 198, nil], [120, 198, nil, nil], [100, nil, nil, nil],
      ]).found)
    let mack = try #require(MackChainLadder.of(four).found)
    // f₁ = 528/320 = 1.65, f₂ = 363/330 = 1.1, both without spread in f₂. σ₁² = (2.25 + 2.25 + 0)/2 = 2.25.
    expectClose(mack.factors, [1.65, 1.1, 1], within: 1e-14)
    expectClose(mack.deviations, [1.5, 0, 0], within: 1e-7)
    expectClose(mack.outstanding, [0, 0, 19.8, 81.5], within: 1e-12)
    // Only the first step varies: 1.1² · (100·2.25 + 100²·2.25/320) = 1.21 · 295.3125.
    expectClose([mack.standardErrors[3]], [(1.21 * 295.3125).squareRoot()], within: 1e-9)
  }

  @Test("what is no triangle has its reason") func faults() {
    #expect(RunOffTriangle.of(cumulative: []).reason == .tooFewObservations)
    #expect(RunOffTriangle.of(cumulative: [[1, 2, 3]]).reason == .tooFewObservations)
    #expect(RunOffTriangle.of(cumulative: [[1, nil, 3], [1, nil, nil]]).reason == .tooFewObservations)
    #expect(RunOffTriangle.of(cumulative: [[1, 2], [1, 3], [nil, 4]]).reason == .tooFewObservations)
    #expect(RunOffTriangle.of(cumulative: [[1, .infinity], [1, nil]]).reason == .notFinite)
    #expect(RunOffTriangle.of(cumulative: [[0, 2], [1, nil]]).reason == .outOfRange)
    let falling = RunOffTriangle.of(cumulative: [[5, 4, 6], [5, 6, nil], [5, nil, nil]]).found
    #expect(falling.flatMap { OverdispersedPoissonReserve.of($0).reason } == .outOfRange)
  }

  @Test(
    "agrees with R's ChainLadder and glm", .enabled(if: SharedData.isPresent, SharedData.absent),
    arguments: ["GenIns", "MW2008"])
  func parity(_ name: String) throws {
    let reference = try RiskReference("chainladder_" + name)
    let table = try RiskReference.data("triangle_" + name)
    let columns = table.headings.dropFirst().map { table[$0] }
    let triangle = try #require(
      RunOffTriangle.of(cumulative: table.rows.indices.map { row in columns.map { $0[row] } }).found)
    for (part, rule) in [
      ("mack_log-linear", MackChainLadder.LastDeviation.logLinear), ("mack_Mack", .mack),
    ] {
      let theirs = try reference.part(part)
      let ours = try #require(MackChainLadder.of(triangle, lastDeviation: rule).found)
      expectClose(ours.factors, try theirs.numbers("f").dropLast().map { $0 }, within: 1e-12, part)
      expectClose(ours.factorErrors, try theirs.numbers("f_se"), within: 1e-9, part)
      expectClose(ours.deviations, try theirs.numbers("sigma"), within: 1e-9, part)
      for (own, row) in zip(ours.developed, try theirs.rows("full_triangle")) {
        expectClose(own, row, within: 1e-12, part)
      }
      expectClose(ours.outstanding, try theirs.numbers("ibnr"), within: 1e-9, part)
      expectClose(ours.standardErrors, try theirs.numbers("mack_se"), within: 1e-9, part)
      expectClose(
        [ours.totalProcessError, ours.totalParameterError, ours.totalStandardError],
        [
          try theirs.number("process_risk_total"), try theirs.number("param_risk_total"),
          try theirs.number("total_mack_se"),
        ], within: 1e-9, part)
    }
    for (part, alpha) in [("mack_alpha0", 0.0), ("mack_alpha2", 2)] {
      let theirs = try reference.part(part)
      let ours = try #require(MackChainLadder.of(triangle, alpha: alpha).found)
      expectClose(ours.factors, try theirs.numbers("f").dropLast().map { $0 }, within: 1e-12, part)
      expectClose(ours.outstanding, try theirs.numbers("ibnr"), within: 1e-8, part)
      expectClose([ours.totalStandardError], [try theirs.number("total_mack_se")], within: 1e-9, part)
    }
    let theirs = try reference.part("odp_glm")
    let ours = try #require(OverdispersedPoissonReserve.of(triangle).found)
    expectClose(ours.coefficients, try theirs.numbers("coef"), within: 1e-8)
    expectClose(
      ours.outstanding.dropFirst().map { $0 }, try theirs.numbers("reserve_by_origin"), within: 1e-8)
    expectClose(
      ours.predictionErrors.dropFirst().map { $0 }, try theirs.numbers("pe_by_origin"), within: 1e-8)
    expectClose(
      [ours.dispersion, ours.deviance, ours.totalOutstanding, ours.totalPredictionError],
      [
        try theirs.number("dispersion"), try theirs.number("deviance"), try theirs.number("reserve_total"),
        try theirs.number("pe_total"),
      ], within: 1e-8)
  }
}
