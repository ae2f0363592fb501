import IndicatorEngine
import Ingest

/// The rows of `progress`: each indicator of each subject against each of its targets.
struct ProgressTable: Sendable, CellMaker {
  let portfolio: Portfolio
  let words: Words
  private let figures: FigureMaker

  init(_ portfolio: Portfolio, words: Words) {
    self.portfolio = portfolio
    self.words = words
    figures = FigureMaker(sources: portfolio.sources)
  }

  /// The rows, in the order of the analysis. The printed table leaves out columns in which nothing stands.
  func table(_ rows: [ProgressRow], asOf: Day) -> DataTable {
    let printed = Printed(rows)
    var notes = printed.rates ? [words(NoteText.rateMeaning)] : []
    notes += rows.flatMap { row in
      let place = row.municipality.map {
        name(of: $0, portfolio.municipalityIndex, portfolio.municipalities.name)
      }
      return TargetRevisions(words: words).sentences(
        of: row, name: [place, label(row)].compactMap { $0 }.joined(separator: ", "))
    }
    if rows.contains(where: \.isIllustrative) { notes.append(words(NoteText.illustrative)) }
    return DataTable(
      name: "progress", asOf: asOf,
      columns: [
        .init("operation", words(ColumnText.operation), isPrinted: printed.operations),
        .init("programme", words(ColumnText.programme), isPrinted: printed.programmes),
        .init("municipality", words(ColumnText.municipality), isPrinted: printed.municipalities),
        .init("indicator", words(ColumnText.indicator)),
        .init("disaggregation", isPrinted: false), .init("unit", isPrinted: false),
        .init("direction", isPrinted: false),
        .init("baseline", words(ColumnText.baseline), .trailing, isPrinted: printed.baselines),
        .init("stage", isPrinted: false),
        .init("target", words(ColumnText.target), .trailing),
        .init("target_due", words(ColumnText.due), .trailing),
        .init("value", words(ColumnText.achieved), .trailing),
        .init("value_period", words(ColumnText.period), isPrinted: false),
        .init("state", isPrinted: false),
        .init("achievement_rate", words(ColumnText.achievementRate), .trailing, isPrinted: printed.rates),
        .init("legal_ratio", words(ColumnText.legalRatio), .trailing, isPrinted: printed.rates),
        .init("expected_rate", words(ColumnText.expected), .trailing, isPrinted: printed.rates),
        .init("status", words(ColumnText.status)),
        .init("reason", words(ColumnText.reason), isPrinted: printed.reasons),
        .init("sources", isPrinted: false), .init("target_recorded", isPrinted: false),
        .init("target_reason", isPrinted: false), .init("revisions", isPrinted: false),
        .init("baseline_label", isPrinted: false), .init("target_label", isPrinted: false),
        .init("value_label", isPrinted: false),
      ], rows: rows.map(cells), notes: notes, needs: [.targets, .observations])
  }

  private func cells(_ row: ProgressRow) -> [DataTable.Cell] {
    [
      code(row.operation), code(row.programme),
      named(row.municipality, portfolio.municipalityIndex, portfolio.municipalities.name),
      .word(code: row.indicator, text: label(row)),
      code(row.disaggregation), code(row.unit), code(row.rules.direction?.rawValue),
      quantity(row.baseline, row), stage(row.stage), quantity(row.target, row), .value(.day(row.targetDue)),
      quantity(row.value, row), period(row.valuePeriod), .value(.code(row.state.code)),
      rate(row.achievementRate),
      rate(row.legalRatio), rate(row.expectedRate), .value(.status(Report.Status(row.status))),
      .reason(Self.reason(row), isTold: Self.isOpen(row) || row.notes.contains(.partial)),
      .sources(row.sources.map(figures.source)), .value(.day(row.targetRecorded)), code(row.targetReason),
      .revisions(
        row.revisions.map {
          DataTable.Revision(
            value: $0.value, recorded: $0.recorded, reason: $0.reason, source: figures.source($0.source))
        }),
      level(row.baseline, row), level(row.target, row), level(row.value, row),
    ]
  }

  /// The level of an ordinal indicator whose place in the order a number is.
  private func level(_ rank: Double?, _ row: ProgressRow) -> DataTable.Cell {
    code(rank.flatMap { row.rules.levels?.name(ofRank: $0) })
  }

  /// A code that people know by a name.
  private func named(_ code: String?, _ index: KeyIndex, _ names: TextColumn) -> DataTable.Cell {
    guard let code else { return self.code(nil) }
    return .word(code: code, text: name(of: code, index, names))
  }

  private func name(of code: String, _ index: KeyIndex, _ names: TextColumn) -> String {
    index.row(of: code).flatMap { names[$0] } ?? code
  }

  /// The indicator's name; with the part where it is one, its unit, and the stage where it is interim.
  private func label(_ row: ProgressRow) -> String {
    let index = portfolio.indicatorIndex.row(of: row.indicator)
    var label = index.flatMap { portfolio.indicators.name[$0] } ?? row.indicator
    if let part = row.disaggregation { label += " (\(words.part(part)))" }
    if let unit = row.unit { label += ", \(words.unit(unit))" }
    if row.stage == .interim { label += " – \(words(LabelText.stageInterim))" }
    return label
  }

  /// A figure in the indicator's own measure; yes and no in words where people read.
  private func quantity(_ value: Double?, _ row: ProgressRow) -> DataTable.Cell {
    guard let value else {
      return .value(.absent(Report.Absence(state: row.state == .reported ? .missing : row.state)))
    }
    if row.rules.measure == .yesNo {
      return .number(value, text: words(value != 0 ? StateText.yes : StateText.no))
    }
    // The place in the stated order for programs, the level for people.
    if let level = row.rules.levels?.name(ofRank: value) { return .number(value, text: level) }
    return .value(.number(value, digits: 0...2))
  }

  /// Why a figure is absent, or covers only part of what it should.
  private static func reason(_ row: ProgressRow) -> String? {
    row.reason?.rawValue ?? (row.notes.contains(.partial) ? UnavailableReason.partial.rawValue : nil)
  }

  /// Whether the verdict leaves open why there is none.
  private static func isOpen(_ row: ProgressRow) -> Bool {
    row.status == .noData || row.status == .notAssessable
  }

  private func stage(_ stage: TargetStage?) -> DataTable.Cell {
    switch stage {
    case .interim: .word(code: "interim", text: words(LabelText.stageInterim))
    case .final: .word(code: "final", text: words(LabelText.stageFinal))
    case nil: absent
    }
  }

  private func rate(_ rate: Estimate<Double>) -> DataTable.Cell {
    .value(rate.reported { .rate($0) })
  }

  /// Which columns hold anything worth a place on paper.
  private struct Printed {
    let operations, programmes, municipalities, baselines, rates, reasons: Bool

    init(_ rows: [ProgressRow]) {
      operations = Set(rows.compactMap(\.operation)).count > 1
      programmes = rows.contains { $0.programme != nil }
      municipalities = rows.contains { $0.municipality != nil }
      baselines = rows.contains { $0.baseline != nil && $0.rules.isNumeric }
      rates = rows.contains { $0.achievementRate.found != nil }
      reasons = rows.contains { $0.reason != nil && ProgressTable.isOpen($0) }
    }
  }
}

extension Report.Status {
  /// The verdict on an indicator, in the words of all outputs.
  init(_ status: ProgressStatus) {
    self =
      switch status {
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
}
