import IndicatorEngine
import Ingest

/// The rows of `backtest`: for programs one row a figure, for people one a method.
struct BacktestTables: CellMaker {
  let runs: [BacktestRun]
  let words: Words

  /// `merilo/backtest/1`: source, question, method, mended, figure, value, low, high, n, reason.
  var figures: DataTable {
    let keys = ["source", "question", "method", "mended", "figure", "value", "low", "high", "n", "reason"]
    return DataTable(
      name: "backtest", columns: keys.map { DataTable.Column($0, $0) }, rows: runs.flatMap(rows),
      members: ["runs": .array(runs.map(about))])
  }

  struct Figure {
    let name: String
    let value: Double?
    var low: Double?
    var high: Double?
    var count: Int?
    var reason: String?

    /// The scores that every forecaster has.
    static func scores(_ scores: BacktestScores) -> [Figure] {
      let n = scores.count
      return [
        Figure(name: "forecasts", value: Double(n)),
        Figure(name: "projects", value: Double(scores.projects)),
        Figure(name: "observed", value: scores.observed, count: n),
        Figure(name: "mean_forecast", value: scores.forecast, count: n),
        Figure(name: "brier", value: scores.brier, count: n),
        Figure(name: "log_loss", value: scores.logLoss, count: n),
        Figure(name: "auc", value: scores.discrimination, count: n),
        Figure(name: "concordance", value: scores.concordance, count: n),
        Figure(name: "calibration_intercept", value: scores.intercept, count: n),
        Figure(name: "calibration_slope", value: scores.slope, count: n),
        Figure(name: "spiegelhalter_z", value: scores.spiegelhalter, count: n),
      ]
    }
  }

  private func rows(_ run: BacktestRun) -> [[DataTable.Cell]] {
    var rows: [[DataTable.Cell]] = []
    func add(_ question: String?, _ method: String?, _ isMended: Bool?, _ figure: Figure) {
      rows.append([
        code(run.name), code(question), code(method), isMended.map { .value(.yesNo($0)) } ?? absent,
        code(figure.name), number(figure.value), number(figure.low), number(figure.high),
        number(figure.count.map(Double.init)), .reason(figure.reason),
      ])
    }
    for item in run.scored {
      for figure in figures(of: item, run) {
        add(item.question.code, item.method.rawValue, item.isMended, figure)
      }
    }
    for (method, figure) in BacktestScoreTables(run: run, words: words).figures {
      add(nil, method.rawValue, false, figure)
    }
    for figure in further(run) { add(nil, nil, nil, figure) }
    for row in run.views(words)?.rows ?? [] { add(row.topic.rawValue, row.voice?.rawValue, nil, row.figure) }
    return rows
  }

  private typealias Scored = (
    question: BacktestQuestion, method: ForecastMethod, isMended: Bool, scores: Estimate<BacktestScores>
  )

  private func figures(of item: Scored, _ run: BacktestRun) -> [Figure] {
    guard let scores = item.scores.found, let backtest = run.backtest else {
      return [Figure(name: "brier", value: nil, reason: item.scores.reason?.rawValue)]
    }
    let n = scores.count
    var figures = Figure.scores(scores)
    for other in [ForecastMethod.plan, .completedOnly, .baseRate, .kaplanMeier] where other != item.method {
      let base = backtest.scores(of: other, item.question, answeredBy: item.method).found
      figures.append(
        Figure(
          name: "skill_against_\(other.rawValue)", value: base.flatMap { scores.skill(against: $0) }, count: n
        ))
    }
    if item.method.isMended {
      let gain = backtest.difference(item.method, mended: item.isMended, from: .kaplanMeier, item.question)
        .found
      figures.append(
        Figure(
          name: "brier_gain_over_kaplan-meier", value: gain?.gain, low: gain?.low, high: gain?.high,
          count: gain?.count))
    }
    return figures
  }

  /// Figures that belong to no method.
  private func further(_ run: BacktestRun) -> [Figure] {
    var figures: [Figure] = []
    if let backtest = run.backtest, !backtest.forecasts.isEmpty {
      for share in [0.5, 0.8, 0.9] {
        let found = backtest.coverage(of: share)
        figures.append(
          Figure(name: "coverage_p\(Int(share * 100))", value: found.found, reason: found.reason?.rawValue))
      }
    }
    if let local = run.local?.found {
      figures += [
        Figure(name: "local_log_loss_class_only", value: local.classOnly, count: local.count),
        Figure(name: "local_log_loss_with_local", value: local.withLocal, count: local.count),
        Figure(name: "local_log_loss_local_only", value: local.localOnly, count: local.count),
      ]
    }
    for quantile in run.cost?.quantiles ?? [] {
      let name = "cost_p\(Int(quantile.share * 100))"
      figures += [
        Figure(name: name + "_pinball", value: quantile.loss, count: run.cost?.count),
        Figure(name: name + "_pinball_of_budget", value: quantile.lossOfBudget, count: run.cost?.count),
        Figure(name: name + "_coverage", value: quantile.coverage, count: run.cost?.count),
      ]
    }
    guard let description = run.description else { return figures }
    for moves in description.moves {
      let (found, name) = (moves.found.found, "\(moves.first)_\(moves.later)")
      figures += [
        Figure(
          name: "moved_share_\(name)", value: found?.shareMoved, count: found?.count,
          reason: moves.found.reason?.rawValue),
        Figure(name: "moved_days_p50_\(name)", value: found?.median, count: found?.count),
        Figure(name: "moved_days_p80_\(name)", value: found?.eightieth, count: found?.count),
        Figure(name: "moved_days_p90_\(name)", value: found?.ninetieth, count: found?.count),
      ]
    }
    if let drift = description.drift {
      figures.append(
        Figure(
          name: "forecast_drift", value: drift.found?.median, low: drift.found?.lowerQuartile,
          high: drift.found?.upperQuartile, count: drift.found?.count, reason: drift.reason?.rawValue))
    }
    if let budgets = description.budgetDrift {
      let found = budgets.found
      figures += [
        Figure(
          name: "budget_ratio_p50", value: found?.median, count: found?.count,
          reason: budgets.reason?.rawValue),
        Figure(name: "budget_ratio_p80", value: found?.eightieth, count: found?.count),
        Figure(name: "budget_ratio_p90", value: found?.ninetieth, count: found?.count),
      ]
    }
    if let reached = description.reached, reached.total > 0 {
      figures.append(
        Figure(
          name: "reached_share", value: Double(reached.count) / Double(reached.total), count: reached.total))
    }
    return figures
  }

  /// How a run was made, and the bins of the reliability diagram.
  private func about(_ run: BacktestRun) -> JSONOutput {
    var members: [String: JSONOutput] = [
      "source": .string(run.name), "cases": .integer(run.cases.count), "left_out": .integer(run.leftOut),
      "undated": .integer(run.undated),
    ]
    if let backtest = run.backtest {
      let options = backtest.options
      members["freezes"] = .array(options.freezes.map { .string($0.description) })
      members["earlier_freezes"] = .array(options.earlier.map { .string($0.description) })
      members["outcomes_until"] = .string(options.dataDay.description)
      members["folds"] = .integer(options.folds)
      members["seed"] = .integer(Int(clamping: options.seed))
      members["mend_by_freezes"] = options.mendingFreezes.map { .integer($0) } ?? .null
      members["half_life_days"] = options.halfLife.map { .number($0) } ?? .null
      members["strength"] = options.strength.map { .number($0) } ?? .null
      if let classes = options.classes {
        members["class_version"] = .string(classes.version)
        members["classes_known_from"] = .optional(options.classesKnownFrom?.description)
        members["class_freezes"] = .array(options.freezesOfClasses.map { .string($0.description) })
      }
      members["unresolved"] = .integer(backtest.unresolved)
      members["unrecorded"] = .integer(backtest.unrecorded)
      members["reliability"] = .array(run.scored.map(reliability))
      members["mendings"] = .array(
        backtest.mendings.map {
          .object([
            "freeze": .string($0.freeze.description), "question": .string($0.question.code),
            "method": .string($0.method.rawValue), "outcomes": .integer($0.count),
            "intercept": .number($0.intercept), "slope": .number($0.slope),
          ])
        })
    }
    if let views = run.views(words) { members["risk"] = views.about }
    return .object(members)
  }

  private func reliability(_ item: Scored) -> JSONOutput {
    .object([
      "question": .string(item.question.code), "method": .string(item.method.rawValue),
      "mended": .bool(item.isMended),
      "bins": BacktestTables.bins(item.scores.found),
    ])
  }

  static func bins(_ scores: BacktestScores?) -> JSONOutput {
    .array(
      (scores?.bins ?? []).map {
        .object([
          "n": .integer($0.count), "forecast": .number($0.forecast), "observed": .number($0.observed),
          "low": .number($0.low), "high": .number($0.high),
        ])
      })
  }

  // MARK: In print

  /// A table a source with scores, a row a method.
  var printed: [DataTable] {
    runs.flatMap { run in
      let more = BacktestScoreTables(run: run, words: words)
      return [methods(run), more.calibration, more.months, run.views(words)?.printed].compactMap(\.self)
    }
  }

  /// The methods that learn from the cases themselves; nil where none was scored.
  func methods(_ run: BacktestRun) -> DataTable? {
    let rows = run.scored.compactMap { item in item.scores.found.map { printed(item, $0, run) } }
    if rows.isEmpty { return nil }
    return DataTable(
      name: "backtest", columns: BacktestTables.columns(words, of: run), rows: rows,
      notes: BacktestNotes(words: words).sentences(run))
  }

  /// The question is told where there are several.
  static func columns(_ words: Words, of run: BacktestRun) -> [DataTable.Column] {
    let isOne = run.backtest?.options.questions.count == 1
    return [
      DataTable.Column("question", words(BacktestText.question), isPrinted: !isOne),
      DataTable.Column("method", words(ColumnText.method)),
      DataTable.Column("n", words(BacktestText.forecasts), .trailing),
      DataTable.Column("observed", words(BacktestText.observed), .trailing),
      DataTable.Column("forecast", words(BacktestText.meanForecast), .trailing),
      DataTable.Column("brier", words(BacktestText.brier), .trailing),
      DataTable.Column(
        "skill", words(BacktestText.skill, ["method": .text(words(BacktestText.kaplanMeier))]), .trailing),
      DataTable.Column("log_loss", words(BacktestText.logLoss), .trailing),
      DataTable.Column("auc", "AUC", .trailing), DataTable.Column("c", "C", .trailing),
    ]
  }

  private func printed(_ item: Scored, _ scores: BacktestScores, _ run: BacktestRun) -> [DataTable.Cell] {
    let base = run.backtest?.scores(of: .kaplanMeier, item.question, answeredBy: item.method).found
    return [
      .value(.text(item.question.name(words))),
      .value(.text(item.method.name(words, isMended: item.isMended))),
      .value(.number(Double(scores.count), digits: 0...0)), .value(.rate(scores.observed, digits: 1...1)),
      .value(.rate(scores.forecast, digits: 1...1)), .value(.number(scores.brier, digits: 3...3)),
      .value(.rate(base.flatMap { scores.skill(against: $0) }, digits: 1...1, reason: nil)),
      .value(.number(scores.logLoss, digits: 3...3)),
      .value(.number(scores.discrimination, digits: 3...3, reason: nil)),
      .value(.number(scores.concordance, digits: 3...3, reason: nil)),
    ]
  }

  private func number(_ value: Double?) -> DataTable.Cell {
    value.map { .number($0, text: words.numbers.text($0, digits: 0...4)) } ?? absent
  }
}
