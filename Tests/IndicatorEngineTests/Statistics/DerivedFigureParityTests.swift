import Foundation
import IndicatorEngine
import TestSupport
import Testing

/// Figures of the reference files that follow from estimates which other tests compare.
@Suite("What follows from estimates agrees", .enabled(if: SharedData.isPresent, SharedData.absent))
struct DerivedFigureParityTests {
  @Test("hazard ratios with limits, p-values of the tests", arguments: CoxSample.names)
  func cox(_ name: String) throws {
    let sample = try CoxSample(name)
    let (model, reference) = (try sample.model(), sample.reference)
    let isRobust = reference.values["naive_vcov"] != nil
    let covariance = isRobust ? model.robustCovariance(clusters: sample.clusters) : model.covariance
    let z = try #require(Normal.quantile(0.975))
    for (row, expected) in try reference.rows("exp_conf_int").enumerated() {
      let (beta, error) = (model.coefficients[row], covariance[row, row].squareRoot())
      expectClose(
        [exp(beta), exp(-beta), exp(beta - z * error), exp(beta + z * error)], expected, within: 1e-5)
    }
    // [chi-square, df, p]; R rounds Wald's statistic to two digits.
    for (ours, column, tolerance) in [
      (model.likelihoodRatioTest, "lrt", 1e-6), (model.scoreTest, "score", 1e-6),
      (model.waldTest(covariance), "wald", 1e-3),
    ] {
      let expected = try reference.numbers(column)
      #expect((ours.statistic - expected[0]).magnitude <= max(tolerance * expected[0], 0.006), "\(column)")
      #expect(Double(ours.degrees) == expected[1])
      if column != "wald" { expectClose([ours.pValue], [expected[2]], within: 1e-4, column) }
    }
    #expect(try reference.number("nevent") == Double(sample.spells.event.count { $0 }))
  }

  @Test("z, p and degrees of regressions; survival of a discrete hazard")
  func regression() throws {
    for name in ["logit_birthwt", "logit_birthwt_weighted", "cloglog_birthwt", "grouped_logit_menarche"] {
      let (model, reference) = try RegressionTests.sample(name)
      let z = zip(model.coefficients, model.standardErrors).map { $0 / $1 }
      expectClose(z, try reference.numbers("z"), within: 1e-6, name)
      expectClose(z.map { 2 * Normal.cumulative(-abs($0)) }, try reference.numbers("p"), within: 1e-4, name)
      #expect(try reference.number("df_residual") == Double(model.fitted.count - model.coefficients.count))
    }
    let (model, reference) = try RegressionTests.discreteHazard()
    let first = try RiskReference.data("lung_event").complete(["age", "sex", "ph.ecog"]).columns.map { $0[0] }
    var (survival, curve) = (1.0, [Double]())
    for period in 1...12 {
      survival *= 1 - model.prediction(factors: [log(Double(period))] + first).mean
      curve.append(survival)
    }
    expectClose(curve, try reference.numbers("surv_first_row_1_12"), within: 1e-6)
  }

  @Test("medians with limits and counts of Kaplan–Meier curves", arguments: KaplanMeierTests.samples.indices)
  func medians(_ index: Int) throws {
    let (name, strata) = KaplanMeierTests.samples[index]
    let reference = try RiskReference(name)
    let names = try reference.texts("table_cols")
    let spells = try strata()
    for (row, spells) in spells.enumerated() {
      let curve = try #require(KaplanMeier.of(spells).found)
      // One stratum makes a vector, several a matrix.
      let all = try strata().count == 1 ? reference.optionals("table") : reference.optionalRows("table")[row]
      func value(_ heading: String) throws -> Double? { all[try #require(names.firstIndex(of: heading))] }
      #expect(try value("events") == curve.table.events.reduce(0, +))
      #expect(try value("records") == Double(spells.count))
      #expect(try value("n.max") == curve.table.atRisk.max())
      let limits = curve.quantileLimits(0.5)
      #expect(try value("median") == curve.quantile(0.5))
      #expect(try value("0.95LCL") == limits.low && value("0.95UCL") == limits.high, "\(name) \(row)")
    }
  }

  @Test(
    "lifelines' median, concordance and AIC; numbers at risk of competing ends; whole covariances of growth")
  func others() throws {
    let univariate = try RiskReference("lifelines_univariate_veteran")
    let veteran = try RiskReference.data("veteran").spells(exit: "time", event: "status")
    #expect(KaplanMeier.of(veteran).found?.quantile(0.5) == (try univariate.number("median")))
    let cox = try RiskReference("lifelines_cox_rossi")
    let sample = try CoxSample("cox_rossi_efron")
    let model = try sample.model()
    expectClose(
      [Concordance.of(sample.spells, risk: model.predictors(sample.factors)).found?.value],
      [try cox.number("concordance")], within: 1e-9)
    expectClose(
      [2 * Double(model.coefficients.count) - 2 * model.logLikelihood.fitted],
      [try cox.number("AIC_partial")], within: 1e-8)
    for (name, data, time, value, shape) in [
      ("growth_logistic_orange3", "orange_tree3", "age", "circumference", GrowthCurve.Shape.logistic),
      ("growth_asymp_loblolly301", "loblolly301", "age", "height", .asymptotic),
      ("growth_gompertz_dnase1", "dnase1", "conc", "density", .gompertz),
    ] {
      let reference = try RiskReference(name)
      let columns = try RiskReference.data(data).complete([time, value]).columns
      let isGompertz = shape == .gompertz
      let times = isGompertz ? columns[0].map { log($0) } : columns[0]
      let curve = try #require(GrowthCurve.of(shape, columns[1], at: times).found)
      expectClose(
        curve.covariance.values, try reference.rows("vcov").flatMap { $0 }, within: 1e-3, name)
      let places = try reference.parts("newdata").map { try $0.number(time) }.map {
        isGompertz ? log($0) : $0
      }
      expectClose(
        places.map { curve.curve(at: $0).standardError }, try reference.numbers("se_fit_delta"), within: 1e-3)
    }
  }

  @Test("ends of networks, paths and portfolios that other tests leave out") func chances() throws {
    let portfolio = try RiskReference("portfolio_municipality5")
    let (chances, all) = (try portfolio.numbers("p"), try portfolio.numbers("p_all_on_time"))
    for (correlation, expected) in [(0.0, all[0]), (try portfolio.number("rho"), all[1])] {
      let count = try #require(OnTimeCount(chances: chances, correlation: correlation))
      expectClose([count.probabilities.last], [expected], within: 1e-9)
    }
    // The local linear trend: statsmodels begins with a variance of 1e6, which leaves a trace.
    let trend = try RiskReference("ts_airmiles").part("lltrend_fixed")
    let fixed = try trend.numbers("params")
    let values = try RiskReference.data("airmiles")["y"].compactMap { $0 }
    let series = try #require(
      StructuralSeries.of(values, .init(observation: fixed[0], level: fixed[1], trend: fixed[2])).found)
    let target = try trend.number("target")
    expectClose(
      (1...5).map { series.forecast($0).chance(atLeast: target) }, try trend.numbers("p_reach"), within: 1e-3)
  }
}
