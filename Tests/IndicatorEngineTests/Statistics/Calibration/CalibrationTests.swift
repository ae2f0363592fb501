import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("How forecasts came true") struct CalibrationTests {
  @Test("three forecasts by hand") func handWorked() throws {
    let found = try #require(
      Calibration.of(forecasts: [0.2, 0.8, 0.6], outcomes: [false, true, false]).found)
    // (0.2² + 0.2² + 0.6²) ÷ 3 = 0.44 ÷ 3; −(ln 0.8 + ln 0.8 + ln 0.4) ÷ 3; the one that came is above both others.
    expectClose([found.brier, found.logLoss], [0.44 / 3, -(2 * log(0.8) + log(0.4)) / 3], within: 1e-12)
    #expect(found.discrimination == 1 && found.bins.map(\.bin) == [2, 6, 8])
    // Σ (y − p)(1 − 2p) = −0.2 · 0.6 + 0.2 · −0.6 + −0.6 · −0.2 = −0.12; √(0.36 · 0.16 · 2 + 0.04 · 0.24) = √0.1248.
    expectClose([found.spiegelhalter], [-0.12 / 0.1248.squareRoot()], within: 1e-12)
    // 9 of 10 covers with 19 scores at rank ⌈20 · 0.9⌉ = 18; 8 scores are too few.
    #expect(
      SplitConformal.rank(count: 19, missing: 0.1) == 18 && SplitConformal.rank(count: 8, missing: 0.1) == nil
    )
    #expect(SplitConformal.bound(of: [3, 1, 2, 9], missing: 0.4).found == 3)
    #expect(SplitConformal.bound(of: [3, 1], missing: 0.1).reason == .tooFewObservations)
    // 3, 1 pool to 2; equal x are one point first.
    let curve = try #require(IsotonicRegression.fit(x: [1, 2, 3, 3, 5], y: [0, 3, 0, 2, 4]).found)
    #expect(curve.x == [1, 2, 3, 5])
    expectClose(curve.y, [0, 5.0 / 3, 5.0 / 3, 4], within: 1e-15)
    expectClose(
      [curve.value(at: 4), curve.value(at: 0), curve.value(at: 9)], [17.0 / 6, 0, 4], within: 1e-15)
  }

  @Test("agrees with the reference", .enabled(if: SharedData.isPresent, SharedData.absent)) func parity()
    throws
  {
    let reference = try RiskReference("calibration_wb_a")
    let columns = try RiskReference.data("calibration_wb_a").complete(["p", "y"]).columns
    let (forecasts, outcomes) = (columns[0], columns[1].map { $0 == 1 })
    let found = try #require(Calibration.of(forecasts: forecasts, outcomes: outcomes).found)
    expectClose(
      [found.brier, found.logLoss, found.discrimination, found.expectedError, found.spiegelhalter],
      try ["brier", "log_loss", "auc", "ece", "spiegelhalter_z"].map { try reference.number($0) },
      within: 1e-9)
    let parts = found.parts
    expectClose(
      [parts.reliability, parts.resolution, parts.uncertainty, parts.withinVariance, parts.withinCovariance],
      try ["reliability", "resolution", "uncertainty", "within_bin_variance", "within_bin_covariance"].map {
        try reference.number($0)
      }, within: 1e-9)
    expectClose(
      found.bins.flatMap { [Double($0.bin), Double($0.count), $0.forecast, $0.observed] },
      try reference.rows("table").flatMap { $0 }, within: 1e-9)
    expectClose(
      [Calibration.hosmerLemeshow(forecasts: forecasts, outcomes: outcomes)],
      [try reference.number("hosmer_lemeshow")], within: 1e-6)
    let base = parts.uncertainty
    expectClose([1 - found.brier / base], [try reference.number("brier_skill_vs_base")], within: 1e-9)
    // The forecasts are a regression's own, with six digits: all intercepts are nearly 0, and are compared absolutely.
    let large = try #require(
      LogitRecalibration.fit(forecasts: forecasts, outcomes: outcomes, isSlopeFixed: true).found)
    let intercepts = try ["citl", "cal_intercept"].map { try reference.number($0) }
    #expect(abs(large.intercept - intercepts[0]) < 1e-8)
    expectClose([large.standardErrors[0]], [try reference.number("citl_se")], within: 1e-6)
    let both = try #require(LogitRecalibration.fit(forecasts: forecasts, outcomes: outcomes).found)
    #expect(abs(both.intercept - intercepts[1]) < 1e-6)
    expectClose([both.slope], [try reference.number("cal_slope")], within: 1e-6)
    expectClose(both.standardErrors, try reference.numbers("cal_se"), within: 1e-6)
    let platt = try reference.numbers("platt")
    #expect(abs(both.intercept - platt[0]) < 1e-6 && abs(both.slope - platt[1]) < 1e-6)
    let curve = try #require(IsotonicRegression.fit(x: forecasts, y: columns[1]).found)
    expectClose(
      try reference.numbers("iso_x").map { curve.value(at: $0) }, try reference.numbers("iso_y"), within: 1e-9
    )
  }

  @Test("conformal bounds agree with the reference", .enabled(if: SharedData.isPresent, SharedData.absent))
  func conformal() throws {
    let reference = try RiskReference("conformal_a")
    let columns = try RiskReference.data("conformal_a").complete(["pred", "scale", "q_lo", "q_hi", "y"])
      .columns
    let rows = columns[0].indices
    let (forecast, scale, low, high, y) = (columns[0], columns[1], columns[2], columns[3], columns[4])
    let scores: [(String, [Double])] = [
      ("q_absolute", rows.map { abs(y[$0] - forecast[$0]) }),
      ("q_normalised", rows.map { abs(y[$0] - forecast[$0]) / scale[$0] }),
      ("q_cqr", rows.map { SplitConformal.bandScore(low: low[$0], high: high[$0], outcome: y[$0]) }),
      ("q_onesided_upper", rows.map { y[$0] - forecast[$0] }),
      ("q_log_ratio_upper", rows.map { log(y[$0] / forecast[$0]) }),
    ]
    for result in try reference.parts("results") {
      let alpha = try result.number("alpha")
      #expect(
        SplitConformal.rank(count: rows.count, missing: alpha).map { Double($0) }
          == (try result.number("rank")))
      for (name, values) in scores {
        expectClose(
          [SplitConformal.bound(of: values, missing: alpha).found], [try result.number(name)], within: 1e-12,
          name)
      }
    }
  }

  @Test("scores of censored spells by hand") func censored() throws {
    // Censored at 2 of three at risk: G = 1 to 2, then 1/2 (the event at 1 is out of the risk set). At horizon 2.5: the event at 1 weighs 1, the spell to 3 weighs 2.
    let spells = Spells(exit: [1, 2, 3], event: [true, false, true])
    let scores = try #require(CensoredScores.of(spells, training: spells).found)
    // (0.4² + 2 · 0.3²) ÷ 3
    expectClose([scores.brier(at: 2.5, survival: [0.4, 0.5, 0.7]).found], [(0.16 + 0.18) / 3], within: 1e-12)
    // The event at 1 makes pairs with both others, of which the one censored at 2 scores lower.
    expectClose([scores.concordance(risk: [2, 1, 3], before: 4).found], [0.5], within: 1e-15)
    #expect(CensoredScores.of(Spells(exit: [1], event: [false]), training: spells).reason == .noEvents)
  }

  @Test(
    "scores of censored spells agree with scikit-survival",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func censoredParity() throws {
    let reference = try RiskReference("ipcw_metrics_veteran")
    let table = try RiskReference.data("ipcw_metrics_veteran_predictions")
    let sets = table.text("set")
    let parts = ["train", "test"].map { name in table.rows.indices.filter { sets[$0] == name } }
    let training = table.spells(exit: "time", event: "status", rows: parts[0])
    let scored = table.spells(exit: "time", event: "status", rows: parts[1])
    let times = try reference.numbers("times")
    let risks = table["risk_score"]
    let risk = parts[1].compactMap { risks[$0] }
    let survival = times.map { time -> [Double] in
      let column = table["S_\(Int(time))"]
      return parts[1].compactMap { column[$0] }
    }
    let scores = try #require(CensoredScores.of(scored, training: training).found)
    expectClose(
      zip(times, survival).map { scores.brier(at: $0, survival: $1).found }, try reference.numbers("brier"),
      within: 1e-9)
    expectClose(
      [scores.integratedBrier(times: times, survival: survival).found], [try reference.number("ibs")],
      within: 1e-9)
    expectClose(
      [scores.concordance(risk: risk, before: times.last ?? 0).found], [try reference.number("uno_c")],
      within: 1e-9)
    let areas = try #require(scores.dynamicAUC(risk: risk, times: times).found)
    expectClose(areas.areas, try reference.numbers("auc_t"), within: 1e-9)
    expectClose([areas.mean], [try reference.number("auc_mean")], within: 1e-9)
    let harrell = try #require(Concordance.of(scored, risk: risk).found)
    expectClose([harrell.value], [try reference.number("harrell_c")], within: 1e-9)
  }

  @Test("faults have reasons") func faults() {
    #expect(Calibration.of(forecasts: [], outcomes: []).reason == .tooFewObservations)
    #expect(Calibration.of(forecasts: [1.2], outcomes: [true]).reason == .outOfRange)
    #expect(Calibration.of(forecasts: [.nan], outcomes: [true]).reason == .notFinite)
    #expect(Calibration.of(forecasts: [0.4], outcomes: [true]).found?.discrimination == nil)
    #expect(LogitRecalibration.fit(forecasts: [0.1, 0.2], outcomes: [false, false]).reason == .noEvents)
    #expect(IsotonicRegression.fit(x: [], y: []).reason == .tooFewObservations)
    #expect(IsotonicRegression.fit(x: [1], y: [2], weights: [0]).reason == .outOfRange)
  }
}
