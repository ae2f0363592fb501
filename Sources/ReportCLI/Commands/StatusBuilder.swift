import IndicatorEngine
import Ingest

/// Puts the one screen of `status` together: a block for each project, a table where there are many, and the places
/// where there are indicators without projects.
struct StatusBuilder: Sendable {
  let builder: ReportBuilder
  private let milestones: [String: [MilestoneSlippage]]
  private let progress: [String: [ProgressRow]]

  private var words: Words { builder.words }
  private var portfolio: Portfolio { builder.portfolio }
  private var asOf: Day { builder.plan.asOf }

  /// Up to so many projects have a block each; more are rows of a table.
  static let blockLimit = 5
  /// Rows of a table that still fit on one screen.
  static let rowLimit = 40

  init(_ builder: ReportBuilder) {
    self.builder = builder
    milestones = Dictionary(grouping: builder.evaluation.schedule, by: \.operation)
    progress = Dictionary(grouping: builder.evaluation.progress.filter { $0.operation != nil }) {
      $0.operation ?? ""
    }
  }

  /// The blocks of projects; empty where there are none or too many.
  func blocks() -> [StatusScreen.Block] {
    let performances = builder.evaluation.performances
    return performances.count > Self.blockLimit ? [] : performances.map(block)
  }

  /// A row for each project where there are many, as many as fit; nil else.
  ///
  /// - Parameter all: The command that shows all of them.
  func operationTable(all: String) -> DataTable? {
    let performances = builder.evaluation.performances
    guard performances.count > Self.blockLimit else { return nil }
    return DataTable(
      name: "status", asOf: asOf,
      columns: [
        .init("operation", words(ColumnText.operation)), .init("title", words(ColumnText.title)),
        .init("time", words(LabelText.timeUsed), .trailing),
        .init("paid", words(LabelText.paid), .trailing), .init("earned", words(LabelText.earned), .trailing),
        .init("milestones", words(LabelText.milestones)), .init("results", words(LabelText.results)),
      ],
      rows: performances.prefix(Self.rowLimit).map { performance in
        let code = performance.account.operation
        return [
          .value(.code(code)), .value(.text(portfolio.operations.title[performance.account.row] ?? "")),
          share(timeShare(performance)), share(paidShare(performance)),
          share(performance.indices.value.percentComplete.found),
          .value(.text(milestoneText(milestones[code] ?? []))),
          .value(.text(resultText(progress[code] ?? []))),
        ]
      }, notes: more(performances.count, CommandText.moreOperations, ["command": .text(all)]))
  }

  /// How the indicators of each place stand that belong to no project; nil where there are none.
  func placeTable() -> DataTable? {
    let rows = builder.evaluation.progress.filter { $0.operation == nil && $0.municipality != nil }
    return standing(Dictionary(grouping: rows) { $0.municipality ?? "" }, ColumnText.municipality) { code in
      builder.placeName(code)
    }
  }

  /// How the indicators of each programme stand that belong to no project and no place; nil where there are none.
  func programmeTable() -> DataTable? {
    let rows = builder.evaluation.progress.filter { $0.operation == nil && $0.municipality == nil }
    return standing(Dictionary(grouping: rows) { $0.programme ?? "" }, ColumnText.programme) { code in
      portfolio.programmeIndex.row(of: code).flatMap { portfolio.programmes.title[$0] } ?? code
    }
  }

  // MARK: One project

  private func block(_ performance: OperationPerformance) -> StatusScreen.Block {
    let row = performance.account.row
    let code = performance.account.operation
    var headline = [
      title(of: row) ?? code, portfolio.operations.contract[row] ?? code,
    ]
    if let start = performance.start, let end = performance.plannedEnd {
      headline.append(words.days.range(start, end))
      if end > start {
        let day = min(max(0, asOf - start), end - start)
        headline.append(
          words(
            LabelText.dayOf,
            ["day": .text(words.numbers.text(day)), "days": .text(words.numbers.text(end - start))]))
      }
    }
    let lines = [
      timeLine(performance, milestones[code] ?? []), budgetLine(performance), earnedLine(performance),
      resultLine(progress[code] ?? []),
    ]
    return StatusScreen.Block(headline: headline, lines: lines.compactMap { $0 })
  }

  /// The settings' title where there is only this project, else its own.
  private func title(of row: Int) -> String? {
    let isOnly = builder.evaluation.performances.count == 1
    return isOnly ? builder.context.title ?? portfolio.operations.title[row] : portfolio.operations.title[row]
  }

  private func timeLine(
    _ performance: OperationPerformance, _ milestones: [MilestoneSlippage]
  ) -> StatusScreen.Line? {
    let share = timeShare(performance)
    if share == nil, milestones.isEmpty { return nil }
    let label: CommandText = share == nil ? .milestones : .time
    return StatusScreen.Line(label: words(label), share: share, text: milestoneText(milestones))
  }

  private func budgetLine(_ performance: OperationPerformance) -> StatusScreen.Line? {
    let account = performance.account
    guard let currency = account.currency, let budget = account.budget.found else {
      // A missing rate is the user's to add; where there is no budget, there is nothing to say.
      guard account.budget.reason == .rateMissing else { return nil }
      return StatusScreen.Line(
        label: words(CommandText.budget), share: paidShare(performance),
        text: words.reason(UnavailableReason.rateMissing.rawValue))
    }
    func text(_ amount: Int128) -> TextTemplate.Argument {
      .text(words.money.text(Money(minorUnits: amount, currency: currency)))
    }
    guard let paid = account.paid.found, let basis = account.basis else {
      return StatusScreen.Line(
        label: words(CommandText.budget), text: words(CommandText.paidNone, ["budget": text(budget)]))
    }
    return StatusScreen.Line(
      label: words(CommandText.budget), share: paidShare(performance),
      text: words(
        CommandText.paidOf,
        ["paid": text(paid), "budget": text(budget), "basis": .text(words.basis(basis.rawValue))]))
  }

  private func earnedLine(_ performance: OperationPerformance) -> StatusScreen.Line? {
    let value = performance.indices.value
    guard let share = value.percentComplete.found else { return nil }
    let parts = [("CPI", value.costPerformance), ("SPI", value.schedulePerformance)].compactMap {
      name, index in
      index.found.map { "\(name) \(words.numbers.text($0, digits: 2...2))" }
    }
    return StatusScreen.Line(
      label: words(CommandText.earned), share: share, text: parts.joined(separator: "  "),
      status: builder.indexStatus(value.schedulePerformance.found))
  }

  private func resultLine(_ rows: [ProgressRow]) -> StatusScreen.Line? {
    let text = resultText(rows)
    return text.isEmpty ? nil : StatusScreen.Line(label: words(CommandText.results), text: text)
  }

  // MARK: Words

  /// "5 of 9 milestones due, 1 late (+12 days)"; empty where there are none.
  private func milestoneText(_ milestones: [MilestoneSlippage]) -> String {
    if milestones.isEmpty { return "" }
    let due = milestones.filter { $0.planned <= asOf }
    if due.count == milestones.count, due.allSatisfy({ $0.actual != nil }) {
      return words(
        CommandText.milestonesOfAll, ["done": .count(due.count), "all": .count(milestones.count)])
    }
    var text = words(
      CommandText.milestonesDue, ["due": .count(due.count), "all": .count(milestones.count)])
    let late = due.filter { $0.status == .overdue || $0.status == .doneLate }
    if !late.isEmpty, let most = late.compactMap(\.slip.found).max() {
      text +=
        ", "
        + words(
          CommandText.milestonesLate,
          ["late": .count(late.count), "days": .text(words.dayCount(most, signed: true))])
    }
    return text
  }

  /// "2 of 7 delivered, 4 not due yet ◌, 1 with no data ○"; empty where nothing is to be delivered.
  private func resultText(_ rows: [ProgressRow]) -> String {
    let counted = IndicatorCount(rows)
    if counted.rows.isEmpty { return "" }
    let statuses = counted.rows.map { Report.Status($0.status) }
    var parts = [
      words(CommandText.resultsMet, ["met": .count(counted.reached), "all": .count(counted.count)])
    ]
    for status in Self.unreached {
      let count = statuses.count { $0 == status }
      guard count > 0, let key = CountText(status) else { continue }
      parts.append("\(words(key, ["n": .count(count)])) \(status.shape.rawValue)")
    }
    return parts.joined(separator: ", ")
  }

  private static let reached: [Report.Status] = [.met, .complete]
  private static let unreached: [Report.Status] = [
    .onTrack, .atRisk, .offTrack, .notMet, .notDue, .noData, .notAssessable,
  ]

  // MARK: Shares and tables

  private func timeShare(_ performance: OperationPerformance) -> Double? {
    guard let start = performance.start, let end = performance.plannedEnd, end > start else { return nil }
    return min(1, max(0, Double(asOf - start) / Double(end - start)))
  }

  private func paidShare(_ performance: OperationPerformance) -> Double? {
    performance.account.paidShare.found
  }

  private func share(_ share: Double?) -> DataTable.Cell {
    .value(share.map { .rate($0, digits: 0...0) } ?? .absent(Report.Absence()))
  }

  private func standing(
    _ groups: [String: [ProgressRow]], _ heading: ColumnText, name: (String) -> String
  ) -> DataTable? {
    let groups = groups.mapValues { IndicatorCount($0).rows }.filter { !$0.value.isEmpty }
    if groups.isEmpty { return nil }
    let all = groups.values.joined().map { Report.Status($0.status) }
    let shown = (Self.reached + Self.unreached).filter { all.contains($0) }
    return DataTable(
      name: "status", asOf: asOf,
      columns: [
        .init("key", words(heading)), .init("indicators", words(LabelText.indicators), .trailing),
      ] + shown.map { .init($0.code, "\(words.status($0)) \($0.shape.rawValue)", .trailing) },
      rows: groups.keys.sorted().prefix(Self.rowLimit).map { key in
        let statuses = groups[key, default: []].map { Report.Status($0.status) }
        return [.word(code: key, text: name(key)), count(statuses.count)]
          + shown.map { status in count(statuses.filter { $0 == status }.count) }
      }, notes: more(groups.count, NoteText.moreRows) + [words(NoteText.indicatorsCounted)])
  }

  /// How many rows do not fit, as a remark; none where all do.
  private func more(
    _ count: Int, _ key: some ReportText, _ arguments: [String: TextTemplate.Argument] = [:]
  ) -> [String] {
    let rest = count - Self.rowLimit
    return rest > 0 ? [words(key, arguments.merging(["n": .count(rest)]) { $1 })] : []
  }

  private func count(_ count: Int) -> DataTable.Cell {
    .value(.number(Double(count), digits: 0...0))
  }
}
