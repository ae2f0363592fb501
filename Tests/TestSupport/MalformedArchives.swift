/// Workbooks of `fixtures/malformed`, each with one defect, made from the XML of their parts: what is stored there can be
/// made again and compared byte for byte.
public enum MalformedArchives {
  /// The files by their paths under `fixtures/malformed`.
  public static let files: [(path: String, bytes: [UInt8])] = [
    (
      "xlsx/N05-formula-without-value.xlsx",
      workbook(rows: header + row(2, "P-1", "Парк", "<c r=\"C2\"><f>A2*2</f></c>")).bytes
    ),
    (
      "xlsx/S16-hidden-sheet.xlsx",
      workbook(rows: header + row(2, "P-1", "Парк", number("C2", 100)))
        .sheet("payments", rows: payments, state: "hidden").bytes
    ),
    (
      "xlsx/S16-hidden-row.xlsx",
      workbook(
        rows: header + row(2, "P-1", "Парк", number("C2", 100))
          + row(3, "P-2", "Площад", number("C3", 200), attributes: " hidden=\"1\"")
      ).bytes
    ),
    ("xlsx/S17-chart-sheet.xlsx", chartSheet),
    ("xlsx/X03-unpacks-too-large.xlsx", bomb),
    ("ods/X04-repeated-cell.ods", repeats),
    ("ods/X05-path.ods", ZipBuilder().add("mimetype", mimetype).add("../../x", "x").bytes),
  ]

  private static let mimetype = "application/vnd.oasis.opendocument.spreadsheet"

  private static func workbook(rows: String) -> WorkbookBuilder {
    WorkbookBuilder().sheet("operations", rows: rows)
  }

  private static let header = row(1, "code", "title", text("C1", "total") + text("D1", "currency"))

  private static let payments =
    row(1, "operation", "day", text("C1", "amount") + text("D1", "currency") + text("E1", "basis"))
    + row(
      2, "P-1", "2024-03-31", number("C2", 12.5) + text("D2", "EUR") + text("E2", "paid"))

  private static func row(
    _ number: Int, _ code: String, _ title: String, _ rest: String, attributes: String = ""
  ) -> String {
    let isHeader = number == 1
    return "<row r=\"\(number)\"\(attributes)>" + text("A\(number)", code) + text("B\(number)", title) + rest
      + (isHeader || rest.contains("EUR") ? "" : text("D\(number)", "EUR")) + "</row>"
  }

  private static func text(_ cell: String, _ text: String) -> String {
    "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private static func number(_ cell: String, _ value: Double) -> String {
    "<c r=\"\(cell)\"><v>\(value)</v></c>"
  }

  /// A workbook whose second sheet is a chart: it has no cells.
  private static var chartSheet: [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let rows = header + row(2, "P-1", "Парк", number("C2", 100))
    return ZipBuilder()
      .add(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      )
      .add(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets>"
          + "<sheet name=\"operations\" sheetId=\"1\" r:id=\"s0\"/><sheet name=\"Диаграма\" sheetId=\"2\" r:id=\"s1\"/>"
          + "</sheets></workbook>"
      )
      .add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">"
          + "<Relationship Id=\"s0\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Id=\"s1\" Type=\"\(relations)/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"
          + "</Relationships>"
      )
      .add(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
      )
      .add("xl/chartsheets/sheet1.xml", "<chartsheet xmlns=\"\(main)\"/>")
      .bytes
  }

  /// A workbook whose one sheet unpacks to a thousand times its size.
  private static var bomb: [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return ZipBuilder()
      .add(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      )
      .add(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets>"
          + "<sheet name=\"operations\" sheetId=\"1\" r:id=\"s0\"/></sheets></workbook>"
      )
      .add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">"
          + "<Relationship Id=\"s0\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "</Relationships>"
      )
      .addRuns("xl/worksheets/sheet1.xml", 8000)
      .bytes
  }

  /// A table in which one cell is repeated more often than any sheet has cells.
  private static var repeats: [UInt8] {
    WorkbookBuilder.openDocument(
      tables: "<table:table table:name=\"operations\">"
        + "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
        + "table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
        + "</table:table>")
  }
}
