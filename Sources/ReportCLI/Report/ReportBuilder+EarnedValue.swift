import IndicatorEngine
import Ingest

/// Earned value of one operation: the S-curve, what it means, and every index.
extension ReportBuilder {
  func earnedValueSection(_ operation: OperationView) -> Report.Section? {
    let performance = operation.performance
    guard let currency = performance.account.currency, performance.account.budget.found != nil,
      !operation.milestones.isEmpty || performance.account.paid.found != nil
    else { return nil }
    let value = performance.indices.value
    var blocks: [Report.Block] = [.finding(earnedFinding(operation, currency))]
    blocks += earnedFindings(operation, currency).map(Report.Block.finding)
    if let curve = operation.curve.found { blocks.append(.chart(sCurve(operation, curve))) }
    blocks.append(.table(earnedTable(operation, currency)))
    blocks.append(.notes(earnedNotes(operation)))
    return Report.Section(
      id: operation.anchor("earned-value"), title: costSentence(value) ?? words(HeadingText.earnedValue),
      blocks: blocks)
  }

  /// "Свършеното струва по-малко, отколкото е изразходвано (CPI 0,80)", or that cost is within the limit; nil where
  /// there is no CPI.
  func costSentence(_ value: EarnedValue) -> String? {
    indexSentence(value.costPerformance.found, "cpi", .costBelow, .costNear, .costEven, .costAbove)
  }

  /// The same for the schedule; nil where there is no SPI.
  func scheduleSentence(_ value: EarnedValue) -> String? {
    indexSentence(
      value.schedulePerformance.found, "spi", .scheduleBehind, .scheduleNear, .scheduleEven, .scheduleAhead)
  }

  /// A sentence speaks of a deviation only where the verdict does: an index below 1 and within the limit is on plan.
  private func indexSentence(
    _ index: Double?, _ name: String, _ below: FindingText, _ near: FindingText, _ even: FindingText,
    _ above: FindingText
  ) -> String? {
    guard let index else { return nil }
    let key = index > 1.005 ? above : index >= 0.995 ? even : indexStatus(index) == .onTrack ? near : below
    return words(
      key,
      [
        name: .text(words.numbers.text(index, digits: 2...2)),
        "green": .text(words.numbers.text(plan.thresholds.green, digits: 2...4)),
      ])
  }

  private func earnedFinding(_ operation: OperationView, _ currency: Currency) -> Report.Finding {
    let amounts = operation.performance.amounts
    guard let earned = amounts.earned.found, let planned = amounts.planned.found else {
      let reason = amounts.earned.reason ?? amounts.planned.reason ?? .noMilestones
      return Report.Finding(
        status: .notAssessable,
        text: words(FindingText.earnedNotComputable, ["reason": .text(words.reason(reason.rawValue))]))
    }
    let text = words(
      FindingText.earned,
      [
        "ev": .text(moneyText(earned, currency)), "pv": .text(moneyText(planned, currency)),
        "day": .text(words.days.short(plan.asOf)),
      ])
    return Report.Finding(text: text, figures: [])
  }

  private func earnedFindings(_ operation: OperationView, _ currency: Currency) -> [Report.Finding] {
    let (value, schedule) = (operation.performance.indices.value, operation.performance.indices.schedule)
    var findings: [Report.Finding] = []
    if let text = scheduleSentence(value) {
      findings.append(Report.Finding(status: indexStatus(value.schedulePerformance.found), text: text))
    }
    let amounts = operation.performance.amounts
    if let estimate = amounts.estimateTypical.found, let variance = amounts.varianceAtCompletion.found,
      variance != 0
    {
      let key: FindingText = variance < 0 ? .estimateAbove : .estimateBelow
      let difference = TextTemplate.Argument.text(
        moneyText(variance < 0 ? 0 - variance : variance, currency))
      findings.append(
        Report.Finding(
          text: words(
            key, ["eac": .text(moneyText(estimate, currency)), "excess": difference, "rest": difference])))
    }
    if let duration = schedule.duration.found, let planned = schedule.planned.found {
      findings.append(
        Report.Finding(
          status: indexStatus(schedule.performance.found),
          text: words(
            duration > planned ? FindingText.paceSlower : .paceFaster,
            [
              "months": .text(words.numbers.text(duration, digits: 0...1)),
              "planned": .text(words.numbers.text(planned, digits: 0...1)),
            ])))
    }
    return findings
  }

  /// The verdict on an index, by the same limits as progress.
  func indexStatus(_ index: Double?) -> Report.Status? {
    guard let index else { return nil }
    if index >= plan.thresholds.green { return .onTrack }
    return index >= plan.thresholds.amber ? .atRisk : .offTrack
  }

  private func earnedNotes(_ operation: OperationView) -> [String] {
    let performance = operation.performance
    var notes: [String] = []
    if let method = performance.method.found {
      notes.append(words(NoteText.evMethod, ["method": .text(evMethodText(method))]))
    }
    if let basis = performance.account.basis {
      notes.append(words(NoteText.basisStated, ["basis": .text(words.basis(basis.rawValue))]))
    }
    return notes + [words(NoteText.rounding)]
  }

  private func evMethodText(_ method: EarnedValueMethod) -> String {
    switch method {
    case .zeroHundred: "0/100"
    case .fiftyFifty: "50/50"
    case .weighted: words(LabelText.evWeighted)
    case .percent: words(LabelText.evPercent)
    }
  }

  private func sCurve(_ operation: OperationView, _ curve: SCurve) -> Report.Chart {
    func series(
      _ label: LabelText, _ role: Report.Curves.Role, stepped: Bool, _ amount: (SCurve.Point) -> Double?
    ) -> Report.Curves.Series? {
      let points = curve.points.compactMap { point in
        amount(point).flatMap { Int128(exactly: ($0 * 100).rounded(.toNearestOrAwayFromZero)) }
          .map { Report.Curves.Point(day: point.day, amount: $0) }
      }
      return points.isEmpty
        ? nil : Report.Curves.Series(label: words(label), role: role, points: points, isStepped: stepped)
    }
    let all = [
      series(.plannedValue, .plan, stepped: false) { $0.planned },
      series(.earnedValue, .earned, stepped: false) { $0.earned },
      series(.actualCost, .actual, stepped: false) { $0.actual },
    ].compactMap { $0 }
    return Report.Chart(
      id: operation.anchor("s-curve"), title: words(HeadingText.earnedValue),
      summary: [
        costSentence(operation.performance.indices.value),
        scheduleSentence(operation.performance.indices.value),
      ]
      .compactMap { $0 }.joined(separator: ". "),
      content: .curves(Report.Curves(currency: curve.currency, asOf: plan.asOf, series: all)),
      source: sourceLine(operation.performance.milestoneCells + operation.performance.account.paidCells),
      method: Method.curve.rawValue)
  }

  private func earnedTable(_ operation: OperationView, _ currency: Currency) -> Report.Table {
    let rows = earnedFigures(operation, currency).map { label, figure, formula in
      Report.Row([Report.Cell(.text(words(label))), Report.Cell(figure), Report.Cell(.code(formula))])
    }
    return Report.Table(
      id: operation.anchor("earned-value-table"), caption: words(HeadingText.earnedValue),
      columns: [
        Report.TableColumn("figure", words(ColumnText.result), isRowHeader: true),
        Report.TableColumn("value", words(ColumnText.value), .trailing),
        Report.TableColumn("formula", words(ColumnText.formula)),
      ], rows: rows,
      source: sourceLine(
        operation.performance.account.budgetCells + operation.performance.account.paidCells
          + operation.performance.milestoneCells), method: nil)
  }

  /// Every figure of earned value with its label and formula.
  func earnedFigures(
    _ operation: OperationView, _ currency: Currency
  ) -> [(label: LabelText, figure: Report.Figure, formula: String)] {
    let performance = operation.performance
    let (value, schedule) = (performance.indices.value, performance.indices.schedule)
    let (budget, paid, work) = (
      performance.account.budgetCells, performance.account.paidCells, performance.milestoneCells
    )
    func make(
      _ name: String, _ shown: Report.Value, _ method: Method, _ cells: [SourceCell]
    ) -> Report.Figure {
      figure(
        performance.account.operation, name, shown, method: method.rawValue, cells: cells,
        isIllustrative: performance.isIllustrative)
    }
    func months(_ estimate: Estimate<Double>) -> Report.Value {
      estimate.reported { .number($0, digits: 1...4, unit: .months) }
    }
    func money(_ estimate: Estimate<Int128>) -> Report.Value { estimate.reportedMoney(currency) }
    let amounts = performance.amounts
    let all = budget + paid + work
    return [
      (
        .budgetAtCompletion, make("bac", money(performance.account.budget), .budgetAtCompletion, budget),
        "BAC"
      ),
      (.plannedValue, make("pv", money(amounts.planned), .plannedValue, budget + work), "PV"),
      (.earnedValue, make("ev", money(amounts.earned), .earnedValue, budget + work), "EV"),
      (.actualCost, make("ac", money(performance.account.paid), .actualCost, paid), "AC"),
      (.costVariance, make("cv", money(amounts.costVariance), .costVariance, all), "EV − AC"),
      (
        .scheduleVariance, make("sv", money(amounts.scheduleVariance), .scheduleVariance, budget + work),
        "EV − PV"
      ),
      (.costIndex, make("cpi", value.costPerformance.reportedIndex, .costPerformance, all), "EV ÷ AC"),
      (
        .scheduleIndex,
        make("spi", value.schedulePerformance.reportedIndex, .schedulePerformance, budget + work),
        "EV ÷ PV"
      ),
      (
        .estimateTypical, make("eac-typical", money(amounts.estimateTypical), .estimateTypical, all),
        "BAC ÷ CPI"
      ),
      (
        .estimateRemaining, make("eac-remaining", money(amounts.estimateRemaining), .estimateRemaining, all),
        "AC + (BAC − EV)"
      ),
      (
        .estimateCombined, make("eac-combined", money(amounts.estimateCombined), .estimateCombined, all),
        "AC + (BAC − EV) ÷ (CPI × SPI)"
      ),
      (
        .estimateToComplete, make("etc", money(amounts.estimateToComplete), .estimateToComplete, all),
        "EAC − AC"
      ),
      (
        .varianceAtCompletion, make("vac", money(amounts.varianceAtCompletion), .varianceAtCompletion, all),
        "BAC − EAC"
      ),
      (
        .toCompleteBudget, make("tcpi-budget", value.toCompleteBudget.reportedIndex, .toCompleteBudget, all),
        "(BAC − EV) ÷ (BAC − AC)"
      ),
      (
        .toCompleteEstimate,
        make("tcpi-eac", value.toCompleteEstimate.reportedIndex, .toCompleteEstimate, all),
        "(BAC − EV) ÷ (EAC − AC)"
      ),
      (.earnedSchedule, make("earned-schedule", months(schedule.earned), .earnedSchedule, work), "ES"),
      (.actualTime, make("actual-time", months(schedule.actual), .actualTime, work), "AT"),
      (
        .scheduleVarianceTime, make("sv-t", months(schedule.variance), .scheduleVarianceTime, work), "ES − AT"
      ),
      (
        .scheduleIndexTime, make("spi-t", schedule.performance.reportedIndex, .schedulePerformanceTime, work),
        "ES ÷ AT"
      ),
      (
        .finishEstimate, make("finish-estimate", months(schedule.duration), .finishEstimate, work),
        "PD ÷ SPI(t)"
      ),
    ]
  }
}
