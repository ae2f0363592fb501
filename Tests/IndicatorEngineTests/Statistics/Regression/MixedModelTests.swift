import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Mixed models") struct MixedModelTests {
  @Test("two groups of two by hand") func balanced() throws {
    // Groups (1, 3) and (7, 9): between 6², within 2² each. Analysis of variance: mean square within 2·(1 + 1)/2 = 2,
    // between 2·((2 − 5)² + (8 − 5)²)/1 = 36: σ² = 2, τ² = (36 − 2)/2 = 17. The mean 5 has variance 36/4 = 9, and a group's shift is
    // 17/(17 + 2/2) = 17/18 of its distance of 3.
    let model = try #require(
      LinearMixedModel.fit(
        outcomes: [1, 3, 7, 9], factors: Matrix(rows: 4, columns: 0), groups: [0, 0, 1, 1]
      ).found)
    expectClose(
      [model.deviation, model.groupDeviation], [sqrt(2), sqrt(17)], within: 1e-6)
    expectClose(model.coefficients + model.covariance.values, [5, 9], within: 1e-6)
    expectClose(model.shifts, [-17.0 / 6, 17.0 / 6], within: 1e-6)
    // Groups (1, 9) and (3, 7) have the same mean: no shift.
    let alike = try #require(
      LinearMixedModel.fit(
        outcomes: [1, 9, 3, 7], factors: Matrix(rows: 4, columns: 0), groups: [0, 0, 1, 1]
      ).found)
    #expect(alike.groupDeviation == 0 && alike.shifts == [0, 0])
    expectClose(alike.covariance.values, [40.0 / 3 / 4], within: 1e-12)
  }

  @Test("the shift of a factor and the unit of an outcome change nothing else") func laws() throws {
    var random = SeededGenerator(seed: 21)
    let groups = (0..<90).map { _ in Int.random(in: 0..<9, using: &random) }
    let x = (0..<90).map { _ in Double.random(in: 0...1, using: &random) }
    let y = groups.indices.map {
      3 + x[$0] + Double(groups[$0] % 4) + Double.random(in: -1...1, using: &random)
    }
    let plain = try #require(
      LinearMixedModel.fit(outcomes: y, factors: Matrix(rows: 90, columns: 1, values: x), groups: groups)
        .found)
    let moved = try #require(
      LinearMixedModel.fit(
        outcomes: y.map { 1000 * $0 }, factors: Matrix(rows: 90, columns: 1, values: x.map { $0 + 2000 }),
        groups: groups
      ).found)
    expectClose([moved.coefficients[1] / 1000], [plain.coefficients[1]], within: 1e-6)
    expectClose(moved.shifts.map { $0 / 1000 }, plain.shifts, within: 1e-5)
    // Shares of grouped trials are the single trials together.
    let reached = groups.indices.map { y[$0] > 5 ? 1.0 : 0 }
    let single = try #require(
      LogisticMixedModel.fit(
        outcomes: reached, factors: Matrix(rows: 90, columns: 0), groups: groups, places: 9
      ).found)
    let counts = (0..<9).map { group in groups.count { $0 == group } }
    let shares = (0..<9).map { group in
      groups.indices.reduce(0) { groups[$1] == group ? $0 + reached[$1] : $0 } / Double(counts[group])
    }
    let together = try #require(
      LogisticMixedModel.fit(
        outcomes: shares, factors: Matrix(rows: 9, columns: 0), trials: counts.map(Double.init),
        groups: Array(0..<9), places: 9
      ).found)
    expectClose(
      together.coefficients + [together.groupDeviation], single.coefficients + [single.groupDeviation],
      within: 1e-5)
  }

  @Test("linear agrees with R's lmer", .enabled(if: SharedData.isPresent, SharedData.absent)) func linear()
    throws
  {
    let reference = try RiskReference("lmm_sleepstudy")
    let columns = try RiskReference.data("sleepstudy").complete(["Reaction", "Days", "Subject"]).columns
    let subjects = Set(columns[2]).sorted()
    let model = try #require(
      LinearMixedModel.fit(
        outcomes: columns[0], factors: Matrix(rows: columns[0].count, columns: 1, values: columns[1]),
        groups: columns[2].compactMap { subjects.firstIndex(of: $0) }
      ).found)
    expectClose(model.coefficients, try reference.numbers("coef"), within: 1e-9)
    // What lmer finds of the ratio of variances is good to about 1e-6.
    expectClose(model.covariance.values, try reference.rows("vcov").flatMap { $0 }, within: 1e-5)
    expectClose(
      [model.groupDeviation, model.deviation],
      [try reference.number("sd_subject"), try reference.number("sigma")], within: 1e-5)
    expectClose([model.logLikelihood], [try reference.number("reml")], within: 1e-9)
    expectClose(model.shifts, try reference.numbers("ranef"), within: 1e-5)
  }

  @Test(
    "logistic agrees with R's glmer, by Laplace and by 25 places",
    .enabled(if: SharedData.isPresent, SharedData.absent), arguments: [1, 25])
  func logistic(_ places: Int) throws {
    let reference = try RiskReference("glmm_cbpp_nagq\(places)")
    let hint = try reference.number("tolerance_hint")
    let columns = try RiskReference.data("cbpp").complete(["incidence", "size", "herd", "period"]).columns
    let periods = (2...4).flatMap { period in columns[3].map { $0 == Double(period) ? 1.0 : 0 } }
    let shares = zip(columns[0], columns[1]).map { $0 / $1 }
    let factors = Matrix(rows: shares.count, columns: 3, values: periods)
    let model = try #require(
      LogisticMixedModel.fit(
        outcomes: shares, factors: factors, trials: columns[1], groups: columns[2].map { Int($0) - 1 },
        places: places
      ).found)
    // By Laplace R stops before the maximum: at its estimates the approximation is −92.026286, a little above what it says it is, and at ours
    // −92.026282 (computed apart with SciPy, whose own maximum has our coefficients to six digits). The curvature where R stopped differs more.
    let isLaplace = places == 1
    let theirs = try reference.rows("vcov")
    expectClose(model.coefficients, try reference.numbers("coef"), within: isLaplace ? 1e-3 : hint)
    expectClose([model.groupDeviation], [try reference.number("sigma_herd")], within: isLaplace ? 1e-3 : hint)
    expectClose(
      (0..<4).map { model.covariance[$0, $0] }, (0..<4).map { theirs[$0][$0] },
      within: isLaplace ? 3e-2 : 1e-3)
    if isLaplace {
      expectClose(
        model.coefficients + [model.groupDeviation],
        [-1.39853216, -0.99233274, -1.1286719, -1.58031383, 0.64226147], within: 1e-5)
    }
    // With several places lme4 leaves out what the outcomes would have if each row had its own chance.
    var expected = try reference.number("loglik")
    if places > 1 {
      let alone = try #require(
        GeneralisedLinearModel.fit(.logistic, outcomes: shares, factors: factors, trials: columns[1]).found)
      expected += alone.logLikelihood + alone.deviance / 2
    }
    expectClose([model.logLikelihood], [expected], within: isLaplace ? 1e-5 : 1e-7)
    #expect(model.logLikelihood >= expected - 1e-6)
    for (ours, theirs) in zip(model.shifts, try reference.numbers("ranef")) {
      #expect((ours - theirs).magnitude < 10 * hint, "\(ours), \(theirs)")
    }
  }

  @Test("what cannot be estimated has its reason") func faults() throws {
    let none = Matrix(rows: 4, columns: 0)
    func linear(_ y: [Double], _ groups: [Int], _ x: [Double]? = nil) -> UnavailableReason? {
      LinearMixedModel.fit(
        outcomes: y, factors: x.map { Matrix(rows: 4, columns: 1, values: $0) } ?? none, groups: groups
      ).reason
    }
    #expect(linear([1, 2, 3, 4], [0, 0, 0, 0]) == .tooFewObservations)
    #expect(linear([1, 2, 3, 4], [0, 1, 2, 3]) == .tooFewObservations)
    #expect(linear([1, 2, .nan, 4], [0, 0, 1, 1]) == .notFinite)
    #expect(linear([5, 5, 5, 5], [0, 0, 1, 1]) == .noEvents)
    #expect(linear([1, 2, 3, 5], [0, 0, 1, 1], [7, 7, 7, 7]) == .collinear)
    func logistic(_ y: [Double], _ groups: [Int]) -> Estimate<LogisticMixedModel> {
      LogisticMixedModel.fit(outcomes: y, factors: none, groups: groups)
    }
    #expect(logistic([0, 0, 0, 0], [0, 0, 1, 1]).reason == .noEvents)
    #expect(logistic([0, 1, 0, 1], [0, 0, 0, 0]).reason == .tooFewObservations)
    // Groups alike: τ is 0 and the rest is the plain regression.
    let alike = try #require(logistic([0, 1, 0, 1], [0, 0, 1, 1]).found)
    #expect(alike.groupDeviation == 0 && alike.shifts == [0, 0] && alike.coefficients[0].magnitude < 1e-9)
  }
}
