import Foundation
import IndicatorEngine
import TestSupport
import Testing

/// The figures of `real_backtest.json`, by the protocols it states.
@Suite("Backtests of the reference", .enabled(if: SharedData.isPresent, SharedData.absent))
struct BacktestParityTests {
  @Test("school phases: plan date, completed cases only, Kaplan and Meier, Cox") func schools() throws {
    let freezes = try [2022, 2023, 2024].map { try #require(Day(year: $0, month: 6, day: 30)) }
    let dataDay = try #require(Day(year: 2025, month: 6, day: 30))
    let backtest = Backtest(
      try SchoolPhases.cases(),
      options: BacktestOptions(
        freezes: freezes, dataDay: dataDay, methods: [.plan, .completedOnly, .kaplanMeier, .cox], folds: 1))
    let reference = try RiskReference("real_backtest").part("sca")
    // Cox: the reference does not say which factors it has; ours are phase, type, size and length, of days.
    let parts: [(ForecastMethod, String, Double)] = [
      (.plan, "plan_is_right", 1e-9), (.completedOnly, "completed_only_on_time_rate", 1e-9),
      (.kaplanMeier, "km_of_ratio_by_phase_conditional", 1e-9), (.cox, "cox_conditional_penalty_0_01", 1e-3),
    ]
    for (method, name, tolerance) in parts {
      let (part, scores) = (try reference.part(name), try #require(backtest.scores(of: method).found))
      #expect(scores.count == Int(try part.number("n")))
      expectClose([scores.observed], [try part.number("observed")], within: 1e-12, name)
      expectClose(
        [scores.forecast, scores.brier, scores.logLoss],
        [try part.number("mean_p"), try part.number("brier"), try part.number("logloss")], within: tolerance,
        name)
      // Equal forecasts for all: the reference has no area for the plan; for the rate of each freeze it has one.
      if method != .plan {
        expectClose([scores.discrimination], [try part.number("auc")], within: tolerance, name)
      }
    }
  }

  // The same factors in lifelines itself: durations clipped at 1 day, pandas.get_dummies(phase, drop_first=True) and of types with 15 cases and
  // "other", log1p(budget), log(planned days); CoxPHFitter(penalizer=0.01), 1 − exp(−(H₀(plan) − H₀(age)) · partial hazard), H₀ by steps.
  // lifelines 0.30.3, pandas and NumPy of the same day.
  @Test("Cox with the factors it has, as lifelines 0.30.3 has it") func lifelines() throws {
    let freezes = try [2022, 2023, 2024].map { try #require(Day(year: $0, month: 6, day: 30)) }
    let backtest = Backtest(
      try SchoolPhases.cases(),
      options: BacktestOptions(
        freezes: freezes, dataDay: try #require(Day(year: 2025, month: 6, day: 30)), methods: [.cox], folds: 1
      ))
    let scores = try #require(backtest.scores(of: .cox).found)
    expectClose(
      [scores.forecast, scores.brier, scores.logLoss, scores.discrimination],
      [0.12424760638294816, 0.10846130273507995, 0.35999902153992847, 0.8764355220478653], within: 1e-6)
  }

  @Test("closing dates that move, objectives reached, forecasts that drift") func otherFiles() throws {
    let reference = try RiskReference("real_backtest")
    let bank = try ReferenceTable(shared: "reference/risk/real/wb_closing_dates.csv")
    let stated = zip(bank.text("closing_stated_20220922"), bank.text("closing_stated_20240829"))
    let pairs = stated.compactMap { first, later in
      SchoolPhases.day(first).flatMap { first in SchoolPhases.day(later).map { (first, $0) } }
    }
    let (from, until) = (
      try #require(SchoolPhases.day("2022-09-22")), try #require(SchoolPhases.day("2024-08-29"))
    )
    let found = PlanMoves.of(first: pairs.map(\.0), later: pairs.map(\.1), from: from, until: until)
    let moves = try #require(found.found)
    let expected = try reference.part("wb")
    #expect(moves.count == Int(try expected.number("n")))
    expectClose([moves.shareMoved], [try expected.number("share_extended")], within: 1e-12)
    expectClose(
      [moves.median, moves.eightieth, moves.ninetieth], try expected.numbers("move_days_p50_p80_p90"),
      within: 1e-12)

    let capital = try ReferenceTable(shared: "reference/risk/real/nyc_capital_forecasts.csv")
    let (reported, forecast) = (capital.text("reported"), capital.text("forecast_completion"))
    let projects = Dictionary(grouping: capital.rows.indices) { capital.text("pid")[$0] }
    let drift = try #require(
      ForecastDrift.of(
        projects.values.map { rows in
          rows.compactMap { row in
            SchoolPhases.day(reported[row]).map { .init(day: $0, forecast: SchoolPhases.day(forecast[row])) }
          }
        }
      ).found)
    let drifts = try reference.part("nyc_forecast_drift")
    #expect(drift.count == Int(try drifts.number("n")))
    expectClose(
      [drift.lowerQuartile, drift.median, drift.upperQuartile], try drifts.numbers("p25_p50_p75"),
      within: 1e-12)

    // The last ÷ first budget of the same projects: `methods/completion-risk.md` §2, two decimals.
    let budgets = capital["budget_forecast"]
    let growth = try #require(
      BudgetDrift.of(
        projects.values.map { rows in
          rows.compactMap { row in
            SchoolPhases.day(reported[row]).map { .init(day: $0, budget: budgets[row]) }
          }
        }
      ).found)
    #expect(growth.count == 169)
    expectClose([growth.median, growth.eightieth, growth.ninetieth], [1.10, 1.60, 2.35], within: 0.003)

    let evaluated = try ReferenceTable(shared: "reference/risk/real/wb_ieg_counts.csv")
    let (reached, all) = (
      evaluated["outcome_reached"].compactMap { $0 }.reduce(0, +),
      evaluated["projects"].compactMap { $0 }.reduce(0, +)
    )
    #expect(all == (try reference.part("ieg").number("n")))
    expectClose([reached / all], [try reference.part("ieg").number("share_outcome_reached")], within: 1e-12)
  }

  @Test("absorption three years ahead") func absorption() throws {
    let paid = try ReferenceTable(shared: "data/bg-eu-programmes/programmes-paid.csv")
    let programmes = try ReferenceTable(shared: "data/bg-eu-programmes/programmes.csv")
    var budgets: [String: Double] = [:]
    for (row, key) in zip(programmes.text("programme"), programmes.text("fund")).enumerated()
    where programmes.text("period")[row] == "2014-2020" {
      budgets[key.0 + "|" + key.1] = programmes["budget_total_EUR"][row]
    }
    var amounts: [String: Double] = [:]
    let (periods, keys) = (
      paid.text("period"), zip(paid.text("programme"), paid.text("fund")).map { $0 + "|" + $1 }
    )
    for (row, day) in paid.text("as_of").enumerated() where periods[row] == "2014-2020" {
      amounts[keys[row] + day] = paid["paid_total_EUR"][row]
    }
    for part in try RiskReference("real_backtest").part("absorption_bg_2014_2020").parts("results") {
      let years = [Int(try part.number("frozen_end")), Int(try part.number("target_end"))]
      let courses = budgets.sorted { $0.key < $1.key }.compactMap { key, budget in
        amounts["\(key)\(years[0])-12-31"].flatMap { early in
          amounts["\(key)\(years[1])-12-31"].map {
            AbsorptionTrial.Course(budget: budget, paidAtFreeze: early, paidAtTarget: $0)
          }
        }
      }
      let trial = try #require(AbsorptionTrial.of(courses).found)
      #expect(trial.count == Int(try part.number("n")))
      for errors in trial.errors {
        let expected = try part.part(errors.way.rawValue.replacing("-", with: "_"))
        expectClose(
          [errors.mean, errors.rootMeanSquare], [try expected.number("mae"), try expected.number("rmse")],
          within: 1e-9, errors.way.rawValue)
      }
    }
  }
}

/// The protocol in full on New York's school phases. The figures stand in the article "Proof on real outcomes": here the aims are held.
@Suite("Proof on school phases", .enabled(if: SharedData.isPresent, SharedData.absent))
struct SchoolProofTests {
  @Test("freezes every six months, split by project, mended by what was known") func protocolInFull() throws {
    let first = try #require(Day(year: 2020, month: 12, day: 31))
    let dataDay = try #require(Day(year: 2025, month: 6, day: 30))
    let early = try #require(Day(year: 2018, month: 12, day: 31))
    let backtest = Backtest(
      try SchoolPhases.cases(),
      options: BacktestOptions(
        freezes: Freeze.days(from: first, every: 6, until: dataDay + -1),
        earlier: Freeze.days(from: early, every: 6, until: first + -1), dataDay: dataDay))
    let base = try #require(backtest.scores(of: .completedOnly).found)
    let curve = try #require(backtest.scores(of: .kaplanMeier).found)
    let ours = try #require(backtest.scores(of: .hazardRegression, mended: true).found)
    #expect(ours.brier <= curve.brier + 0.003)
    #expect(ours.brier <= base.brier / 2)
    #expect(ours.bias.magnitude <= 0.03)
    // Tier A, without factors: each phase weighs the others by what is known of both.
    let simple = try #require(backtest.scores(of: .classHazard, mended: true).found)
    #expect(simple.brier <= curve.brier + 0.003)
    #expect(simple.brier <= base.brier / 2 && simple.bias.magnitude <= 0.03)
    // As the article has them.
    expectClose(
      [curve.brier, base.brier, ours.brier, simple.brier], [0.1254, 0.2490, 0.1189, 0.1232], within: 5e-4)
    expectClose([ours.forecast, simple.forecast, ours.observed], [0.1790, 0.2011, 0.2058], within: 5e-4)
    let gain = try #require(
      backtest.difference(.hazardRegression, mended: true, from: .kaplanMeier, draws: 200).found)
    #expect(gain.low > 0)
  }

  @Test("five local phases do no harm to the class") func local() throws {
    let freezes = try [2022, 2023, 2024].map { try #require(Day(year: $0, month: 6, day: 30)) }
    let dataDay = try #require(Day(year: 2025, month: 6, day: 30))
    let found = LocalHistoryTrial.of(
      try SchoolPhases.cases(), options: BacktestOptions(freezes: freezes, dataDay: dataDay), repeats: 5)
    let trial = try #require(found.found)
    #expect(trial.withLocal <= trial.classOnly + 0.01)
    #expect(trial.localOnly > trial.classOnly)
  }
}
