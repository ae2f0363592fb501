import IndicatorEngine
import Ingest

/// What `backtest` says in sentences.
struct BacktestNotes {
  let words: Words

  /// How the scores came about, and what else was found.
  func sentences(_ run: BacktestRun) -> [String] { made(run) + findings(run) }

  /// How it was made.
  func made(_ run: BacktestRun) -> [String] {
    var lines: [String] = []
    if let backtest = run.backtest {
      let options = backtest.options
      lines.append(
        words(
          BacktestText.frozen,
          [
            "days": .text(words.list(options.freezes.map(words.days.short))),
            "until": .text(words.days.short(options.dataDay)), "n": .count(backtest.unresolved),
          ]))
      if options.folds > 1 {
        lines.append(
          words(BacktestText.split, ["n": .count(options.folds), "seed": .text("\(options.seed)")]))
      }
      if options.methods.contains(where: \.isMended) {
        let mended = Set(backtest.mendings.map(\.freeze)).count
        lines.append(
          words(BacktestText.mendedBy, ["n": .count(mended), "total": .count(options.freezes.count)]))
      }
    }
    if !run.silentMethods.isEmpty {
      let names = run.silentMethods.map { words($0.text) }
      lines.append(words(BacktestText.silent, ["list": .text(words.list(names))]))
    }
    if let sentence = classes(run) { lines.append(sentence) }
    if let unrecorded = run.backtest?.unrecorded, unrecorded > 0 {
      lines.append(
        words(BacktestText.unrecorded, ["n": .count(unrecorded), "total": .count(run.cases.count)]))
    }
    if run.undated > 0 {
      lines.append(words(BacktestText.undated, ["n": .count(run.undated), "total": .count(run.cases.count)]))
    }
    return lines
  }

  /// At how many freezes the classes of a file were tried, where they were not known at all of them.
  private func classes(_ run: BacktestRun) -> String? {
    guard let options = run.backtest?.options, options.classes != nil, let day = options.classesKnownFrom,
      case let tried = options.freezesOfClasses.count, tried < options.freezes.count
    else { return nil }
    return words(
      BacktestText.classesLate,
      ["day": .text(words.days.short(day)), "n": .count(tried), "total": .count(options.freezes.count)])
  }

  /// What came of it.
  func findings(_ run: BacktestRun) -> [String] {
    guard let backtest = run.backtest, !backtest.forecasts.isEmpty else { return [] }
    var lines: [String] = []
    for method in backtest.options.methods where method.isMended {
      guard let gain = backtest.difference(method, mended: true, from: .kaplanMeier).found else { continue }
      let key: BacktestText = gain.low > 0 ? .gain : gain.high < 0 ? .gainLost : .gainUnsure
      lines.append(
        words(
          key,
          [
            "method": .text(method.name(words, isMended: true)), "gain": .text(number(gain.gain, 4)),
            "low": .text(number(gain.low, 4)), "high": .text(number(gain.high, 4)),
          ]))
    }
    let covered = [0.5, 0.8, 0.9].compactMap { backtest.coverage(of: $0).found }
    if covered.count == 3 {
      lines.append(
        words(
          BacktestText.coverage,
          ["a": percent(covered[0]), "b": percent(covered[1]), "c": percent(covered[2])]))
    }
    if let sentence = local(run) { lines.append(sentence) }
    if let sentence = cost(run) { lines.append(sentence) }
    return lines
  }

  /// How far costs kept below the quantiles that were given.
  private func cost(_ run: BacktestRun) -> String? {
    guard let cost = run.cost, cost.quantiles.count == 3 else { return nil }
    let covered = cost.quantiles.map(\.coverage)
    return words(
      BacktestText.cost,
      [
        "n": .count(cost.count), "a": percent(covered[0]), "b": percent(covered[1]), "c": percent(covered[2]),
        "loss": .text(number(cost.quantiles[1].loss, 3)),
        "budget": .text(number(cost.quantiles[1].lossOfBudget, 3)),
      ])
  }

  func local(_ run: BacktestRun) -> String? {
    run.local.map { size, found in
      words(
        BacktestText.local,
        [
          "n": .count(size), "joined": .text(number(found.withLocal, 3)),
          "alone": .text(number(found.classOnly, 3)), "local": .text(number(found.localOnly, 3)),
          "count": .count(found.count),
        ])
    }
  }

  /// The scores of the method that answers: the regression of hazards, else the hazard of the class. It is not chosen by its score, which would
  /// flatter. Nil where nothing was scored.
  func headline(_ run: BacktestRun) -> String? {
    guard let backtest = run.backtest, let base = backtest.scores(of: .completedOnly).found else {
      return nil
    }
    let answers = [ForecastMethod.hazardRegression, .classHazard].lazy.compactMap { method in
      backtest.scores(of: method, mended: true).found.map { (method, $0) }
    }
    guard let (method, scores) = answers.first else { return nil }
    return words(
      BacktestText.headline,
      [
        "method": .text(method.name(words, isMended: true)), "brier": .text(number(scores.brier, 3)),
        "n": .count(scores.count), "forecast": percent(scores.forecast), "observed": percent(scores.observed),
        "share": percent(scores.skill(against: base) ?? 0),
      ])
  }

  /// What a file says beside outcomes.
  func descriptions(_ run: BacktestRun) -> [String] {
    guard let description = run.description else { return [] }
    let name = TextTemplate.Argument.text(SafeText.clean(run.name))
    var lines = description.moves.compactMap { moves in
      moves.found.found.map { found in
        words(
          BacktestText.moves,
          [
            "name": name, "n": .count(found.count), "first": .text(words.days.short(moves.first)),
            "later": .text(words.days.short(moves.later)), "share": percent(found.shareMoved),
            "median": .text(number(found.median, 0)), "eightieth": .text(number(found.eightieth, 0)),
            "ninetieth": .text(number(found.ninetieth, 0)),
          ])
      }
    }
    if let drift = description.drift?.found {
      lines.append(
        words(
          BacktestText.drift,
          [
            "name": name, "median": .text(number(drift.median, 2)),
            "low": .text(number(drift.lowerQuartile, 2)),
            "high": .text(number(drift.upperQuartile, 2)), "n": .count(drift.count),
          ]))
    }
    if let budgets = description.budgetDrift?.found {
      lines.append(
        words(
          BacktestText.budgetDrift,
          [
            "name": name, "median": .text(number(budgets.median, 2)),
            "eightieth": .text(number(budgets.eightieth, 2)),
            "ninetieth": .text(number(budgets.ninetieth, 2)),
            "n": .count(budgets.count),
          ]))
    }
    if let reached = description.reached, reached.total > 0 {
      lines.append(
        words(
          BacktestText.reached,
          [
            "name": name, "share": percent(Double(reached.count) / Double(reached.total)),
            "n": .count(reached.total),
          ]))
    }
    // Days are described where nothing better can be said.
    return lines.isEmpty && run.cases.isEmpty ? description.days.map { days($0, name) } : lines
  }

  private func days(_ days: CaseDescription.Days, _ name: TextTemplate.Argument) -> String {
    let since = days.since.map {
      "; \(SafeText.clean($0.heading)) → P50 \(words.dayCount(Int($0.median.rounded()))), P80 \(words.dayCount(Int($0.eightieth.rounded()))) (n = \($0.count))"
    }
    return words(
      BacktestText.dayColumn,
      [
        "name": name, "heading": .text(SafeText.clean(days.heading)), "n": .count(days.count),
        "first": .text(words.days.short(days.first)), "last": .text(words.days.short(days.last)),
        "since": .text(since ?? ""),
      ])
  }

  /// What was wrong with the rows: how many were left out, and the first cells that could not be read.
  func doubts(_ run: BacktestRun) -> [String] {
    let name = TextTemplate.Argument.text(SafeText.clean(run.name))
    var lines = run.doubts.prefix(5).map {
      words(
        $0.isBeforeStart ? BacktestText.beforeStart : .doubt,
        [
          "name": name, "row": .text("\($0.row)"), "heading": .text(words.quoted(SafeText.clean($0.heading))),
          "found": .text(words.quoted(SafeText.clean(String($0.found.prefix(60))))),
        ])
    }
    if let classes = run.backtest?.options.classes, classes.versionDay == nil {
      let version = words.quoted(SafeText.clean(String(classes.version.prefix(60))))
      lines.append(words(BacktestText.classesUndated, ["version": .text(version)]))
    }
    if run.leftOut > 0 {
      lines.append(
        words(BacktestText.leftOut, ["name": name, "n": .count(run.leftOut), "total": .count(run.total)]))
    }
    return lines
  }

  private func percent(_ share: Double) -> TextTemplate.Argument { .text(words.numbers.percent(share)) }

  private func number(_ value: Double, _ digits: Int) -> String {
    words.numbers.text(value, digits: digits...digits)
  }
}
