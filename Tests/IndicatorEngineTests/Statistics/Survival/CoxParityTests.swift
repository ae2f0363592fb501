import IndicatorEngine
import TestSupport
import Testing

/// R's coxph stops when the likelihood settles to nine digits, so that its coefficients are good to about 1e-6 and what follows from them
/// to about 1e-5: ours go on to the maximum.
@Suite("Cox regression against R", .enabled(if: SharedData.isPresent, SharedData.absent))
struct CoxParityTests {
  @Test("coefficients, likelihoods, covariances and tests", arguments: CoxSample.names)
  func fit(_ name: String) throws {
    let sample = try CoxSample(name)
    let (model, reference) = (try sample.model(), sample.reference)
    expectClose(model.coefficients, try reference.numbers("coef"), within: 1e-6, "coef")
    expectClose(
      [model.logLikelihood.null, model.logLikelihood.fitted],
      [try reference.number("loglik_null"), try reference.number("loglik")], within: 1e-8, "log-likelihood")
    let isRobust = reference.values["naive_vcov"] != nil
    let naive = try reference.rows(isRobust ? "naive_vcov" : "vcov").flatMap { $0 }
    expectClose(model.covariance.values, naive, within: 1e-5, "covariance")
    if isRobust {
      let robust = model.robustCovariance(clusters: sample.clusters)
      expectClose(robust.values, try reference.rows("vcov").flatMap { $0 }, within: 1e-5, "robust covariance")
      expectClose(
        [model.waldTest(robust).statistic], [try reference.number("wald_exact")], within: 1e-5, "robust Wald")
    } else {
      expectClose(model.standardErrors, try reference.numbers("se"), within: 1e-5, "standard errors")
      expectClose([model.waldTest.statistic], [try reference.number("wald_exact")], within: 1e-5, "Wald")
    }
    expectClose([model.scoreTest.statistic], [try reference.number("score_exact")], within: 1e-8, "score")
    expectClose(
      [model.likelihoodRatioTest.statistic], [try reference.numbers("lrt")[0]], within: 1e-7,
      "likelihood ratio")
    #expect(abs(model.effectiveFactors - Double(sample.terms.count)) < 1e-8)
  }

  @Test("residuals", arguments: CoxSample.names)
  func residuals(_ name: String) throws {
    let sample = try CoxSample(name)
    let (model, reference) = (try sample.model(), sample.reference)
    let residuals = model.residuals()
    func square(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }
    expectClose(
      Array(residuals.martingale.prefix(10)), try reference.numbers("martingale_first10"), within: 1e-5)
    expectClose([square(residuals.martingale)], [try reference.number("martingale_sum_sq")], within: 1e-5)
    expectClose(Array(residuals.deviance.prefix(10)), try reference.numbers("deviance_first10"), within: 1e-5)
    expectClose([square(residuals.deviance)], [try reference.number("deviance_sum_sq")], within: 1e-5)
    let influence = model.influence(residuals)
    for (what, ours, column) in [
      ("score", residuals.score, "score_resid_first5"),
      ("Schoenfeld", residuals.schoenfeld, "schoenfeld_first5"),
      ("influence", influence, "dfbeta_first5"),
    ] {
      for (row, expected) in zip(sample.rows(ours, 5), try reference.rows(column)) {
        // Where terms of size 1 nearly cancel, what is left is as exact as they were.
        #expect(
          zip(row, expected).allSatisfy { ($0 - $1).magnitude <= 1e-5 * max(0.01, $1.magnitude) },
          "\(what): \(row), \(expected)")
      }
    }
    expectClose(
      sample.squares(residuals.score), try reference.numbers("score_resid_sum_sq"), within: 1e-5, "score")
    expectClose(
      sample.squares(residuals.schoenfeld), try reference.numbers("schoenfeld_colsum_sq"), within: 1e-5)
  }

  @Test("proportionality", arguments: CoxSample.names)
  func proportionality(_ name: String) throws {
    let sample = try CoxSample(name)
    for (part, time) in [("zph_km", ProportionalityTest.Time.kaplanMeier), ("zph_identity", .identity)] {
      guard sample.reference.values[part] != nil else { continue }
      let expected = try sample.reference.part(part)
      let names = try expected.texts("rows").dropLast()
      let terms = names.map { name in sample.terms.indices.filter { sample.terms[$0].hasPrefix(name) } }
      let test = try #require(try sample.model().proportionalityTest(over: time, terms: terms).found)
      for (ours, row) in zip(test.terms + [test.all], try expected.rows("table")) {
        expectClose([ours.statistic, Double(ours.degrees)], Array(row.prefix(2)), within: 1e-5, "\(part)")
      }
    }
  }

  @Test("baseline, survival with limits, conditional survival and medians", arguments: CoxSample.names)
  func predictions(_ name: String) throws {
    let sample = try CoxSample(name)
    let (baseline, reference) = (try sample.model().baseline(), sample.reference)
    let hazards = try reference.part("basehaz_uncentered")
    let strata = hazards.values["strata"] as? [String]
    let zeros = [Double](repeating: 0, count: sample.terms.count)
    // R's baseline is that of factors 0 and the mean offset.
    let offset = sample.offset.map { $0.reduce(0, +) / Double($0.count) } ?? 0
    for (row, time) in try hazards.numbers("time").enumerated() {
      let stratum = strata.map { $0[row] == "sex=2" ? 1 : 0 } ?? 0
      expectClose(
        [baseline.prediction(at: time, factors: zeros, stratum: stratum, offset: offset).hazard],
        [try hazards.numbers("hazard")[row]], within: 1e-5,
        "baseline at \(time)")
    }
    guard reference.values["newdata"] != nil else { return }
    let people = try reference.parts("newdata").map { try sample.factors(of: $0) }
    let predicted = try reference.part("pred")
    for (row, time) in try predicted.numbers("times").enumerated() {
      let ours = people.map { baseline.prediction(at: time, factors: $0.factors, stratum: $0.stratum) }
      for (column, values) in [
        ("surv", ours.map(\.survival)), ("se", ours.map(\.standardError)), ("cumhaz", ours.map(\.hazard)),
        ("lower_loglog", ours.map { $0.limits().low }), ("upper_loglog", ours.map { $0.limits().high }),
      ] {
        expectClose(values, try predicted.optionalRows(column)[row], within: 1e-5, "\(column) at \(time)")
      }
    }
    let conditional = try reference.part("conditional")
    let start = try conditional.number("t0")
    for (row, time) in try conditional.numbers("times").enumerated() {
      expectClose(
        people.map {
          1 - baseline.chanceOfEvent(between: start, and: time, factors: $0.factors, stratum: $0.stratum)
        },
        try conditional.rows("surv")[row], within: 1e-5, "conditional at \(time)")
    }
    expectClose(
      people.map { baseline.quantile(0.5, factors: $0.factors, stratum: $0.stratum) },
      try reference.optionalRows("median_newdata").map { $0[0] }, within: 1e-9, "median")
  }

  @Test("concordance of the fitted scores", arguments: CoxSample.names)
  func concordance(_ name: String) throws {
    let sample = try CoxSample(name)
    let scores = try sample.model().predictors(sample.factors, offset: sample.offset)
    let expected = try sample.reference.part("concordance")
    let found = try #require(
      Concordance.of(
        sample.spells, risk: scores, strata: sample.strata, withVariance: true, clusters: sample.clusters
      ).found)
    expectClose([found.value], [try expected.number("value")], within: 1e-9)
    expectClose(
      [found.concordant, found.discordant, found.tiedScore, found.tiedTime, found.tiedBoth],
      try sample.counts(expected), within: 1e-9)
    expectClose([found.variance?.squareRoot()], [try expected.number("se")], within: 1e-6)
  }

  @Test("exact ties, ridge, lifelines")
  func others() throws {
    let exact = try CoxSample("cox_veteran_exact")
    let model = try exact.model()
    expectClose(model.coefficients, try exact.reference.numbers("coef"), within: 1e-6)
    expectClose(model.covariance.values, try exact.reference.rows("vcov").flatMap { $0 }, within: 1e-5)
    expectClose(
      [model.logLikelihood.null, model.logLikelihood.fitted], try exact.reference.numbers("loglik"),
      within: 1e-8)

    let lifelines = try RiskReference("lifelines_cox_rossi")
    let rossi = try CoxSample("cox_rossi_efron").model()
    expectClose(rossi.coefficients, try lifelines.numbers("coef"), within: 1e-6)
    expectClose(rossi.standardErrors, try lifelines.numbers("se"), within: 1e-5)
    expectClose([rossi.logLikelihood.fitted], [try lifelines.number("loglik")], within: 1e-8)

    let lung = try RiskReference.data("lung").complete(["age", "ph.ecog", "wt.loss", "sex"])
    let spells = try RiskReference.data("lung").spells(exit: "time", event: "status", is: 2, rows: lung.rows)
    let factors = Matrix(rows: lung.rows.count, columns: 4, values: lung.columns.flatMap { $0 })
    for theta in [1.0, 10] {
      let reference = try RiskReference("cox_lung_ridge_theta\(Int(theta))")
      let model = try #require(CoxModel.fit(spells, factors: factors, ridge: [theta, theta, theta, 0]).found)
      expectClose(model.coefficients, try reference.numbers("coef"), within: 1e-6, "ridge")
      expectClose(model.covariance.values, try reference.rows("var").flatMap { $0 }, within: 1e-5, "ridge")
      expectClose(
        [model.logLikelihood.null, model.logLikelihood.fitted], try reference.numbers("loglik"), within: 1e-8,
        "ridge")
      expectClose([model.penalty], [try reference.numbers("penalty")[1]], within: 1e-6, "ridge")
      // R counts by term, whose sum is not the trace over all of them: it is less, for the terms share information.
      let terms = model.effectiveFactors(of: [[0, 1, 2], [3]])
      expectClose(terms, try reference.numbers("df"), within: 1e-6, "ridge")
      expectClose(
        model.effectiveFactors(of: [[0, 1, 2, 3]]), [model.effectiveFactors], within: 1e-9, "ridge")
    }
  }

  @Test("Fine and Gray")
  func fineGray() throws {
    let reference = try RiskReference("finegray_mgus2_pcm")
    let table = try RiskReference.data("mgus2")
    let (progressed, until, followed, died) = (
      table["pstat"], table["ptime"], table["futime"], table["death"]
    )
    let known = table.complete(["age", "hgb", "mspike"])
    let exits = known.rows.compactMap { progressed[$0] == 1 ? until[$0] : followed[$0] }
    let causes = known.rows.map { progressed[$0] == 1 ? 1 : died[$0] == 1 ? 2 : 0 }
    let expanded = try #require(FineGray.spells(exit: exits, cause: causes, interest: 1).found)
    let sexes = table.text("sex")
    let columns = [
      known.columns[0], known.rows.map { sexes[$0] == "M" ? 1 : 0 }, known.columns[1], known.columns[2],
    ]
    let values = columns.flatMap { column in expanded.rows.map { column[$0] } }
    let model = try #require(
      CoxModel.fit(expanded.spells, factors: Matrix(rows: expanded.rows.count, columns: 4, values: values))
        .found)
    expectClose(model.coefficients, try reference.numbers("coef"), within: 1e-6)
    expectClose(
      [model.logLikelihood.null, model.logLikelihood.fitted], try reference.numbers("loglik"), within: 1e-8)
    // R takes each piece of a spell for a cluster of its own, so that its covariance depends on where spells are cut: ours are cut where
    // its are. What is meant is that of whole spells, which takes the clusters.
    let pieces = model.robustCovariance()
    expectClose(pieces.values, try reference.rows("vcov").flatMap { $0 }, within: 1e-5)
    // In one go without pieces: the same numbers.
    let direct = try #require(
      FineGray.fit(
        exit: exits, cause: causes, interest: 1,
        factors: Matrix(rows: known.rows.count, columns: 4, values: columns.flatMap { $0 })
      ).found)
    expectClose(direct.coefficients, model.coefficients, within: 1e-9)
    expectClose(
      [direct.logLikelihood.null, direct.logLikelihood.fitted],
      [model.logLikelihood.null, model.logLikelihood.fitted], within: 1e-11)
    expectClose(direct.covariance.values, model.covariance.values, within: 1e-8)
    expectClose(
      direct.robustCovariance().values, model.robustCovariance(clusters: expanded.rows).values, within: 1e-8)
    let (share, pieced) = (direct.baseline(), model.baseline())
    for months in [12.0, 60, 240] {
      expectClose(
        [share.prediction(at: months, factors: [70, 1, 13, 1]).survival],
        [pieced.prediction(at: months, factors: [70, 1, 13, 1]).survival], within: 1e-9)
    }
  }
}
