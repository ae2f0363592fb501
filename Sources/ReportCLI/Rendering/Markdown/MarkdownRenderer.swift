import Ingest

/// A report as Markdown (CommonMark with pipe tables): headings, lists and tables; charts become their data.
struct MarkdownRenderer: ReportRenderer {
  func render(_ report: Report) -> String {
    let words = Words(report.language)
    var page = MarkdownWriter()
    page.heading(report.title, level: 1)
    if !report.subtitle.isEmpty { page.paragraph(report.subtitle) }
    page.paragraph(words(NoteText.asOfInclusive, ["day": .text(words.days.short(report.asOf))]))
    if report.hasIllustrativeData { page.paragraph(words(NoteText.illustrative), isStrong: true) }
    for section in report.sections + report.annexes { write(section, level: 2, words, to: &page) }
    page.rule()
    page.paragraph(words(NoteText.madeBy, ["tool": "Merilo", "version": .text(report.meta.version)]))
    return page.text
  }

  private func write(_ section: Report.Section, level: Int, _ words: Words, to page: inout MarkdownWriter) {
    page.heading(section.title, level: min(level, 6))
    let values = ValueText(words)
    var findings: [String] = []
    for block in section.blocks {
      if case .finding(let finding) = block {
        let verdict = finding.status.map { "\($0.shape.rawValue) " } ?? ""
        findings.append(verdict + finding.text + (finding.verdict(words).map { " (\($0))" } ?? ""))
        continue
      }
      page.list(findings)
      findings = []
      switch block {
      case .paragraph(let text): page.paragraph(text)
      case .notes(let lines): page.list(lines)
      case .finding: continue
      case .keyFigures(let list):
        page.list(
          list.map { item in
            var line = "\(item.label): \(values.text(item.figure.value))"
            if item.figure.isIllustrative { line += "*" }
            if !item.detail.isEmpty { line += " (\(item.detail))" }
            if let status = item.status { line += " \(status.shape.rawValue) \(words.status(status))" }
            return line
          })
        if list.contains(where: \.figure.isIllustrative) { page.list([words(NoteText.illustrativeMark)]) }
      case .table(let table): write(table, words, to: &page)
      case .chart(let chart) where section.hasTable(of: chart): continue
      case .command(let text): page.code(text)
      case .chart(let chart):
        var table = ChartTable.table(of: chart, words: words)
        (table.source, table.method) = (chart.source, chart.method)
        write(table, words, to: &page)
      }
    }
    page.list(findings)
    for subsection in section.subsections { write(subsection, level: level + 1, words, to: &page) }
  }

  private func write(_ table: Report.Table, _ words: Words, to page: inout MarkdownWriter) {
    let text = TableText(table, words: words)
    page.paragraph(table.caption, isStrong: true)
    page.table(
      headings: table.columns.map(\.heading), alignments: table.columns.map(\.alignment),
      rows: zip(table.rows, text.rows).map { row, cells in
        (cells: cells.map(\.full), isStrong: row.isTotal)
      })
    page.list(text.notes)
    let source = TableText.sourceLine(source: table.source, method: table.method, words: words)
    if !source.isEmpty { page.paragraph(source) }
  }
}
