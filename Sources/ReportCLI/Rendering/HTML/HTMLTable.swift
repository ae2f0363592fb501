import Ingest

/// A table as HTML: caption, scopes, tabular figures; on a phone each row becomes a small list.
struct HTMLTable {
  private let table: Report.Table
  private let text: TableText
  private let words: Words

  init(table: Report.Table, words: Words) {
    self.table = table
    self.words = words
    text = TableText(table, words: words)
  }

  /// The table, its notes and its source line. A table of many columns is set smaller, and scrolls where it must.
  func write(to page: inout HTMLWriter) {
    if table.columns.count > 6 {
      page.line(
        "div",
        [
          .class("scroll"), HTMLWriter.Attribute("role", "region"), HTMLWriter.Attribute("tabindex", "0"),
          HTMLWriter.Attribute("aria-label", table.caption),
        ]
      ) { writeTable(className: "stack dense", to: &$0) }
    } else {
      writeTable(className: "stack", to: &page)
    }
    Self.writeNotes(text.notes, to: &page)
    let source = TableText.sourceLine(source: table.source, method: table.method, words: words)
    if !source.isEmpty { page.line("p", [.class("source")], text: source) }
  }

  /// Rows up to which a table is kept on one page.
  private static let shortLimit = 8

  private func writeTable(className: String, to page: inout HTMLWriter) {
    let className = table.rows.count <= Self.shortLimit ? className + " short" : className
    page.line("table", [.class(className), HTMLWriter.Attribute("role", "table")]) { page in
      page.lineBreak()
      page.line("caption", text: table.caption)
      page.line("thead") { page in
        page.element("tr", [HTMLWriter.Attribute("role", "row")]) { page in
          for column in table.columns { writeHeading(column, to: &page) }
        }
      }
      page.line("tbody") { page in
        page.lineBreak()
        for (row, cells) in zip(table.rows, text.rows) { writeRow(row, cells, to: &page) }
      }
    }
  }

  private func writeHeading(_ column: Report.TableColumn, to page: inout HTMLWriter) {
    var attributes = [HTMLWriter.Attribute("scope", "col"), HTMLWriter.Attribute("role", "columnheader")]
    if column.alignment == .trailing { attributes.append(.class("end")) }
    page.element("th", attributes) { $0.text(column.heading) }
  }

  private func writeRow(_ row: Report.Row, _ cells: [TableText.Cell], to page: inout HTMLWriter) {
    var attributes = [HTMLWriter.Attribute("role", "row")]
    if row.isTotal { attributes.append(.class("total")) }
    page.line("tr", attributes) { page in
      for (column, cell) in zip(table.columns, cells) { write(cell, in: column, to: &page) }
    }
  }

  private func write(_ cell: TableText.Cell, in column: Report.TableColumn, to page: inout HTMLWriter) {
    var attributes: [HTMLWriter.Attribute] = []
    var classes: [String] = []
    if column.alignment == .trailing { classes.append("end") }
    if cell.isAbsent { classes.append("absent") }
    // "2018–2019 г." must not break behind its dash; from day to day it may, between the words.
    if cell.isPeriod, !cell.text.contains(" ") { classes.append("whole") }
    if cell.text.split(separator: " ").contains(where: { $0.count > 30 }) { classes.append("code") }
    if !classes.isEmpty { attributes.append(.class(classes.joined(separator: " "))) }
    if let figure = cell.figure { attributes.append(HTMLWriter.Attribute("data-figure", figure)) }
    if column.isRowHeader {
      attributes += [HTMLWriter.Attribute("scope", "row"), HTMLWriter.Attribute("role", "rowheader")]
      page.element("th", attributes) { writeContent(of: cell, to: &$0) }
    } else {
      attributes += [
        HTMLWriter.Attribute("role", "cell"), HTMLWriter.Attribute("data-label", column.heading),
      ]
      page.element("td", attributes) { writeContent(of: cell, to: &$0) }
    }
  }

  private func writeContent(of cell: TableText.Cell, to page: inout HTMLWriter) {
    if let status = cell.status {
      HTMLBlocks(words: words).writeStatus(status, to: &page)
      page.text(cell.marks)
    } else {
      page.text(cell.text + cell.marks)
    }
  }

  /// Remarks, one a line.
  static func writeNotes(_ notes: [String], to page: inout HTMLWriter) {
    guard !notes.isEmpty else { return }
    page.line("ul", [.class("notes")]) { page in
      for note in notes { page.element("li") { $0.text(note) } }
    }
  }
}
