import IndicatorEngine
import Ingest

/// A form as an Excel workbook: a sheet of notes and examples, then a blank sheet for each table with headings in the
/// language, comments on them, drop-down lists and formats.
///
/// The sheet of notes declares itself (`NotesSheet`), so its examples are not read, and blank sheets beside it are no
/// problem: a form reads back without a finding.
struct FormWorkbook {
  /// The last row that has a drop-down list.
  static let lastRow = 1000
  /// Characters of the columns of notes.
  private static let notesWidth = 20

  let template: FormTemplate
  let words: Words
  /// The command that checks the form when it is filled in.
  let command: String

  /// The file's name.
  var fileName: String { template.rawValue + ".xlsx" }

  /// Writes the form.
  func write(to path: String) throws(ConversionFault) {
    let file = try XLSXFile(path: path)
    writeNotes(to: file.addSheet(words(FormText.notes)))
    for sheet in template.sheets { writeBlank(sheet, to: file.addSheet(name(of: sheet.table))) }
    try file.finish()
  }

  /// The name of a table's sheet, by which it is known again.
  func name(of table: TableName) -> String {
    FormText(rawValue: table.rawValue).map { words($0) } ?? table.rawValue
  }

  /// The headings of a sheet.
  func headings(of sheet: FormTemplate.Sheet) -> [String] {
    sheet.fields.map { field in FormHeading.of(field.name, in: sheet.table).map { words($0) } ?? field.name }
  }

  /// Writes rows of values under one another.
  func write(
    _ rows: [[FormTemplate.Value]], of form: FormTemplate.Sheet, to sheet: XLSXSheet, from first: Int
  ) {
    for (index, row) in rows.enumerated() {
      for (column, (value, field)) in zip(row, form.fields).enumerated() {
        write(value, field, to: sheet, row: first + index, column: column)
      }
    }
  }

  // MARK: Sheets

  private func writeBlank(_ form: FormTemplate.Sheet, to sheet: XLSXSheet) {
    for (column, (heading, field)) in zip(headings(of: form), form.fields).enumerated() {
      let hint = hint(field)
      sheet.text(
        heading, row: 0, column: column,
        XLSXStyle(.text, fill: field.isRequired ? .required : .heading, isBold: true, wraps: true))
      sheet.comment(hint, row: 0, column: column)
      sheet.column(column, width: width(field, heading), XLSXStyle(format(field)))
      let rows = 1...FormWorkbook.lastRow - 1
      if let other = field.references, let key = reference(to: other) {
        sheet.choices(from: key.sheet, column: key.column, rows: rows, in: column, title: heading, hint: hint)
      } else if let choices = choices(field) {
        sheet.choices(choices, rows: rows, in: column, title: heading, hint: hint)
      }
    }
    sheet.freeze(rows: 1)
    sheet.meansDigitsAsText()
    let widths = zip(headings(of: form), form.fields).map { width($1, $0) }
    sheet.printsAcross(characters: widths.reduce(0, +))
  }

  private func writeNotes(to sheet: XLSXSheet) {
    let bold = XLSXStyle(.text, isBold: true)
    sheet.text(NotesSheet.form.title(words(FormText.title)), row: 0, column: 0, bold)
    let lines: [String] = [
      words(FormText.howFill), words(FormText.howRequired), words(FormText.howCodes), words(FormText.notRead),
      words(FormText.howCheck, ["command": .text(command)]),
    ]
    for (index, line) in lines.enumerated() { sheet.text(line, row: index + 2, column: 0) }
    var row = lines.count + 3
    sheet.text(words(FormText.howExample), row: row, column: 0, bold)
    row += 2
    for form in template.sheets {
      sheet.text(name(of: form.table), row: row, column: 0, bold)
      let headings = headings(of: form)
      sheet.row(row + 1, lines: headings.contains { $0.count > FormWorkbook.notesWidth - 4 } ? 2 : 1)
      for (column, heading) in headings.enumerated() {
        sheet.text(heading, row: row + 1, column: column, .heading)
      }
      write(form.example, of: form, to: sheet, from: row + 2)
      row += form.example.count + 3
    }
    for column in 0..<(template.sheets.map(\.fields.count).max() ?? 1) {
      sheet.column(column, width: Double(FormWorkbook.notesWidth))
    }
    sheet.meansDigitsAsText()
    sheet.printsAcross(characters: 200, headerRows: 0)
  }

  private func write(
    _ value: FormTemplate.Value, _ field: Field, to sheet: XLSXSheet, row: Int, column: Int
  ) {
    let style = XLSXStyle(format(field))
    switch value {
    case .text(let text): sheet.text(text, row: row, column: column, style)
    case .words(let key): sheet.text(words(key), row: row, column: column, style)
    case .choice(let code):
      sheet.text(FormChoice.word(code, of: field, words), row: row, column: column, style)
    case .number(let number): sheet.number(number, row: row, column: column, style)
    case .day(let year, let month, let day):
      if let day = Day(year: year, month: month, day: day) {
        sheet.day(day, row: row, column: column, style)
      }
    case .empty: break
    }
  }

  // MARK: Fields

  private func format(_ field: Field) -> XLSXStyle.Format {
    switch field.kind {
    case .category, .choice, .text, .period, .flag: .text
    case .number: .general
    case .amount: .amount
    case .day: words.language == .english ? .day : .dayFirst
    }
  }

  private func width(_ field: Field, _ heading: String) -> Double {
    let isWide = ["title", "name", "beneficiary", "evidence", "source", "lead"].contains(field.name)
    return Double(max(isWide ? 36 : 14, min(28, heading.count + 4)))
  }

  /// The words of a field's drop-down list; nil where anything may stand.
  private func choices(_ field: Field) -> [String]? {
    guard case .choice(let codes) = field.kind else { return nil }
    return codes.map { FormChoice.word($0, of: field, words) }
  }

  /// Where the codes stand that a field refers to; nil where the form does not ask for them.
  private func reference(to table: TableName) -> (sheet: String, column: Int)? {
    guard let sheet = template.sheets.first(where: { $0.table == table }), let key = table.schema.key.first,
      let column = sheet.fields.firstIndex(of: key)
    else { return nil }
    return (name(of: table), column)
  }

  /// What a column takes, in words.
  private func hint(_ field: Field) -> String {
    (field.isRequired ? words(FormText.required) + " " : "") + kindHint(field)
  }

  private func kindHint(_ field: Field) -> String {
    if field == .source { return words(FormText.source) }
    if field.name == "currency" { return words(FormText.currency, ["example": "EUR, RON, UAH, BGN"]) }
    if field.name == "weight" { return words(FormText.percentWeight) }
    if let other = field.references, let key = reference(to: other) {
      return words(FormText.reference, ["sheet": .text(words.quoted(key.sheet))])
    }
    switch field.kind {
    case .choice:
      return words(FormText.choice, ["example": .text((choices(field) ?? []).joined(separator: ", "))])
    case .day:
      return words(
        FormText.day, ["example": .text(words.language == .english ? "2026-12-31" : "31.12.2026")])
    case .amount: return words(FormText.amount)
    case .number: return words(FormText.number)
    case .period:
      return words(
        FormText.period, ["example": "2026, 2026-H1, 2026-Q2, 2026-05, 2026-01-01/2026-05-31"])
    case .category where ["code", "line", "contract"].contains(field.name): return words(FormText.code)
    case .category, .text, .flag: return words(FormText.text)
    }
  }
}
