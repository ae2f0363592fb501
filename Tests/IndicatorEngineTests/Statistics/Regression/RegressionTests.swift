import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Regression of shares and counts") struct RegressionTests {
  @Test("a table of two by two by hand") func handWorked() throws {
    // Without the factor 2 of 8, with it 6 of 8: odds 1/3 and 3, so intercept −ln 3, ln odds ratio ln 9, its variance
    // 1/2 + 1/6 + 1/6 + 1/2 = 4/3; of the intercept 1/2 + 1/6 = 2/3.
    let model = try #require(
      GeneralisedLinearModel.fit(
        .logistic, outcomes: [0.25, 0.75], factors: Matrix(rows: 2, columns: 1, values: [0, 1]),
        trials: [8, 8]
      ).found)
    expectClose(model.coefficients, [-log(3), log(9)], within: 1e-9)
    expectClose(model.covariance.values, [2.0 / 3, -2.0 / 3, -2.0 / 3, 4.0 / 3], within: 1e-9)
    #expect(model.deviance < 1e-12)
    // 28 ways to choose 2 (or 6) of 8: L = (28 · 0.25² · 0.75⁶)².
    expectClose([model.logLikelihood], [2 * log(28 * pow(0.25, 2) * pow(0.75, 6))], within: 1e-9)
    // Rates 4 per 2 years and 9 per 3: ln 2, ln 1.5 more.
    let rates = try #require(
      GeneralisedLinearModel.fit(
        .poisson, outcomes: [4, 9], factors: Matrix(rows: 2, columns: 1, values: [0, 1]),
        offset: [log(2), log(3)]
      ).found)
    expectClose(rates.coefficients, [log(2), log(1.5)], within: 1e-9)
    // ln(−ln(1 − p)) of 0.25, and its distance to that of 0.75.
    let hazard = try #require(
      GeneralisedLinearModel.fit(
        .complementaryLogLog, outcomes: [0.25, 0.75], factors: Matrix(rows: 2, columns: 1, values: [0, 1]),
        trials: [8, 8]
      ).found)
    let base = log(-log(0.75))
    expectClose(hazard.coefficients, [base, log(-log(0.25)) - base], within: 1e-9)
  }

  /// A reference of R's glm, with its outcomes, factors and trials.
  static func sample(_ name: String) throws -> (GeneralisedLinearModel, RiskReference) {
    let reference = try RiskReference(name)
    let isMenarche = name.hasPrefix("grouped")
    let table = try RiskReference.data(isMenarche ? "menarche" : "birthwt")
    let rows = Array(table.rows.indices)
    if isMenarche {
      let columns = table.complete(["Age", "Total", "Menarche"]).columns
      let outcomes = zip(columns[2], columns[1]).map { $0 / $1 }
      let factors = Matrix(rows: rows.count, columns: 1, values: columns[0])
      return (
        try #require(
          GeneralisedLinearModel.fit(.logistic, outcomes: outcomes, factors: factors, trials: columns[1])
            .found), reference
      )
    }
    let races = table["race"]
    let columns = try reference.texts("terms").dropFirst().map { term -> [Double] in
      guard let level = term.last.flatMap({ Double(String($0)) }), term.contains("race") else {
        return try CoxSample.column(term, table, rows)
      }
      return races.map { $0 == level ? 1 : 0 }
    }
    let factors = Matrix(rows: rows.count, columns: columns.count, values: columns.flatMap { $0 })
    let weights = name.hasSuffix("weighted") ? rows.map { Double($0 % 3 + 1) } : nil
    return (
      try #require(
        GeneralisedLinearModel.fit(
          name.hasPrefix("cloglog") ? .complementaryLogLog : .logistic,
          outcomes: table["low"].compactMap { $0 },
          factors: factors, trials: weights
        ).found), reference
    )
  }

  @Test(
    "agrees with R's glm", .enabled(if: SharedData.isPresent, SharedData.absent),
    arguments: [
      "logit_birthwt", "logit_birthwt_weighted", "cloglog_birthwt", "grouped_logit_menarche",
      "discrete_hazard_lung",
    ])
  func glm(_ name: String) throws {
    let (model, reference) =
      try name == "discrete_hazard_lung" ? RegressionTests.discreteHazard() : RegressionTests.sample(name)
    expectClose(model.coefficients, try reference.numbers("coef"), within: 1e-6, "coef")
    expectClose(model.standardErrors, try reference.numbers("se"), within: 1e-6, "se")
    let errors = model.standardErrors
    for (row, expected) in try reference.rows("vcov").enumerated() {
      // Covariances that nearly vanish are as exact as the variances beside them.
      for (column, value) in expected.enumerated() {
        #expect(
          abs(model.covariance[row, column] - value) <= 1e-6 * errors[row] * errors[column],
          "[\(row), \(column)]")
      }
    }
    expectClose(
      [model.deviance, model.nullDeviance, model.akaike, model.logLikelihood],
      [
        try reference.number("deviance"), try reference.number("null_deviance"), try reference.number("aic"),
        try reference.number("loglik"),
      ], within: 1e-8, "likelihoods")
    let diagnostics = model.diagnostics()
    expectClose(
      [diagnostics.pearson.reduce(0) { $0 + $1 * $1 }], [try reference.number("pearson_chi2")], within: 1e-6)
    for (column, ours) in [
      ("fitted_first10", model.fitted), ("deviance_resid_first10", diagnostics.deviance),
      ("hat_first10", diagnostics.leverage),
      ("cooks_first10", diagnostics.cook),
    ] {
      expectClose(Array(ours.prefix(10)), try reference.numbers(column), within: 1e-6, column)
    }
  }

  /// Person-periods of 30.4375 days.
  static func discreteHazard() throws -> (GeneralisedLinearModel, RiskReference) {
    let reference = try RiskReference("discrete_hazard_lung")
    let columns = try RiskReference.data("lung_event").complete(["time", "event", "age", "sex", "ph.ecog"])
      .columns
    var (outcomes, factors) = ([Double](), [[Double]](repeating: [], count: 4))
    for row in columns[0].indices {
      let last = Int((columns[0][row] / 30.4375).rounded(.up))
      for period in 1...last {
        outcomes.append(period == last ? columns[1][row] : 0)
        for (index, value) in [log(Double(period)), columns[2][row], columns[3][row], columns[4][row]]
          .enumerated()
        {
          factors[index].append(value)
        }
      }
    }
    let periods = try reference.number("n_person_periods")
    #expect(Double(outcomes.count) == periods)
    let model = try #require(
      GeneralisedLinearModel.fit(
        .complementaryLogLog, outcomes: outcomes,
        factors: Matrix(rows: outcomes.count, columns: 4, values: factors.flatMap { $0 })
      ).found)
    let hazards = (1...12).map { period in
      model.prediction(factors: [log(Double(period)), columns[2][0], columns[3][0], columns[4][0]]).mean
    }
    expectClose(hazards, try reference.numbers("hazard_first_row_1_12"), within: 1e-6)
    return (model, reference)
  }

  @Test("predictions with limits agree with R", .enabled(if: SharedData.isPresent, SharedData.absent))
  func predictions() throws {
    let (model, reference) = try RegressionTests.sample("logit_birthwt")
    let terms = try reference.texts("terms").dropFirst()
    let ours = try reference.parts("newdata").map { row in
      let factors = try terms.map { term -> Double in
        if !term.contains("race") { return try row.number(term) }
        return row.values["race"] as? String == String(term.suffix(1)) ? 1 : 0
      }
      return model.prediction(factors: factors)
    }
    expectClose(ours.map(\.predictor), try reference.numbers("link"), within: 1e-6)
    expectClose(ours.map(\.standardError), try reference.numbers("link_se"), within: 1e-6)
    expectClose(ours.map(\.mean), try reference.numbers("prob"), within: 1e-6)
    // R's limits take 1.96 for the quantile of 97.5 %.
    expectClose(ours.map(\.low), try reference.numbers("prob_lower95"), within: 1e-4)
    expectClose(ours.map(\.high), try reference.numbers("prob_upper95"), within: 1e-4)
  }

  @Test(
    "hazards by interval agree with R's Poisson regression",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func poisson() throws {
    let reference = try RiskReference("pwe_poisson_glm")
    let table = try RiskReference.data("pwe_sca_table")
    let (interval, events, exposure) = (table["interval"], table["events"], table["exposure"])
    let (phase, big) = (table.text("phase"), table["big_budget"])
    let rows = table.rows.indices.filter { (exposure[$0] ?? 0) > 0 }
    let columns = try reference.texts("terms").dropFirst().map { term -> [Double] in
      switch term {
      case "phaseDesign": rows.map { phase[$0] == "Design" ? 1 : 0 }
      case "big_budget": rows.compactMap { big[$0] }
      default: rows.map { interval[$0] == Double(term.dropFirst()) ? 1 : 0 }
      }
    }
    let counts = rows.compactMap { events[$0] }
    let factors = Matrix(rows: rows.count, columns: columns.count, values: columns.flatMap { $0 })
    let model = try #require(
      GeneralisedLinearModel.fit(
        .poisson, outcomes: counts, factors: factors, offset: rows.compactMap { exposure[$0].map { log($0) } }
      ).found)
    expectClose(model.coefficients, try reference.numbers("coef"), within: 1e-6)
    expectClose(model.standardErrors, try reference.numbers("se"), within: 1e-6)
    expectClose(
      [model.deviance, model.logLikelihood],
      [try reference.number("deviance"), try reference.number("loglik")], within: 1e-8)
    expectClose(model.fitted, try reference.numbers("fitted"), within: 1e-6)
  }

  @Test(
    "Firth's and ridge agree with their references", .enabled(if: SharedData.isPresent, SharedData.absent))
  func penalised() throws {
    let birth = try RiskReference.data("birthwt")
    let separated = try RiskReference.data("separated12")
    for (name, table, outcome, terms) in [
      ("firth_birthwt", birth, "low", ["smoke", "ht", "ui"]),
      ("firth_separated12", separated, "y", ["x1", "x2"]),
    ] {
      let reference = try RiskReference(name)
      let columns = table.complete([outcome] + terms).columns
      let factors = Matrix(
        rows: columns[0].count, columns: terms.count, values: columns.dropFirst().flatMap { $0 })
      let model = try #require(FirthRegression.fit(outcomes: columns[0], factors: factors).found)
      expectClose(model.coefficients, try reference.numbers("coef"), within: 1e-9, name)
      expectClose(model.standardErrors, try reference.numbers("se"), within: 1e-9, name)
      expectClose(
        [model.penalisedLogLikelihood, model.logLikelihood],
        [try reference.number("penalized_loglik"), try reference.number("loglik")], within: 1e-9, name)
    }
    for lambda in [1.0, 10] {
      let reference = try RiskReference("ridge_logit_birthwt_lambda\(Int(lambda))")
      let columns = try reference.texts("terms").map { term -> [Double] in
        let values = birth[term].compactMap { $0 }
        let mean = values.reduce(0, +) / Double(values.count)
        let spread = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
        return values.map { ($0 - mean) / spread }
      }
      let factors = Matrix(rows: birth.rows.count, columns: columns.count, values: columns.flatMap { $0 })
      let model = try #require(
        GeneralisedLinearModel.fit(
          .logistic, outcomes: birth["low"].compactMap { $0 }, factors: factors,
          ridge: [Double](repeating: lambda, count: columns.count)
        ).found)
      expectClose(
        model.coefficients, [try reference.number("intercept")] + (try reference.numbers("coef")),
        within: 1e-6)
    }
  }

  @Test("what cannot be estimated has its reason; Firth's estimate exists") func faults() throws {
    let x = Matrix(rows: 4, columns: 1, values: [1, 2, 3, 4])
    func reason(_ outcomes: [Double], _ factors: Matrix, _ trials: [Double]? = nil) -> UnavailableReason? {
      GeneralisedLinearModel.fit(.logistic, outcomes: outcomes, factors: factors, trials: trials).reason
    }
    #expect(reason([0, 0, 1, 1], x) == .separation)
    #expect(reason([0, 0, 0, 0], x) == .noEvents && reason([1, 1, 1, 1], x) == .noEvents)
    #expect(reason([0, 1, 0, 1], Matrix(rows: 4, columns: 1, values: [2, 2, 2, 2])) == .collinear)
    #expect(
      reason([0, 1, 1, 0], Matrix(rows: 4, columns: 2, values: [1, 2, 3, 5, 2, 4, 6, 10])) == .collinear)
    #expect(reason([0, 1, .nan, 1], x) == .notFinite && reason([0, 1, 2, 1], x) == .outOfRange)
    #expect(reason([0, 1, 0, 1], x, [1, 1, 0, 1]) == .outOfRange)
    #expect(reason([1], Matrix(rows: 1, columns: 1, values: [1])) == .tooFewObservations)
    let counts = GeneralisedLinearModel.fit(
      .poisson, outcomes: [0, 0, 3, 2], factors: Matrix(rows: 4, columns: 1, values: [1, 1, 0, 0]))
    #expect(counts.reason == .separation)
    let firth = try #require(FirthRegression.fit(outcomes: [0, 0, 1, 1], factors: x).found)
    #expect(firth.coefficients[1] > 0 && firth.coefficients[1].isFinite)
    #expect(FirthRegression.fit(outcomes: [0, 0, 0, 0], factors: x).found != nil)
  }
}
