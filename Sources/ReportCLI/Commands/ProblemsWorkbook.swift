import IndicatorEngine
import Ingest

/// The workbook of `check --problems`: a list of all problems, then the user's own tables, row by row as they stand in their
/// files, with the cells coloured by the gravest problem and the messages as comments.
struct ProblemsWorkbook {
  /// How many problems alike are told one by one, and how many comments there are at most: programs open a sheet with
  /// many comments slowly.
  static let alike = 1000
  static let comments = 20_000
  /// Rows that a sheet holds.
  static let rows = XLSXFile.rowLimit

  let findings: [Finding]
  let tables: [InputTable]
  let words: Words

  /// The marks of one table by row, 1 = the first, and column; column −1 stands for the whole row.
  private typealias Marks = [Int: [Int: [Finding]]]

  /// Writes the workbook and says what it lacks.
  func write(to path: String) throws(ConversionFault) -> [String] {
    var limits: [String] = []
    let places = tables.map { $0.places(of: findings.map(\.location)) }
    let cells = tables.reduce(0) { $0 + self.cells(of: $1) }
    let file = try XLSXFile(path: path, title: words(ProblemText.sheet), cells: cells)
    let list = file.addSheet(words(ProblemText.sheet))
    let sheets = tables.map { file.addSheet($0.title) }
    writeList(to: list, names: sheets.map(\.name), places)
    var comments = 0
    for (index, table) in tables.enumerated() {
      let isWhole = write(table, marks(table, places[index]), to: sheets[index], &comments)
      if !isWhole {
        limits.append(
          words(
            ProblemText.rowsLeftOut,
            ["file": .text(SafeText.clean(table.title)), "n": .count(ProblemsWorkbook.rows)]))
      }
    }
    if findings.contains(where: { $0.isRest && $0.location.row != nil }) {
      limits.append(words(ProblemText.marksLeftOut, ["n": .count(ProblemsWorkbook.alike)]))
    }
    if comments > ProblemsWorkbook.comments {
      limits.append(words(ProblemText.notMarked, ["n": .count(ProblemsWorkbook.comments)]))
    }
    try file.finish()
    return limits
  }

  /// Cells of a table, at most as many as make the workbook a large one.
  private func cells(of table: InputTable) -> Int {
    var cells = 0
    table.forEachRow { row, found in
      cells += found.count
      return row < ProblemsWorkbook.rows
    }
    return cells
  }

  // MARK: List

  private func writeList(to sheet: XLSXSheet, names: [String], _ places: [[InputTable.Place?]]) {
    let summary = FindingSummary(findings)
    let title = words(
      ProblemText.title,
      [
        "errors": .count(summary.count(.error)), "warnings": .count(summary.count(.warning)),
        "notes": .count(summary.count(.note)),
      ])
    sheet.text(NotesSheet.problems.title(title), row: 0, column: 0, XLSXStyle(.text, isBold: true))
    let columns: [(heading: String, width: Double)] = [
      (words(ColumnText.severity), 14), (words(ColumnText.code), 8), (words(ColumnText.file), 24),
      (words(ColumnText.sheet), 14), (words(ColumnText.row), 9), (words(ProblemText.column), 10),
      (words(ProblemText.heading), 18), (words(ColumnText.found), 50), (words(ProblemText.expected), 30),
      (words(ColumnText.fix), 50), (words(ProblemText.place), 22),
    ]
    for (index, column) in columns.enumerated() {
      sheet.column(index, width: column.width)
      sheet.text(column.heading, row: 1, column: index, .heading)
    }
    for (index, finding) in findings.enumerated() {
      let table = places.firstIndex { $0[index] != nil }
      let here = table.flatMap { table in
        places[table][index].map { cell(names[table], $0, in: tables[table]) }
      }
      write(finding, at: finding.isRest ? nil : here, to: sheet, row: index + 2, widths: columns.map(\.width))
    }
    if findings.isEmpty { sheet.text(words(ProblemText.none), row: 2, column: 0) }
    sheet.freeze(rows: 2)
    sheet.filter(rows: 1...max(2, findings.count + 1), columns: columns.count)
    sheet.meansDigitsAsText()
    sheet.printsAcross(characters: columns.reduce(0) { $0 + $1.width }, headerRows: 2)
  }

  private func write(
    _ finding: Finding, at cell: String?, to sheet: XLSXSheet, row: Int, widths: [Double]
  ) {
    let wrapped = XLSXStyle(.text, wraps: true)
    let place = finding.location
    let parts = finding.texts(words.language)
    let isRest = finding.isRest
    let texts: [String?] = [
      severity(finding.severity), finding.code, place.file, place.sheet, nil,
      place.column.map(Location.letters(ofColumn:)), place.header ?? (place.row == nil ? place.pointer : nil),
      isRest ? finding.sentence(words.language) : parts.found, isRest ? nil : parts.expected,
      isRest ? nil : parts.fix, cell,
    ]
    let lines = zip(texts, widths).map { text, width in Double(text?.count ?? 0) / (width * 0.9) + 1 }
    sheet.row(row, lines: Int(lines.max() ?? 1))
    for (column, text) in texts.enumerated() {
      guard let text else { continue }
      let style = column == 0 ? XLSXStyle(.text, fill: fill(finding.severity), wraps: true) : wrapped
      sheet.text(text, row: row, column: column, style)
    }
    if let number = place.row ?? place.line {
      sheet.number(Double(number), row: row, column: 4, XLSXStyle(.general, wraps: true))
    }
  }

  /// The place in this workbook, `'payments'!D15`.
  private func cell(_ sheet: String, _ place: InputTable.Place, in table: InputTable) -> String {
    let row = place.row ?? table.headerRows?.upperBound ?? 1
    return "'\(sheet)'!\(Location.letters(ofColumn: place.column ?? 0))\(row)"
  }

  // MARK: Tables

  private func marks(_ table: InputTable, _ places: [InputTable.Place?]) -> Marks {
    var marks: Marks = [:]
    for (finding, place) in zip(findings, places) where !finding.isRest {
      guard let place else { continue }
      // What concerns a whole column is marked at its heading.
      let row = place.row ?? table.headerRows?.upperBound ?? 1
      marks[row, default: [:]][place.column ?? -1, default: []].append(finding)
      for other in finding.location.others
      where other.file == table.file && finding.location.sheet == table.sheet {
        marks[other.row, default: [:]][place.column ?? -1, default: []].append(finding)
      }
    }
    return marks
  }

  /// Writes a table; false where it has more rows than a sheet.
  private func write(_ table: InputTable, _ marks: Marks, to sheet: XLSXSheet, _ comments: inout Int) -> Bool
  {
    var widths: [Int: Int] = [:]
    var isWhole = true
    var written = 0
    table.forEachRow { row, cells in
      guard row <= ProblemsWorkbook.rows else {
        isWhole = false
        return false
      }
      let marked = marks[row] ?? [:]
      let isHeader = table.headerRows?.contains(row) ?? false
      let count = marked.isEmpty ? cells.count : max(cells.count, table.width, (marked.keys.max() ?? 0) + 1)
      for column in 0..<min(count, XLSXFile.columnLimit) {
        let cell = cells.indices.contains(column) ? cells[column] : .empty
        let own = (marked[column] ?? []) + (marked[-1] ?? [])
        write(cell, own, isHeader, to: sheet, row: row - 1, column: column)
        if row <= 200, case .text(let text) = cell { widths[column] = max(widths[column] ?? 0, text.count) }
        guard let comment = comment(marked[column], column == 0 ? marked[-1] : nil) else { continue }
        comments += 1
        if comments <= ProblemsWorkbook.comments { sheet.comment(comment, row: row - 1, column: column) }
      }
      written = row
      return true
    }
    var characters = 0.0
    for column in 0..<min(table.width, XLSXFile.columnLimit) {
      let width = Double(min(50, max(12, (widths[column] ?? 0) + 2)))
      sheet.column(column, width: width)
      characters += width
    }
    if let header = table.headerRows, header.upperBound <= written { sheet.freeze(rows: header.upperBound) }
    sheet.meansDigitsAsText()
    sheet.printsAcross(characters: characters, headerRows: table.headerRows?.upperBound ?? 0)
    return isWhole
  }

  private func write(
    _ cell: InputTable.Cell, _ findings: [Finding], _ isHeader: Bool, to sheet: XLSXSheet, row: Int,
    column: Int
  ) {
    let worst = findings.map(\.severity).max()
    func style(_ format: XLSXStyle.Format) -> XLSXStyle {
      XLSXStyle(format, fill: worst.map(fill) ?? (isHeader ? .heading : nil), isBold: isHeader)
    }
    switch cell {
    case .empty: if worst != nil { sheet.text("", row: row, column: column, style(.text)) }
    case .text(let text): sheet.text(text, row: row, column: column, style(.text))
    case .number(let number): sheet.number(number, row: row, column: column, style(.general))
    case .percent(let number): sheet.number(number, row: row, column: column, style(.percent))
    case .day(let day): sheet.day(day, row: row, column: column, style(.day))
    }
  }

  private func fill(_ severity: Severity) -> XLSXStyle.Fill {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: words(LabelText.error)
    case .warning: words(LabelText.warning)
    case .note: words(LabelText.note)
    }
  }

  /// The messages of a cell, without its place, which is where they stand.
  private func comment(_ cell: [Finding]?, _ row: [Finding]?) -> String? {
    let findings = (cell ?? []) + (row ?? [])
    if findings.isEmpty { return nil }
    return findings.map { finding in
      "\(severity(finding.severity)) \(finding.code): \(finding.sentence(words.language))"
    }.joined(separator: "\n\n")
  }
}
