import IndicatorEngine
import Ingest

/// The table of questions about a project: what is asked, the answer, whose outcomes stand behind it.
extension RiskReportBuilder {
  /// Without all together where a part of it is a fact: it would say that once more.
  func listed(_ forecasts: [RiskForecast]) -> [RiskForecast] {
    let rest = forecasts.filter { $0.subject != .all || !$0.isFact }
    return rest.isEmpty ? forecasts : rest
  }

  /// What is asked, with the approved sum where the question is about it.
  private func question(_ forecast: RiskForecast) -> String {
    guard forecast.subject == .cost, let approved = approved(forecast.operation) else {
      return names.subject(forecast)
    }
    let digits = approved.minorUnits % 100 == 0 ? 0 : 2
    return words(RiskText.costWithin, ["amount": .text(words.money.text(approved, digits: digits))])
  }

  /// The total of an operation, else its budget: what the cost is held against.
  private func approved(_ row: Int) -> Money? {
    let operations = risk.portfolio.operations
    if let total = operations.total[row],
      let currency = operations.currency[row].flatMap({ Currency(code: $0) })
    {
      return Money(minorUnits: Int128(total), currency: currency)
    }
    let code = operations.code[row]
    let account = base.evaluation.performances.first { $0.account.operation == code }?.account
    guard let account, let budget = account.budget.found, let currency = account.currency else { return nil }
    return Money(minorUnits: budget, currency: currency)
  }

  /// Every question about one project, as the command prints it.
  func questionTable(_ row: Int, _ forecasts: [RiskForecast]) -> Report.Block {
    let code = risk.portfolio.operations.code[row] ?? ""
    let rows = forecasts.prefix(RiskTable.printedLimit).map { forecast -> Report.Row in
      // What is done has no chance and no gap either: the cell says so.
      let fact = forecast.reason == .workComplete ? names.reason(forecast, figure) : nil
      let chance =
        (names.chance(forecast) ?? fact).map { Report.Value.text($0) }
        ?? .absent(Report.Absence(reason: forecast.reason?.rawValue))
      return Report.Row([
        Report.Cell(.text(question(forecast))),
        forecast.due.map { Report.Cell(.day($0)) } ?? Report.Cell(.text("")),
        Report.Cell(
          figure(
            code + "." + names.about(forecast), "chance" + (forecast.due.map { ".\($0)" } ?? ""), chance,
            method: forecast.method.rawValue, cells: risk.cells(of: forecast),
            isIllustrative: isIllustrative(forecast))),
        Report.Cell(.text(names.interval(forecast) ?? "")),
        Report.Cell(.text(isKnown(forecast) ? "" : names.comparable(forecast) ?? "")),
        Report.Cell(
          .text(
            names.quantiles(
              forecast,
              against: forecast.subject == .cost ? approved(forecast.operation)?.minorUnits : nil))),
        Report.Cell(.text(note(forecast) ?? "")),
      ])
    }
    let hasNotes = forecasts.contains { note($0) != nil }
    let hasIntervals = forecasts.contains { names.interval($0) != nil }
    let columns =
      [
        Report.TableColumn("question", words(RiskText.question), isRowHeader: true),
        Report.TableColumn("due", words(ColumnText.due)),
        Report.TableColumn("chance", words(RiskText.chance)),
        Report.TableColumn("interval", words(RiskText.interval)),
        Report.TableColumn("class", words(RiskText.comparable)),
        Report.TableColumn("quantiles", words(RiskText.quantiles)),
        Report.TableColumn("note", words(ColumnText.note)),
      ]
    let shown = columns.indices.filter { place in
      switch columns[place].key {
      case "interval": hasIntervals
      case "note": hasNotes
      default: true
      }
    }
    return .table(
      Report.Table(
        id: "questions-\(ReportAnchor.text(code))",
        caption: words(RiskFindingText.question, ["name": .text(words.quoted(title(row)))]),
        columns: shown.map { columns[$0] },
        rows: rows.map { row in Report.Row(shown.map { row.cells[$0] }) }))
  }

  /// What is wrong with a plan and where that stands, or what a chance lacks; that there is no chance says the mark in its cell.
  private func note(_ forecast: RiskForecast) -> String? {
    guard forecast.reason != .workComplete, forecast.chance.found != nil || forecast.fault != nil else {
      return nil
    }
    return names.reason(forecast, figure)
  }

  /// Whether it says of a target what came: nobody else's outcomes stand behind that.
  private func isKnown(_ forecast: RiskForecast) -> Bool {
    forecast.isFact && forecast.subject.question == .target
  }

  /// Whether made-up data stand behind a forecast.
  private func isIllustrative(_ forecast: RiskForecast) -> Bool {
    let portfolio = risk.portfolio
    if portfolio.operations.data.isIllustrative(forecast.operation) { return true }
    let code = portfolio.operations.code[forecast.operation]
    return (0..<portfolio.milestones.count).contains {
      portfolio.milestones.operation[$0] == code && portfolio.milestones.data.isIllustrative($0)
    }
  }
}
