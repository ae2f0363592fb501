import Ingest

/// A report as text for a terminal: aligned tables, no markup, colour only where asked.
struct TerminalRenderer: ReportRenderer {
  /// Columns of the terminal.
  var width = 100
  /// Whether verdicts are coloured by escape sequences.
  var isColoured = false

  func render(_ report: Report) -> String {
    let words = Words(report.language)
    var page = TerminalWriter(width: width, isColoured: isColoured)
    page.paragraph(report.title, isStrong: true)
    page.paragraph(report.subtitle)
    page.paragraph(words(NoteText.asOfInclusive, ["day": .text(words.days.short(report.asOf))]))
    if report.hasIllustrativeData { page.paragraph(words(NoteText.illustrative)) }
    for section in report.sections + report.annexes { write(section, words, to: &page) }
    return page.text
  }

  private func write(_ section: Report.Section, _ words: Words, to page: inout TerminalWriter) {
    page.blankLine()
    page.paragraph(section.title, isStrong: true)
    let values = ValueText(words)
    for block in section.blocks {
      switch block {
      case .paragraph(let text): page.paragraph(text)
      case .notes(let lines): for line in lines { page.paragraph(line, indent: 2) }
      case .finding(let finding):
        let word = finding.verdict(words).map { " (\($0))" } ?? ""
        page.item(finding.text + word, status: finding.status)
      case .keyFigures(let list):
        let label = list.map { DisplayWidth.columns(of: SafeText.clean($0.label)) }.max() ?? 0
        for item in list {
          let parts = [
            values.text(item.figure.value) + (item.figure.isIllustrative ? "*" : ""), item.detail,
            item.status.map { "\($0.shape.rawValue) \(words.status($0))" } ?? "",
          ]
          page.paragraph(
            DisplayWidth.padded(SafeText.clean(item.label), to: label, .leading) + "  "
              + parts.filter { !$0.isEmpty }.joined(separator: "  "), indent: 2, keepsSpaces: true)
        }
        if list.contains(where: \.figure.isIllustrative) {
          page.paragraph(words(NoteText.illustrativeMark), indent: 2)
        }
      case .table(let table): write(table, words, to: &page)
      case .chart(let chart) where section.hasTable(of: chart): continue
      case .command(let text): page.paragraph(text, indent: 2)
      case .chart(let chart): write(ChartTable.table(of: chart, words: words), words, to: &page)
      }
    }
    for subsection in section.subsections { write(subsection, words, to: &page) }
  }

  private func write(_ table: Report.Table, _ words: Words, to page: inout TerminalWriter) {
    let text = TableText(table, words: words)
    page.blankLine()
    page.paragraph(table.caption)
    page.table(columns: table.columns, rows: text.rows)
    for note in text.notes { page.paragraph(note, indent: 2) }
    let source = TableText.sourceLine(source: table.source, method: table.method, words: words)
    if !source.isEmpty { page.paragraph(source, indent: 2) }
  }
}
