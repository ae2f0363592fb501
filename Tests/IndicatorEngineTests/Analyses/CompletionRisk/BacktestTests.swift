import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Backtest") struct BacktestTests {
  private let origin = Day(number: 18_000)

  /// A case that starts at the origin and was planned for 100 days.
  private func item(
    _ id: String, project: String? = nil, start: Int = 0, planned: Int = 100, end: Int? = nil,
    recorded: Int? = nil
  ) throws -> OutcomeCase {
    try #require(
      OutcomeCase(
        id: id, project: project ?? id, start: origin + start,
        plans: [.init(end: origin + start + planned)], ending: end.map { .finished(origin + $0) },
        endingRecorded: recorded.map { origin + $0 }))
  }

  @Test("a freeze knows what was recorded by then, and no more") func freeze() throws {
    let revised = try #require(
      OutcomeCase(
        id: "r", project: "r", start: origin,
        plans: [.init(end: origin + 100), .init(end: origin + 160, recorded: origin + 90)],
        ending: .finished(origin + 150), endingRecorded: origin + 170))
    #expect(Freeze([revised], day: origin + 80).open.first?.plannedEnd == origin + 100)
    #expect(Freeze([revised], day: origin + 90).open.first?.plannedEnd == origin + 160)
    // It had ended, but nobody had recorded it.
    #expect(Freeze([revised], day: origin + 160).open.count == 1)
    #expect(Freeze([revised], day: origin + 170).open.isEmpty)
    #expect(Freeze([revised], day: origin).known.isEmpty)
    #expect(Freeze([revised], day: origin + 50, shortestPlan: 101).known.isEmpty)
    let late = try #require(
      OutcomeCase(
        id: "l", project: "l", start: origin, recorded: origin + 60, plans: [.init(end: origin + 100)]))
    #expect(
      Freeze([late], day: origin + 50).known.isEmpty && Freeze([late], day: origin + 60).open.count == 1)
  }

  @Test("days of freezes keep to the end of the month") func days() throws {
    let first = try #require(Day(year: 2020, month: 12, day: 31))
    let last = try #require(Day(year: 2022, month: 1, day: 1))
    #expect(
      Freeze.days(from: first, every: 6, until: last).map(\.description) == [
        "2020-12-31", "2021-06-30", "2021-12-31",
      ])
  }

  @Test("scores by hand") func scores() throws {
    // At day 50: four known, two of them done at 40 (0.4) and 45; two open. One finishes at 90, in time; one at 120, late.
    let cases = [
      try item("a", end: 40), try item("b", end: 45), try item("c", end: 90), try item("d", end: 120),
    ]
    let options = BacktestOptions(
      freezes: [origin + 50], dataDay: origin + 200, methods: [.plan, .completedOnly, .kaplanMeier], folds: 1)
    let backtest = Backtest(cases, options: options)
    #expect(backtest.forecasts.map(\.outcome) == [true, false] && backtest.unresolved == 0)
    // Both done cases were in time: 1, kept at 0.999. The curve has no event behind 0.5: 0, kept at 0.001.
    let plan = try #require(backtest.scores(of: .plan).found)
    expectClose([plan.brier, plan.observed], [(0.001 * 0.001 + 0.999 * 0.999) / 2, 0.5], within: 1e-12)
    let curve = try #require(backtest.scores(of: .kaplanMeier).found)
    expectClose([curve.logLoss], [-(log(0.001) + log(0.999)) / 2], within: 1e-12)
    #expect(try #require(backtest.scores(of: .completedOnly).found).forecast == 0.999)
    #expect(backtest.scores(of: .cox).reason == .notApplicable)
    // Within 3 months of day 50, by about day 140: both.
    var within = options
    within.questions = [.within(months: 3)]
    #expect(Backtest(cases, options: within).forecasts.map(\.outcome) == [true, true])
    // The data end at day 95: what is due at 100 is not decided.
    var short = options
    short.dataDay = origin + 95
    #expect(Backtest(cases, options: short).unresolved == 2)
    #expect(Backtest(cases, options: short).scores(of: .plan).reason == .tooFewObservations)
  }

  @Test("the order of rows changes nothing, and neither do later facts") func laws() throws {
    let cases = try sample(count: 60)
    let options = BacktestOptions(
      freezes: [origin + 150, origin + 250], dataDay: origin + 700, folds: 3, halfLife: 200)
    let backtest = Backtest(cases, options: options)
    let turned = Backtest(cases.reversed(), options: options)
    for method in ForecastMethod.learned {
      let (a, b) = (backtest.scores(of: method).found, turned.scores(of: method).found)
      expectClose([b?.brier, b?.logLoss], [a?.brier, a?.logLoss], within: 1e-9, method.rawValue)
    }
    // Ends after the freeze are moved: forecasts stay, outcomes change.
    let moved = try cases.map { item -> OutcomeCase in
      guard case .finished(let day) = item.ending, day > origin + 250 else { return item }
      return try #require(
        OutcomeCase(
          id: item.id, project: item.project, phase: item.phase, type: item.type, start: item.start,
          plans: item.plans, ending: .finished(day + 90), size: item.size))
    }
    let other = Backtest(moved, options: options)
    #expect(other.forecasts.map(\.chances) == backtest.forecasts.map(\.chances))
  }

  // One case of a project ended before the freeze, its other is open on it. Had the first ended otherwise, the forecast of the second would stay, for
  // it learns from other projects; and it would not without the split, so that the test can fail.
  @Test("no project both trains and tests: its own ended case moves none of its forecasts") func split()
    throws
  {
    let cases = try sample(count: 60)
    let freeze = origin + 250
    let projects = Dictionary(grouping: cases.indices) { cases[$0].project }
    let pair = try #require(
      projects.sorted { $0.key < $1.key }.map(\.value).first { pair in
        let ends = pair.compactMap { cases[$0].ending?.day }
        return pair.count == 2 && ends[0] < freeze && ends[1] > freeze && cases[pair[1]].start < freeze
          && cases[pair[1]].plans[0].end > freeze
      })
    var moved = cases
    let old = cases[pair[0]]
    moved[pair[0]] = try #require(
      OutcomeCase(
        id: old.id, project: old.project, phase: old.phase, type: old.type, start: old.start,
        plans: old.plans, ending: .finished(old.start + 3), size: old.size))
    func chances(_ cases: [OutcomeCase], folds: Int) -> [[Double?]] {
      Backtest(
        cases, options: BacktestOptions(freezes: [freeze], dataDay: origin + 700, folds: folds)
      ).forecasts.filter { $0.index == pair[1] }.map(\.chances)
    }
    #expect(!chances(cases, folds: 3).isEmpty)
    #expect(chances(cases, folds: 3) == chances(moved, folds: 3))
    #expect(chances(cases, folds: 1) != chances(moved, folds: 1))
  }

  // Thirty cases of one phase and type, without a size and of one length: half finish at 0.8 of the plan, half at 1.2. Only the intervals differ; nobody
  // was seen behind 1.25, so that the hazard of 1.1 to 1.25 goes on. Of those open at 0.95 (half of all, and some at 1.0 and below) none finishes by 1.
  @Test("a regression answers where no factor varies") func plainRegression() throws {
    let cases = try (0..<30).map { try item("\($0)", end: $0 % 2 == 0 ? 80 : 120) }
    let late = try (0..<4).map { try item("l\($0)", start: 60, end: 260) }
    let backtest = Backtest(
      cases + late,
      options: BacktestOptions(
        freezes: [origin + 125], dataDay: origin + 700, methods: [.hazardRegression], folds: 1, halfLife: nil)
    )
    let chances = backtest.forecasts.compactMap { $0.chances[0] }
    #expect(chances.count == 4)
    // Open at 0.65: by the planned end of 100 days half of them finish, by the hazard of 0.75 to 0.9; 15 of 28.75 spells of 0.15 are seen there.
    #expect(chances.allSatisfy { $0 > 0.3 && $0 < 0.7 })
  }

  /// Cases that finish between 0.5 and 2 of the plan, made up.
  private func sample(count: Int) throws -> [OutcomeCase] {
    var random = SeededGenerator(seed: 11)
    return try (0..<count).map { index in
      let start = Int.random(in: 0...200, using: &random)
      let planned = Int.random(in: 60...240, using: &random)
      let ratio = Double.random(in: 0.5...2, using: &random)
      return try #require(
        OutcomeCase(
          id: "\(index)", project: "p\(index / 2)", phase: index % 2 == 0 ? "design" : "works",
          type: index % 3 == 0 ? "road" : "school", start: origin + start,
          plans: [.init(end: origin + start + planned)],
          ending: .finished(origin + start + Int(ratio * Double(planned))), size: Double(1000 + 37 * index)))
    }
  }

  @Test("all censored, one case, none: reasons, no numbers") func bad() throws {
    let options = BacktestOptions(freezes: [origin + 50], dataDay: origin + 200, folds: 1)
    for cases in [[], [try item("a")], try (0..<5).map { try item("\($0)") }] {
      let backtest = Backtest(cases, options: options)
      #expect(backtest.scores(of: .classHazard).reason == .tooFewObservations)
      #expect(backtest.scores(of: .completedOnly).reason == .tooFewObservations)
      #expect(backtest.coverage(of: 0.5).reason != nil || cases.isEmpty == false)
    }
    #expect(LocalHistoryTrial.of([], options: options).reason == .tooFewObservations)
    #expect(PlanMoves.of(first: [], later: [], from: origin, until: origin).reason == .tooFewObservations)
    #expect(ForecastDrift.of([[]]).reason == .tooFewObservations)
    #expect(AbsorptionTrial.of([]).reason == .tooFewObservations)
    let zero = AbsorptionTrial.Course(budget: 0, paidAtFreeze: 0, paidAtTarget: 0)
    #expect(AbsorptionTrial.of([zero, zero, zero]).reason == .budgetMissing)
    let none = AbsorptionTrial.Course(budget: 1, paidAtFreeze: 0, paidAtTarget: 1)
    #expect(AbsorptionTrial.of([none, none, none]).reason == .denominatorZero)
  }

  @Test("moves and drifts by hand") func moves() throws {
    // Due within (0, 10]: moved by 0, 40; the one due at 11 does not count. 80 %: 32.
    let moves = try #require(
      PlanMoves.of(
        first: [origin + 5, origin + 10, origin + 11], later: [origin + 5, origin + 50, origin + 500],
        from: origin, until: origin + 10
      ).found)
    expectClose([moves.shareMoved, moves.median, moves.eightieth], [0.5, 20, 32], within: 1e-12)
    // 400 days of slip in 800, with a report without forecast at the end.
    let reports: [ForecastDrift.Report] = [
      .init(day: origin, forecast: origin + 1000), .init(day: origin + 700, forecast: origin + 1400),
      .init(day: origin + 800, forecast: nil),
    ]
    #expect(ForecastDrift.of([reports]).found?.median == 0.5)
  }

  @Test("costs by hand") func costs() throws {
    // Known at day 50: ratios 1 and 2, so P50 = 1.5 and P80 = 1.8; the open one ends at 3: losses 0.5 · 1.5 and 0.8 · 1.2, of the budget
    // 0.5 · 2 and 0.8 · 2. One without cost does not count.
    func item(_ id: String, _ end: Int, _ ratio: Double?) throws -> OutcomeCase {
      try #require(
        OutcomeCase(
          id: id, project: id, start: origin, plans: [.init(end: origin + 100)],
          ending: .finished(origin + end),
          costRatio: ratio))
    }
    let cases = [try item("a", 40, 1), try item("b", 45, 2), try item("c", 90, 3), try item("d", 95, nil)]
    let options = BacktestOptions(freezes: [origin + 50], dataDay: origin + 200, folds: 1)
    let trial = try #require(CostTrial.of(cases, options: options, shares: [0.5, 0.8]).found)
    #expect(trial.count == 1 && trial.quantiles.allSatisfy { $0.coverage == 0 })
    expectClose(trial.quantiles.map(\.loss), [0.75, 0.96], within: 1e-12)
    expectClose(trial.quantiles.map(\.lossOfBudget), [1, 1.6], within: 1e-12)
    #expect(CostTrial.of([], options: options).reason == .tooFewObservations)
  }

  @Test("a class learns counts and quantiles, and what it had not seen scores it") func learning() throws {
    // Known at day 100: done at 0.4 and 0.9 of the plan, open at 1. Exposure of 0…0.25: three times 0.25.
    let cases = [try item("a", end: 40), try item("b", end: 90), try item("c")]
    let learned = ClassLearning.learned(from: cases, knownBy: origin + 100)
    #expect(learned.counts.completions == 2 && learned.counts.cases == 3 && learned.counts.cancelled == nil)
    expectClose([learned.counts.exposure[0]], [0.75], within: 1e-12)
    #expect(learned.counts.plannedDay == PlannedDayCounts(finished: 0, atRisk: 1))
    // S falls to 2/3 at 0.4 and to 1/3 at 0.9: half of them by 0.9, 75 % by no time seen.
    #expect(learned.durationRatio?.ratio(at: 0.5) == 0.9 && learned.durationRatio?.ratio(at: 0.75) == nil)
    #expect(learned.costRatio == nil)
    // A class that is tried as it is: only for the types it fits.
    let scope = ClassScope([.type: ["road"]])
    let classes = try #require(
      ReferenceClasses(version: "1", classes: [SampleClass.of(learned.counts, scope: scope)]))
    let sample = try sample(count: 60)
    let options = BacktestOptions(
      freezes: [origin + 150], dataDay: origin + 700, methods: [.referenceClass], folds: 1, classes: classes)
    let backtest = Backtest(sample, options: options)
    #expect(backtest.forecasts.allSatisfy { ($0.chances[0] != nil) == (sample[$0.index].type == "road") })
  }

  @Test("a class is not tried at freezes before it was known") func lateClass() throws {
    let learned = ClassLearning.learned(
      from: [try item("a", end: 40), try item("b", end: 90), try item("c")], knownBy: origin + 100)
    let classes = try #require(
      ReferenceClasses(version: "1", classes: [SampleClass.of(learned.counts, scope: ClassScope([:]))]))
    let options = BacktestOptions(
      freezes: [origin + 120, origin + 150], dataDay: origin + 700, methods: [.plan, .referenceClass],
      folds: 1,
      classes: classes, classesKnownFrom: origin + 150)
    #expect(options.freezesOfClasses == [origin + 150])
    let backtest = Backtest(try sample(count: 60), options: options)
    #expect(backtest.forecasts.allSatisfy { ($0.chances[1] != nil) == ($0.freeze == origin + 150) })
    // A baseline beside it is scored on the forecasts of the second freeze alone.
    let count = backtest.forecasts.count { $0.freeze == origin + 150 }
    #expect(backtest.scores(of: .plan, answeredBy: .referenceClass).found?.count == count && count > 0)
    #expect(backtest.scores(of: .plan).found?.count == backtest.forecasts.count)
    var early = options
    early.classesKnownFrom = origin + 151
    #expect(
      Backtest(try sample(count: 60), options: early).scores(of: .referenceClass).reason
        == .tooFewObservations)
  }

  // Planned for day 100 and finished on it: 200 days old, a quarter at a half-life of 100. Planned for day 200 and finished behind it: a half. Of those
  // open until it a third finishes on the planned day: 0.252/0.754. The hazard of the interval before is next to none.
  @Test("what finished on the planned day counts by the age of that day") func agedPlannedDay() throws {
    let cases = [
      try item("a", end: 100), try item("b", start: 100, end: 250), try item("c", start: 201, end: 290),
      try item("d", start: 201),
    ]
    func chances(_ halfLife: Double?) -> [Double?] {
      Backtest(
        cases,
        options: BacktestOptions(
          freezes: [origin + 300], dataDay: origin + 400, methods: [.classHazard], folds: 1,
          halfLife: halfLife)
      ).forecasts.map { $0.chances[0] }
    }
    expectClose(chances(100), [0.252 / 0.754], within: 0.003)
    expectClose(chances(nil), [1.002 / 2.004], within: 0.003)
  }

  // Forty of one phase finish at 0.8 of the plan, forty of the other are open at twice theirs. Who weighs them against 60 of the first believes that
  // half of them will be done.
  @Test("phases that finish differently are not drawn together") func unlikePhases() throws {
    func phase(_ name: String, _ end: Int?) throws -> [OutcomeCase] {
      try (0..<40).map { index in
        try #require(
          OutcomeCase(
            id: "\(name)\(index)", project: "\(name)\(index)", phase: name, start: origin,
            plans: [.init(end: origin + 100)], ending: end.map { .finished(origin + $0) }))
      }
    }
    let asked = try #require(
      OutcomeCase(
        id: "x", project: "x", phase: "works", start: origin + 150, plans: [.init(end: origin + 250)]))
    let cases = try phase("design", 80) + phase("works", nil) + [asked]
    func chance(_ strength: Double?) -> Double? {
      Backtest(
        cases,
        options: BacktestOptions(
          freezes: [origin + 200], dataDay: origin + 300, methods: [.classHazard], folds: 1, halfLife: nil,
          strength: strength)
      ).forecasts.first?.chances[0]
    }
    #expect(try #require(chance(nil)) < 0.1 && (try #require(chance(60))) > 0.4)
  }

  @Test("the draw of local cases does not follow the order of rows") func localOrder() throws {
    let cases = try sample(count: 60)
    let options = BacktestOptions(freezes: [origin + 250], dataDay: origin + 700)
    let trial = LocalHistoryTrial.of(cases, options: options, repeats: 3).found
    #expect(
      trial != nil && trial == LocalHistoryTrial.of(cases.reversed(), options: options, repeats: 3).found)
  }

  @Test("age weighs exposure and events alike") func ageing() throws {
    // Half-life 100 days, plan of 100: at day 100 an open case has ∫ 2^(t − 1) dt over 0…0.25 in its first interval.
    let options = BacktestOptions(freezes: [origin + 100], dataDay: origin + 200, folds: 1, halfLife: 100)
    #expect(Backtest([try item("a")], options: options).forecasts.isEmpty)
    let trial = try #require(
      AbsorptionTrial.of([
        .init(budget: 10, paidAtFreeze: 2, paidAtTarget: 4),
        .init(budget: 20, paidAtFreeze: 10, paidAtTarget: 15),
        .init(budget: 10, paidAtFreeze: 10, paidAtTarget: 10),
      ]).found)
    // Shares of the remaining: 0.25, 0.5, none. Forecast of the first 0.2 + 0.8 · 0.5 = 0.6 against 0.4; of the second 0.5 + 0.5 · 0.25 = 0.625
    // against 0.75; of the third 1 against 1.
    expectClose([trial.errors[2].mean], [(0.2 + 0.125 + 0) / 3], within: 1e-12)
    // Increments 0.2, 0.25, 0: forecasts 0.2 + 0.125, 0.5 + 0.1, 1 + 0.225 against 0.4, 0.75, 1.
    expectClose([trial.errors[1].mean], [(0.075 + 0.15 + 0.225) / 3], within: 1e-12)
    // Ratios: 25 ÷ 20, 14 ÷ 12, 19 ÷ 12 of 0.2, 0.5, 1.
    expectClose(
      [trial.errors[0].mean], [((0.4 - 0.25) + (0.75 - 0.5 * 14 / 12) + (19.0 / 12 - 1)) / 3], within: 1e-12)
  }
}
