import Foundation
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

  @Test("a curve without errors is found again", arguments: ClarkGrowth.Curve.allCases)
  func clarkExact(_ curve: ClarkGrowth.Curve) throws {
    // G = t^1.5/(t^1.5 + 2^1.5), 1 − exp(−(t/2)^1.5) at ½, 1½, … of cohorts of 1000, 1200, ….
    func growth(_ age: Int) -> Double {
      let power = pow((Double(age) - 0.5) / 2, 1.5)
      return curve == .logLogistic ? power / (1 + power) : 1 - exp(-power)
    }
    let triangle = try #require(
      RunOffTriangle.of(
        cumulative: (0..<6).map { cohort in
          (1...6).map { $0 + cohort <= 6 ? Double(1000 + 200 * cohort) * growth($0) : nil }
        }
      ).found)
    let found = try #require(ClarkGrowth.of(triangle, curve: curve).found)
    expectClose([found.shape, found.scale], [1.5, 2], within: 1e-5)
    expectClose(found.ultimate, (0..<6).map { Double(1000 + 200 * $0) }, within: 1e-5)
    expectClose((1...6).map(found.growth), (1...6).map(growth), within: 1e-6)
    #expect(found.dispersion < 1e-6 && found.totalStandardError < 1)
    #expect(ClarkGrowth.of(triangle, curve: curve).found?.ultimate == found.ultimate)
  }

  @Test("Clark's curves agree with R's", .enabled(if: SharedData.isPresent, SharedData.absent))
  func clark() throws {
    let reference = try RiskReference("chainladder_GenIns")
    let table = try RiskReference.data("triangle_GenIns")
    let columns = table.headings.dropFirst().map { table[$0] }
    let triangle = try #require(
      RunOffTriangle.of(cumulative: table.rows.indices.map { row in columns.map { $0[row] } }).found)
    for (part, curve) in [
      ("clark_ldf_loglogistic", ClarkGrowth.Curve.logLogistic), ("clark_ldf_weibull", .weibull),
    ] {
      let theirs = try reference.part(part)
      let ours = try #require(ClarkGrowth.of(triangle, curve: curve).found)
      // R's search ends where 1.5e-8 of the likelihood is left to gain, some 1e-3 of the numbers before its top: its amounts thetaU
      // differ from what its own curve makes of the newest amounts by up to 4e-3. Ours is at the top, where second
      // differences of the likelihood by SciPy give the errors of the oldest and the newest cohort to four digits.
      expectClose([ours.shape, ours.scale], try theirs.numbers("thetaG"), within: 1e-3, part)
      expectClose([ours.dispersion], [try theirs.number("sigma2")], within: 1e-3, part)
      expectClose((1...10).reversed().map(ours.growth), try theirs.numbers("growth"), within: 1e-3, part)
      expectClose(ours.ultimate, try theirs.numbers("ultimate"), within: 1e-3, part)
      expectClose(ours.outstanding, try theirs.numbers("future"), within: 2e-3, part)
      expectClose(ours.processErrors, try theirs.numbers("process_se"), within: 3e-3, part)
      expectClose(ours.parameterErrors, try theirs.numbers("parameter_se"), within: 1.2e-2, part)
      expectClose(ours.standardErrors, try theirs.numbers("std_error"), within: 1e-2, part)
      let checked = curve == .logLogistic ? [331_227, 3_124_689] : [95_659, 2_250_448.0]
      expectClose([ours.parameterErrors[0], ours.parameterErrors[9]], checked, within: 2e-4, part)
      expectClose(
        [ours.totalOutstanding, ours.totalStandardError],
        [try theirs.number("total_future"), try theirs.number("total_std_error")], within: 4e-3, part)
      // Theirs in units of the greatest amount of the chain ladder, m: (Σ c ln μ − μ − Σ c ln m) ÷ m.
      let unit = try reference.part("mack_Mack").numbers("ultimate").max() ?? 1
      let sum = triangle.latest.reduce(0, +)
      let scaled = (ours.logLikelihood - sum * log(unit)) / unit
      #expect(scaled >= (try theirs.number("loglik_maxval")), "\(part)")
      expectClose([scaled], [try theirs.number("loglik_maxval")], within: 1e-6, part)
    }
  }

  @Test("what is no triangle has its reason") func faults() {
    #expect(RunOffTriangle.of(cumulative: []).reason == .tooFewObservations)
    #expect(RunOffTriangle.of(cumulative: [[1, 2, 3]]).reason == .tooFewObservations)
    #expect(RunOffTriangle.of(cumulative: [[1, nil, 3], [1, nil, nil]]).reason == .tooFewObservations)
    #expect(RunOffTriangle.of(cumulative: [[1, 2], [1, 3], [nil, 4]]).reason == .tooFewObservations)
    #expect(RunOffTriangle.of(cumulative: [[1, .infinity], [1, nil]]).reason == .notFinite)
    #expect(RunOffTriangle.of(cumulative: [[0, 2], [1, nil]]).reason == .outOfRange)
    let small = RunOffTriangle.of(cumulative: [[1, 2], [1, nil]]).found
    #expect(small.flatMap { ClarkGrowth.of($0).reason } == .tooFewObservations)
    let falling = RunOffTriangle.of(cumulative: [[5, 4, 6], [5, 6, nil], [5, nil, nil]]).found
    #expect(falling.flatMap { ClarkGrowth.of($0).reason } == .outOfRange)
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
