import Foundation
import IndicatorEngine
import TestSupport
import Testing

/// Data that tell nothing, or too much: a reason or a figure, never a NaN.
@Suite("Survival at the edges") struct SurvivalEdgeTests {
  static func column(_ values: [Double]) -> Matrix { Matrix(rows: values.count, columns: 1, values: values) }

  /// Every estimator on some spells and one factor; nil where it found an estimate, all of whose numbers are finite.
  static func reasons(_ spells: Spells, _ x: [Double]) -> [String: UnavailableReason?] {
    let factors = column(x)
    let groups = spells.exit.indices.map { $0 % 2 }
    func check(_ numbers: Estimate<[Double?]>) -> UnavailableReason? {
      if let reason = numbers.reason { return reason }
      return numbers.found?.allSatisfy { $0?.isFinite ?? true } ?? false ? nil : .notFinite
    }
    return [
      "Kaplan–Meier": check(
        KaplanMeier.of(spells).map { curve in
          curve.survival + curve.standardErrors + curve.limits().flatMap { [$0?.low, $0?.high] }
            + [curve.quantile(0.5), curve.restrictedMean(upTo: 3).mean]
        }),
      "Nelson–Aalen": check(NelsonAalen.of(spells).map { $0.hazard + $0.standardErrors }),
      "log-rank": check(LogRankTest.of(spells, groups: groups).map { [$0.test.statistic, $0.test.pValue] }),
      "concordance": check(
        Concordance.of(spells, risk: x, withVariance: true).map { [$0.value, $0.variance] }),
      "Cox": check(
        CoxModel.fit(spells, factors: factors).map { model in
          let residuals = model.residuals()
          return model.coefficients + model.covariance.values + residuals.martingale + residuals.deviance
            + model.robustCovariance().values
            + [model.baseline().prediction(at: 2, factors: [x[0]]).standardError, model.scoreTest.pValue]
        }),
      "Weibull": check(
        AcceleratedFailureTime.fit(
          .weibull, Spells(exit: spells.exit, event: spells.event, weights: spells.weights),
          factors: factors
        ).map { $0.coefficients + $0.covariance.values }),
      "frailty": check(
        CoxFrailty.fit(spells, factors: factors, groups: groups).map {
          $0.coefficients + $0.covariance.values + $0.logFrailties + [$0.variance]
        }),
      "Fine–Gray": check(
        FineGray.fit(exit: spells.exit, cause: spells.event.map { $0 ? 1 : 0 }, interest: 1, factors: factors)
          .map { $0.coefficients + $0.robustCovariance().values }),
    ]
  }

  @Test("no spell, one spell, all open") func little() {
    let none = Self.reasons(Spells(exit: [], event: []), [])
    #expect(none.values.allSatisfy { $0 == .tooFewObservations || $0 == .noEvents }, "\(none)")
    let one = Self.reasons(Spells(exit: [2], event: [true]), [5])
    #expect(one["Kaplan–Meier"] == .some(nil) && one["Nelson–Aalen"] == .some(nil))
    for name in ["log-rank", "Cox", "Weibull", "frailty", "Fine–Gray"] {
      #expect(one[name] == .tooFewObservations, "\(name): \(one)")
    }
    #expect(one["concordance"] == .noEvents)
    let open = Self.reasons(Spells(exit: [2, 3, 4, 5], event: [false, false, false, false]), [1, 2, 3, 5])
    for (name, reason) in open {
      #expect(
        name.contains("–") && !name.hasPrefix("F") ? reason == nil : reason == .noEvents, "\(name): \(open)")
    }
  }

  @Test("a factor that is constant, that orders the events without exception, that is beyond numbers")
  func factors() throws {
    let spells = Spells(exit: [1, 2, 3, 4, 5, 6], event: [true, true, true, true, true, false])
    let constant = Self.reasons(spells, [7, 7, 7, 7, 7, 7])
    for name in ["Cox", "Weibull", "frailty", "Fine–Gray"] {
      #expect(constant[name] == .collinear, "\(name): \(constant)")
    }
    #expect(constant["concordance"] == .some(nil))
    let ordered = Self.reasons(spells, [6, 5, 4, 3, 2, 1])
    for name in ["Cox", "frailty", "Fine–Gray"] { #expect(ordered[name] == .separation, "\(name)") }
    let infinite = Self.reasons(spells, [1, 2, .infinity, 1, 2, 3])
    for name in ["concordance", "Cox", "Weibull", "frailty", "Fine–Gray"] {
      #expect(infinite[name] == .notFinite, "\(name)")
    }
    // Separated outcomes: the plain regression says so, Firth's has an estimate, a ridge too.
    let (y, x) = ([0.0, 0, 0, 1, 1, 1], Self.column([1, 2, 3, 4, 5, 6]))
    #expect(GeneralisedLinearModel.fit(.logistic, outcomes: y, factors: x).reason == .separation)
    let firth = try #require(FirthRegression.fit(outcomes: y, factors: x).found)
    #expect((firth.coefficients + firth.standardErrors).allSatisfy(\.isFinite) && firth.coefficients[1] > 0)
    #expect(GeneralisedLinearModel.fit(.logistic, outcomes: y, factors: x, ridge: [1]).found != nil)
  }

  @Test("all events at one time") func allTied() throws {
    let x = [1.0, 3, 2, 5, 4, 0]
    let tied = Self.reasons(
      Spells(exit: [4, 4, 4, 4, 4, 4], event: [true, true, true, true, true, true]), x)
    #expect(tied["Kaplan–Meier"] == .some(nil) && tied["concordance"] == .noEvents)
    // Everybody at once: σ of a Weibull time falls to 0 for ever.
    #expect(tied["Weibull"] == .separation || tied["Weibull"] == .notConverged, "\(tied)")
    // Of six that all had it no order is known: Breslow's likelihood has its maximum at 0, the exact one is constant.
    let spells = Spells(exit: [4, 4, 4, 4, 4, 4], event: [true, true, true, true, true, true])
    let breslow = try #require(CoxModel.fit(spells, factors: Self.column(x), ties: .breslow).found)
    #expect(breslow.coefficients[0].magnitude < 1e-9)
    #expect(CoxModel.fit(spells, factors: Self.column(x), ties: .exact).reason == .collinear)
    #expect(tied["Cox"] == .some(nil) && tied["Fine–Gray"] == .some(nil), "\(tied)")
  }

  @Test("a weight of 0 is as if the spell were not there; weights all 0 leave nothing") func weights() throws
  {
    var random = SeededGenerator(seed: 31)
    let exit = (0..<40).map { _ in Double(Int.random(in: 1...9, using: &random)) }
    let event = (0..<40).map { _ in Bool.random(using: &random) }
    let x = (0..<40).map { _ in Double.random(in: -1...1, using: &random) }
    let weights = (0..<40).map { $0 % 4 == 0 ? 0.0 : 1 }
    let kept = (0..<40).filter { weights[$0] > 0 }
    let whole = Spells(exit: exit, event: event, weights: weights)
    let some = Spells(exit: exit, event: event).rows(kept)
    // Breslow's ties: Efron's shares a tie among its events, of which one without weight is one.
    let one = try #require(CoxModel.fit(whole, factors: Self.column(x), ties: .breslow).found)
    let other = try #require(
      CoxModel.fit(some, factors: Self.column(kept.map { x[$0] }), ties: .breslow).found)
    expectClose(
      one.coefficients + one.covariance.values, other.coefficients + other.covariance.values, within: 1e-7)
    expectClose(
      [Concordance.of(whole, risk: x).found?.value],
      [Concordance.of(some, risk: kept.map { x[$0] }).found?.value], within: 1e-12)
    let curves = try (#require(KaplanMeier.of(whole).found), #require(KaplanMeier.of(some).found))
    for time in 1...9 {
      expectClose([curves.0.survival(at: Double(time))], [curves.1.survival(at: Double(time))], within: 1e-12)
    }
    let nothing = Self.reasons(
      Spells(exit: exit, event: event, weights: [Double](repeating: 0, count: 40)), x)
    for (name, reason) in nothing where name != "Fine–Gray" {
      #expect(reason == .tooFewObservations, "\(name)")
    }
    // Only open spells count.
    let open = Self.reasons(Spells(exit: exit, event: event, weights: event.map { $0 ? 0 : 1 }), x)
    for name in ["Cox", "Weibull", "frailty", "concordance"] {
      #expect(open[name] == .noEvents, "\(name): \(open)")
    }
  }

  @Test("frailty: groups that go together change nothing, many groups agree with few") func frailty() throws {
    // Thirty groups with frailties ½ and 2 in turn, three spells each: the estimate lies between, and larger for the hastier.
    var random = SeededGenerator(seed: 41)
    let groups = (0..<90).map { $0 / 3 }
    let x = (0..<90).map { _ in Double.random(in: -1...1, using: &random) }
    let exit = groups.map { group in
      -2 * log1p(-Double.random(in: 0..<1, using: &random)) * (group % 2 == 0 ? 2 : 0.5)
    }
    let spells = Spells(exit: exit, event: exit.map { $0 < 4 })
    let model = try #require(CoxFrailty.fit(spells, factors: Self.column(x), groups: groups).found)
    #expect(model.variance > 0.05)
    // At the maximum the mean frailty is 1, and each is (ν + d) ÷ (ν + hazard lived through), the mean of its gamma distribution.
    let mean = model.logFrailties.reduce(0) { $0 + exp($1) } / 30
    expectClose([mean], [1], within: 1e-6)
    let fixed = try #require(
      CoxModel.fit(spells, factors: Self.column(x), offset: groups.map { model.logFrailties[$0] }).found)
    // With the frailties as offset the coefficient is the same.
    expectClose(fixed.coefficients, model.coefficients, within: 1e-6)
    let martingale = fixed.residuals().martingale
    for group in 0..<30 {
      let rows = groups.indices.filter { groups[$0] == group }
      let events = rows.reduce(0.0) { $0 + (spells.event[$1] ? 1 : 0) }
      let lived = events - rows.reduce(0) { $0 + martingale[$1] }
      let shape = 1 / model.variance
      // Λ as lived holds the frailty already.
      let frailty = exp(model.logFrailties[group])
      expectClose([(shape + events) / (shape + lived / frailty)], [frailty], within: 1e-5)
    }
  }
}
