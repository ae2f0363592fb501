import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("OpenDocument spreadsheets")
struct ODSContentTests {
  private func cells(_ rows: String, limits: WorksheetLimits = WorksheetLimits()) throws -> [String] {
    try read(rows, limits: limits).dump.lines
  }

  private func read(
    _ rows: String, limits: WorksheetLimits = WorksheetLimits()
  ) throws -> (dump: CellDump, facts: WorksheetFacts) {
    let bytes = WorkbookBuilder.openDocument(tables: "<table:table table:name=\"S\">\(rows)</table:table>")
    let sheet = try #require(try WorkbookDump.read(bytes, limits: limits).sheets.first)
    return (sheet.dump, sheet.facts)
  }

  private func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  private func cell(_ attributes: String, _ text: String = "") -> String {
    "<table:table-cell \(attributes)>\(text.isEmpty ? "" : "<text:p>\(text)</text:p>")</table:table-cell>"
  }

  @Test("values are what their type says")
  func types() throws {
    let values = [
      cell("office:value-type=\"float\" office:value=\"1.50\"", "1,50"),
      cell("office:value-type=\"currency\" office:currency=\"BGN\" office:value=\"1234.56\"", "1 234,56 лв."),
      cell("office:value-type=\"percentage\" office:value=\"0.5\"", "50 %"),
      cell("office:value-type=\"date\" office:date-value=\"2014-03-06\"", "06.03.14"),
      cell("office:value-type=\"date\" office:date-value=\"2014-03-06T10:00:00\"", "06.03.14"),
      cell("office:value-type=\"time\" office:time-value=\"PT26H30M00S\"", "26:30"),
      cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "ДА"),
      cell("office:value-type=\"string\"", "text"),
      cell("office:value-type=\"string\" office:string-value=\"hidden text\"", "shown"),
      cell("office:value-type=\"string\" calcext:value-type=\"error\" table:formula=\"of:=#REF!\"", "#REF!"),
    ].joined()
    #expect(
      try cells(row(values)) == [
        "A1 n 15e-1", "B1 n 123456e-2", "C1 n 5e-1", "D1 d 2014-03-06T00:00:00", "E1 d 2014-03-06T10:00:00",
        "F1 t 26:30:00", "G1 b true", "H1 s text", "I1 s hidden text", "J1 e #REF!",
      ])
  }

  @Test("paragraphs are lines, blanks are what is meant, comments are none of the text")
  func texts() throws {
    let text =
      "<office:annotation><text:p>a comment</text:p></office:annotation><text:p> one  <text:span>two</text:span><text:s text:c=\"2\"/>three<text:tab/>4 </text:p><text:p>next<text:line-break/>last</text:p>"
    #expect(
      try cells(row("<table:table-cell office:value-type=\"string\">\(text)</table:table-cell>")) == [
        "A1 s one two  three\\t4\\nnext\\nlast".replacing("\\t", with: "\t")
      ])
  }

  @Test("repeated cells and rows are there as often as they say, blank ones are free")
  func repeats() throws {
    let one = "office:value-type=\"float\" office:value=\"1\""
    let rows =
      row(
        cell("table:number-columns-repeated=\"2\"") + cell("\(one) table:number-columns-repeated=\"3\"")
          + cell("table:number-columns-repeated=\"16379\""))
      + row(cell("table:number-columns-repeated=\"16384\""), "table:number-rows-repeated=\"1000000\"")
      + row(cell(one) + "<table:covered-table-cell/>" + cell(one), "table:number-rows-repeated=\"2\"")
      + row(cell(""), "table:number-rows-repeated=\"48573\"")
    #expect(
      try cells(rows) == [
        "C1 n 1e0", "D1 n 1e0", "E1 n 1e0", "A1000002 n 1e0", "C1000002 n 1e0", "A1000003 n 1e0",
        "C1000003 n 1e0",
      ])
  }

  @Test("repeats past the limit, or past the last row and column, end in a fault and no cells")
  func bombs() throws {
    let one = "office:value-type=\"float\" office:value=\"1\""
    let wide = try read(
      row(cell("\(one) table:number-columns-repeated=\"16384\""), "table:number-rows-repeated=\"1048576\""))
    #expect(wide.dump.lines.isEmpty)
    // 2^14 columns × 2^20 rows.
    #expect(wide.facts.excess == WorksheetFacts.Excess(row: 1, count: 17_179_869_184))
    let beyond = try read(row(cell("\(one) table:number-columns-repeated=\"999999999999\"")))
    #expect(beyond.dump.lines.isEmpty)
    #expect(beyond.facts.excess?.count == 999_999_999_999)
    let endless = try read(row(cell(one), "table:number-rows-repeated=\"99999999999999999999\""))
    #expect(endless.facts.excess != nil)
  }

  @Test("rows in groups and header rows are rows; tables within cells are not read")
  func groups() throws {
    let one = cell("office:value-type=\"float\" office:value=\"1\"")
    let nested =
      "<table:table-cell><text:p>outer</text:p><table:table table:name=\"inner\">\(row(one))</table:table></table:table-cell>"
    let rows =
      "<table:table-header-rows>\(row(one))</table:table-header-rows><table:table-row-group>\(row(one))<table:table-row-group>\(row(one))</table:table-row-group></table:table-row-group>"
      + row(nested)
    #expect(try cells(rows) == ["A1 n 1e0", "A2 n 1e0", "A3 n 1e0", "A4 s outer"])
  }

  @Test("hidden sheets and rows, spans and formulas without a result are noted")
  func facts() throws {
    let styles =
      "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
    let one = "office:value-type=\"float\" office:value=\"1\""
    let rows =
      row(
        cell("\(one) table:number-columns-spanned=\"3\"")
          + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>")
      + row(cell(one), "table:visibility=\"filter\"") + row(cell("table:formula=\"of:=1\""))
    let bytes = WorkbookBuilder.openDocument(
      tables:
        "<table:table table:name=\"H\" table:style-name=\"ta1\">\(rows)</table:table><table:table table:name=\"V\"/>",
      styles: styles)
    let sheets = try WorkbookDump.read(bytes).sheets
    #expect(sheets.map(\.name) == ["H", "V"])
    #expect(sheets.map(\.isHidden) == [true, false])
    #expect(sheets[0].facts.merged.map(\.text) == ["A1:C1"])
    #expect(sheets[0].facts.hiddenRows == 1)
    #expect(sheets[0].facts.firstUnsavedFormula == CellReference("A3"))
  }
}
