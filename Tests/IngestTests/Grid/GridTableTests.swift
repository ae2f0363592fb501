import IndicatorEngine
import Testing

@testable import Ingest

@Suite("A grid as a table")
struct GridTableTests {
  private func source(_ grid: CellGrid) -> TableSource {
    TableSource(
      grid, of: FileContent(path: "book.xlsx", bytes: [0x50, 0x4B]), name: "book.xlsx",
      options: LoadOptions(),
      said: [], amountsIn: [])
  }

  private func budget(_ fill: (inout CellGridWriter) -> Void) -> CellGrid {
    var writer = CellGridWriter()
    writer.text("Budget of the project")
    writer.endRow()
    writer.endRow()
    for heading in ["operation", "line", "amount", "currency"] { writer.text(heading) }
    writer.endRow()
    fill(&writer)
    return CellGrid(sheet: "Budget", stems: ["Budget"], region: writer.finish())
  }

  @Test("titles above the headings, totals below and ragged rows are what they are in a CSV file")
  func layout() throws {
    let table = source(
      budget { writer in
        for (line, amount) in [("1", 100.5), ("2", 200.25)] {
          writer.text("A1")
          writer.text(line)
          writer.number(amount)
          writer.text("EUR")
          writer.endRow()
        }
        writer.text("Total")
        writer.empty()
        writer.number(300.75)
        writer.endRow()
      })
    let mapping = try #require(table.mapping)
    #expect(mapping.table == .budget)
    let reading = table.read(mapping, source: 0, context: TableSource.Context(), progress: nil)
    let part = try #require(reading.parts.first)
    #expect(part.rowCount == 2)
    guard case .amount(let amounts)? = part.columns[Budget.Fields.amount] else {
      Issue.record("no amounts")
      return
    }
    #expect((0..<2).map { amounts[$0] } == [10_050, 20_025])
    // Rows 4 and 5 of the sheet; row 6 is the total.
    #expect((0..<2).map { part.origins[$0].row } == [4, 5])
    #expect(reading.findings.map(\.code) == ["S06"])
    #expect(reading.findings[0].message(.english).hasPrefix("note S06  book.xlsx, 'Budget'!A6 "))
  }

  @Test("a fault of a cell names its sheet and cell")
  func places() throws {
    let table = source(
      budget { writer in
        writer.text("A1")
        writer.text("1")
        writer.error("#REF!")
        writer.text("EUR")
        writer.endRow()
      })
    let mapping = try #require(table.mapping)
    let reading = table.read(mapping, source: 0, context: TableSource.Context(), progress: nil)
    let finding = try #require(reading.findings.first { $0.code == "N04" })
    #expect(finding.message(.english).hasPrefix("error N04  book.xlsx, 'Budget'!C4"))
  }

  @Test("rows of records are told by pointer, line or element")
  func otherPlaces() {
    func text(_ places: RowPlaces) -> String {
      let place = CellPlace(
        file: "f", places: places, sha256: nil, headings: ["amount"], headerRow: 1)
      return Finding(.fileEmpty, at: place.location(row: 3, column: 0)).placeText(.english)
    }
    #expect(text(.members(of: "/budget")) == "f, /budget/1/amount")
    #expect(text(.lines) == "f, line 2 \"amount\"")
    #expect(text(.elements(lines: [5, 9], names: ["", "BG-1"])) == "f, line 9, \"BG-1\"")
    #expect(text(.records([10, 20])) == "f, row 20 \"amount\"")
  }
}
