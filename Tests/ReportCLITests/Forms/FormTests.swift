import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest
@testable import ReportCLI

@Suite("Forms to fill in")
struct FormTests {
  private func form(_ template: FormTemplate, _ language: Language) -> FormWorkbook {
    FormWorkbook(template: template, words: Words(language), command: "merilo check .")
  }

  @Test(
    "read back without a finding, every column as the field it asks for",
    arguments: FormTemplate.allCases, Language.allCases)
  func blank(_ template: FormTemplate, _ language: Language) throws {
    let scratch = try Scratch()
    let form = form(template, language)
    let path = scratch.path(form.fileName)
    try form.write(to: path)
    let result = try PortfolioLoader().load([path])
    #expect(result.findings.map { $0.message(.english) } == [])
    #expect(result.reports.map(\.table) == template.sheets.map(\.table))
    for (report, sheet) in zip(result.reports, template.sheets) {
      #expect(report.columns.map(\.field) == sheet.fields, "\(sheet.table)")
      #expect(report.usedRows == 0)
    }
  }

  @Test(
    "filled in, every value is read as what was meant", arguments: FormTemplate.allCases, Language.allCases)
  func filled(_ template: FormTemplate, _ language: Language) throws {
    let scratch = try Scratch()
    let form = form(template, language)
    try FilledForm.write(form, to: scratch.path("a.xlsx"))
    let result = try PortfolioLoader().load([scratch.path("a.xlsx")])
    #expect(result.findings.map { $0.message(.english) } == [])
    for sheet in template.sheets {
      let data = result.portfolio[sheet.table]
      #expect(data.rowCount == sheet.example.count)
      for (row, values) in sheet.example.enumerated() {
        for (value, field) in zip(values, sheet.fields) {
          #expect(
            data[field].spelling(row: row) == expected(value, field, language), "\(sheet.table).\(field.name)"
          )
        }
      }
    }
  }

  private func expected(_ value: FormTemplate.Value, _ field: Field, _ language: Language) -> String? {
    switch value {
    case .text(let text), .choice(let text): text
    case .words(let key): Words(language)(key)
    case .number(let number):
      field.kind == .amount ? Money.decimal(ofMinorUnits: Int128((number * 100).rounded())) : "\(number)"
    case .day(let year, let month, let day): Day(year: year, month: month, day: day)?.description
    case .empty: nil
    }
  }

  @Test("every word of a drop-down list is one the reader knows", arguments: Language.allCases)
  func choices(_ language: Language) {
    for sheet in FormTemplate.allCases.flatMap(\.sheets) {
      for field in sheet.fields {
        guard case .choice(let codes) = field.kind else { continue }
        let words = codes.map { FormChoice.word($0, of: field, Words(language)) }
        #expect(words.map { ChoiceWords.value(of: $0, field: field, table: sheet.table) } == codes)
        // Excel takes lists of at most 255 characters, commas included.
        #expect(words.joined(separator: ",").utf16.count <= 255)
        #expect(!words.contains { $0.contains(",") })
      }
    }
  }

  @Test("have lists, hints and formats, and show their headings always")
  func helps() throws {
    let scratch = try Scratch()
    try form(.operation, .bulgarian).write(to: scratch.path("a.xlsx"))
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch.path("a.xlsx"))))
    let archive = try ZipArchive(ByteRegion(copying: data))
    func part(_ name: String) throws -> String {
      String(decoding: try #require(try archive.bytes(of: name)), as: UTF8.self)
    }
    // The third sheet is the budget: its projects are those of the second.
    let budget = try part("xl/worksheets/sheet3.xml")
    #expect(budget.contains("sqref=\"A2:A1000\""))
    #expect(budget.contains("<formula1>'Проекти'!$A$2:$A$1000</formula1>"))
    let operations = try part("xl/worksheets/sheet2.xml")
    #expect(
      operations.contains("<formula1>\"планиран,в изпълнение,приключен,прекратен,оттеглен\"</formula1>"))
    #expect(operations.contains("state=\"frozen\""))
    #expect(try part("xl/comments1.xml").contains("Трябва да се попълни. Код; остава, както го напишете"))
    #expect(try part("xl/styles.xml").contains("formatCode=\"dd.mm.yyyy\""))
  }
}

/// A form with its examples as rows.
enum FilledForm {
  static func write(_ form: FormWorkbook, to path: String) throws {
    let file = try XLSXFile(path: path)
    file.addSheet("x").text(NotesSheet.form.title("…"), row: 0, column: 0)
    for sheet in form.template.sheets {
      let place = file.addSheet(form.name(of: sheet.table))
      for (column, heading) in form.headings(of: sheet).enumerated() {
        place.text(heading, row: 0, column: column)
      }
      form.write(sheet.example, of: sheet, to: place, from: 1)
    }
    try file.finish()
  }
}
