import IndicatorEngine
import Ingest

/// What stands behind the figures: the quality of the data, the methods, and where every figure came from.
extension ReportBuilder {
  /// The annexes of what a report shows. Breakdowns by period, and which tables are missing, belong to progress alone: no other report has the
  /// sections that they speak of.
  func annexes(of sections: [Report.Section], kind: Report.Kind = .comparison) -> [Report.Section] {
    let parts = kind == .progress ? [partsAnnex()].compactMap { $0 } : []
    let figures = uniqueFigures(of: sections + parts)
    let methods = (sections + parts).flatMap(\.withSubsections).flatMap { $0.blocks.flatMap(\.methods) }
    return parts + [qualityAnnex(kind), methodsAnnex(Set(methods)), traceAnnex(figures), reproductionAnnex()]
  }

  private func uniqueFigures(of sections: [Report.Section]) -> [Report.Figure] {
    var seen: Set<String> = []
    return sections.flatMap(\.withSubsections).flatMap { $0.blocks.flatMap(\.figures) }
      .filter { seen.insert($0.id).inserted }
  }

  // MARK: Data quality

  private func qualityAnnex(_ kind: Report.Kind) -> Report.Section {
    var blocks: [Report.Block] = [.finding(qualityFinding()), .finding(illustrativeFinding())]
    if kind == .progress, let text = tablesMissingSentence() { blocks.append(.paragraph(text)) }
    if !context.findings.isEmpty { blocks.append(.table(findingsTable())) }
    let parts = partNotes()
    if !parts.isEmpty { blocks.append(.notes(parts)) }
    return Report.Section(id: "data-quality", title: words(HeadingText.dataQuality), blocks: blocks)
  }

  /// Disaggregations whose parts do not make the whole.
  private func partNotes() -> [String] {
    evaluation.disaggregations.filter { $0.isWhole == false }.compactMap { check in
      guard let sum = check.sum.found else { return nil }
      let name = portfolio.indicatorIndex.row(of: check.indicator).flatMap { portfolio.indicators.name[$0] }
      return words(
        NoteText.partsDiffer,
        [
          "name": .text(
            [name ?? check.indicator, check.municipality.map(placeName)].compactMap { $0 }
              .joined(separator: ", ")),
          "period": .text(words.periods.text(check.period)), "dimension": .text(words.part(check.dimension)),
          "sum": .text(words.numbers.text(sum)), "total": .text(words.numbers.text(check.total)),
        ])
    }
  }

  private func count(_ severity: ReportContext.Severity) -> Int {
    context.findings.filter { $0.severity == severity }.count
  }

  private func qualityFinding() -> Report.Finding {
    if context.findings.isEmpty {
      return Report.Finding(text: words(FindingText.dataClean, ["files": .count(context.inputs.count)]))
    }
    return Report.Finding(
      status: count(.error) > 0 ? .atRisk : nil,
      text: words(
        FindingText.dataProblems,
        [
          "errors": .count(count(.error)), "warnings": .count(count(.warning)), "notes": .count(count(.note)),
        ]))
  }

  /// How many rows of all tables are made up for the example.
  var illustrativeRows: (illustrative: Int, all: Int) {
    TableName.allCases.reduce((0, 0)) { sum, table in
      let data = portfolio[table]
      guard data.has(.source) else { return (sum.0, sum.1 + data.rowCount) }
      let marked = (0..<data.rowCount).filter(data.isIllustrative).count
      return (sum.0 + marked, sum.1 + data.rowCount)
    }
  }

  private func illustrativeFinding() -> Report.Finding {
    let (illustrative, all) = illustrativeRows
    if illustrative == 0 { return Report.Finding(text: words(FindingText.noIllustrative)) }
    return Report.Finding(
      text: words(FindingText.illustrativeRows, ["n": .count(illustrative), "all": .count(all)]))
  }

  /// Which parts of a progress report have no data behind them.
  func tablesMissingSentence() -> String? {
    let parts: [(TableName, HeadingText)] = [
      (.milestones, .milestones), (.budget, .budget), (.payments, .spending), (.observations, .indicators),
    ]
    let missing = parts.filter { !portfolio.has($0.0) }.map { words($0.1) }
    if missing.isEmpty { return nil }
    return words(FindingText.tablesMissing, ["tables": .text(words.list(missing))])
  }

  private func findingsTable() -> Report.Table {
    let shown = context.findings.sorted { $0.severity.rawValue < $1.severity.rawValue }
    return Report.Table(
      id: "findings", caption: words(HeadingText.dataQuality),
      columns: [
        Report.TableColumn("severity", words(ColumnText.severity)),
        Report.TableColumn("code", words(ColumnText.code)),
        Report.TableColumn("problem", words(ColumnText.problem), isRowHeader: true),
      ],
      rows: shown.map { finding in
        Report.Row([
          Report.Cell(.text(words(severityText(finding.severity)))), Report.Cell(.code(finding.code)),
          Report.Cell(.text(finding.text)),
        ])
      })
  }

  private func severityText(_ severity: ReportContext.Severity) -> LabelText {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  // MARK: Methods

  /// - Parameter used: The methods of all figures, tables and charts shown.
  private func methodsAnnex(_ used: Set<String>) -> Report.Section {
    let thresholds: [String: TextTemplate.Argument] = [
      "green": .text(words.numbers.percent(plan.thresholds.green)),
      "amber": .text(words.numbers.percent(plan.thresholds.amber)),
    ]
    var blocks: [Report.Block] = [
      .paragraph(words(NoteText.asOfInclusive, ["day": .text(words.days.short(plan.asOf))]))
    ]
    blocks += MethodText.allCases.filter { text in
      text.covers.contains { used.contains($0.rawValue) }
    }.map { method in
      .paragraph(words(method, thresholds))
    }
    blocks.append(.notes([words(NoteText.rounding)]))
    return Report.Section(id: "methods", title: words(HeadingText.methods), blocks: blocks)
  }

  // MARK: Reproduction

  /// The command that makes the same report from the same files, byte for byte.
  private func reproductionAnnex() -> Report.Section {
    Report.Section(
      id: "reproduction", title: words(HeadingText.reproduction),
      blocks: [.paragraph(words(NoteText.sameBytes)), .command(context.command)])
  }

  // MARK: Traceability

  private func traceAnnex(_ figures: [Report.Figure]) -> Report.Section {
    Report.Section(
      id: "traceability", title: words(HeadingText.traceability),
      blocks: [.table(inputTable()), .table(figureTable(figures))])
  }

  private func inputTable() -> Report.Table {
    Report.Table(
      id: "inputs", caption: words(HeadingText.inputFiles),
      columns: [
        Report.TableColumn("file", words(ColumnText.file), isRowHeader: true),
        Report.TableColumn("rows", words(ColumnText.rows), .trailing),
        Report.TableColumn("sha256", words(ColumnText.checksum)),
      ],
      rows: context.inputs.map { input in
        Report.Row([
          Report.Cell(.code(input.file)), Report.Cell(.number(Double(input.rows), digits: 0...0)),
          Report.Cell(.code(input.sha256)),
        ])
      })
  }

  /// Figures, each with its method and cells. Long lists are cut: the JSON of the report holds all of them.
  private func figureTable(_ figures: [Report.Figure]) -> Report.Table {
    let shown = figures.prefix(ReportBuilder.traceLimit)
    let rest = figures.count - shown.count
    return Report.Table(
      id: "figures", caption: words(HeadingText.figures),
      columns: [
        Report.TableColumn("figure", words(ColumnText.figure), isRowHeader: true),
        Report.TableColumn("value", words(ColumnText.value), .trailing),
        Report.TableColumn("method", words(ColumnText.method)),
        Report.TableColumn("cells", words(ColumnText.source)),
      ],
      rows: shown.map { figure in
        Report.Row([
          Report.Cell(.code(figure.id)), Report.Cell(figure.value, isIllustrative: figure.isIllustrative),
          Report.Cell(figure.method.map { .code($0) } ?? .text("")),
          Report.Cell(.code(cellList(figure.sources))),
        ])
      },
      notes: rest > 0 ? [words(NoteText.moreRows, ["n": .count(rest)])] : [])
  }

  static let traceLimit = 200

  /// "budget.csv C2, C3, C4; payments.csv C2–C13".
  func cellList(_ sources: [Report.Source]) -> String {
    var files: [String] = []
    for source in sources where !files.contains(name(of: source)) { files.append(name(of: source)) }
    return files.map { file in
      let cells = sources.filter { name(of: $0) == file }.map { $0.cell ?? String($0.row) }
      let unique = cells.enumerated().filter { index, cell in !cells[..<index].contains(cell) }.map(\.element)
      let shown = unique.prefix(8).joined(separator: ", ")
      return "\(file) \(shown)" + (unique.count > 8 ? ", … (\(unique.count))" : "")
    }.joined(separator: "; ")
  }

  private func name(of source: Report.Source) -> String {
    source.sheet.map { "\(source.file) '\($0)'" } ?? source.file
  }

  /// "Източник: budget.csv, payments.csv" for the cells behind a table or chart; empty for none.
  func sourceLine(_ cells: [SourceCell]) -> String {
    var files: [String] = []
    for cell in cells {
      let file = portfolio.sources[cell.origin.source].file
      if !files.contains(file) { files.append(file) }
    }
    return files.isEmpty ? "" : words(NoteText.sourceFiles, ["files": .text(files.joined(separator: ", "))])
  }
}
