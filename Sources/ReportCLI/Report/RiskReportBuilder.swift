import IndicatorEngine
import Ingest

/// Makes the report on completion risk: what can be expected of all projects first, then each of them with its views side by side, then what a
/// programme may lose, then what the figures rest on.
///
/// Nothing is computed here: chances, days and drivers come from the analysis.
struct RiskReportBuilder: Sendable {
  let risk: CompletionRisk
  let context: ReportContext
  let words: Words
  let names: RiskNames
  let figure: FigureMaker
  /// The progress builder, for the annexes that every report has.
  let base: ReportBuilder
  private let order: RiskOrder
  /// Titles that more than one of the listed operations has.
  private let twins: Set<String>

  init(_ risk: CompletionRisk, evaluation: Evaluation, context: ReportContext) {
    self.risk = risk
    self.context = context
    words = Words(context.language)
    names = RiskNames(risk, words: words)
    figure = FigureMaker(sources: risk.portfolio.sources)
    base = ReportBuilder(evaluation, context: context)
    order = RiskOrder(risk.forecasts)
    let titles = order.listed.prefix(RiskReportBuilder.wholeLimit).compactMap {
      risk.portfolio.operations.title[$0.row]
    }
    twins = Set(Dictionary(grouping: titles, by: { $0 }).filter { $1.count > 1 }.keys)
  }

  /// No chart or list names more projects one by one.
  static let wholeLimit = 40

  func report() -> Report {
    let sections = sections()
    return Report(
      kind: .risk, title: context.title ?? words(RiskFindingText.report), subtitle: "",
      language: context.language,
      asOf: risk.evaluation.asOf, sections: sections, annexes: base.annexes(of: sections, kind: .risk),
      meta: Report.Meta(command: context.command, version: context.version, inputs: context.inputs))
  }

  /// The risk as a section of the progress report: all projects first, and each by itself where they are few. Nil where no
  /// project has an end to be asked about.
  func section() -> Report.Section? {
    let operations = operations
    if operations.isEmpty { return nil }
    var section = summarySection()
    section.id = "risk"
    if operations.count <= RiskReportBuilder.fewOperations {
      section.subsections = operations.map { operationSection($0.row, Array($0.forecasts)) }
    }
    return section
  }

  /// Of more projects a progress report shows all together only.
  static let fewOperations = 5

  /// Operations with something to forecast, the one most at risk first; where there is none, those that are over.
  var operations: some RandomAccessCollection<RiskOrder.Project> { order.listed }

  private func sections() -> [Report.Section] {
    let operations = Array(operations.prefix(RiskReportBuilder.wholeLimit))
    return [summarySection()]
      + operations.map { operationSection($0.row, Array($0.forecasts)) }
      + risk.absorption.map(decommitmentSection)
  }

  /// The title of an operation; where another one listed has the same, its code with it.
  func title(_ row: Int) -> String {
    let (title, code) = (risk.portfolio.operations.title[row], risk.portfolio.operations.code[row])
    guard let title else { return code ?? "" }
    return twins.contains(title) ? "\(title) (\(code ?? ""))" : title
  }

  // MARK: One page first

  private func summarySection() -> Report.Section {
    var blocks: [Report.Block] = []
    let supposed = RiskSuppositions(suppositions: risk.plan.suppositions, words: words)
    if let sentence = supposed.sentence { blocks.append(.finding(Report.Finding(text: sentence))) }
    let all = risk.rollUps.first { $0.level == .portfolio }
    if let all, all.count > 1, let counts = names.bandCounts(all) {
      blocks.append(.finding(Report.Finding(text: words(RiskFindingText.inWords, ["counts": .text(counts)]))))
    }
    if let amounts = all.flatMap({ names.amounts($0.amountAtRisk) }) {
      blocks.append(.finding(Report.Finding(text: words(RiskFindingText.money, ["amount": .text(amounts)]))))
    }
    blocks += [fanChart(), distributionChart(all)].compactMap { $0 }
    let shown = order.forecasts(atMost: RiskTable.printedLimit).shown
    var notes = [names.meaning(shown)]
    if shown.contains(where: { $0.view(.network) != nil }) {
      notes.append(words(RiskText.simulationMeaning))
    }
    notes += commonNotes
    if order.left > 0 { notes.append(words(RiskText.finishedProjects, ["n": .count(order.left)])) }
    notes += [names.unruled].compactMap { $0 }
    blocks.append(.notes(notes))
    return Report.Section(id: "summary", title: summaryTitle(all), blocks: blocks)
  }

  /// Remarks on the forecasts that are listed: said once, at the beginning.
  private var commonNotes: [String] {
    let shown = listed(order.forecasts(atMost: RiskTable.printedLimit).shown)
    let moved = shown.filter { $0.subject == .currentEnd && !told($0).isEmpty }
    return names.notes(shown) + [names.movedEnds(moved)].compactMap { $0 }
  }

  private func summaryTitle(_ all: RiskRollUp?) -> String {
    guard let all else { return words(RiskFindingText.summaryNone) }
    let count: [String: TextTemplate.Argument] = ["n": .count(all.count)]
    if all.passed == all.count { return words(RiskFindingText.allPassed, count) }
    let ends = risk.forecasts.filter { $0.subject == .currentEnd && $0.chance.found != nil }
    if ends.count == 1, let end = ends.first {
      return words(
        RiskFindingText.single, ["day": day(end.due), "chance": .text(names.chance(end) ?? "")])
    }
    if all.bands[.low] == all.count {
      return words(all.untested == all.count ? RiskFindingText.allLowByPlan : .allLow, count)
    }
    if all.untested == all.count, all.passed == 0, all.unknown == 0 {
      return words(
        RiskFindingText.bandsByPlan,
        [
          "n": .count(all.count), "low": .count(all.bands[.low] ?? 0), "open": .count(all.bands[.open] ?? 0),
          "high": .count(all.bands[.high] ?? 0),
        ])
    }
    if all.untested == all.count { return words(RiskFindingText.summaryUntested, count) }
    guard let expected = all.expected, let interval = all.interval, all.passed < all.numbered else {
      return words(RiskFindingText.summaryWords, count)
    }
    return words(
      RiskFindingText.summary,
      [
        "n": .count(all.numbered), "expected": .text(words.numbers.text(expected, digits: 1...1)),
        "low": .text(words.numbers.text(interval.lowerBound)),
        "high": .text(words.numbers.text(interval.upperBound)),
      ])
  }

  // MARK: One operation

  private func operationSection(_ row: Int, _ forecasts: [RiskForecast]) -> Report.Section {
    let code = risk.portfolio.operations.code[row] ?? ""
    var blocks: [Report.Block] = []
    if let end = forecasts.first(where: { $0.subject == .currentEnd }) {
      blocks += sentences(end, original: forecasts.first { $0.subject == .originalEnd }).map {
        .finding(Report.Finding(text: $0))
      }
      blocks += [slipChart(end, code), driverChart(end, code), gridChart(row, code)].compactMap { $0 }
    }
    let forecasts = listed(forecasts)
    blocks.append(questionTable(row, forecasts))
    let said = Set(commonNotes)
    let notes =
      names.notes(forecasts).filter { !said.contains($0) }
      + forecasts.compactMap { forecast in
        names.leavesOut(forecast).map { words.quoted(names.short(forecast)) + " " + $0 }
      }
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    return Report.Section(id: "risk-\(ReportAnchor.text(code))", title: title(row), blocks: blocks)
  }

  // MARK: Decommitment

  private func decommitmentSection(_ programme: AbsorptionRisk) -> Report.Section {
    let printed = RiskTable(risk, words: words).decommitmentTable(programme)
    let shown = printed.columns.indices.filter { printed.columns[$0].isPrinted }
    let table = Report.Table(
      id: "decommitment-\(ReportAnchor.text(programme.programme))", caption: words(DecommitmentText.deadline),
      columns: shown.map { column in
        let column = printed.columns[column]
        return Report.TableColumn(column.key, column.heading, column.alignment)
      },
      rows: printed.rows.map { cells in
        Report.Row(
          shown.map { column in
            if case .value(let value) = cells[column] { Report.Cell(value) } else { Report.Cell(.text("")) }
          })
      }, method: Method.decommitmentRisk.rawValue)
    return Report.Section(
      id: "decommitment-section-\(ReportAnchor.text(programme.programme))",
      title: words(
        RiskFindingText.decommitment, ["name": .text(names.level(.programme(programme.programme)))]),
      blocks: [.table(table), .notes(printed.notes)])
  }
}

/// Codes as parts of anchors.
enum ReportAnchor {
  /// Letters and digits in lower case, everything else a hyphen.
  static func text(_ code: String) -> String {
    String(code.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}
