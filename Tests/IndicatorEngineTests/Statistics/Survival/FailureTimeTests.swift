import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Failure times, frailty, piecewise hazards") struct FailureTimeTests {
  static func none(_ count: Int) -> Matrix { Matrix(rows: count, columns: 0) }

  @Test("exponential times by hand") func exponential() throws {
    // 3 events in 1 + 2 + 3 + 6 = 12: mean 4, ln 4 with variance 1/3; ln L = −3 ln 4 − 3.
    let spells = Spells(exit: [1, 2, 3, 6], event: [true, true, false, true])
    let model = try #require(
      AcceleratedFailureTime.fit(.exponential, spells, factors: FailureTimeTests.none(4)).found)
    expectClose(model.coefficients + model.covariance.values, [log(4), 1.0 / 3], within: 1e-9)
    expectClose(
      [model.logLikelihood.fitted, model.survival(at: 4, factors: [])], [-3 * log(4) - 3, exp(-1)],
      within: 1e-9)
    let median = model.quantile(0.5, factors: [])
    expectClose(
      [median.time, median.standardError], [4 * log(2), 4 * log(2) / 3.0.squareRoot()], within: 1e-9)
    // Log-normal without censoring: mean and root mean square of ln t: 0, ln 4 → ln 2, ln 2.
    let normal = try #require(
      AcceleratedFailureTime.fit(
        .logNormal, Spells(exit: [1, 4, 1, 4], event: [true, true, true, true]),
        factors: FailureTimeTests.none(4)
      ).found)
    expectClose(normal.coefficients + [normal.scale], [log(2), log(2)], within: 1e-9)
  }

  @Test(
    "agrees with R's survreg", .enabled(if: SharedData.isPresent, SharedData.absent),
    arguments: [
      ("weibull", SurvivalDistribution.weibull), ("exponential", .exponential), ("lognormal", .logNormal),
      ("loglogistic", .logLogistic), ("gaussian", .normal),
    ])
  func parity(_ name: String, _ distribution: SurvivalDistribution) throws {
    let file = try RiskReference("aft_lung")
    let reference = try file.part("models").part(name)
    let lung = try RiskReference.data("lung")
    // The rows of the Cox references: those in which wt.loss is known too.
    let known = lung.complete(["age", "sex", "ph.ecog", "wt.loss"])
    let model = try #require(
      AcceleratedFailureTime.fit(
        distribution, lung.spells(exit: "time", event: "status", is: 2, rows: known.rows),
        factors: Matrix(rows: known.rows.count, columns: 3, values: known.columns.prefix(3).flatMap { $0 })
      ).found)
    // R stops when the likelihood settles to nine digits.
    expectClose(model.coefficients, try reference.numbers("coef"), within: 1e-5)
    expectClose([model.scale], [try reference.number("scale")], within: 1e-6)
    expectClose(
      [model.logLikelihood.null, model.logLikelihood.fitted], try reference.numbers("loglik"), within: 1e-8)
    expectClose(model.covariance.values, try reference.rows("vcov").flatMap { $0 }, within: 1e-4)
    let shares = try reference.numbers("quantile_p")
    for (row, person) in try file.parts("newdata").enumerated() {
      let factors = try ["age", "sex", "ph.ecog"].map { try person.number($0) }
      let quantiles = shares.map { model.quantile($0, factors: factors) }
      expectClose(quantiles.map(\.time), try reference.rows("quantile")[row], within: 1e-5)
      expectClose(quantiles.map(\.standardError), try reference.rows("quantile_se")[row], within: 1e-5)
    }
  }

  @Test("agrees with lifelines without factors", .enabled(if: SharedData.isPresent, SharedData.absent))
  func lifelines() throws {
    let reference = try RiskReference("lifelines_univariate_veteran")
    let spells = try RiskReference.data("veteran").spells(exit: "time", event: "status")
    for (name, distribution, place, shape) in [
      ("weibull", SurvivalDistribution.weibull, "lambda_", "rho"), ("lognormal", .logNormal, "mu", "sigma"),
      ("loglogistic", .logLogistic, "alpha", "beta"),
    ] {
      let model = try #require(
        AcceleratedFailureTime.fit(distribution, spells, factors: FailureTimeTests.none(spells.count)).found)
      let part = try reference.part(name)
      let isNormal = distribution == .logNormal
      expectClose(
        [
          isNormal ? model.coefficients[0] : exp(model.coefficients[0]),
          isNormal ? model.scale : 1 / model.scale,
        ],
        [try part.number(place), try part.number(shape)], within: 1e-5, name)
      expectClose([model.logLikelihood.fitted], [try part.number("loglik")], within: 1e-8, name)
    }
  }

  @Test("gamma frailty agrees with R", .enabled(if: SharedData.isPresent, SharedData.absent)) func frailty()
    throws
  {
    let reference = try RiskReference("frailty_kidney_gamma")
    let table = try RiskReference.data("kidney")
    let columns = table.complete(["age", "sex", "id"]).columns
    let model = try #require(
      CoxFrailty.fit(
        table.spells(exit: "time", event: "status"),
        factors: Matrix(rows: columns[0].count, columns: 2, values: columns[0] + columns[1].map { $0 - 1 }),
        groups: columns[2].map { Int($0) - 1 }
      ).found)
    // The file is where R's defaults stop: outer eps 1e-5, and an inner loop that "failed to converge". The same call with
    // frailty(id, sparse = FALSE, eps = 1e-12) and coxph.control(eps = 1e-13, iter.max = 200, outer.max = 60) ends here:
    expectClose([model.variance], [0.407769591972], within: 1e-6)
    expectClose(model.coefficients, [0.00522232033845, -1.58323379948289], within: 1e-6)
    expectClose([model.integratedLogLikelihood], [-181.638626525], within: 1e-10)
    expectClose(
      (0..<2).map { model.covariance[$0, $0] }, [0.000135801793048, 0.201046015622288], within: 1e-5)
    // What the file is away from that.
    expectClose([model.variance], [try reference.number("theta")], within: 1e-3)
    expectClose([model.integratedLogLikelihood], [try reference.number("c_loglik")], within: 1e-6)
    expectClose(model.coefficients, try reference.numbers("coef"), within: 1e-2)
    expectClose([model.logLikelihood.null], [try reference.numbers("loglik")[0]], within: 1e-8)
    expectClose([model.logLikelihood.fitted], [try reference.numbers("loglik")[1]], within: 1e-3)
    for (ours, theirs) in zip(model.logFrailties, try reference.numbers("frail")) {
      #expect(abs(ours - theirs) < 0.02, "\(ours), \(theirs)")
    }
    // With few groups (sparse = TRUE) R leaves out of the information what frailties share.
    let theirs = try reference.rows("var")
    expectClose((0..<2).map { model.covariance[$0, $0] }, (0..<2).map { theirs[$0][$0] }, within: 0.06)
  }

  @Test("exposure by hand") func exposure() throws {
    // Edges 0, 1, 2: the first from 0.5 to 1.5 with its event: 0.5 and 0.5; the second open at 3: 1, 1, 1; the third ends on the edge 1.
    let table = try #require(
      ExposureTable.of(
        Spells(entry: [0.5, 0, 0], exit: [1.5, 3, 1], event: [true, false, true]), edges: [0, 1, 2]
      ).found)
    #expect(table.exposure == [2.5, 1.5, 1] && table.events == [1, 1, 0])
    let cells = try #require(
      ExposureTable.of(Spells(exit: [1.5, 3], event: [true, false]), cells: [1, 0], edges: [1, 2]).found)
    #expect(cells.exposure == [1, 1, 0.5, 0] && cells.events == [0, 0, 1, 0])
  }

  @Test("piecewise hazard agrees with the reference", .enabled(if: SharedData.isPresent, SharedData.absent))
  func conjugate() throws {
    let reference = try RiskReference("pwe_gamma_conjugate")
    let edges = try reference.numbers("edges")
    let own = try #require(
      ExposureTable.of(
        Spells(
          exit: try reference.numbers("local_u"), event: try reference.numbers("local_event").map { $0 == 1 }),
        edges: edges
      ).found)
    let (events, exposure) = (try reference.numbers("ref_events"), try reference.numbers("ref_exposure"))
    for (index, item) in try reference.parts("cases").enumerated() {
      let weight = try min(1, item.number("K") / reference.number("n_ref"))
      let hazard = PiecewiseHazard(edges: edges, priorEvents: events, priorExposure: exposure, weight: weight)
        .updated(events: own.events, exposure: own.exposure)
      let (start, end) = (try item.number("u0"), try item.number("u1"))
      expectClose([hazard.chance(from: start, to: end)], [try item.number("p_finish")], within: 1e-9)
      // 2,000 draws: an error of about 0.01 in each quantile; five of them.
      let found = hazard.chanceQuantiles(
        from: start, to: end, shares: [0.05, 0.95], draws: 2000, seed: UInt64(index))
      for (ours, name) in zip(found, ["p_finish_q05", "p_finish_q95"]) {
        let expected = try item.number(name)
        #expect(abs(ours - expected) < 0.05)
      }
    }
  }

  @Test("one interval by hand") func piecewise() {
    // Gamma(2, 4) after one more event in 2 years: Gamma(3, 6) with a class of weight 1 less ε.
    let hazard = PiecewiseHazard(edges: [0], priorEvents: [1.998], priorExposure: [3.996], weight: 1)
    expectClose([hazard.chance(from: 1, to: 2)], [1 - pow(4.0 / 5, 2)], within: 1e-9)
    expectClose(
      [hazard.updated(events: [1], exposure: [2]).chance(from: 0, to: 3)], [1 - pow(6.0 / 9, 3)], within: 1e-9
    )
    // Γ(3)/Γ(2) · 4² ÷ 6³ = 2 · 16 ÷ 216.
    expectClose([hazard.marginalLogLikelihood(events: [1], exposure: [2])], [log(32.0 / 216)], within: 1e-9)
    #expect(hazard.chance(from: 2, to: 2) == 0)
  }

  @Test("what cannot be estimated has its reason") func faults() {
    let none = FailureTimeTests.none(3)
    func reason(_ spells: Spells) -> UnavailableReason? {
      AcceleratedFailureTime.fit(.weibull, spells, factors: none).reason
    }
    #expect(reason(Spells(exit: [1, 2, 3], event: [false, false, false])) == .noEvents)
    #expect(reason(Spells(exit: [0, 2, 3], event: [true, true, false])) == .outOfRange)
    #expect(
      AcceleratedFailureTime.fit(
        .weibull, Spells(exit: [1], event: [true]), factors: FailureTimeTests.none(1)
      ).reason
        == .tooFewObservations)
    #expect(
      AcceleratedFailureTime.fit(
        .weibull, Spells(exit: [1, 2, 3], event: [true, true, true]),
        factors: Matrix(rows: 3, columns: 1, values: [7, 7, 7])
      ).reason == .collinear)
    #expect(
      CoxFrailty.fit(
        Spells(exit: [1, 2, 3], event: [true, true, true]),
        factors: Matrix(rows: 3, columns: 1, values: [1, 0, 1]),
        groups: [0, 0, 0]
      ).reason == .tooFewObservations)
  }
}
