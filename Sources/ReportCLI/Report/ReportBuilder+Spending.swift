import IndicatorEngine
import Ingest

/// Money of one operation: what was budgeted and paid, line by line.
extension ReportBuilder {
  func spendingSection(_ operation: OperationView) -> Report.Section? {
    let account = operation.performance.account
    guard let currency = account.currency, account.budget.found != nil || account.paid.found != nil else {
      return nil
    }
    let lines = budgetLines.filter { $0.operation == operation.code }
    var blocks: [Report.Block] = spendingFindings(operation, lines).map(Report.Block.finding)
    if lines.contains(where: { $0.budget.found != nil }) {
      blocks.append(.chart(budgetBars(operation, lines, currency)))
    }
    blocks.append(.table(budgetTable(operation, lines)))
    if let basis = account.basis {
      blocks.append(.notes([words(NoteText.basisStated, ["basis": .text(words.basis(basis.rawValue))])]))
    }
    return Report.Section(
      id: operation.anchor("spending"), title: spendingSentence(account, currency), blocks: blocks)
  }

  /// "Изплатени са 24 000,00 лв. от 60 660,00 лв. (40 %)".
  private func spendingSentence(_ account: OperationAccount, _ currency: Currency) -> String {
    guard let paid = account.paid.found else {
      return words(FindingText.spendingNone, ["day": .text(words.days.short(plan.asOf))])
    }
    guard let budget = account.budget.found, let share = account.paidShare.found else {
      return words(HeadingText.spending)
    }
    return words(
      FindingText.spending,
      [
        "paid": .text(moneyText(paid, currency)), "budget": .text(moneyText(budget, currency)),
        "share": .text(words.numbers.percent(share)),
      ])
  }

  func moneyText(_ minorUnits: Int128, _ currency: Currency) -> String {
    words.money.text(Money(minorUnits: minorUnits, currency: currency))
  }

  /// Absorption, and every line that is paid above its budget.
  private func spendingFindings(_ operation: OperationView, _ lines: [BudgetRow]) -> [Report.Finding] {
    let account = operation.performance.account
    var findings: [Report.Finding] = []
    switch account.absorption {
    case .value(let share):
      let text = words(FindingText.absorption, ["share": .text(words.numbers.percent(share, digits: 0...1))])
      findings.append(
        Report.Finding(
          text: text,
          figures: [
            figure(
              operation.code, "absorption", .rate(share, digits: 0...1),
              method: Method.absorption.rawValue,
              cells: account.paidCells + account.contractedCells, isIllustrative: account.isIllustrative,
              sentence: text)
          ]))
    case .unavailable(let reason):
      findings.append(
        Report.Finding(
          status: .notAssessable,
          text: words(
            FindingText.absorptionNotComputable, ["reason": .text(words.reason(reason.rawValue))])))
    }
    for line in lines {
      guard let rest = line.remaining.found, rest < 0, let currency = line.currency else { continue }
      findings.append(
        Report.Finding(
          status: .offTrack,
          text: words(
            FindingText.spendingAboveBudget,
            ["line": .text(words.quoted(lineTitle(line))), "excess": .text(moneyText(-rest, currency))])))
    }
    return findings
  }

  /// The title of a budget line; payments without a line have none.
  private func lineTitle(_ line: BudgetRow) -> String {
    guard let key = line.key else { return words(LabelText.withoutLine) }
    return lineTitles[[line.operation ?? "", key]] ?? key
  }

  private func budgetBars(
    _ operation: OperationView, _ lines: [BudgetRow], _ currency: Currency
  ) -> Report.Chart {
    Report.Chart(
      id: operation.anchor("budget-bars"), title: words(HeadingText.budget),
      summary: spendingSentence(operation.performance.account, currency),
      content: .budget(
        Report.BudgetBars(
          currency: currency,
          lines: lines.filter { $0.currency == currency }.map {
            Report.BudgetBars.Line(label: lineTitle($0), budget: $0.budget.found, paid: $0.paid.found)
          })),
      source: sourceLine(operation.performance.account.budgetCells + operation.performance.account.paidCells),
      method: Method.absorption.rawValue)
  }

  private func budgetTable(_ operation: OperationView, _ lines: [BudgetRow]) -> Report.Table {
    let account = operation.performance.account
    var rows = lines.map { line in budgetRow(line, subject: "\(operation.code).\(line.key ?? "none")") }
    let total = evaluation.budget.first { $0.level == .operation && $0.key == operation.code }
    if let total { rows.append(budgetRow(total, subject: operation.code, isTotal: true)) }
    return Report.Table(
      id: operation.anchor("budget-table"), caption: words(HeadingText.budget),
      columns: [
        Report.TableColumn("line", words(ColumnText.line), isRowHeader: true),
        Report.TableColumn("budget", words(ColumnText.budget), .trailing),
        Report.TableColumn("paid", words(ColumnText.paid), .trailing),
        Report.TableColumn("remaining", words(ColumnText.remaining), .trailing),
        Report.TableColumn("absorption", words(ColumnText.absorption), .trailing),
      ], rows: rows, source: sourceLine(account.budgetCells + account.paidCells),
      method: Method.absorption.rawValue)
  }

  func budgetRow(_ row: BudgetRow, subject: String, isTotal: Bool = false) -> Report.Row {
    func money(_ name: String, _ amount: Estimate<Int128>, _ method: Method) -> Report.Cell {
      Report.Cell(
        figure(
          subject, name, amount.reportedMoney(row.currency), method: method.rawValue,
          cells: row.sources, isIllustrative: row.isIllustrative))
    }
    return Report.Row(
      [
        Report.Cell(
          .text(isTotal ? words(ColumnText.total) : lineTitle(row)), isIllustrative: row.isIllustrative),
        money("budget", row.budget, .budgetAtCompletion), money("paid", row.paid, .paid),
        money("remaining", row.remaining, .remaining),
        Report.Cell(
          figure(
            subject, isTotal ? "absorption" : "line-absorption",
            row.absorption.reported { .rate($0, digits: 0...1) },
            method: Method.absorption.rawValue, cells: row.sources, isIllustrative: row.isIllustrative)),
      ], isTotal: isTotal)
  }
}
