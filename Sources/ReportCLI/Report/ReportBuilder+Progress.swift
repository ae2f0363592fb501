import IndicatorEngine
import Ingest

/// Indicators of an operation or programme: how many are where they should be, bullets, and the table.
extension ReportBuilder {
  func progressSection(_ operation: OperationView) -> Report.Section? {
    guard !operation.progress.isEmpty else { return nil }
    return progressSection(
      operation.progress, id: operation.anchor("indicators"), title: words(HeadingText.indicators))
  }

  /// Rows that belong to no operation and no place: a programme's, or the whole portfolio's.
  func generalProgressSection() -> Report.Section? {
    let rows = evaluation.progress.filter { $0.operation == nil && $0.municipality == nil }
    if rows.isEmpty { return nil }
    return progressSection(rows, id: "indicators-general", title: words(HeadingText.indicators))
  }

  private func progressSection(_ rows: [ProgressRow], id: String, title: String) -> Report.Section {
    var blocks: [Report.Block] = progressFindings(rows).map(Report.Block.finding)
    blocks.append(.chart(bullets(rows, id: "\(id)-bullets")))
    blocks.append(.table(progressTable(rows, id: "\(id)-table", caption: title)))
    blocks.append(.notes(progressNotes(rows)))
    return Report.Section(id: id, title: progressSentence(rows) ?? title, blocks: blocks)
  }

  // MARK: Sentences

  /// Totals only: a part of a whole is not a second indicator.
  private func totals(_ rows: [ProgressRow]) -> [ProgressRow] { rows.filter { $0.disaggregation == nil } }

  /// "Постигнати са 2 от 7 резултата" for answers of yes or no, else how many have which verdict; nil for none.
  func progressSentence(_ all: [ProgressRow]) -> String? {
    let count = IndicatorCount(all)
    if count.rows.isEmpty { return nil }
    if count.rows.allSatisfy({ $0.rules.measure == .yesNo }) {
      return words(FindingText.indicatorsMet, ["met": .count(count.reached), "all": .count(count.count)])
    }
    let parts: [(CountText, Int)] = [
      (.good, count.count(.onTrack, .complete, .met)), (.atRisk, count.count(.atRisk)),
      (.bad, count.count(.offTrack, .notMet)), (.notDue, count.count(.notDue)),
      (.noData, count.count(.noData)), (.notAssessable, count.count(.notAssessable)),
    ]
    let told = parts.filter { $0.1 > 0 }.map { words($0.0, ["n": .count($0.1)]) }
    let isOfPlaces = count.rows.allSatisfy { $0.municipality != nil }
    let head: CountText =
      switch (count.indicators == 1, isOfPlaces) {
      case (true, true): .places
      case (_, true): .placeResults
      case (_, false): count.indicators == count.count ? .indicators : .results
      }
    return words(
      head,
      [
        "n": .count(head == .places ? count.count : count.indicators), "all": .count(count.count),
        "places": .count(Set(count.rows.map(\.municipality)).count),
        "parts": .text(told.joined(separator: ", ")),
      ])
  }

  /// The indicator that is furthest behind what was expected, and how many have no data.
  private func progressFindings(_ all: [ProgressRow]) -> [Report.Finding] {
    let rows = totals(all)
    var findings: [Report.Finding] = []
    let behind = rows.filter { $0.status == .offTrack || $0.status == .atRisk }.compactMap { row in
      row.achievementRate.found.flatMap { rate in
        row.expectedRate.found.map { (row: row, rate: rate, expected: $0) }
      }
    }
    if let worst = behind.min(by: { $0.rate - $0.expected < $1.rate - $1.expected }) {
      let text = words(
        FindingText.indicatorAtRisk,
        [
          "name": .text(words.quoted(label(worst.row))),
          "rate": .text(words.numbers.percent(worst.rate, digits: 0...1)),
          "expected": .text(words.numbers.percent(worst.expected, digits: 0...1)),
        ])
      findings.append(
        Report.Finding(
          status: status(of: worst.row), text: text, figures: [rateFigure(worst.row, sentence: text)]))
    }
    let silent = IndicatorCount.silent(rows)
    if silent > 0 {
      findings.append(
        Report.Finding(status: .noData, text: words(FindingText.indicatorsNoData, ["n": .count(silent)])))
    }
    return findings
  }

  func status(of row: ProgressRow) -> Report.Status {
    switch row.status {
    case .complete: .complete
    case .met: .met
    case .notMet: .notMet
    case .notDue: .notDue
    case .noData: .noData
    case .notAssessable: .notAssessable
    case .onTrack: .onTrack
    case .atRisk: .atRisk
    case .offTrack: .offTrack
    }
  }

  /// The verdict of a group of indicators: the worst that is not grey, as `methods` asks of delivery signals; nil where
  /// none has a target.
  func overallStatus(_ rows: [ProgressRow]) -> Report.Status? {
    let statuses = IndicatorCount(rows).rows.map(status)
    if statuses.isEmpty { return nil }
    let order: [Report.Status] = [.offTrack, .notMet, .atRisk, .onTrack, .met, .complete, .notDue, .noData]
    return order.first { statuses.contains($0) } ?? .notAssessable
  }

  // MARK: Names and values

  /// The indicator's name; with the stage where it is interim, and the part where it is one.
  func label(_ row: ProgressRow) -> String {
    var name =
      portfolio.indicatorIndex.row(of: row.indicator).flatMap { portfolio.indicators.name[$0] }
      ?? row.indicator
    if let part = row.disaggregation { name += " (\(words.part(part)))" }
    if row.stage == .interim { name += " – " + words(LabelText.stageInterim) }
    return name
  }

  func placeName(_ code: String) -> String {
    portfolio.municipalityIndex.row(of: code).flatMap { portfolio.municipalities.name[$0] } ?? code
  }

  /// A value of the indicator in its measure; absent with its state or reason.
  func shown(_ value: Double?, of row: ProgressRow, state: ValueState = .missing, reason: String? = nil)
    -> Report.Value
  {
    guard let value else {
      return .absent(Report.Absence(state: state == .reported ? .missing : state, reason: reason))
    }
    if row.rules.measure == .yesNo { return .yesNo(value != 0) }
    if let level = row.rules.levels?.name(ofRank: value) { return .text(level) }
    return .number(value, digits: 0...2, unit: row.unit.map { .named($0) } ?? .none)
  }

  private func valueOf(_ row: ProgressRow) -> Report.Value {
    if row.value == nil, let text = row.valueText { return .text(text) }
    // A state speaks for itself; any other reason is told.
    let isState = row.absence.map { Report.Absence(state: row.state).reasonCode == $0.rawValue } ?? true
    return shown(row.value, of: row, state: row.state, reason: isState ? nil : row.absence?.rawValue)
  }

  /// The name of a row's figures: operation, programme or place, then indicator, part and stage.
  func subject(_ row: ProgressRow) -> String {
    var parts = [row.operation, row.programme, row.municipality, row.indicator, row.disaggregation].compactMap
    { $0 }
    if row.stage == .interim { parts.append("interim") }
    if let due = row.targetDue { parts.append(due.description) }
    return parts.joined(separator: ".")
  }

  func valueFigure(_ row: ProgressRow) -> Report.Figure {
    figure(
      subject(row), "value", valueOf(row), method: Method.observationUsed.rawValue, cells: row.sources,
      isIllustrative: row.isIllustrative)
  }

  func rateFigure(_ row: ProgressRow, sentence: String = "") -> Report.Figure {
    figure(
      subject(row), "achievement-rate", row.achievementRate.reported { .rate($0, digits: 0...1) },
      method: Method.achievementRate.rawValue, cells: row.sources, isIllustrative: row.isIllustrative,
      sentence: sentence)
  }

  private func expectedFigure(_ row: ProgressRow) -> Report.Figure {
    figure(
      subject(row), "expected-rate", row.expectedRate.reported { .rate($0, digits: 0...1) },
      method: Method.expectedRate.rawValue, cells: row.sources, isIllustrative: row.isIllustrative)
  }

  private func legalFigure(_ row: ProgressRow) -> Report.Figure {
    figure(
      subject(row), "legal-ratio", row.legalRatio.reported { .rate($0, digits: 0...1) },
      method: Method.legalRatio.rawValue, cells: row.sources, isIllustrative: row.isIllustrative)
  }

  private func stage(_ stage: TargetStage?) -> Report.Value {
    switch stage {
    case .interim: .text(words(LabelText.stageInterim))
    case .final: .text(words(LabelText.stageFinal))
    case nil: .absent(Report.Absence(reason: UnavailableReason.targetMissing.rawValue))
    }
  }

  // MARK: Chart and table

  private func bullets(_ rows: [ProgressRow], id: String) -> Report.Chart {
    let shown = totals(rows).filter { $0.target != nil }
    let items = (shown.isEmpty ? totals(rows) : shown).map { row in
      Report.IndicatorRow(
        label: label(row), reading: reading(row), rate: row.achievementRate.found,
        expected: row.expectedRate.found, isYesNo: row.rules.measure == .yesNo, status: status(of: row))
    }
    return Report.Chart(
      id: id, title: words(HeadingText.indicators), summary: progressSentence(rows) ?? "",
      content: .indicators(items), source: sourceLine(rows.flatMap(\.sources)),
      method: Method.achievementRate.rawValue, figures: shown.map { rateFigure($0) })
  }

  /// "3 от 4", or what stands instead of a value.
  private func reading(_ row: ProgressRow) -> String {
    let text = ValueText(words)
    if row.rules.measure == .yesNo || row.target == nil || row.value == nil { return text.text(valueOf(row)) }
    func bare(_ value: Double?) -> String {
      value.map { row.rules.levels?.name(ofRank: $0) ?? words.numbers.text($0) } ?? ""
    }
    return bare(row.value) + " " + words(LabelText.of, ["total": .text(bare(row.target))])
  }

  func progressTable(_ rows: [ProgressRow], id: String, caption: String) -> Report.Table {
    let isNumeric = rows.contains { $0.rules.isNumeric }
    var columns = [
      Report.TableColumn("indicator", words(ColumnText.indicator), isRowHeader: true),
      Report.TableColumn("baseline", words(ColumnText.baseline), .trailing),
      Report.TableColumn("target", words(ColumnText.target), .trailing),
      Report.TableColumn("due", words(ColumnText.due), .trailing),
      Report.TableColumn("value", words(ColumnText.achieved), .trailing),
      Report.TableColumn("period", words(ColumnText.period), .trailing),
      Report.TableColumn("achievement_rate", words(ColumnText.achievementRate), .trailing),
      Report.TableColumn("legal_ratio", words(ColumnText.legalRatio), .trailing),
      Report.TableColumn("expected_rate", words(ColumnText.expected), .trailing),
      Report.TableColumn("status", words(ColumnText.status)),
    ]
    // Answers of yes or no have no rate: columns of dashes say nothing.
    let onlyNumeric = Set(["baseline", "achievement_rate", "legal_ratio", "expected_rate"])
    columns.removeAll { !isNumeric && onlyNumeric.contains($0.key) }
    return Report.Table(
      id: id, caption: caption, columns: columns,
      rows: rows.map { row in Report.Row(columns.map { progressCell(row, $0.key) }) },
      source: sourceLine(rows.flatMap(\.sources)), method: Method.achievementRate.rawValue)
  }

  func progressCell(_ row: ProgressRow, _ key: String) -> Report.Cell {
    switch key {
    case "indicator": Report.Cell(.text(label(row)), isIllustrative: row.isIllustrative)
    case "place":
      Report.Cell(.text(row.municipality.map(placeName) ?? ""), isIllustrative: row.isIllustrative)
    case "part": Report.Cell(.text(row.disaggregation.map(words.part) ?? ""))
    case "baseline":
      Report.Cell(
        shown(
          row.baseline, of: row,
          reason: (row.rules.isNumeric ? UnavailableReason.baselineMissing : .notNumeric).rawValue))
    case "stage": Report.Cell(stage(row.stage))
    case "target":
      Report.Cell(shown(row.target, of: row, reason: UnavailableReason.targetMissing.rawValue))
    case "due":
      Report.Cell(
        .day(
          row.targetDue,
          reason: (row.target == nil ? UnavailableReason.targetMissing : .dueMissing).rawValue))
    case "value": Report.Cell(valueFigure(row))
    case "period":
      Report.Cell(
        row.valuePeriod.map { .period($0) }
          ?? .absent(Report.Absence(reason: UnavailableReason.valueMissing.rawValue)))
    case "achievement_rate": Report.Cell(rateFigure(row))
    case "legal_ratio": Report.Cell(legalFigure(row))
    case "expected_rate": Report.Cell(expectedFigure(row))
    default: Report.Cell(.status(status(of: row)))
    }
  }
}
