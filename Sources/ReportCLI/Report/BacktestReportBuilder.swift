import IndicatorEngine
import Ingest

/// The calibration report: what the forecasts of the past were worth.
struct BacktestReportBuilder {
  private let result: BacktestResult
  private let words: Words
  private let notes: BacktestNotes

  init(_ result: BacktestResult) {
    self.result = result
    words = result.words
    notes = BacktestNotes(words: result.words)
  }

  func report() -> Report {
    let days = result.runs.compactMap { $0.backtest?.options.dataDay }
    return Report(
      kind: .backtest, title: words(BacktestText.report),
      subtitle: SafeText.clean(words.list(result.runs.map(\.name))), language: words.language,
      asOf: days.max() ?? Day(number: 0),
      sections: [summary]
        + result.runs.enumerated().flatMap { sections($0, $1) + [views($0, $1)].compactMap(\.self) },
      annexes: [
        Report.Section(
          id: "method", title: words(BacktestText.methodTitle),
          blocks: [
            .notes(result.runs.flatMap { notes.made($0) + ($0.views(words)?.made ?? []) }),
            .command(result.command),
          ])
      ],
      meta: Report.Meta(command: result.command, version: Version.current, inputs: []))
  }

  /// One page first: the best method of each source, and what was left out.
  private var summary: Report.Section {
    let headlines = result.runs.compactMap(notes.headline)
    let lines = result.runs.flatMap(notes.findings) + result.lines + result.runs.flatMap(notes.doubts)
    return Report.Section(
      id: "summary", title: headlines.first ?? words(BacktestText.report),
      blocks: headlines.dropFirst().map { .finding(Report.Finding(text: $0 + ".")) }
        + lines.map { .paragraph($0) })
  }

  private func sections(_ place: Int, _ run: BacktestRun) -> [Report.Section] {
    guard let backtest = run.backtest, !backtest.forecasts.isEmpty else { return [] }
    let name = SafeText.clean(run.name)
    guard let scores = BacktestTables(runs: [run], words: words).methods(run) else { return [] }
    let table = table(
      scores, id: "scores-\(place)", caption: words(BacktestText.scoresTitle, ["name": .text(name)]),
      source: name)
    let more = BacktestScoreTables(run: run, words: words)
    let others = [
      (more.calibration, "calibration", BacktestScoreText.calibrationTitle),
      (more.months, "months", .monthsTitle),
    ].compactMap { data, id, title -> [Report.Block]? in
      guard let data else { return nil }
      let caption = words(title, ["name": .text(name)])
      return [.table(self.table(data, id: "\(id)-\(place)", caption: caption, source: name))]
        + data.notes.map { .paragraph($0) }
    }
    return [
      Report.Section(
        id: "source-\(place)", title: words(BacktestText.scoresTitle, ["name": .text(name)]),
        blocks: [.table(table)] + others.flatMap(\.self) + charts(place, run))
    ]
  }

  /// The views of the risk forecast beside what came; nil where none was scored.
  private func views(_ place: Int, _ run: BacktestRun) -> Report.Section? {
    guard let views = run.views(words), let printed = views.printed else { return nil }
    let name = SafeText.clean(run.name)
    let title = words(RiskTrialText.title, ["name": .text(name)])
    let charts = views.trial.topics.compactMap { topic -> Report.Block? in
      guard let scores = views.trial.scores(of: .answer, topic).found else { return nil }
      return chart(
        "views-\(place)-\(topic.rawValue)", "\(views.question(topic)), \(views.name(.answer, topic))", scores)
    }
    return Report.Section(
      id: "views-\(place)", title: title,
      blocks: [
        .table(
          table(
            printed, id: "views-scores-\(place)",
            caption: words(BacktestText.scoresTitle, ["name": .text(name)]), source: name))
      ]
        + views.findings.map { .paragraph($0) } + charts)
  }

  private func table(_ data: DataTable, id: String, caption: String, source: String) -> Report.Table {
    let shown = data.columns.indices.filter { data.columns[$0].isPrinted }
    return Report.Table(
      id: id, caption: caption,
      columns: shown.map {
        Report.TableColumn(data.columns[$0].key, data.columns[$0].heading, data.columns[$0].alignment)
      },
      rows: data.rows.map { row in Report.Row(shown.map { cell(row[$0]) }) }, source: source,
      method: Method.backtest.rawValue)
  }

  private func chart(_ id: String, _ name: String, _ scores: BacktestScores) -> Report.Block {
    .chart(
      Report.Chart(
        id: "reliability-" + id, title: words(BacktestText.reliabilityTitle, ["method": .text(name)]),
        summary: words(BacktestText.reliabilitySummary), content: .dots(plot(scores)),
        method: Method.backtest.rawValue))
  }

  private func cell(_ cell: DataTable.Cell) -> Report.Cell {
    if case .value(let value) = cell { return Report.Cell(value) }
    return Report.Cell(.absent(Report.Absence()))
  }

  /// A reliability diagram for each method that is mended, and for the curve they are held against.
  private func charts(_ place: Int, _ run: BacktestRun) -> [Report.Block] {
    run.scored.filter { $0.question == .deadline && ($0.isMended || $0.method == .kaplanMeier) }
      .compactMap { item -> Report.Block? in
        guard let scores = item.scores.found else { return nil }
        return chart(
          "\(place)-\(item.method.rawValue)", item.method.name(words, isMended: item.isMended), scores)
      }
  }

  private func plot(_ scores: BacktestScores) -> Report.DotPlot {
    var plot = Report.DotPlot(
      measure: Report.Measure(name: words(BacktestText.observed), digits: 0...0, isFraction: true),
      rows: scores.bins.map { bin in
        Report.DotPlot.Row(
          label: words(
            BacktestText.bin,
            [
              "forecast": .text(words.numbers.percent(bin.forecast)),
              "n": .text(words.numbers.text(bin.count)),
            ]),
          value: bin.observed, interval: min(bin.low, bin.observed)...max(bin.high, bin.observed),
          second: bin.forecast,
          isSmall: bin.count < ReferenceClass.fewestCompletions)
      }, level: 0.9)
    plot.names = Report.DotPlot.Names(
      rows: words(BacktestText.forecasts), value: words(BacktestText.observed),
      second: words(BacktestText.meanForecast))
    return plot
  }
}
