import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Workbooks as tables")
struct WorkbookSourceTests {
  private func messages(_ name: String, _ bytes: [UInt8], _ change: (inout LoadOptions) -> Void = { _ in })
    throws -> [String]
  {
    try LoadedFiles.load(bytes: [name: bytes], change).findings.map { $0.message(.english) }
  }

  private func text(_ cells: String...) -> String {
    "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }

  private var operations: String {
    text("code", "title", "total", "currency", "start", "end")
      + "<row><c t=\"inlineStr\"><is><t>A1</t></is></c><c t=\"inlineStr\"><is><t>School</t></is></c><c><v>1234.5599999999999</v></c>"
      + "<c t=\"inlineStr\"><is><t>EUR</t></is></c><c s=\"1\"><v>41640</v></c><c s=\"1\"><v>42004</v></c></row>"
  }

  @Test("sheets named as tables are tables, with exact money and typed days")
  func loads() throws {
    let book = WorkbookBuilder().formats("dd.mm.yyyy")
      .sheet("operations", rows: operations)
      .sheet(
        "payments",
        rows: text("operation", "day", "amount", "basis")
          + "<row><c t=\"inlineStr\"><is><t>A1</t></is></c><c s=\"1\"><v>41700</v></c><c><v>100.1</v></c><c t=\"inlineStr\"><is><t>paid</t></is></c></row>",
        state: "hidden")
    let result = try LoadedFiles.load(bytes: ["book.xlsx": book.bytes])
    #expect(
      result.findings.map { $0.message(.english) } == [
        "note S16  book.xlsx, 'payments': the sheet is hidden; it was read like the others. Fix: nothing, or delete the sheet."
      ])
    let operations = result.portfolio.operations
    #expect(operations.count == 1)
    #expect(operations.total[0] == 123_456)
    // Serial 41640 is 1 January 2014, 41700 sixty days later.
    #expect(operations.start[0] == Day(year: 2014, month: 1, day: 1))
    #expect(result.portfolio.payments.day[0] == Day(year: 2014, month: 3, day: 2))
    #expect(result.portfolio.payments.amount[0] == 10_010)
  }

  @Test("an OpenDocument spreadsheet loads the same")
  func loadsODS() throws {
    func cell(_ text: String) -> String {
      "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
    }
    func day(_ day: String) -> String {
      "<table:table-cell office:value-type=\"date\" office:date-value=\"\(day)\"/>"
    }
    let head = ["code", "title", "total", "currency", "start", "end"].map(cell).joined()
    let row =
      cell("A1") + cell("School")
      + "<table:table-cell office:value-type=\"currency\" office:value=\"1234.56\"/>" + cell("EUR")
      + day("2014-01-01") + day("2014-12-31")
    let tables =
      "<table:table table:name=\"operations\"><table:table-row>\(head)</table:table-row><table:table-row>\(row)</table:table-row></table:table>"
    let flat = WorkbookBuilder.flatDocument(tables: tables)
    for (name, bytes) in [
      ("book.ods", WorkbookBuilder.openDocument(tables: tables)), ("book.fods", Array(flat.utf8)),
      ("book.xml", Array(flat.utf8)),
    ] {
      let result = try LoadedFiles.load(bytes: [name: bytes])
      #expect(result.findings.isEmpty, "\(name)")
      #expect(result.portfolio.operations.total[0] == 123_456)
      #expect(result.portfolio.operations.start[0] == Day(year: 2014, month: 1, day: 1))
    }
  }

  @Test("a flat document that is cut short, or is a text, is told of as such")
  func brokenFlat() throws {
    let row =
      "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>code</text:p></table:table-cell></table:table-row>"
    let flat = WorkbookBuilder.flatDocument(
      tables: "<table:table table:name=\"operations\">\(row)</table:table>")
    let cut = try LoadedFiles.load(["book.fods": String(flat.dropLast(60))])
    #expect(cut.findings.map(\.code).contains("F05"))
    let text = flat.replacing("opendocument.spreadsheet\"", with: "opendocument.text\"")
    #expect(try LoadedFiles.load(["letter.fods": text]).findings.map(\.code) == ["F11", "F14"])
  }

  @Test("any number of threads reads the same")
  func threads() throws {
    var book = WorkbookBuilder().formats("dd.mm.yyyy")
    for index in 0..<5 { book = book.sheet("operations\(index)", rows: operations) }
    let content = FileContent(path: "b.xlsx", bytes: book.bytes)
    let readings = [1, 2, 4].map { threads -> [String] in
      var options = LoadOptions()
      options.threads = threads
      let grids = WorkbookSource.readXLSX(content, name: "b.xlsx", options: options).grids
      return grids.map { ($0.sheet ?? "") + $0.region.text(0..<$0.region.count) }
    }
    #expect(readings[0].count == 5)
    #expect(readings[1] == readings[0])
    #expect(readings[2] == readings[0])
  }

  private func header(_ rows: String, merged: String...) throws -> (names: [String], rows: ClosedRange<Int>?)
  {
    let cells = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let book = WorkbookBuilder().sheet("S", rows: rows, behind: "<mergeCells>\(cells)</mergeCells>")
    let content = FileContent(path: "b.xlsx", bytes: book.bytes)
    let grid = try #require(
      WorkbookSource.readXLSX(content, name: "b.xlsx", options: LoadOptions()).grids.first)
    let layout = CSVDocument(content, grid: grid, headerRow: nil).layout
    return (layout.header, layout.headerRows)
  }

  @Test("a merged heading stands over its columns, and over no others")
  func mergedHeadings() throws {
    let data = (1...4).map {
      "<row><c t=\"inlineStr\"><is><t>A\($0)</t></is></c><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>"
    }.joined()
    // Code stands over two rows, 2026 over two columns; Note has a heading of its own, and nothing above it.
    let found = try header(
      text("Plan of the year") + text("Code", "2026", "", "", "") + text("", "Q1", "Q2", "Note", "Count")
        + data,
      merged: "A2:A3", "B2:C2", "A1:E1")
    #expect(found.names == ["Code", "2026 / Q1", "2026 / Q2", "Note", "Count"])
    #expect(found.rows == 2...3)
    // The upper row is the fuller one; without the merge the row of quarters would look like data or be lost.
    let fuller = try header(
      text("Code", "Title", "Start", "2026", "") + text("", "", "", "Q1", "Q2") + data, merged: "D1:E1",
      "A1:A2")
    #expect(fuller.names == ["Code", "Title", "Start", "2026 / Q1", "2026 / Q2"])
    #expect(fuller.rows == 1...2)
    // Data in words below a merged heading are data.
    let words = (1...4).map { text("A\($0)", "School", "Sofia", "Vitosha 1") }.joined()
    let plain = try header(text("Code", "Title", "Address", "") + words, merged: "C1:D1")
    #expect(plain.rows == 1...1)
  }

  @Test("what is no workbook, or only half of one, is explained")
  func explained() throws {
    let whole = WorkbookBuilder().sheet("operations", rows: operations).bytes
    let cut = try messages("b.xlsx", Array(whole[..<(whole.count / 2)]))
    #expect(cut.count == 1)
    #expect(cut[0].hasPrefix("error F05  b.xlsx: the file ends early (no zip directory in"))
    #expect(
      try messages("b.xlsx", ZipBuilder().add("xl/workbook.bin", "x").bytes).first?.hasPrefix(
        "error F03  b.xlsx: Excel binary workbook") == true)
    #expect(
      try messages("b.xlsx", ZipBuilder().add("xl/workbookx", "x").bytes) == [
        "error F05  b.xlsx: \"xl/workbook.xml\" is missing in it; expected a whole workbook. Fix: open it in Excel or LibreOffice and save it again."
      ])
    #expect(
      try messages(
        "b.ods",
        WorkbookBuilder.openDocument(
          tables: "", manifest: "<m:file-entry><m:encryption-data/></m:file-entry>")
      )
      .first?.hasPrefix("error F04") == true)
    #expect(
      try messages("b.xls", Array("code,title\nA1,School\n".utf8)).allSatisfy {
        !$0.contains("F02") && !$0.contains("F03")
      })
  }

  @Test("bombs, traps and traversals are refused by name, and nothing of them is read")
  func hostile() throws {
    // 77 million blanks from half a megabyte: past a limit of 8 MiB.
    let bomb = ZipBuilder().add("xl/workbook.xml", "<workbook/>")
      .addRuns("xl/worksheets/sheet1.xml", 300_000, of: 0x20)
    let book = WorkbookBuilder().sheet("operations", rows: operations)
    let found = try messages("b.xlsx", relating(bomb).bytes) { $0.limits.unpacked = 8 << 20 }
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("error X03  b.xlsx") == true, "\(found)")
    #expect(
      try messages("b.xlsx", book.part("../../evil", "x").bytes) == [
        "error X05  b.xlsx: holds an entry named \"../../evil\"; office files never do. Refused. Fix: don't trust this file; ask the sender."
      ])
    let aliases = WorkbookBuilder().sheet(
      "operations",
      xml:
        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>"
    )
    #expect(
      try messages("b.xlsx", aliases.bytes).first?.hasPrefix(
        "error X01  b.xlsx, line 1, xl/worksheets/sheet1.xml: document type declarations") == true)
    let deep = WorkbookBuilder().sheet("operations", rows: String(repeating: "<row><c>", count: 200))
    #expect(try messages("b.xlsx", deep.bytes).first?.hasPrefix("error X02  b.xlsx, line 1, column ") == true)
    let cells =
      "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
    let repeats = WorkbookBuilder.openDocument(tables: "<table:table table:name=\"S\">\(cells)</table:table>")
    #expect(
      try messages("r.ods", repeats) == [
        "error X04  r.ods, 'S'!1: one cell repeated 17,179,869,184 times, or more cells than the limit of 50,000,000. Fix: delete the rows and columns after the data, or --max-cells."
      ])
    // One far cell in each of 20,000 rows would take 330 million places.
    let far = (1...20_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(
      try messages("f.xlsx", WorkbookBuilder().sheet("S", rows: far).bytes).first?.hasPrefix(
        "error X04  f.xlsx, 'S'!") == true)
  }

  /// A bomb in the place of a sheet.
  private func relating(_ zip: ZipBuilder) -> ZipBuilder {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return zip.add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(office)/sharedStrings\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    )
  }

  @Test("formulas without results and error cells are told of, with their cells")
  func cellFindings() throws {
    let rows =
      text("code", "title", "total", "currency")
      + "<row><c t=\"inlineStr\"><is><t>A1</t></is></c><c t=\"inlineStr\"><is><t>School</t></is></c><c><f>1+1</f></c><c t=\"inlineStr\"><is><t>EUR</t></is></c></row>"
      + "<row><c t=\"inlineStr\"><is><t>A2</t></is></c><c t=\"inlineStr\"><is><t>Road</t></is></c><c t=\"e\"><v>#REF!</v></c><c t=\"inlineStr\"><is><t>EUR</t></is></c></row>"
    let found = try messages("b.xlsx", WorkbookBuilder().sheet("operations", rows: rows).bytes)
    #expect(
      found.contains {
        $0.hasPrefix("warning N05  b.xlsx, 'operations'!C2: 1 formula holds no saved result")
      }, "\(found)")
    #expect(found.contains { $0.hasPrefix("error N04  b.xlsx, 'operations'!C3") }, "\(found)")
  }
}
