import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Excel workbooks")
struct XLSXWorkbookTests {
  private func read(
    _ builder: WorkbookBuilder, limits: WorksheetLimits = WorksheetLimits()
  ) throws -> (lines: [String], facts: WorksheetFacts, fault: CarrierFault?) {
    let archive = try ZipArchive(ByteRegion(copying: builder.bytes))
    let book = try XLSXWorkbook(archive)
    let sheet = try #require(book.workbook.sheets.first)
    let (dump, facts, fault) = book.read(sheet, from: archive, into: CellDump(), limits: limits)
    return (dump.lines, facts, fault)
  }

  private func cells(_ builder: WorkbookBuilder) throws -> [String] { try read(builder).lines }

  @Test("cells of every type are what they say", arguments: [false, true])
  func types(_ strict: Bool) throws {
    let builder = WorkbookBuilder(strict: strict).shared("<t>shared</t>", "<t/>").sheet(
      "S",
      rows: """
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>inline</t></is></c>
        <c r="C2" t="str"><f>A1</f><v>formula</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="b"><v>0</v></c>
        <c r="F2" t="e"><v>#REF!</v></c><c r="G2"><v>1.5</v></c><c r="H2" t="n"><f>1+1</f><v>2</v></c>
        <c r="I2" t="d"><v>2014-03-06</v></c><c r="J2"/><c r="K2" t="s"><v>1</v></c><c r="L2" t="s"><v>7</v></c></row>
        """)
    #expect(
      try cells(builder) == [
        "A2 s shared", "B2 s inline", "C2 s formula", "D2 b true", "E2 b false", "F2 e #REF!", "G2 n 15e-1",
        "H2 n 2e0",
        "I2 d 2014-03-06T00:00:00",
      ])
  }

  @Test("cells and rows without references follow one another")
  func withoutReferences() throws {
    let builder = WorkbookBuilder().sheet(
      "S",
      rows:
        "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
    )
    #expect(try cells(builder) == ["A1 n 1e0", "C1 n 2e0", "C5 n 3e0", "D5 n 4e0", "A6 n 5e0"])
  }

  @Test("numbers are days, times, spans and percentages by the format of their style")
  func formats() throws {
    let builder = WorkbookBuilder().formats("dd.mm.yyyy", "0.0%", "h:mm", "[h]:mm:ss", "#,##0.00 \"лв.\"")
      .sheet(
        "S",
        rows: """
          <row r="1"><c r="A1" s="1"><v>46090</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1" s="3"><v>0.25</v></c>
          <c r="D1" s="4"><v>1.25</v></c><c r="E1" s="5"><v>46090</v></c><c r="F1" s="99"><v>1</v></c><c r="G1" s=""><v>1</v></c>
          <c r="H1" s="1"><v>60</v></c><c r="I1" s="1"><v>-5</v></c><c r="J1"><v>46090</v></c></row>
          """)
    #expect(
      try cells(builder) == [
        "A1 d 2026-03-09T00:00:00", "B1 n 5e-1", "C1 t 06:00:00", "D1 t 30:00:00", "E1 n 4609e1", "F1 n 1e0",
        "G1 n 1e0",
        "H1 i 1900-02-29", "I1 n -5e0", "J1 n 4609e1",
      ])
  }

  @Test("days of a workbook from 1904 are 1,462 days later")
  func from1904() throws {
    let builder = WorkbookBuilder().from1904().formats("yyyy").sheet(
      "S", rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44628</v></c></row>")
    #expect(try cells(builder) == ["A1 d 2026-03-09T00:00:00"])
  }

  @Test("runs of rich text are joined, readings left out, blanks kept where they are meant, escapes undone")
  func texts() throws {
    let builder = WorkbookBuilder().shared(
      "<r><t>Соф</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ия </t></r><rPh sb=\"0\" eb=\"1\"><t>sofiya</t></rPh>",
      "<t>  trimmed\n</t>", "<t>a_x000D_b_x005F_x0041_</t>", "<t>_x00</t>"
    ).sheet("S", rows: "<row>" + (0..<4).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>")
    #expect(try cells(builder) == ["A1 s София ", "B1 s trimmed", "C1 s a\\rb_x0041_", "D1 s _x00"])
  }

  @Test("formulas without a saved result are counted, with the first one's place")
  func unsavedFormulas() throws {
    let rows =
      "<row r=\"2\"><c r=\"G2\"><f>A2*2</f></c><c r=\"H2\"><f>1</f><v>1</v></c><c r=\"I2\" t=\"str\"><f>\"\"</f><v></v></c></row>"
      + "<row r=\"3\"><c r=\"G3\"><f>A3*2</f></c></row>"
    let (lines, facts, _) = try read(WorkbookBuilder().sheet("S", rows: rows))
    #expect(lines == ["H2 n 1e0"])
    #expect(facts.unsavedFormulas == 2)
    #expect(facts.firstUnsavedFormula == CellReference("G2"))
  }

  @Test("hidden rows and merged cells are noted")
  func facts() throws {
    let (lines, facts, _) = try read(
      WorkbookBuilder().sheet(
        "S",
        rows:
          "<row r=\"1\" hidden=\"1\"/><row r=\"2\" hidden=\"true\"><c><v>1</v></c></row><row r=\"3\"><c><v>1</v></c></row>",
        behind: "<mergeCells count=\"1\"><mergeCell ref=\"C3:F3\"/></mergeCells>"))
    #expect(lines == ["A2 n 1e0", "A3 n 1e0"])
    #expect(facts.hiddenRows == 1)
    #expect(facts.firstHiddenRow == 2)
    #expect(facts.merged.map(\.text) == ["C3:F3"])
  }

  @Test(
    "rows and cells that go backwards end the sheet, with their place",
    arguments: [
      ("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>", "A2"),
      ("<row r=\"1\"><c><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "A1"),
      ("<row r=\"1\"><c><v>1</v></c><c r=\"B2\"><v>2</v></c></row>", "B2"),
    ])
  func disorder(_ rows: String, _ place: String) throws {
    let (lines, facts, fault) = try read(WorkbookBuilder().sheet("S", rows: rows))
    #expect(fault == nil)
    #expect(lines.count == 1)
    #expect(facts.disorder == CellReference(place))
  }

  @Test("a sheet of too many cells is stopped")
  func tooMany() throws {
    let rows = String(repeating: "<row><c><v>1</v></c><c><v>1</v></c></row>", count: 10)
    #expect(
      try read(WorkbookBuilder().sheet("S", rows: rows), limits: WorksheetLimits(cells: 5)).facts.excess
        != nil)
    #expect(
      try read(WorkbookBuilder().sheet("S", rows: rows), limits: WorksheetLimits(cells: 20)).facts.excess
        == nil)
  }

  @Test("sheets of any prefix and with markup of later editions are read")
  func prefixes() throws {
    let xml =
      "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:y=\"urn:y\"><y:sheetData/>"
      + "<x:sheetData><x:row r=\"1\" y:r=\"9\"><x:c r=\"A1\"><x:v>1</x:v><x:extLst><x:v>2</x:v></x:extLst></x:c></x:row></x:sheetData></x:worksheet>"
    #expect(try cells(WorkbookBuilder().sheet("S", xml: xml)) == ["A1 n 1e0"])
  }

  @Test("a fault of XML keeps the cells before it and names part, line and column")
  func brokenXML() throws {
    let (lines, _, fault) = try read(
      WorkbookBuilder().sheet("S", rows: "<row><c><v>1</v></c><c><v>2</v></row>"))
    #expect(lines == ["A1 n 1e0"])
    guard case .xml(let reason, let part) = fault else {
      Issue.record("no fault")
      return
    }
    #expect(part == "xl/worksheets/sheet1.xml")
    #expect(reason.reason == .malformed(.wrongEndTag))
  }
}
