import Ingest

/// The blocks of a section as HTML.
struct HTMLBlocks {
  let words: Words
  let values: ValueText

  init(words: Words) {
    self.words = words
    values = ValueText(words)
  }

  /// All blocks of a section; findings that follow each other become one list.
  func write(_ blocks: [Report.Block], to page: inout HTMLWriter) {
    var findings: [Report.Finding] = []
    for block in blocks {
      if case .finding(let finding) = block {
        findings.append(finding)
        continue
      }
      write(findings, to: &page)
      findings = []
      switch block {
      case .paragraph(let text): page.line("p", text: text)
      case .finding: continue
      case .command(let text): page.line("pre", text: text)
      case .keyFigures(let list): write(list, to: &page)
      case .table(let table):
        page.line("div", [.class("block")]) { HTMLTable(table: table, words: words).write(to: &$0) }
      case .chart(let chart): write(chart, to: &page)
      case .notes(let lines): HTMLTable.writeNotes(lines, to: &page)
      }
    }
    write(findings, to: &page)
  }

  private func write(_ findings: [Report.Finding], to page: inout HTMLWriter) {
    guard !findings.isEmpty else { return }
    let hasVerdicts = findings.contains { $0.status != nil }
    page.line("ul", [.class(hasVerdicts ? "findings" : "findings plain")]) { page in
      page.lineBreak()
      for finding in findings {
        page.line("li", [.class(finding.status?.tone.rawValue ?? "neutral")]) { page in
          if let status = finding.status { Self.writeShape(of: status, to: &page) }
          page.text(finding.text)
          if let word = finding.verdict(words) {
            page.text(" ")
            page.element("span", [.class("word")]) { $0.text(word) }
          }
        }
      }
    }
  }

  private func write(_ list: [Report.KeyFigure], to page: inout HTMLWriter) {
    let texts = list.map { values.text($0.figure.value) }
    let isTight = texts.allSatisfy { $0.count <= 6 }
    page.line("dl", [.class(isTight ? "key tight" : "key")]) { page in
      page.lineBreak()
      for (item, text) in zip(list, texts) {
        page.line("div", [HTMLWriter.Attribute("data-figure", item.figure.id)]) { page in
          page.element("dt") { $0.text(item.label) }
          page.element("dd") { page in
            page.element("div", [.class(text.count > 11 ? "value long" : "value")]) {
              $0.text(text + (item.figure.isIllustrative ? "*" : ""))
            }
            if let share = item.share { Self.writeBar(share, to: &page) }
            if let status = item.status { writeStatus(status, to: &page) }
            if !item.detail.isEmpty { page.element("div", [.class("detail")]) { $0.text(item.detail) } }
          }
        }
      }
    }
    if list.contains(where: \.figure.isIllustrative) {
      HTMLTable.writeNotes([words(NoteText.illustrativeMark)], to: &page)
    }
  }

  /// A verdict: shape, then word.
  func writeStatus(_ status: Report.Status, to page: inout HTMLWriter) {
    page.element("span", [.class("status \(status.tone.rawValue)")]) { page in
      Self.writeShape(of: status, to: &page)
      page.text(NumberStyle.noBreakSpace + words.status(status))
    }
  }

  private static func writeShape(of status: Report.Status, to page: inout HTMLWriter) {
    page.element("span", [.class("shape"), HTMLWriter.Attribute("aria-hidden", "true")]) {
      $0.text(status.shape.rawValue)
    }
  }

  /// A thin bar for a part of a whole; what lies above the whole fills it.
  private static func writeBar(_ share: Double, to page: inout HTMLWriter) {
    let width = Int((min(max(share, 0), 1) * 100).rounded())
    page.element(
      "svg",
      [
        HTMLWriter.Attribute("viewBox", "0 0 100 6"), HTMLWriter.Attribute("preserveAspectRatio", "none"),
        HTMLWriter.Attribute("aria-hidden", "true"),
      ]
    ) { page in
      page.empty(
        "rect",
        [
          HTMLWriter.Attribute("width", "100"), HTMLWriter.Attribute("height", "6"),
          HTMLWriter.Attribute("fill", "#e3e7eb"),
        ])
      page.empty(
        "rect",
        [
          HTMLWriter.Attribute("width", String(width)), HTMLWriter.Attribute("height", "6"),
          HTMLWriter.Attribute("fill", "#0b5566"),
        ])
    }
  }

  private func write(_ chart: Report.Chart, to page: inout HTMLWriter) {
    page.line("figure", [.id(chart.id)]) { page in
      page.element("figcaption") { $0.text(chart.title) }
      page.lineBreak()
      for (layout, name) in [(ChartLayout.wide(words), "wide"), (.narrow(words), "narrow")] {
        SVGWriter(id: "\(chart.id)-\(name)").write(
          layout.scene(of: chart), title: chart.title, summary: chart.summary, className: name, to: &page)
      }
      let source = TableText.sourceLine(source: chart.source, method: chart.method, words: words)
      if !source.isEmpty { page.line("p", [.class("source")], text: source) }
      page.line("details") { page in
        page.line("summary", text: words(NoteText.dataTable))
        HTMLTable(table: ChartTable.table(of: chart, words: words), words: words).write(to: &page)
      }
    }
  }
}
