import IndicatorEngine
import Ingest

/// The page that is read if only one is: key figures, the sentences that matter, and what comes next.
extension ReportBuilder {
  func summarySection(_ operations: [OperationView]) -> Report.Section {
    if operations.count == 1, let only = operations.first { return operationSummary(only) }
    return portfolioSummary(operations)
  }

  // MARK: One operation

  private func operationSummary(_ operation: OperationView) -> Report.Section {
    let figures = keyFigures(operation)
    var blocks: [Report.Block] = figures.isEmpty ? [] : [.keyFigures(figures)]
    blocks += summaryFindings(operation).map(Report.Block.finding)
    let next = nextSteps(operation)
    let steps =
      next.isEmpty
      ? []
      : [
        Report.Section(
          id: "next", title: words(HeadingText.nextSteps),
          blocks: next.map { .finding(Report.Finding(text: $0)) })
      ]
    return Report.Section(
      id: "summary", title: headline(operation) ?? words(HeadingText.summary),
      blocks: orWhatIsMissing(blocks),
      subsections: steps)
  }

  /// "Изтекли са 44 % от срока; спечелени са 35 % от бюджета, а изплатени – 40 %"; nil where one is not known.
  private func headline(_ operation: OperationView) -> String? {
    let value = operation.performance.indices.value
    guard let time = timeShare(operation), let earned = value.percentComplete.found,
      let paid = operation.performance.account.paidShare.found
    else { return nil }
    return words(
      FindingText.headline,
      [
        "time": .text(words.numbers.percent(time)), "earned": .text(words.numbers.percent(earned)),
        "paid": .text(words.numbers.percent(paid)),
      ])
  }

  private func keyFigures(_ operation: OperationView) -> [Report.KeyFigure] {
    [
      timeFigure(operation), paidFigure(operation), earnedFigure(operation), milestoneFigure(operation),
      resultFigure(operation),
    ].compactMap { $0 }
  }

  private func paidFigure(_ operation: OperationView) -> Report.KeyFigure? {
    let account = operation.performance.account
    guard let currency = account.currency, let budget = account.budget.found, budget != 0 else { return nil }
    guard let paid = account.paid.found, let share = account.paidShare.found else { return nil }
    let detail = words(
      FindingText.spending,
      [
        "paid": .text(words.money.text(Money(minorUnits: paid, currency: currency))),
        "budget": .text(words.money.text(Money(minorUnits: budget, currency: currency))),
        "share": .text(words.numbers.percent(share)),
      ])
    return Report.KeyFigure(
      label: words(LabelText.paid),
      figure: figure(
        operation.code, "paid-share", .rate(share, digits: 0...0), method: Method.absorption.rawValue,
        cells: account.paidCells + account.budgetCells, isIllustrative: account.isIllustrative,
        sentence: detail),
      detail: words.money.amount(Money(minorUnits: paid, currency: currency)) + " "
        + words(
          LabelText.of, ["total": .text(words.money.text(Money(minorUnits: budget, currency: currency)))]),
      share: share)
  }

  private func earnedFigure(_ operation: OperationView) -> Report.KeyFigure? {
    let value = operation.performance.indices.value
    guard let share = value.percentComplete.found, !operation.milestones.isEmpty else { return nil }
    var detail: [String] = []
    if let cpi = value.costPerformance.found {
      detail.append("CPI\u{A0}" + words.numbers.text(cpi, digits: 2...2))
    }
    if let spi = value.schedulePerformance.found {
      detail.append("SPI\u{A0}" + words.numbers.text(spi, digits: 2...2))
    }
    return Report.KeyFigure(
      label: words(LabelText.earned),
      figure: figure(
        operation.code, "earned-share", .rate(share, digits: 0...0), method: Method.earnedValue.rawValue,
        cells: operation.performance.account.budgetCells + operation.performance.milestoneCells,
        isIllustrative: operation.performance.isIllustrative, sentence: detail.joined(separator: ", ")),
      detail: detail.joined(separator: ", "), status: indexStatus(value.schedulePerformance.found),
      share: share)
  }

  private func milestoneFigure(_ operation: OperationView) -> Report.KeyFigure? {
    guard !operation.milestones.isEmpty else { return nil }
    let done = operation.milestones.filter { $0.actual != nil }.count
    return Report.KeyFigure(
      label: words(LabelText.milestones),
      figure: figure(
        operation.code, "milestones-complete", .number(Double(done), digits: 0...0),
        method: Method.slip.rawValue, cells: operation.milestones.flatMap(\.sources),
        isIllustrative: operation.milestones.contains(where: \.isIllustrative)),
      detail: words(LabelText.of, ["total": .text(words.numbers.text(operation.milestones.count))]),
      share: Double(done) / Double(operation.milestones.count))
  }

  /// How many indicators have reached their target.
  private func resultFigure(_ operation: OperationView) -> Report.KeyFigure? {
    let count = IndicatorCount(operation.progress)
    let rows = count.rows
    guard !rows.isEmpty else { return nil }
    return Report.KeyFigure(
      label: words(LabelText.results),
      figure: figure(
        operation.code, "indicators-met", .number(Double(count.reached), digits: 0...0),
        method: Method.status.rawValue,
        cells: rows.flatMap(\.sources), isIllustrative: rows.contains(where: \.isIllustrative),
        sentence: progressSentence(rows) ?? ""),
      detail: words(LabelText.of, ["total": .text(words.numbers.text(rows.count))]),
      share: Double(count.reached) / Double(rows.count))
  }

  private func summaryFindings(_ operation: OperationView) -> [Report.Finding] {
    let value = operation.performance.indices.value
    var findings: [Report.Finding] = []
    // What is within the limit is no news: the key figure says it.
    func isNews(_ index: Double?) -> Bool {
      index.map { $0 >= 0.995 || indexStatus($0) != .onTrack } ?? false
    }
    if isNews(value.costPerformance.found), let text = costSentence(value) {
      findings.append(Report.Finding(status: indexStatus(value.costPerformance.found), text: text))
    }
    if isNews(value.schedulePerformance.found), let text = scheduleSentence(value),
      !operation.milestones.isEmpty
    {
      findings.append(Report.Finding(status: indexStatus(value.schedulePerformance.found), text: text))
    }
    if !operation.milestones.isEmpty {
      let isLate = operation.milestones.contains { $0.status == .overdue }
      findings.append(
        Report.Finding(status: isLate ? .atRisk : nil, text: milestoneSentence(operation.milestones)))
    }
    let places = evaluation.progress.filter { $0.municipality != nil && $0.operation == nil }
    for rows in [operation.progress, places] {
      if let text = progressSentence(rows) { findings.append(Report.Finding(text: text)) }
    }
    return findings
  }

  /// Milestones that are late, then the next two that are due.
  private func nextSteps(_ operation: OperationView) -> [String] {
    let late = lateFindings(operation).filter { $0.status != .completeLate }.map(\.text)
    let next = operation.milestones.filter { $0.actual == nil && $0.planned > plan.asOf }.prefix(2).map {
      words(
        FindingText.milestoneNext,
        ["title": .text(words.quoted($0.title)), "planned": .text(words.days.short($0.planned))])
    }
    return late + next
  }

  /// A summary of a portfolio that holds next to nothing says what it lacks.
  private func orWhatIsMissing(_ blocks: [Report.Block]) -> [Report.Block] {
    blocks.isEmpty ? [tablesMissingSentence().map(Report.Block.paragraph)].compactMap(\.self) : blocks
  }

  // MARK: Several operations, or none

  private func portfolioSummary(_ operations: [OperationView]) -> Report.Section {
    var blocks: [Report.Block] = []
    let due = operations.flatMap(\.milestones)
    if !due.isEmpty { blocks.append(.finding(Report.Finding(text: milestoneSentence(due)))) }
    if let text = progressSentence(evaluation.progress) {
      blocks.append(.finding(Report.Finding(text: text)))
    }
    let places = placesWithData()
    if places.all > 0 {
      blocks.append(
        .finding(
          Report.Finding(
            text: words(
              FindingText.placesWithData, ["n": .count(places.reported), "all": .count(places.all)]))))
    }
    if let matrix = operationMatrix(operations) { blocks.append(.chart(matrix)) }
    let notes = countNotes(evaluation.progress)
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    return Report.Section(
      id: "summary",
      title: words(
        FindingText.portfolioSize,
        [
          "operations": .count(portfolio.operations.count), "indicators": .count(portfolio.indicators.count),
          "places": .count(portfolio.municipalities.count),
        ]), blocks: orWhatIsMissing(blocks))
  }

  /// Operations × (milestones, schedule, cost, results), each with its verdict; nil for none.
  private func operationMatrix(_ operations: [OperationView]) -> Report.Chart? {
    guard operations.count > 1 else { return nil }
    let rows = operations.map { operation in
      let value = operation.performance.indices.value
      return Report.Matrix.Row(
        label: operation.title,
        cells: [
          operation.milestones.isEmpty ? nil : milestoneStatus(operation.milestones),
          operation.milestones.isEmpty ? nil : indexStatus(value.schedulePerformance.found),
          indexStatus(value.costPerformance.found), overallStatus(operation.progress),
        ])
    }
    let headings = [
      words(HeadingText.milestones), words(HeadingText.time), words(HeadingText.spending),
      words(HeadingText.indicators),
    ]
    // A question that arises for no project has no column.
    let asked = headings.indices.filter { column in rows.contains { $0.cells[column] != nil } }
    if asked.isEmpty { return nil }
    return Report.Chart(
      id: "status-matrix", title: words(HeadingText.atAGlance), summary: words(HeadingText.atAGlance),
      content: .matrix(
        Report.Matrix(
          columns: asked.map { headings[$0] },
          rows: rows.map { row in
            Report.Matrix.Row(label: row.label, cells: asked.map { row.cells[$0] })
          })))
  }

  /// The worst of the milestones that are due.
  private func milestoneStatus(_ milestones: [MilestoneSlippage]) -> Report.Status {
    if milestones.allSatisfy({ $0.actual != nil }) { return .complete }
    if milestones.contains(where: { $0.status == .overdue }) { return .offTrack }
    if milestones.contains(where: { $0.status == .forecastLate }) { return .atRisk }
    return milestones.contains { $0.planned <= plan.asOf } ? .onTrack : .notDue
  }
}
