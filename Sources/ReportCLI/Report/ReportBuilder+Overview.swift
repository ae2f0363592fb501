import IndicatorEngine
import Ingest

/// All operations side by side: money, milestones and verdicts in one table.
extension ReportBuilder {
  func overviewSection(_ operations: [OperationView]) -> Report.Section? {
    guard operations.count > 1 else { return nil }
    let hasMoney = operations.contains { $0.performance.account.budget.found != nil }
    var columns = [
      Report.TableColumn("code", words(ColumnText.code)),
      Report.TableColumn("operation", words(ColumnText.operation), isRowHeader: true),
      Report.TableColumn("start", words(ColumnText.start), .trailing),
      Report.TableColumn("end", words(ColumnText.end), .trailing),
      Report.TableColumn("milestones", words(HeadingText.milestones), .trailing),
    ]
    if hasMoney {
      columns += [
        Report.TableColumn("budget", words(ColumnText.budget), .trailing),
        Report.TableColumn("paid", words(ColumnText.paid), .trailing),
      ]
      if operations.contains(where: { $0.performance.account.absorption.found != nil }) {
        columns.append(Report.TableColumn("absorption", words(ColumnText.absorption), .trailing))
      }
    }
    let table = Report.Table(
      id: "operations", caption: words(HeadingText.projects), columns: columns,
      rows: operations.map { operation in Report.Row(columns.map { overviewCell(operation, $0.key) }) },
      notes: hasMoney ? [words(NoteText.rounding)] : [],
      source: sourceLine(operations.flatMap { operationCells($0, [Operations.Fields.code]) }))
    return Report.Section(id: "operations", title: words(HeadingText.portfolio), blocks: [.table(table)])
  }

  private func overviewCell(_ operation: OperationView, _ key: String) -> Report.Cell {
    let account = operation.performance.account
    switch key {
    case "code": return Report.Cell(.code(operation.code))
    case "operation":
      return Report.Cell(
        .text(operation.title), isIllustrative: portfolio.operations.data.isIllustrative(operation.row))
    case "start": return Report.Cell(.day(operation.performance.start))
    case "end": return Report.Cell(.day(operation.performance.plannedEnd))
    case "milestones":
      if operation.milestones.isEmpty { return Report.Cell(.absent(Report.Absence(state: .notApplicable))) }
      let done = operation.milestones.filter { $0.actual != nil }.count
      return Report.Cell(
        .text("\(done) " + words(LabelText.of, ["total": .text("\(operation.milestones.count)")])))
    case "budget":
      return Report.Cell(
        figure(
          operation.code, "budget", account.budget.reportedMoney(account.currency),
          cells: account.budgetCells,
          isIllustrative: account.isIllustrative))
    case "paid":
      return Report.Cell(
        figure(
          operation.code, "paid", account.paid.reportedMoney(account.currency),
          method: Method.paid.rawValue, cells: account.paidCells,
          isIllustrative: account.isIllustrative))
    default:
      return Report.Cell(
        figure(
          operation.code, "absorption", account.absorption.reported { .rate($0, digits: 0...1) },
          method: Method.absorption.rawValue, cells: account.paidCells + account.contractedCells,
          isIllustrative: account.isIllustrative))
    }
  }
}
