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
      asOf: days.max() ?? Day(number: 0), sections: [summary] + result.runs.enumerated().flatMap(sections),
      annexes: [
        Report.Section(
          id: "method", title: words(BacktestText.methodTitle),
          blocks: [.notes(result.runs.flatMap(notes.made)), .command(result.command)])
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
    let columns = BacktestTables.columns(words, of: run)
    let shown = columns.indices.filter { columns[$0].isPrinted }
    let table = Report.Table(
      id: "scores-\(place)", caption: words(BacktestText.scoresTitle, ["name": .text(name)]),
      columns: shown.map {
        Report.TableColumn(columns[$0].key, columns[$0].heading, columns[$0].alignment)
      },
      rows: BacktestTables(runs: [run], words: words).printed.first?.rows.map { row in
        Report.Row(shown.map { cell(row[$0]) })
      } ?? [], source: name, method: Method.backtest.rawValue)
    return [
      Report.Section(
        id: "source-\(place)", title: words(BacktestText.scoresTitle, ["name": .text(name)]),
        blocks: [.table(table)] + charts(place, run))
    ]
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
        let name = item.method.name(words, isMended: item.isMended)
        return .chart(
          Report.Chart(
            id: "reliability-\(place)-\(item.method.rawValue)",
            title: words(BacktestText.reliabilityTitle, ["method": .text(name)]),
            summary: words(BacktestText.reliabilitySummary), content: .dots(plot(scores)),
            method: Method.backtest.rawValue))
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
          raw: bin.forecast,
          isSmall: bin.count < ReferenceClass.fewestCompletions)
      }, level: 0.9)
    plot.names = Report.DotPlot.Names(
      rows: words(BacktestText.forecasts), value: words(BacktestText.observed),
      raw: words(BacktestText.meanForecast))
    return plot
  }
}
