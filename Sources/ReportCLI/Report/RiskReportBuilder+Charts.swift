import IndicatorEngine
import Ingest

/// Charts of completion risk: the date fan, slips, drivers, the risk matrix, and how many may end in time.
extension RiskReportBuilder {
  func fanChart() -> Report.Block? {
    let ends = operations.lazy.compactMap { operation in
      operation.forecasts.first { $0.subject == .currentEnd }.map { end in
        (end, operation.forecasts.first { $0.subject == .originalEnd }?.due)
      }
    }.filter { $0.0.p50 != nil }.prefix(RiskReportBuilder.wholeLimit)
    if ends.isEmpty { return nil }
    func day(_ quantity: RiskQuantity?) -> Day? { if case .day(let day)? = quantity { day } else { nil } }
    let rows = ends.map { end, original in
      Report.DateFan.Row(
        label: title(end.operation), reading: names.chance(end) ?? "", due: end.due, original: original,
        p50: day(end.p50), p80: day(end.p80), p90: day(end.p90))
    }
    return .chart(
      Report.Chart(
        id: "date-fan",
        title: words(RiskFindingText.dates)
          + (ends.allSatisfy { isOfPlanAlone($0.0) } ? byPlan : ""), summary: names.meaning(ends.map(\.0)),
        content: .fan(Report.DateFan(asOf: risk.evaluation.asOf, rows: Array(rows))),
        method: ends.first?.0.method.rawValue))
  }

  /// The chances of ending in time, up to 3, 6 and 12 months late, and later.
  func slipChart(_ end: RiskForecast, _ code: String) -> Report.Block? {
    guard end.slips.count == 5, !end.notes.contains(.deadlinePassed) else { return nil }
    let labels: [RiskChartText] = [.onTime, .slip3, .slip6, .slip12, .slipMore]
    if end.isVague { return slipTable(zip(labels, end.slips).map { ($0, $1) }, end, code) }
    let rows = zip(labels, end.slips).map { label, share in
      Report.BarRows.Row(
        label: words(label), value: RiskForecast.bounded(share), reading: names.percent(share),
        isHighlighted: label == .onTime)
    }
    return .chart(
      Report.Chart(
        id: "slips-\(ReportAnchor.text(code))", title: slipTitle(end), summary: names.meaning([end]),
        content: .bars(
          Report.BarRows(
            measure: Report.Measure(name: words(RiskChartText.share), digits: 0...0, isFraction: true),
            rows: rows)),
        method: end.method.rawValue))
  }

  /// The same in words, where fewer than thirty completions stand behind it.
  private func slipTable(
    _ slips: [(label: RiskChartText, share: Double)], _ end: RiskForecast, _ code: String
  ) -> Report.Block {
    .table(
      Report.Table(
        id: "slips-\(ReportAnchor.text(code))", caption: slipTitle(end),
        columns: [
          Report.TableColumn("slip", words(RiskFindingText.slips), isRowHeader: true),
          Report.TableColumn("chance", words(RiskText.chance)),
        ],
        rows: slips.map { slip in
          Report.Row([
            Report.Cell(.text(words(slip.label))), Report.Cell(.text(names.bandOf(slip.share))),
          ])
        }, method: end.method.rawValue))
  }

  /// Of what was never tested the plan alone speaks, and the title says so.
  private func slipTitle(_ end: RiskForecast) -> String {
    words(RiskFindingText.slips)
      + (end.notes.contains(.untestedClass) ? byPlan : "")
  }

  private var byPlan: String { " · " + words(RiskText.planView).lowercased() }

  /// The tornado: milestones by the points that the chance rises without their delay. A single one has nothing to be compared with.
  func driverChart(_ end: RiskForecast, _ code: String) -> Report.Block? {
    let rows = end.drivers.compactMap { driver -> Report.BarRows.Row? in
      guard case .milestone(let row) = driver.name, driver.points.magnitude >= 0.5 else { return nil }
      return Report.BarRows.Row(
        label: risk.portfolio.milestones.title[row] ?? "", value: driver.points,
        reading: words.numbers.text(driver.points, digits: 0...0, signed: true))
    }
    if rows.count < 2 { return nil }
    return .chart(
      Report.Chart(
        id: "drivers-\(ReportAnchor.text(code))", title: words(RiskFindingText.drivers),
        summary: words(RiskFindingText.drivers),
        content: .bars(
          Report.BarRows(
            measure: Report.Measure(name: words(RiskChartText.points), digits: 0...0), rows: rows)),
        method: Method.deadlineNetwork.rawValue))
  }

  /// The risks that were stated of an operation.
  func gridChart(_ row: Int, _ code: String) -> Report.Block? {
    let risks = risk.portfolio.risks
    let own = (0..<risks.count).filter { risks.operation[$0] == risk.portfolio.operations.code[row] }
    var cells = [[[String]]](repeating: [[String]](repeating: [], count: 3), count: 3)
    for index in own {
      guard let probability = risks.probability[index], (0...1).contains(probability),
        let delay = risks.likely[index] ?? risks.high[index] ?? risks.low[index], delay.isFinite
      else { continue }
      let column = probability < 0.2 ? 0 : probability <= 0.4 ? 1 : 2
      let line = delay > 60 ? 0 : delay > 14 ? 1 : 2
      cells[line][column].append(risks.title[index] ?? "")
    }
    if cells.allSatisfy({ $0.allSatisfy(\.isEmpty) }) { return nil }
    let labels: [RiskChartText] = [.long, .medium, .short]
    return .chart(
      Report.Chart(
        id: "grid-\(ReportAnchor.text(code))", title: words(RiskFindingText.grid),
        summary: words(RiskFindingText.grid),
        content: .grid(
          Report.RiskGrid(
            columns: [RiskChartText.rare, .possible, .likely].map { words($0) },
            rows: zip(labels, cells).map { Report.RiskGrid.Row(label: words($0), cells: $1) }))))
  }

  /// The chance of each number of projects in time.
  func distributionChart(_ all: RiskRollUp?) -> Report.Block? {
    guard let all, all.numbered > 1, !all.distribution.isEmpty, all.passed < all.numbered
    else { return nil }
    let rows = all.distribution.enumerated().map { count, chance in
      Report.BarRows.Row(
        label: words.numbers.text(count), value: RiskForecast.bounded(chance), reading: names.percent(chance),
        isHighlighted: all.interval?.contains(count) ?? false)
    }
    return .chart(
      Report.Chart(
        id: "in-time", title: words(RiskFindingText.distribution),
        summary: words(
          RiskText.togetherMeaning,
          ["rho": .text(words.numbers.text(risk.plan.portfolioCorrelation, digits: 0...2))]),
        content: .bars(
          Report.BarRows(
            measure: Report.Measure(name: words(RiskChartText.share), digits: 0...0, isFraction: true),
            rows: rows)),
        method: Method.riskRollUp.rawValue))
  }
}
