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
  private let base: ReportBuilder
  private let order: RiskOrder

  init(_ risk: CompletionRisk, evaluation: Evaluation, context: ReportContext) {
    self.risk = risk
    self.context = context
    words = Words(context.language)
    names = RiskNames(risk, words: words)
    figure = FigureMaker(sources: risk.portfolio.sources)
    base = ReportBuilder(evaluation, context: context)
    order = RiskOrder(risk.forecasts)
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

  func title(_ row: Int) -> String {
    risk.portfolio.operations.title[row] ?? risk.portfolio.operations.code[row] ?? ""
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
    var notes = [words(RiskText.chanceMeaning)]
    if order.forecasts(atMost: RiskTable.printedLimit).shown.contains(where: { $0.view(.network) != nil }) {
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

  /// Without all together where a part of it is a fact: it would say that once more.
  private func listed(_ forecasts: [RiskForecast]) -> [RiskForecast] {
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
  private func questionTable(_ row: Int, _ forecasts: [RiskForecast]) -> Report.Block {
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
        Report.Cell(.text(isKnown(forecast) ? "" : names.comparable(forecast) ?? "")),
        Report.Cell(.text(names.quantiles(forecast))),
        Report.Cell(.text(note(forecast) ?? "")),
      ])
    }
    let hasNotes = forecasts.contains { note($0) != nil }
    return .table(
      Report.Table(
        id: "questions-\(ReportAnchor.text(code))",
        caption: words(RiskFindingText.question, ["name": .text(words.quoted(title(row)))]),
        columns: [
          Report.TableColumn("question", words(RiskText.question), isRowHeader: true),
          Report.TableColumn("due", words(ColumnText.due)),
          Report.TableColumn("chance", words(RiskText.chance)),
          Report.TableColumn("class", words(RiskText.comparable)),
          Report.TableColumn("quantiles", words(RiskText.quantiles)),
        ] + (hasNotes ? [Report.TableColumn("note", words(ColumnText.note))] : []),
        rows: hasNotes ? rows : rows.map { Report.Row(Array($0.cells.dropLast())) }))
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

  /// What is said of an end, one view after the other.
  func sentences(_ end: RiskForecast, original: RiskForecast?) -> [String] {
    guard end.chance.found != nil else {
      let reason = names.reason(end, figure) ?? words.reason(UnavailableReason.untestedClass.rawValue)
      let isDone = end.reason == .workComplete || end.reason == .notApplicable
      return [words(isDone ? RiskFindingText.complete : .none, ["reason": .text(reason)])]
    }
    var sentences: [String] = []
    if end.notes.contains(.deadlinePassed) {
      sentences.append(
        words(names.isDue(end) ? RiskFindingText.come : .passed, ["day": day(end.due)]))
    } else {
      sentences += viewSentences(end)
    }
    if case .day(let p50)? = end.p50, case .day(let p80)? = end.p80, case .day(let p90)? = end.p90 {
      // Days that no outcome stands behind are told as what they are.
      sentences.append(
        words(
          isOfPlanAlone(end) ? RiskFindingText.planFan : .fan,
          ["p50": day(p50), "p80": day(p80), "p90": day(p90)]))
    }
    if let original, let chance = names.chance(original) {
      sentences.append(
        words(RiskFindingText.originalEnd, ["day": day(original.due), "chance": .text(chance)]))
    }
    let aim: TextTemplate.Argument = .text(words.numbers.text(risk.plan.aim * 100, digits: 0...0))
    for remedy in told(end) {
      if case .laterEnd(let later) = remedy {
        sentences.append(words(RiskFindingText.takesEnd, ["chance": aim, "day": day(later)]))
      }
    }
    let changes = told(end).filter { if case .laterEnd = $0 { false } else { true } }
    if !changes.isEmpty {
      sentences.append(
        words(
          RiskFindingText.takes,
          ["chance": aim, "changes": .text(changes.map(names.remedy).joined(separator: "; "))]))
    }
    return sentences
  }

  func isOfPlanAlone(_ end: RiskForecast) -> Bool {
    end.method == .deadlineNetwork || end.notes.contains(.untestedClass)
  }

  /// The remedies that are worth a sentence: a later end is none where the days of the plan were told just before.
  private func told(_ end: RiskForecast) -> [RiskRemedy] {
    end.remedies.filter { remedy in
      guard case .laterEnd(let later) = remedy, isOfPlanAlone(end) else { return true }
      return ![end.p50, end.p80, end.p90].contains(.day(later))
    }
  }

  private func day(_ day: Day?) -> TextTemplate.Argument { .text(day.map { words.days.short($0) } ?? "–") }

  private func viewSentences(_ end: RiskForecast) -> [String] {
    func view(_ kind: RiskViewKind) -> RiskView? { end.view(kind) }
    func whole(_ chance: Double) -> TextTemplate.Argument { .text(names.whole(chance)) }
    func told(_ chance: Double) -> TextTemplate.Argument { .text(names.told(chance)) }
    var sentences: [String] = []
    if let outside = view(.referenceClass), let name = names.className(end) {
      let isFew =
        end.completions < ReferenceClass.fewestCompletions
        || outside.interval.upperBound - outside.interval.lowerBound > 0.4
      sentences.append(
        isFew
          ? words(
            RiskFindingText.comparableBand,
            ["count": .count(end.count), "class": .text(name), "band": .text(names.bandOf(outside.chance))])
          : words(
            RiskFindingText.comparable,
            [
              "n": told(outside.chance), "low": whole(outside.interval.lowerBound),
              "high": whole(outside.interval.upperBound), "count": .count(end.count), "class": .text(name),
            ]))
    } else {
      sentences.append(
        words(
          RiskFindingText.untestedBand, ["band": .text(names.bandOf(end.chance.found ?? 0))]))
    }
    if let inside = view(.network) {
      let ends = [inside.interval.lowerBound, inside.interval.upperBound].map(names.whole)
      let isAlike = ends.allSatisfy { $0 == names.whole(inside.chance) }
      sentences.append(
        words(
          isAlike ? RiskFindingText.networkAlike : .network,
          ["n": told(inside.chance), "day": day(end.due), "range": .text(names.told(inside.interval))]))
    }
    if end.method == .viewPool {
      let weight: TextTemplate.Argument = .text(words.numbers.percent(risk.plan.poolWeight))
      if let band = end.band {
        sentences.append(
          words(RiskFindingText.pooledBand, ["weight": weight, "band": .text(names.band(band))]))
      } else if let chance = end.chance.found, let interval = end.interval {
        sentences.append(
          words(
            RiskFindingText.pooled,
            [
              "weight": weight, "n": told(chance), "low": whole(interval.lowerBound),
              "high": whole(interval.upperBound),
            ]))
      }
    }
    if let pace = view(.progress) {
      // Nobody's outcomes stand behind a pace.
      sentences.append(words(RiskFindingText.pace, ["band": .text(names.bandOf(pace.chance))]))
    }
    return sentences
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
