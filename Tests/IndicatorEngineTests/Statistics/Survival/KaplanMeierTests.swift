import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Kaplan–Meier and Nelson–Aalen") struct KaplanMeierTests {
  @Test("five spells by hand") func handWorked() throws {
    // Three events and one censored at 6, all five at risk; at 7 the last: S = 1 − 3/5 = 2/5, then 2/5 · 0 = 0.
    let spells = Spells(exit: [6, 6, 6, 6, 7], event: [true, true, true, false, true])
    let curve = try #require(KaplanMeier.of(spells).found)
    #expect(curve.table.times == [6, 7] && curve.table.atRisk == [5, 1] && curve.table.censored == [1, 0])
    expectClose(curve.survival, [0.4, 0], within: 1e-15)
    // Greenwood: 0.4² · 3/(5 · 2) = 0.048, √ = 0.219089023002066…; nothing is known of the spread at 0.
    expectClose(curve.standardErrors, [0.219089023002066, nil], within: 1e-14)
    #expect(curve.quantile(0.5) == 6 && curve.quantile(0.7) == 7)
    // At 0.6 the curve stays at 0.4 from 6 to 7: the middle.
    #expect(curve.quantile(0.6) == 6.5)
    // Up to 10: 6 at full height, then 1 at 0.4: 6.4; A = 0.4 at time 6, so √(0.16 · 3/(5 · 2)) = √0.048.
    let mean = curve.restrictedMean(upTo: 10)
    expectClose([mean.mean, mean.standardError], [6.4, 0.219089023002066], within: 1e-14)
    // Nelson–Aalen: 3/5, then 1; spread over the tie 1/5 + 1/4 + 1/3 = 47/60.
    #expect(try #require(NelsonAalen.of(spells).found).hazard == [3.0 / 5, 3.0 / 5 + 1])
    expectClose(
      try #require(NelsonAalen.of(spells, spreadingTies: true).found).hazard, [47.0 / 60, 107.0 / 60],
      within: 1e-15)
  }

  @Test("late entries count from after their entry") func leftTruncation() throws {
    // At 2 the second spell, entered at 2, is not at risk: 1 − 1/1 would end the curve, the third keeps it at 1 − 1/2.
    let spells = Spells(entry: [0, 2, 1], exit: [2, 5, 4], event: [true, true, true])
    let curve = try #require(KaplanMeier.of(spells).found)
    #expect(curve.table.atRisk == [2, 2, 1])
    expectClose(curve.survival, [0.5, 0.25, 0], within: 1e-15)
  }

  @Test("times that differ by rounding are one time; seconds and days give the same curve") func nearTies()
    throws
  {
    let events = [true, true, false, true]
    let thirds = try #require(KaplanMeier.of(Spells(exit: [0.1 + 0.2, 0.3, 0.5, 0.7], event: events)).found)
    let whole = try #require(KaplanMeier.of(Spells(exit: [3, 3, 5, 7], event: events)).found)
    #expect(thirds.survival == whole.survival && thirds.table.atRisk == [4, 2, 1])
  }

  @Test("agrees with R's survfit", .enabled(if: SharedData.isPresent, SharedData.absent)) func fullCurve()
    throws
  {
    let reference = try RiskReference("km_lung_fullcurve")
    let lung = try RiskReference.data("lung")
    let curve = try #require(KaplanMeier.of(lung.spells(exit: "time", event: "status", is: 2)).found)
    expectClose(curve.table.times, try reference.numbers("time"), within: 0)
    expectClose(curve.table.atRisk, try reference.numbers("n_risk"), within: 0)
    expectClose(curve.table.events, try reference.numbers("n_event"), within: 0)
    expectClose(curve.table.censored, try reference.numbers("n_censor"), within: 0)
    expectClose(curve.survival, try reference.numbers("surv"), within: 1e-12)
    expectClose(curve.standardErrors, try reference.numbers("se_surv"), within: 1e-12)
    expectClose(curve.limits().map { $0?.low }, try reference.numbers("lower"), within: 1e-12)
    expectClose(curve.limits().map { $0?.high }, try reference.numbers("upper"), within: 1e-12)
    expectClose(NelsonAalen(curve.table).hazard, try reference.numbers("cumhaz"), within: 1e-12)
  }

  /// A reference, its spells by stratum, in the order of the strata.
  static let samples: [(name: String, strata: @Sendable () throws -> [Spells])] = [
    ("km_veteran_all", { [try RiskReference.data("veteran").spells(exit: "time", event: "status")] }),
    (
      "km_lung_sex",
      {
        let lung = try RiskReference.data("lung")
        return [1.0, 2].map { sex in
          lung.spells(
            exit: "time", event: "status", is: 2, rows: lung.rows.indices.filter { lung["sex"][$0] == sex })
        }
      }
    ),
    (
      "km_heart_lefttrunc",
      {
        let heart = try RiskReference.data("heart")
        return [0.0, 1].map { code in
          heart.spells(
            entry: "start", exit: "stop", event: "event",
            rows: heart.rows.indices.filter { heart["transplant"][$0] == code })
        }
      }
    ),
  ]

  @Test(
    "agrees with R's survfit in every scale, quantile and mean",
    .enabled(if: SharedData.isPresent, SharedData.absent),
    arguments: samples.indices)
  func agrees(_ sample: Int) throws {
    let (name, strata) = KaplanMeierTests.samples[sample]
    let reference = try RiskReference(name)
    let curves = try strata().map { try #require(KaplanMeier.of($0).found) }
    let labels = try reference.texts("strata")
    let names = labels.indices.filter { $0 == 0 || labels[$0] != labels[$0 - 1] }.map { labels[$0] }
    let times = try reference.numbers("time")
    let scales: [(String, SurvivalScale)] = [
      ("log-log", .logLog), ("log", .log), ("plain", .plain), ("logit", .logit), ("arcsin", .arcsine),
    ]
    for (index, curve) in curves.enumerated() {
      let rows = labels.indices.filter { labels[$0] == names[index] }
      let places = rows.map { row in curve.table.times.lastIndex { $0 <= times[row] } }
      func compare(_ column: String, _ ours: [Double?], before: Double?, within tolerance: Double = 1e-9)
        throws
      {
        let expected = try reference.optionals(column)
        expectClose(
          places.map { $0.map { ours[$0] } ?? before }, rows.map { expected[$0] }, within: tolerance,
          "\(name) \(column)")
      }
      let hazard = NelsonAalen(curve.table)
      try compare("surv", curve.survival, before: 1)
      try compare("se_greenwood", curve.standardErrors, before: 0)
      try compare("cumhaz_na", hazard.hazard, before: 0)
      try compare("se_cumhaz", hazard.standardErrors, before: 0)
      let spread = NelsonAalen(curve.table, spreadingTies: true).hazard.map { exp(-$0) }
      try compare("surv_fleming_harrington", spread, before: 1)
      for (column, scale) in scales {
        try compare("lower_" + column, curve.limits(scale: scale).map { $0?.low }, before: 1)
        try compare("upper_" + column, curve.limits(scale: scale).map { $0?.high }, before: 1)
      }
      let shares = try reference.numbers("quantile_probs")
      // One stratum has a row a share, several a row each.
      let quantiles = try ["quantile", "quantile_lower", "quantile_upper"].map { column in
        let rows = try reference.optionalRows(column)
        return names.count == 1 ? rows.flatMap { $0 } : rows[index]
      }
      expectClose(shares.map { curve.quantile($0) }, quantiles[0], within: 1e-12, "\(name) quantile")
      // With late entries the lower limit may rise again: it first crosses 0.9 and 0.75 at 5, where one of 11 had the event. R,
      // which takes limits for falling, says 16.
      let isRising = name == "km_heart_lefttrunc" && index == 1
      let lower = Array(shares.map { curve.quantileLimits($0).low }.dropFirst(isRising ? 2 : 0))
      expectClose(
        lower, Array(quantiles[1].dropFirst(isRising ? 2 : 0)), within: 1e-12, "\(name) lower quantile")
      expectClose(
        shares.map { curve.quantileLimits($0).high }, quantiles[2], within: 1e-12, "\(name) upper quantile")
      let mean = curve.restrictedMean(upTo: try reference.number("rmean_tau"))
      // One stratum makes a vector, several a matrix.
      let table = try names.count == 1 ? reference.numbers("table") : reference.rows("table")[index]
      expectClose([mean.mean, mean.standardError], [table[4], table[5]], within: 1e-9, "\(name) mean")
    }
  }

  @Test("agrees with lifelines", .enabled(if: SharedData.isPresent, SharedData.absent)) func lifelines()
    throws
  {
    let reference = try RiskReference("lifelines_univariate_veteran")
    let curve = try #require(
      KaplanMeier.of(RiskReference.data("veteran").spells(exit: "time", event: "status")).found)
    let times = try reference.numbers("times")
    let limits = curve.limits()
    let places = times.map { time in curve.table.times.lastIndex { $0 <= time } ?? 0 }
    expectClose(times.map { curve.survival(at: $0) }, try reference.numbers("km"), within: 1e-12)
    expectClose(places.map { limits[$0]?.low }, try reference.numbers("km_lower"), within: 1e-12)
    expectClose(places.map { limits[$0]?.high }, try reference.numbers("km_upper"), within: 1e-12)
    expectClose(
      times.map { NelsonAalen(curve.table).hazard(at: $0) }, try reference.numbers("na"), within: 1e-12)
  }

  @Test("no spells, bad numbers and entries after exits have reasons; all censored is the curve 1")
  func faults() {
    #expect(KaplanMeier.of(Spells(exit: [], event: [])).reason == .tooFewObservations)
    #expect(KaplanMeier.of(Spells(exit: [.nan], event: [true])).reason == .notFinite)
    #expect(KaplanMeier.of(Spells(exit: [1], event: [true], weights: [.infinity])).reason == .notFinite)
    #expect(KaplanMeier.of(Spells(exit: [1], event: [true], weights: [-1])).reason == .weightsNegative)
    #expect(KaplanMeier.of(Spells(entry: [1], exit: [1], event: [true])).reason == .endBeforeStart)
    let open = KaplanMeier.of(Spells(exit: [1, 2], event: [false, false])).found
    #expect(open?.survival == [1, 1] && open?.quantile(0.5) == nil && open?.standardErrors == [0, 0])
  }
}
