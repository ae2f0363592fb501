import IndicatorEngine
import Ingest

/// Scores of a backtest beside the plain ones: skills against each baseline with calibration, and scores month by month.
struct BacktestScoreTables {
  let run: BacktestRun
  let words: Words

  /// The baselines that skills are told against.
  static let baselines: [ForecastMethod] = [.plan, .completedOnly, .baseRate, .kaplanMeier]

  /// Skills, and where forecasts are calibrated; nil where nothing was scored.
  var calibration: DataTable? {
    guard let backtest = run.backtest else { return nil }
    let scored = run.scored.compactMap { item in item.scores.found.map { (item, $0) } }
    if scored.isEmpty { return nil }
    let isOne = backtest.options.questions.count == 1
    let skills = BacktestScoreTables.baselines.map { method in
      DataTable.Column(
        "skill_\(method.rawValue)",
        words(BacktestScoreText.skillAgainst, ["method": .text(words(method.text))]), .trailing)
    }
    return DataTable(
      name: "calibration",
      columns: [
        DataTable.Column("question", words(BacktestText.question), isPrinted: !isOne),
        DataTable.Column("method", words(ColumnText.method)),
      ] + skills + [
        DataTable.Column("intercept", words(BacktestScoreText.intercept), .trailing),
        DataTable.Column("slope", words(BacktestScoreText.slope), .trailing),
        DataTable.Column("z", words(BacktestScoreText.zScore), .trailing),
      ],
      rows: scored.map { item, scores in
        let skills = BacktestScoreTables.baselines.map { other -> DataTable.Cell in
          let base = backtest.scores(of: other, item.question, answeredBy: item.method).found
          let skill = other == item.method ? nil : base.flatMap { scores.skill(against: $0) }
          return skill.map { .value(.rate($0, digits: 1...1)) } ?? none
        }
        return [
          .value(.text(item.question.name(words))),
          .value(.text(item.method.name(words, isMended: item.isMended))),
        ] + skills + [number(scores.intercept, 2), number(scores.slope, 2), number(scores.spiegelhalter, 1)]
      })
  }

  /// Methods with the scores they have over time.
  var scores: [(method: ForecastMethod, found: HorizonScores)] {
    guard let backtest = run.backtest else { return [] }
    return backtest.options.methods.compactMap { method in
      // A share of completed cases says nothing of a month.
      method == .completedOnly ? nil : backtest.horizonScores(of: method).found.map { (method, $0) }
    }
  }

  /// Month by month; nil where nothing can be said.
  var months: DataTable? {
    let scores = scores
    guard let first = scores.first?.found, let reach = first.reach else { return nil }
    let horizons = HorizonScores.shown.filter { $0 <= reach }
    return DataTable(
      name: "months",
      columns: [DataTable.Column("method", words(ColumnText.method))]
        + horizons.map {
          DataTable.Column("brier_\($0)", words(BacktestScoreText.afterMonths, ["n": .count($0)]), .trailing)
        } + [
          DataTable.Column("integrated", words(BacktestScoreText.integrated), .trailing),
          DataTable.Column("days", words(BacktestScoreText.rankedDays), .trailing),
          DataTable.Column("uno", words(BacktestScoreText.unoConcordance), .trailing),
        ],
      rows: scores.map { method, found in
        [.value(.text(words(method.text)))] + horizons.map { number(found.brier[$0], 3) }
          + [number(found.integrated, 3), number(found.rankedProbability, 0), number(found.concordance, 3)]
      },
      notes: [
        words(BacktestScoreText.monthsNote, ["n": .count(first.count), "months": .count(reach)])
      ])
  }

  /// For programs.
  var figures: [(method: ForecastMethod, figure: BacktestTables.Figure)] {
    scores.flatMap { method, found -> [(ForecastMethod, BacktestTables.Figure)] in
      var figures = HorizonScores.months.compactMap { months in
        found.brier[months].map {
          BacktestTables.Figure(name: "brier_after_\(months)_months", value: $0, count: found.count)
        }
      }
      let reach = found.reach.map { "_to_\($0)_months" } ?? ""
      figures += [
        BacktestTables.Figure(name: "integrated_brier" + reach, value: found.integrated, count: found.count),
        BacktestTables.Figure(
          name: "ranked_probability_days" + reach, value: found.rankedProbability, count: found.count),
        BacktestTables.Figure(name: "uno_concordance" + reach, value: found.concordance, count: found.count),
      ]
      return figures.map { (method, $0) }
    }
  }

  private func number(_ value: Double?, _ digits: Int) -> DataTable.Cell {
    value.map { .value(.number($0, digits: digits...digits)) } ?? none
  }

  /// There is nothing to compare, which is no gap in the data.
  private var none: DataTable.Cell { .value(.text("–")) }
}
