import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Sheets that hold no data and say so")
struct NotesSheetTests {
  private func row(_ number: Int, _ texts: String...) -> String {
    let cells = texts.enumerated().map { column, text in
      "<c r=\"\(Location.letters(ofColumn: column))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private func codes(_ findings: [Finding]) -> [String] { findings.map(\.code) }

  private func load(notes: String) throws -> PortfolioLoader.Result {
    let bytes = WorkbookBuilder()
      .sheet("x", rows: row(1, notes) + row(2, "code", "title") + row(3, "example", "not data"))
      .sheet("operations", rows: row(1, "code", "title") + row(2, "A", "real"))
      .sheet("payments", rows: row(1, "operation", "day", "amount", "currency", "basis")).bytes
    return try LoadedFiles.load(bytes: ["a.xlsx": bytes])
  }

  @Test("the notes of a form are passed over, and blank tables beside them are no loss")
  func form() throws {
    let result = try load(notes: NotesSheet.form.title("как се попълва"))
    #expect(result.findings.map { $0.message(.english) } == [])
    #expect(result.portfolio.operations.count == 1)
    #expect(result.reports.map(\.sheet) == ["operations", "payments"])
  }

  @Test("a list of problems is passed over, and a blank table beside it is still told of")
  func problems() throws {
    let result = try load(notes: NotesSheet.problems.title("problems of the data"))
    #expect(codes(result.findings) == ["F10"])
  }

  @Test("a sheet that only mentions the program is one like others")
  func mention() throws {
    let result = try load(notes: "Made with Merilo init: nothing")
    #expect(codes(result.findings).contains("F10"))
    #expect(result.reports.map(\.sheet).contains("x"))
  }

  @Test("notes of an OpenDocument form are passed over too")
  func openDocument() throws {
    func table(_ name: String, _ rows: [[String]]) -> String {
      let lines = rows.map { row in
        "<table:table-row>"
          + row.map {
            "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
          }
          .joined() + "</table:table-row>"
      }
      return "<table:table table:name=\"\(name)\">\(lines.joined())</table:table>"
    }
    let tables =
      table("x", [[NotesSheet.form.title("how to")], ["code", "title"]])
      + table("operations", [["code", "title"], ["A", "real"]])
      + table("budget", [["operation", "line", "amount"]])
    let result = try LoadedFiles.load(bytes: ["a.ods": WorkbookBuilder.openDocument(tables: tables)])
    #expect(codes(result.findings) == [])
    #expect(result.portfolio.operations.count == 1)
  }
}
