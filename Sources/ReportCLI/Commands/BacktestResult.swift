import IndicatorEngine
import Ingest

/// All that one run of `backtest` found, in each form.
struct BacktestResult {
  /// Rows, or a report.
  enum Form {
    case rows(DataTable.Format)
    case report(ReportFormat)
  }

  let runs: [BacktestRun]
  let stored: [StoredScores]
  let words: Words
  let command: String

  func text(_ form: Form, width: Int, isColoured: Bool) -> String {
    switch form {
    case .report(let format):
      return format.renderer.render(BacktestReportBuilder(self).report())
    case .rows(.table): return printed(width: width, isColoured: isColoured)
    case .rows(let format):
      var table = BacktestTables(runs: runs, words: words).figures
      table.members["stored"] = .array(stored.map(\.json))
      return table.text(format, language: words.language)
    }
  }

  private func printed(width: Int, isColoured: Bool) -> String {
    let tables = BacktestTables(runs: runs, words: words).printed.map {
      $0.text(.table, language: words.language, width: width, isColoured: isColoured)
    }
    var writer = TerminalWriter(width: width, isColoured: isColoured)
    for line in lines { writer.paragraph(line) }
    return (tables + [writer.text]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What is said beside the tables: descriptions, stored forecasts, and why there is nothing to score.
  var lines: [String] {
    let notes = BacktestNotes(words: words)
    return runs.flatMap { run in
      notes.descriptions(run) + [unscored(run), run.views(words)?.unscored, large(run)].compactMap(\.self)
    }
      + stored.flatMap { $0.sentences(words) }
  }

  /// That the views were not tried, where the portfolio is too large for it.
  private func large(_ run: BacktestRun) -> String? {
    guard run.isLarge else { return nil }
    return words(
      RiskTrialText.large,
      ["name": .text(SafeText.clean(run.name)), "n": .count(RiskTrial.mostOperations)])
  }

  /// Why a source has no scores; nil where it has, or has something else to say.
  private func unscored(_ run: BacktestRun) -> String? {
    if run.scored.contains(where: { $0.scores.found != nil }) { return nil }
    if run.cases.isEmpty, !BacktestNotes(words: words).descriptions(run).isEmpty { return nil }
    if run.cases.isEmpty, let description = run.description {
      return words(
        BacktestText.noColumns,
        [
          "name": .text(SafeText.clean(run.name)), "flag": "--column start=…, --column planned=…",
          "found": .text(words.list(description.headings.prefix(8).map { words.quoted(SafeText.clean($0)) })),
        ])
    }
    let reason = run.silence
    return words(
      BacktestText.noScores,
      ["name": .text(SafeText.clean(run.name)), "reason": .text(words.reason(reason.rawValue))])
  }
}
