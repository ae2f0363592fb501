import IndicatorEngine
import Ingest

/// Milestones of one operation: the Gantt chart, the table, and a sentence for each that is late.
extension ReportBuilder {
  func milestoneSection(_ operation: OperationView) -> Report.Section? {
    guard !operation.milestones.isEmpty else { return nil }
    let findings = lateFindings(operation) + [chanceFinding(operation.forecasts)].compactMap(\.self)
    return Report.Section(
      id: operation.anchor("milestones"), title: milestoneSentence(operation.milestones),
      blocks: findings.map(Report.Block.finding)
        + [
          .chart(gantt(operation)), .table(milestoneTable(operation)), .notes([words(NoteText.slipMeaning)]),
        ] + (operation.forecasts.isEmpty ? [] : [.table(forecastTable(operation))]))
  }

  /// "5 етапа са с настъпил срок; 1 е със закъснение".
  func milestoneSentence(_ milestones: [MilestoneSlippage]) -> String {
    let due = milestones.filter { $0.planned <= plan.asOf }
    if due.isEmpty { return words(FindingText.milestonesNoneDue) }
    let late = due.filter { $0.status == .overdue || $0.status == .doneLate }.count
    if late == 0, due.allSatisfy({ $0.actual != nil }) {
      return words(FindingText.milestonesAllReached, ["due": .count(due.count)])
    }
    return words(FindingText.milestonesLate, ["due": .count(due.count), "late": .count(late)])
  }

  /// One sentence for each milestone that is late or will be.
  func lateFindings(_ operation: OperationView) -> [Report.Finding] {
    operation.milestones.compactMap { milestone in
      guard let slip = milestone.slip.found, slip > 0 else { return nil }
      let text = lateSentence(milestone, slip: slip)
      return Report.Finding(
        status: status(of: milestone), text: text,
        figures: [slipFigure(milestone, sentence: text)])
    }
  }

  private func lateSentence(_ milestone: MilestoneSlippage, slip: Int) -> String {
    let title = TextTemplate.Argument.text(words.quoted(milestone.title))
    let days = TextTemplate.Argument.text(words.dayCount(slip))
    let planned = TextTemplate.Argument.text(words.days.short(milestone.planned))
    if let actual = milestone.actual {
      return words(
        FindingText.milestoneReachedLate,
        ["title": title, "days": days, "planned": planned, "actual": .text(words.days.short(actual))])
    }
    if let forecast = milestone.forecast, forecast > plan.asOf {
      return words(
        FindingText.milestoneForecastLate,
        ["title": title, "days": days, "planned": planned, "forecast": .text(words.days.short(forecast))])
    }
    return words(FindingText.milestoneOverdue, ["title": title, "days": days, "planned": planned])
  }

  func status(of milestone: MilestoneSlippage) -> Report.Status {
    switch milestone.status {
    case .done: .complete
    case .doneLate: .completeLate
    case .overdue: .overdue
    case .forecastLate: .delayed
    case .planned: .upcoming
    }
  }

  private func slipFigure(_ milestone: MilestoneSlippage, sentence: String) -> Report.Figure {
    figure(
      milestone.operation, "\(milestone.milestone).slip",
      milestone.slip.reported { .number(Double($0), digits: 0...0, unit: .days) },
      method: Method.slip.rawValue, cells: milestone.sources, isIllustrative: milestone.isIllustrative,
      sentence: sentence)
  }

  private func gantt(_ operation: OperationView) -> Report.Chart {
    let items = operation.milestones.map { milestone in
      Report.Schedule.Item(
        label: milestone.title, start: milestone.start, planned: milestone.planned,
        reached: milestone.actual ?? milestone.forecast, isActual: milestone.actual != nil,
        slip: milestone.slip.found, status: status(of: milestone))
    }
    return Report.Chart(
      id: operation.anchor("gantt"), title: words(HeadingText.milestones),
      summary: milestoneSentence(operation.milestones),
      content: .schedule(Report.Schedule(asOf: plan.asOf, items: items)),
      source: sourceLine(operation.milestones.flatMap(\.sources)), method: Method.slip.rawValue)
  }

  private func milestoneTable(_ operation: OperationView) -> Report.Table {
    let rows = operation.milestones.map { milestone in
      let slip = slipFigure(milestone, sentence: "")
      return Report.Row([
        Report.Cell(.code(milestone.milestone)),
        Report.Cell(.text(milestone.title), isIllustrative: milestone.isIllustrative),
        Report.Cell(.day(milestone.planned)), Report.Cell(milestone.forecast.map { .day($0) } ?? .text("")),
        Report.Cell(milestone.actual.map { .day($0) } ?? .text("")), Report.Cell(slip),
        Report.Cell(.status(status(of: milestone))),
      ])
    }
    return Report.Table(
      id: operation.anchor("milestone-table"), caption: words(HeadingText.milestones),
      columns: [
        Report.TableColumn("code", words(ColumnText.code)),
        Report.TableColumn("milestone", words(ColumnText.milestone), isRowHeader: true),
        Report.TableColumn("planned", words(ColumnText.planned), .trailing),
        Report.TableColumn("forecast", words(ColumnText.forecast), .trailing),
        Report.TableColumn("actual", words(ColumnText.actual), .trailing),
        Report.TableColumn("slip", words(ColumnText.slip), .trailing),
        Report.TableColumn("status", words(ColumnText.status)),
      ], rows: rows, source: sourceLine(operation.milestones.flatMap(\.sources)),
      method: Method.slip.rawValue)
  }
}
