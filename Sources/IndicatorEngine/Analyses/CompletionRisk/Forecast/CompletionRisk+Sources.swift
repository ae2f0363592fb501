/// The cells that forecasts were made from.
extension CompletionRisk {
  /// No forecast names more cells.
  private static let sourceLimit = 20

  /// The cell of a fault; else the days of the project with its milestones, its amounts, or the figures of its indicator.
  public func cells(of forecast: RiskForecast) -> [SourceCell] {
    if let fault = forecast.fault?.cell { return [fault] }
    let cells =
      switch forecast.subject {
      case .currentEnd, .originalEnd, .all: dayCells(forecast.operation) + milestoneCells(forecast.operation)
      case .cost, .claim: amountCells(forecast.operation)
      case .indicator(let row):
        targets.indices.contains(row) && !targets[row].sources.isEmpty
          ? targets[row].sources : dayCells(forecast.operation)
      }
    return Array(cells.prefix(CompletionRisk.sourceLimit))
  }

  private func dayCells(_ row: Int) -> [SourceCell] {
    let operations = portfolio.operations
    let days = [
      (Operations.Fields.start, operations.start), (Operations.Fields.originalEnd, operations.originalEnd),
      (Operations.Fields.end, operations.end),
    ]
    return days.filter { $0.1[row] != nil }.map { operations.data.cell(row, $0.0) }
  }

  private func milestoneCells(_ row: Int) -> [SourceCell] {
    let milestones = portfolio.milestones
    guard let code = portfolio.operations.code[row] else { return [] }
    return (0..<milestones.count).filter { milestones.operation[$0] == code }
      .map { milestones.data.cell($0, Milestones.Fields.planned) }
  }

  private func amountCells(_ row: Int) -> [SourceCell] {
    let operations = portfolio.operations
    let amounts = [
      (Operations.Fields.total, operations.total), (Operations.Fields.eligible, operations.eligible),
      (Operations.Fields.contracted, operations.contracted),
    ]
    let stated = amounts.filter { $0.1[row] != nil }.map { operations.data.cell(row, $0.0) }
    guard let code = operations.code[row] else { return stated }
    let (budget, payments) = (portfolio.budget, portfolio.payments)
    return stated
      + (0..<budget.count).filter { budget.operation[$0] == code }
      .map { budget.data.cell($0, Budget.Fields.amount) }
      + (0..<payments.count).filter { payments.operation[$0] == code }
      .map { payments.data.cell($0, Payments.Fields.amount) }
  }
}
