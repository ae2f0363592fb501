import Ingest

/// A report as one HTML file: no script, no request to anywhere, readable on a screen, a phone and A4 paper.
struct HTMLRenderer: ReportRenderer {
  func render(_ report: Report) -> String {
    let page = HTMLPage(report: report)
    var writer = HTMLWriter()
    page.write(to: &writer)
    return writer.html
  }
}

/// The frame of the page: head, header, sections, footer.
struct HTMLPage {
  let report: Report
  let blocks: HTMLBlocks
  let words: Words

  init(report: Report) {
    self.report = report
    words = Words(report.language)
    blocks = HTMLBlocks(words: words)
  }

  /// Nothing may be loaded, run or sent; only the style sheet in the page applies.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  func write(to page: inout HTMLWriter) {
    page.doctype()
    page.line("html", [HTMLWriter.Attribute("lang", report.language.rawValue)]) { page in
      page.lineBreak()
      page.line("head", [], writeHead)
      page.line("body") { page in
        page.lineBreak()
        page.line("a", [.class("skip"), HTMLWriter.Attribute("href", "#content")]) {
          $0.text(words(NoteText.skipToContent))
        }
        page.line("div", [.class("page")], writeBody)
      }
    }
  }

  private func writeHead(_ page: inout HTMLWriter) {
    page.lineBreak()
    page.void("meta", [HTMLWriter.Attribute("charset", "utf-8")])
    page.void(
      "meta",
      [
        HTMLWriter.Attribute("http-equiv", "Content-Security-Policy"),
        HTMLWriter.Attribute("content", Self.policy),
      ])
    page.void(
      "meta",
      [
        HTMLWriter.Attribute("name", "viewport"),
        HTMLWriter.Attribute("content", "width=device-width, initial-scale=1"),
      ])
    page.line("title", text: report.title)
    page.style(Stylesheet.text)
  }

  private func writeBody(_ page: inout HTMLWriter) {
    page.lineBreak()
    page.line("header") { page in
      page.lineBreak()
      page.line("p", [.class("kicker")], text: kicker)
      page.line("h1", report.title.count > 70 ? [.class("long")] : [], text: report.title)
      if !report.subtitle.isEmpty { page.line("p", [.class("subtitle")], text: report.subtitle) }
    }
    page.line("main", [.id("content")]) { page in
      page.lineBreak()
      if report.hasIllustrativeData {
        page.line("p", [.class("banner")], text: words(NoteText.illustrative))
      }
      for section in report.sections { write(section, level: 2, to: &page) }
      if !report.annexes.isEmpty {
        page.line("div", [.class("annexes")]) { page in
          page.lineBreak()
          for section in report.annexes { write(section, level: 2, to: &page) }
        }
      }
    }
    page.line("footer") { page in
      page.text(words(NoteText.madeBy, ["tool": "Merilo", "version": .text(report.meta.version)]))
    }
  }

  private var kicker: String {
    let kind =
      switch report.kind {
      case .progress: words(HeadingText.progressReport)
      case .comparison: words(ComparisonFindingText.report)
      case .backtest: words(BacktestText.report)
      case .risk: words(RiskFindingText.report)
      case .status: words(HeadingText.statusReport)
      }
    return "\(kind) · " + words(LabelText.asOf, ["day": .text(words.days.short(report.asOf))])
  }

  private func write(_ section: Report.Section, level: Int, to page: inout HTMLWriter) {
    page.line("section", [.id("s-" + section.id)]) { page in
      page.lineBreak()
      let heading: StaticString = level == 2 ? "h2" : level == 3 ? "h3" : "h4"
      page.line(heading, text: section.title)
      blocks.write(section.blocks, to: &page)
      for subsection in section.subsections { write(subsection, level: level + 1, to: &page) }
    }
  }
}
