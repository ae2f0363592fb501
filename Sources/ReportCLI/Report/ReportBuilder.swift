import IndicatorEngine
import Ingest

/// Makes the progress report of a portfolio: what to read first, then milestones, money, earned value and indicators
/// of each operation, then the places, then what stands behind it all.
///
/// Every figure has an id, a method and the cells it came from. Nothing is computed here: values come from the
/// evaluation, and are rounded by the renderers.
struct ReportBuilder: Sendable {
  let evaluation: Evaluation
  let context: ReportContext
  let words: Words
  let figure: FigureMaker
  /// Budget lines of all operations.
  let budgetLines: [BudgetRow]
  /// Titles of budget lines by operation and line.
  let lineTitles: [[String]: String]
  private let delivery: DeliveryAnalysis
  private let progressAnalysis: ProgressAnalysis

  init(_ evaluation: Evaluation, context: ReportContext) {
    self.evaluation = evaluation
    self.context = context
    words = Words(context.language)
    figure = FigureMaker(sources: evaluation.portfolio.sources)
    let (portfolio, plan) = (evaluation.portfolio, evaluation.plan)
    budgetLines = BudgetAnalysis(portfolio, plan: plan).rows(by: .line)
    delivery = DeliveryAnalysis(portfolio, plan: plan)
    progressAnalysis = ProgressAnalysis(portfolio, plan: plan)
    let budget = portfolio.budget
    lineTitles = (0..<budget.count).reduce(into: [:]) { titles, row in
      guard let operation = budget.operation[row], let line = budget.line[row] else { return }
      titles[[operation, line]] = budget.title[row]
    }
  }

  var portfolio: Portfolio { evaluation.portfolio }
  var plan: EvaluationPlan { evaluation.plan }

  /// The progress report.
  ///
  /// - Parameter further: Sections of other analyses, behind those of progress.
  func progressReport(further: [Report.Section] = []) -> Report {
    let operations = operationViews()
    var sections = [summarySection(operations)]
    if operations.count == 1, let only = operations.first {
      sections += operationSections(only)
    } else {
      sections += [overviewSection(operations)].compactMap { $0 }
      sections += operations.compactMap(operationSection)
    }
    sections += [generalProgressSection()].compactMap { $0 } + placeSections() + further
    return Report(
      kind: .progress, title: title(operations), subtitle: subtitle(operations), language: context.language,
      asOf: plan.asOf, sections: sections, annexes: annexes(of: sections, kind: .progress),
      meta: Report.Meta(command: context.command, version: context.version, inputs: context.inputs))
  }

  /// The sections of an operation that is the only one.
  func operationSections(_ operation: OperationView) -> [Report.Section] {
    [
      milestoneSection(operation), spendingSection(operation), earnedValueSection(operation),
      progressSection(operation),
    ].compactMap { $0 }
  }

  /// One operation among several: its sections one level deeper.
  private func operationSection(_ operation: OperationView) -> Report.Section? {
    let sections = operationSections(operation)
    if sections.isEmpty { return nil }
    return Report.Section(
      id: operation.anchor("operation"), title: operation.title,
      blocks: [.paragraph(operationLine(operation))], subsections: sections)
  }

  func operationViews() -> [OperationView] {
    let performances = evaluation.performances
    return performances.map { performance in
      let row = performance.account.row
      let code = performance.account.operation
      return OperationView(
        row: row, code: code, title: portfolio.operations.title[row] ?? code, performance: performance,
        curve: delivery.curve(of: row), milestones: evaluation.schedule.filter { $0.operation == code },
        forecasts: evaluation.forecasts.filter { $0.operation == code },
        progress: evaluation.progress.filter { $0.operation == code }, isOnly: performances.count == 1)
    }
  }

  /// What was reported of a series by the as-of day, period by period.
  func history(of row: ProgressRow) -> [(period: Period, value: Double?, state: ValueState)] {
    progressAnalysis.history(of: row)
  }

  // MARK: Titles

  private func title(_ operations: [OperationView]) -> String {
    if let title = context.title { return title }
    if operations.count == 1, let only = operations.first { return only.title }
    return words(HeadingText.progressReport)
  }

  /// "договор 13-13-185 · 06.11.2013 – 06.08.2014 г."; the renderers say what kind of report it is, and of what day.
  private func subtitle(_ operations: [OperationView]) -> String {
    guard operations.count == 1, let only = operations.first else { return "" }
    return operationParts(only).joined(separator: " · ")
  }

  private func operationLine(_ operation: OperationView) -> String {
    ([operation.code] + operationParts(operation)).joined(separator: " · ")
  }

  private func operationParts(_ operation: OperationView) -> [String] {
    var parts: [String] = []
    if let contract = portfolio.operations.contract[operation.row] {
      parts.append(words(LabelText.contract, ["number": .text(contract)]))
    }
    if let start = operation.performance.start, let end = operation.performance.plannedEnd {
      parts.append(words.days.range(start, end))
    }
    return parts
  }
}
